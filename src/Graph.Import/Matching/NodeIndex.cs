using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Known nodes other than organisations and people, by what they are known by.</summary>
internal sealed class NodeIndex
{
    private readonly Dictionary<(FactType Type, string Identifier), string> byIdentifier = [];
    private readonly Dictionary<(FactType Type, string Identifier), string> byOthers = [];
    private readonly Dictionary<(FactType Type, string Words, string Context), List<(string Id, string? Identifier)>> byWords = [];
    private readonly Dictionary<string, HashSet<string>> placesByOtherName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeKey> waiting = new(StringComparer.Ordinal);
    private Dictionary<(FactType Type, string Words), List<(string Id, string Context)>>? named;
    private readonly Dictionary<string, List<string>> contexts = new(StringComparer.Ordinal);

    /// <summary>Learns a node that is known by itself; one that needs a context waits for it.</summary>
    public void Learn(Node node)
    {
        if (NodeKey.Of(node) is not { } key)
            return;
        if (NodeKey.NeedsContext(key.Type))
            waiting[node.Id] = key;
        else
            Learn(node.Id, key, []);
        foreach (string name in node is Place place ? place.AlternateNames : [])
        {
            if (!placesByOtherName.TryGetValue(KeyText.Fold(name), out HashSet<string>? places))
                placesByOtherName.Add(KeyText.Fold(name), places = new(StringComparer.Ordinal));
            places.Add(node.Id);
        }
    }

    /// <summary>The places that have the words of a key as another name.</summary>
    public IReadOnlyList<string> ByOtherName(NodeKey key) => key.Type.ClrType == typeof(Place) && key.Words is { } words && placesByOtherName.TryGetValue(words, out HashSet<string>? places) ? [.. places] : [];

    /// <summary>Learns a part of the context of a node.</summary>
    public void LearnContext(string node, string other)
    {
        if (!contexts.TryGetValue(node, out List<string>? context))
            contexts.Add(node, context = new(2));
        int place = context.BinarySearch(other, StringComparer.Ordinal);
        if (place < 0)
            context.Insert(~place, other);
    }

    /// <summary>What a node is the same only with: the parties of a partnership, the places of a gap; in order.</summary>
    public IEnumerable<string> ContextOf(string node) => contexts.GetValueOrDefault(node) ?? [];

    /// <summary>Puts the nodes that waited for their context where they are found.</summary>
    public void Settle()
    {
        foreach ((string id, NodeKey key) in waiting)
            Learn(id, key, ContextOf(id));
        waiting.Clear();
    }

    public void Learn(string id, NodeKey key, IEnumerable<string> context)
    {
        if (key.Identifier is { } identifier)
            byIdentifier.TryAdd((key.Type, identifier), id);
        foreach (string other in key.Others)
            byOthers.TryAdd((key.Type, other), id);
        if (key.Words is not { } words)
            return;

        (FactType, string, string) place = (key.Type, words, Join(context));
        if (!byWords.TryGetValue(place, out List<(string Id, string? Identifier)>? list))
            byWords.Add(place, list = new(1));
        int index = list.FindIndex(entry => entry.Id == id);
        if (named is not null && index < 0)
            AddNamed(named, place, id);
        if (index < 0)
            list.Add((id, key.Identifier));
        else if (list[index].Identifier is null)
            list[index] = (id, key.Identifier);
    }

    /// <summary>The one that is known by an identifier: by the one that it has now before any other.</summary>
    public string? ByIdentifier(NodeKey key) => key.Identifier is not { } identifier ? null : By(key.Type, identifier) ?? key.Others.Select(other => By(key.Type, other)).FirstOrDefault(id => id is not null);

    /// <summary>Those that are known as others than some node by identifiers that it had.</summary>
    public IEnumerable<(string Identifier, string Id)> Apart(NodeKey key, string node) =>
        key.Others.Select(other => (Identifier: other, Id: byIdentifier.GetValueOrDefault((key.Type, other)))).Where(other => other.Id is { } id && id != node).Select(other => (other.Identifier, other.Id!));

    /// <summary>Those of the same words and context that are not known by another identifier.</summary>
    public IReadOnlyList<string> ByWords(NodeKey key, IEnumerable<string> context) =>
        key.Words is { } words && byWords.TryGetValue((key.Type, words, Join(context)), out List<(string Id, string? Identifier)>? list)
            ? [.. list.Where(entry => key.Identifier is null || entry.Identifier is null || entry.Identifier == key.Identifier).Select(entry => entry.Id)]
            : [];

    /// <summary>Those of the same words, whatever their context, each with its context in one text. Rows that leave a context blank ask for them, and few files have such rows.</summary>
    public IReadOnlyList<(string Id, string Context)> Named(NodeKey key)
    {
        if (named is null)
        {
            named = [];
            foreach (((FactType, string, string) place, List<(string Id, string? Identifier)> list) in byWords)
                list.ForEach(entry => AddNamed(named, place, entry.Id));
        }

        return key.Words is { } words && named.TryGetValue((key.Type, words), out List<(string Id, string Context)>? all) ? all : [];
    }

    private string? By(FactType type, string identifier) => byIdentifier.GetValueOrDefault((type, identifier)) ?? byOthers.GetValueOrDefault((type, identifier));

    private static void AddNamed(Dictionary<(FactType Type, string Words), List<(string Id, string Context)>> named, (FactType Type, string Words, string Context) place, string id)
    {
        if (!named.TryGetValue((place.Type, place.Words), out List<(string Id, string Context)>? all))
            named.Add((place.Type, place.Words), all = new(1));
        all.Add((id, place.Context));
    }

    /// <summary>A context in one text, whatever its order.</summary>
    public static string Join(IEnumerable<string> context)
    {
        string[] ordered = [.. context];
        Array.Sort(ordered, StringComparer.Ordinal);
        return string.Join(' ', ordered);
    }
}
