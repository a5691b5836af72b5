using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Who is who: the ids that a file's own ids stand for, and why.</summary>
internal sealed class Identities
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Name, int Count)>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<OrgIdentifier>> identifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<OrgIdentifier>> released = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> emails = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (FactType Type, MatchReason Reason)> reasons = new(StringComparer.Ordinal);

    /// <summary>Whether a node that the file names is new.</summary>
    public bool IsNew(string id) => reasons.TryGetValue(id, out (FactType Type, MatchReason Reason) why) && why.Reason == MatchReason.New;

    /// <summary>The ids of the organisations and people that the file names.</summary>
    public IEnumerable<string> Named => names.Keys;

    /// <summary>How many nodes were matched for each reason.</summary>
    public IEnumerable<(FactType Type, MatchReason Reason, int Count)> Counts => reasons.Values
        .GroupBy(reason => reason)
        .Select(group => (group.Key.Type, group.Key.Reason, Count: group.Count()))
        .OrderBy(count => count.Type.Name, StringComparer.Ordinal)
        .ThenBy(count => count.Reason);

    /// <summary>The id that an id of the draft stands for; any other id stands for itself.</summary>
    public string Resolve(string id) => id.StartsWith('~') ? ids[id] : id;

    /// <summary>Whether it is decided what an id of the draft stands for.</summary>
    public bool Knows(string id) => !id.StartsWith('~') || ids.ContainsKey(id);

    public void Add(string draftId, string id) => ids[draftId] = id;

    public void Add(string draftId, string id, string name, int count)
    {
        Add(draftId, id);
        if (!names.TryGetValue(id, out List<(string Name, int Count)>? counted))
            names.Add(id, counted = new(1));
        counted.Add((name, count));
    }

    public void Identify(string id, IEnumerable<OrgIdentifier> found)
    {
        if (!identifiers.TryGetValue(id, out HashSet<OrgIdentifier>? set))
            identifiers.Add(id, set = []);
        set.UnionWith(found);
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

    /// <summary>A fact without the numbers that turned out to be another's.</summary>
    public Fact WithoutReleased(Fact fact) => fact is Organisation organisation && released.TryGetValue(fact.Id, out HashSet<OrgIdentifier>? others)
        ? organisation with { Identifiers = [.. organisation.Identifiers.Where(identifier => !others.Contains(identifier))] }
        : fact;

    /// <summary>Keeps an address that the file has for somebody: of several one of their own, and the one that sorts first.</summary>
    public void Address(string id, string email) => emails[id] = emails.TryGetValue(id, out string? other) && IsBefore(other, email) ? other : email;

    /// <summary>Keeps why something was taken for what it is; where a file names it in several ways, the first that was decided.</summary>
    public void Explain(FactType type, MatchReason reason, string id) => reasons.TryAdd(id, (type, reason));

    /// <summary>Every name the file has for an organisation or person, with how often.</summary>
    public IReadOnlyList<(string Name, int Count)> NamesOf(string id) => names[id] is { Count: > 1 } several
        ? [.. several.GroupBy(pair => pair.Name, StringComparer.Ordinal).Select(group => (group.Key, group.Sum(pair => pair.Count)))]
        : names[id];

    public IEnumerable<OrgIdentifier> IdentifiersOf(string id) => identifiers.GetValueOrDefault(id) ?? [];

    public string? EmailOf(string id) => emails.GetValueOrDefault(id);

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
