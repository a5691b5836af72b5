using Graph.Analysis.DisclosureControl;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Publishing;

/// <summary>Reads what partnerships are sorted into rows by, a thousand nodes at a time.</summary>
/// <param name="scope">The request.</param>
/// <param name="at">When it asks about.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class RowReader(QueryScope scope, ReadPoint at, CancellationToken cancellationToken)
{
    private const int BatchSize = 1_000;

    /// <summary>The nodes of ids, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Fact>> NodesAsync(IEnumerable<string> ids)
    {
        Dictionary<string, Fact> nodes = new(StringComparer.Ordinal);
        foreach (string[] batch in ids.Distinct(StringComparer.Ordinal).Chunk(BatchSize))
        {
            foreach ((string id, Fact node) in await scope.Facts.NodesAsync(batch, at, cancellationToken))
                nodes[id] = node;
        }

        return nodes;
    }

    /// <summary>What edges of a type lead to from nodes on the day asked about, by the node's id; nodes without such edges are missing.</summary>
    public async Task<Dictionary<string, IReadOnlyList<string>>> LinksAsync<TEdge>(IEnumerable<string> ids)
        where TEdge : Edge
    {
        Dictionary<string, IReadOnlyList<string>> links = new(StringComparer.Ordinal);
        await foreach (IGrouping<string, Edge> edges in scope.Store.EachEdgesAsync(Ontology.Of<TEdge>(), EdgeEnd.From, ids.Distinct(StringComparer.Ordinal), at, cancellationToken))
            links[edges.Key] = [.. edges.Select(edge => edge.To)];

        return links;
    }

    /// <summary>Sorts partnerships into rows by what stands for the nodes each belongs to.</summary>
    /// <typeparam name="TWider">The edges that lead from a node to what contains it.</typeparam>
    /// <param name="belongsTo">The ids of the nodes that each partnership belongs to.</param>
    /// <param name="unrecorded">What the row of those is called that belong to none.</param>
    /// <param name="several">What the row of those is called that belong to several.</param>
    public async Task<RowNames> SortAsync<TWider>(IReadOnlyList<IReadOnlyList<string>> belongsTo, string unrecorded, string several)
        where TWider : Edge
    {
        Dictionary<string, IReadOnlyList<string>> wider = new(StringComparer.Ordinal);
        HashSet<string> seen = new(belongsTo.SelectMany(ids => ids), StringComparer.Ordinal);
        for (string[] inner = [.. seen]; inner.Length > 0;)
        {
            Dictionary<string, IReadOnlyList<string>> around = await LinksAsync<TWider>(inner);
            foreach ((string id, IReadOnlyList<string> ids) in around)
                wider[id] = ids;
            inner = [.. around.Values.SelectMany(ids => ids).Where(seen.Add)];
        }

        WiderHierarchy hierarchy = new(wider);
        string[] keys = [.. belongsTo.Select(ids => ids.Count == 0 ? RowNames.Unrecorded : hierarchy.StandingFor(ids) ?? RowNames.Several)];
        Dictionary<string, string> labels = (await NodesAsync(keys.Where(seen.Contains))).ToDictionary(node => node.Key, node => NodeNames.NameOf(node.Value, scope) ?? node.Key, StringComparer.Ordinal);
        labels[RowNames.Unrecorded] = unrecorded;
        labels[RowNames.Several] = several;
        return new(keys, labels);
    }
}
