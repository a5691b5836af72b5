using System.Globalization;
using System.Runtime.InteropServices;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Who is who: the ids that a file's own ids stand for, and why.</summary>
internal sealed class Identities
{
    // Ids of a draft are a sign, a letter for what they are of, and a number. They are kept by these, since of a register there are a million.
    private readonly Dictionary<char, List<string?>> ids = [];
    private readonly Dictionary<string, Who> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Name, int Count)>> others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrgIdentifier[]> identifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<OrgIdentifier>> released = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> disowned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> emails = new(StringComparer.Ordinal);
    private readonly HashSet<string> beside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> resembled = new(StringComparer.Ordinal);

    /// <summary>What is kept of a node.</summary>
    /// <param name="Name">The first name that the file has for it; null where it has none.</param>
    /// <param name="Count">How often it has that.</param>
    /// <param name="Type">Its type; null until it is said why it was taken for what it is.</param>
    /// <param name="Reason">Why.</param>
    private readonly record struct Who(string? Name, int Count, FactType? Type, MatchReason Reason);

    /// <summary>Whether a node that the file names is new.</summary>
    public bool IsNew(string id) => nodes.TryGetValue(id, out Who who) && who is { Type: not null, Reason: MatchReason.New };

    /// <summary>The ids of the organisations and people that the file names.</summary>
    public IEnumerable<string> Named => nodes.Where(pair => pair.Value.Name is not null).Select(pair => pair.Key);

    /// <summary>Whether the file has a name for an organisation or a person.</summary>
    public bool IsNamed(string id) => nodes.TryGetValue(id, out Who who) && who.Name is not null;

    /// <summary>How many nodes were matched for each reason.</summary>
    public IEnumerable<(FactType Type, MatchReason Reason, int Count)> Counts => nodes.Values
        .Where(who => who.Type is not null)
        .CountBy(who => (Type: who.Type!, who.Reason))
        .Select(group => (group.Key.Type, group.Key.Reason, Count: group.Value))
        .OrderBy(count => count.Type.Name, StringComparer.Ordinal)
        .ThenBy(count => count.Reason);

    /// <summary>The nodes that were taken for known ones, each with the reason.</summary>
    public IEnumerable<(string Id, FactType Type, MatchReason Reason)> Known => nodes.Where(pair => pair.Value is { Type: not null, Reason: not MatchReason.New }).Select(pair => (pair.Key, pair.Value.Type!, pair.Value.Reason));

    /// <summary>The id that an id of the draft stands for; any other id stands for itself.</summary>
    public string Resolve(string id) => !id.StartsWith('~') ? id : Decided(id) ?? throw new KeyNotFoundException($"It is not decided what {id} stands for.");

    /// <summary>Whether it is decided what an id of the draft stands for.</summary>
    public bool Knows(string id) => !id.StartsWith('~') || Decided(id) is not null;

    public void Add(string draftId, string id)
    {
        (char kind, int number) = PartsOf(draftId);
        if (!ids.TryGetValue(kind, out List<string?>? numbered))
            ids.Add(kind, numbered = []);
        if (number >= numbered.Count)
            CollectionsMarshal.SetCount(numbered, number + 1);
        numbered[number] = id;
    }

    /// <summary>Keeps that a row names a node by a record with which it is known only because the two were merged: what a row says that names it by its own counts first.</summary>
    /// <param name="draftId">The id of the draft that stands for it.</param>
    public void NameBeside(string draftId) => beside.Add(draftId);

    /// <summary>Whether a row names a node so of which it tells something.</summary>
    /// <param name="said">What it tells, with ids of the draft.</param>
    public bool IsBeside(Fact said) => beside.Contains(said.Id);

    public void Add(string draftId, string id, string name, int count)
    {
        Add(draftId, id);
        ref Who who = ref CollectionsMarshal.GetValueRefOrAddDefault(nodes, id, out _);
        if (who.Name is null)
        {
            who = who with { Name = name, Count = count };
            return;
        }

        // Most have one name only, and of a register there are a million.
        if (!others.TryGetValue(id, out List<(string Name, int Count)>? counted))
            others.Add(id, counted = new(1));
        counted.Add((name, count));
    }

    public void Identify(string id, IEnumerable<OrgIdentifier> found)
    {
        OrgIdentifier[] all = [.. IdentifiersOf(id).Union(found)];
        if (all.Length > 0)
            identifiers[id] = all;
    }

    /// <summary>Keeps that a number which is recorded for an organisation is another's: a branch with the number of the body it belongs to.</summary>
    public void Release(string id, OrgIdentifier identifier)
    {
        if (!released.TryGetValue(id, out HashSet<OrgIdentifier>? set))
            released.Add(id, set = []);
        set.Add(identifier);
    }

    /// <summary>The organisations that have numbers of others, whether the file names them or not.</summary>
    public IReadOnlyCollection<string> Released => released.Keys;

    /// <summary>Keeps that a former code which is recorded for a place is another's.</summary>
    public void Disown(string place, string code)
    {
        if (!disowned.TryGetValue(place, out HashSet<string>? codes))
            disowned.Add(place, codes = new(StringComparer.Ordinal));
        codes.Add(code);
    }

    /// <summary>A fact without the numbers and codes that turned out to be another's.</summary>
    public Fact WithoutReleased(Fact fact) => fact switch
    {
        Organisation organisation when released.TryGetValue(fact.Id, out HashSet<OrgIdentifier>? others) => organisation with { Identifiers = [.. organisation.Identifiers.Where(identifier => !others.Contains(identifier))] },
        Place place when disowned.TryGetValue(fact.Id, out HashSet<string>? codes) => place with { FormerCodes = [.. place.FormerCodes.Where(code => !codes.Contains(code))] },
        _ => fact,
    };

    /// <summary>Keeps an address that the file has for somebody: of several one of their own, and the one that sorts first.</summary>
    public void Address(string id, string email) => emails[id] = emails.TryGetValue(id, out string? other) && IsBefore(other, email) ? other : email;

    /// <summary>Keeps why something was taken for what it is; where a file names it in several ways, the first that was decided.</summary>
    public void Explain(FactType type, MatchReason reason, string id)
    {
        ref Who who = ref CollectionsMarshal.GetValueRefOrAddDefault(nodes, id, out _);
        if (who.Type is null)
            who = who with { Type = type, Reason = reason };
    }

    /// <summary>Every name the file has for an organisation or person, with how often.</summary>
    public IReadOnlyList<(string Name, int Count)> NamesOf(string id)
    {
        (string Name, int Count) first = (nodes[id].Name!, nodes[id].Count);
        return others.TryGetValue(id, out List<(string Name, int Count)>? several)
            ? [.. several.Prepend(first).GroupBy(pair => pair.Name, StringComparer.Ordinal).Select(group => (group.Key, group.Sum(pair => pair.Count)))]
            : [first];
    }

    /// <summary>Keeps which known organisations a new one is likely to be, though it was not taken for any of them.</summary>
    public void Resemble(string id, IEnumerable<string> known)
    {
        foreach (string likely in known)
        {
            if (!resembled.TryGetValue(id, out List<string>? ids))
                resembled.Add(id, ids = new(1));
            ids.Add(likely);
        }
    }

    /// <summary>The new organisations that are likely to be known ones, each with one of them.</summary>
    public IEnumerable<(string New, string Known)> Resembled => resembled.SelectMany(pair => pair.Value.Distinct(StringComparer.Ordinal), (pair, known) => (pair.Key, known));

    public IEnumerable<OrgIdentifier> IdentifiersOf(string id) => identifiers.GetValueOrDefault(id) ?? [];

    public string? EmailOf(string id) => emails.GetValueOrDefault(id);

    private string? Decided(string draftId)
    {
        (char kind, int number) = PartsOf(draftId);
        return ids.TryGetValue(kind, out List<string?>? numbered) && number < numbered.Count ? numbered[number] : null;
    }

    private static (char Kind, int Number) PartsOf(string draftId) => (draftId[1], int.Parse(draftId.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture));

    private static bool IsBefore(string one, string other) => Mailboxes.IsShared(one).CompareTo(Mailboxes.IsShared(other)) is var order and not 0 ? order < 0 : string.CompareOrdinal(one, other) < 0;

    /// <summary>The name used most; of several, one that is written as people say it, and the one that sorts first.</summary>
    /// <param name="names">The names, with how often each is used.</param>
    /// <param name="ofPerson">Whether they are a person's, whose surname may be written in capitals.</param>
    public static string MostFrequent(IReadOnlyList<(string Name, int Count)> names, bool ofPerson = false) => names.Count == 1
        ? names[0].Name
        : names
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(pair => pair.Count))
            .ThenBy(group => !group.Key.Any(char.IsLower))
            .ThenBy(group => !PersonNames.IsAsSpoken(group.Key))
            .ThenBy(group => ofPerson && PersonNames.HasCapitals(group.Key))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Key;
}
