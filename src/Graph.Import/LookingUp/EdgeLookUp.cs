using Graph.Model;

namespace Graph.Import.LookingUp;

/// <summary>Looks up edges by the nodes that they name. Of a type that has few, all are taken at once.</summary>
/// <param name="store">What is recorded.</param>
/// <param name="types">The types of edges that files are compared with.</param>
/// <param name="few">How many of a type are few.</param>
internal sealed class EdgeLookUp(IGraphStore store, IReadOnlyCollection<FactType> types, int few)
{
    private readonly Dictionary<string, Edge> found = new(StringComparer.Ordinal);
    private readonly HashSet<FactType> whole = [];
    private readonly HashSet<(FactType Type, EdgeEnd End, string Id)> asked = [];

    /// <summary>The edges that were found.</summary>
    public IReadOnlyCollection<Edge> Found => found.Values;

    /// <summary>The types that are compared.</summary>
    public IReadOnlyCollection<FactType> Types => types;

    /// <summary>Takes the types that have few whole.</summary>
    public async Task TakeFewAsync(CancellationToken cancellationToken)
    {
        foreach (FactType type in types)
        {
            if (await StoreLookUp.CountAsync(store, type, cancellationToken) <= few)
                whole.Add(type);
        }

        await foreach (Fact edge in store.StreamAsync(whole, ReadPoint.Now, cancellationToken))
            found.TryAdd(edge.Id, (Edge)edge);
    }

    /// <summary>Takes some edges that were found by their ids.</summary>
    public void Take(IEnumerable<Edge> edges)
    {
        foreach (Edge edge in edges)
            found.TryAdd(edge.Id, edge);
    }

    /// <summary>The edges of a type that name one of some nodes.</summary>
    /// <param name="type">The type; none are found of one that is not compared.</param>
    /// <param name="end">By which of their ids.</param>
    /// <param name="ids">The nodes, also of types that such an edge can't name.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<Edge>> AtAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        if (!types.Contains(type))
            return [];
        if (whole.Contains(type))
        {
            HashSet<string> wanted = [.. ids];
            return [.. found.Values.Where(edge => Ontology.Of(edge) == type && end.Read(edge) is { } id && wanted.Contains(id))];
        }

        HashSet<FactType> nodes = end.Property is { Target: { } target } ? [Ontology.Of(target)] : [.. type.NodesAt(end)];
        string[] some = [.. ids.Where(id => Ontology.OfId(id) is { } node && nodes.Contains(node) && asked.Add((type, end, id)))];
        List<Edge> edges = [];
        await foreach (IGrouping<string, Edge> named in store.EachEdgesAsync(type, end, some, ReadPoint.Now, cancellationToken))
            edges.AddRange(named);
        Take(edges);
        return edges;
    }
}
