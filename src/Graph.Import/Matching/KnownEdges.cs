using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Known edges by what they connect: one of a key, or one for each period.</summary>
/// <param name="facts">The facts, the edges that are learned here among them.</param>
internal sealed class KnownEdges(KnownFacts facts)
{
    // Most edges have the id that an import makes of their key, and are found by it. Those of another id are here.
    private readonly Dictionary<EdgeKey, string> byKey = [];
    private readonly Dictionary<EdgeKey, List<string>> periods = [];

    // The ids that an import would make of keys that their edges do not have, or have no more.
    private readonly HashSet<string> ofOtherKeys = new(StringComparer.Ordinal);

    /// <summary>The known edges of a key.</summary>
    public Fact[] Of(EdgeKey key) => periods.Count > 0 && periods.TryGetValue(key, out List<string>? several) ? [.. several.Select(id => facts.Find(id)!)]
        : IdOf(key, key.Id) is { } only ? [facts.Find(only)!]
        : [];

    /// <summary>The id of the edge of a key, of several that of the one that was learned first; null where there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="made">The id that an import makes of it, which its caller needs as well: it takes long to make.</param>
    public string? IdOf(EdgeKey key, string made) => byKey.TryGetValue(key, out string? id) ? id
        : facts.Contains(made) && !ofOtherKeys.Contains(made) ? made
        : null;

    /// <summary>Learns an edge that was put among the facts.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="before">The fact in whose place it was put; null where it is new.</param>
    public void Learn(Edge edge, Fact? before)
    {
        EdgeKey key = EdgeKey.Of(edge);
        if (before is Edge earlier && EdgeKey.Of(earlier) is var former && former != key)
            Forget(former, edge.Id);
        string made = key.Id;
        if (made == edge.Id)
            ofOtherKeys.Remove(edge.Id);
        else
            ofOtherKeys.Add(edge.Id);

        string? known = IdOf(key, made);
        if (known is null)
            byKey.Add(key, edge.Id);
        else if (known != edge.Id)
            LearnPeriod(key, known, edge.Id);
    }

    private void LearnPeriod(EdgeKey key, string first, string id)
    {
        // The first stays the one of the key, also where the other has the id that is made of it.
        byKey[key] = first;
        if (!periods.TryGetValue(key, out List<string>? several))
            periods.Add(key, several = [first]);
        if (several.Contains(id))
            return;
        several.Add(id);
        several.Sort(StringComparer.Ordinal);
    }

    // A post that was recorded without a title is found by its title from then on.
    private void Forget(EdgeKey key, string id)
    {
        if (periods.TryGetValue(key, out List<string>? several) && several.Remove(id))
        {
            byKey[key] = several[0];
            if (several.Count == 1)
                periods.Remove(key);
        }
        else if (byKey.GetValueOrDefault(key) == id)
        {
            byKey.Remove(key);
        }
    }
}
