namespace Graph.Model;

/// <summary>What will be known once a statement is recorded.</summary>
/// <param name="store">What is known now.</param>
/// <param name="known">The known facts that the statement is about, by id.</param>
/// <param name="merged">What becomes of the facts of the statement, by id.</param>
internal sealed class Afterwards(IGraphStore store, IReadOnlyDictionary<string, Fact> known, IReadOnlyDictionary<string, Fact> merged)
{
    /// <summary>What is known now.</summary>
    public IGraphStore Store => store;

    /// <summary>What becomes of the facts of the statement, by id.</summary>
    public IReadOnlyDictionary<string, Fact> Merged => merged;

    /// <summary>What is known now of a fact; null where it is new.</summary>
    public Fact? Before(Fact fact) => known.GetValueOrDefault(fact.Id);

    /// <summary>The edges of a type that have one of the given ids at one end, whenever they hold.</summary>
    public async Task<ILookup<string, Edge>> EdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        HashSet<string> asked = [.. ids];
        if (asked.Count == 0)
            return Array.Empty<Edge>().ToLookup(_ => "", StringComparer.Ordinal);

        ILookup<string, Edge> now = await store.GetEdgesAsync(type, end, asked, ReadPoint.Now, cancellationToken);
        return now.SelectMany(edges => edges)
            .Where(edge => !merged.ContainsKey(edge.Id))
            .Concat(merged.Values.OfType<Edge>().Where(edge => Ontology.Of(edge) == type))
            .Where(edge => end.Read(edge) is { } id && asked.Contains(id))
            .ToLookup(edge => end.Read(edge)!, StringComparer.Ordinal);
    }

    /// <summary>The nodes of the given ids.</summary>
    public async Task<IReadOnlyDictionary<string, Fact>> NodesAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        Dictionary<string, Fact> nodes = new(StringComparer.Ordinal);
        List<string> others = [];
        foreach (string id in ids.Distinct(StringComparer.Ordinal))
        {
            if ((merged.GetValueOrDefault(id) ?? known.GetValueOrDefault(id)) is { } fact)
                nodes.Add(id, fact);
            else
                others.Add(id);
        }

        if (others.Count > 0)
        {
            foreach ((string id, Fact fact) in await store.GetAsync(others, ReadPoint.Now, cancellationToken))
                nodes.Add(id, fact);
        }

        return nodes;
    }
}
