using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Tells of pairs whose records are connected with each other: a department is a part of its council, and is not the council.</summary>
internal static class ConnectedPairs
{
    private const int AtOnce = 1000;

    /// <summary>The pairs, those that are connected with each other with what connects them among what tells against it.</summary>
    /// <param name="store">What is known.</param>
    /// <param name="type">The type of their records.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="weight">How much it tells against it that two are connected, in what scores of such pairs are counted in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<CandidatePair>> TellAsync(IGraphStore store, FactType type, IReadOnlyList<CandidatePair> pairs, double weight, CancellationToken cancellationToken)
    {
        HashSet<(string, string)> asked = [.. pairs.Select(pair => (pair.One, pair.Other))];
        FactType[] between = [.. Ontology.Edges.Where(edge => edge.NodesAt(EdgeEnd.From).Contains(type) && edge.NodesAt(EdgeEnd.To).Contains(type))];
        Dictionary<(string, string), HashSet<FactType>> connected = [];
        foreach (string[] some in pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (FactType edgeType in between)
            {
                foreach (Edge edge in (await store.GetEdgesAsync(edgeType, EdgeEnd.From, some, ReadPoint.Now, cancellationToken)).SelectMany(edges => edges))
                {
                    (string, string) key = Judgements.InOrder(edge.From, edge.To);
                    if (asked.Contains(key) && !connected.TryAdd(key, [edgeType]))
                        connected[key].Add(edgeType);
                }
            }
        }

        return connected.Count == 0 ? pairs : [.. pairs.Select(pair => connected.TryGetValue((pair.One, pair.Other), out HashSet<FactType>? types)
            ? pair with { Score = pair.Score - weight, Evidence = [.. between.Where(types.Contains).Select(Told), .. pair.Evidence] }
            : pair)];
    }

    private static PairEvidence Told(FactType edge) => new(IsFor: false, $"They are connected with each other by \"{edge.InWords}\".");
}
