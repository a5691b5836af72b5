using Graph.Api.Computing;
using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>Reads all of a list, or all edges of many nodes, a thousand at a time; what is read counts as rows of the answer, so that no answer reads without end.</summary>
/// <param name="scope">The request.</param>
/// <param name="at">When it asks about.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class BoundedReads(QueryScope scope, ReadPoint at, CancellationToken cancellationToken)
{
    /// <summary>All nodes of a type that meet conditions.</summary>
    /// <param name="where">The conditions.</param>
    /// <param name="most">The most there may be.</param>
    /// <param name="otherwise">What to do where there are more, in a sentence.</param>
    /// <exception cref="QueryProblem">There are more.</exception>
    public async Task<IReadOnlyList<T>> NodesAsync<T>(ValueList<Filter> where, int most, string otherwise)
        where T : Node
    {
        List<T> nodes = [];
        for (ListQuery? query = new(Ontology.Of<T>()) { Where = where, First = ListQuery.MaximumFirst, At = at }; query is not null;)
        {
            scope.Charge(Costs.Scan(scope.Services.Projections.Current.PartnershipCount, query), scope.Facts.IsKept(query));
            Page page = await scope.Facts.PageAsync(query, cancellationToken);
            scope.Spend(page.Items.Count);
            nodes.AddRange(page.Items.Select(item => (T)item.Fact));
            if (nodes.Count > most)
                throw QueryProblem.TooLarge(otherwise);
            query = page.HasNextPage ? query with { After = page.Items[^1].Cursor } : null;
        }

        return nodes;
    }

    /// <summary>The edges of a type that have some nodes at one end.</summary>
    public async Task<IReadOnlyList<TEdge>> EdgesAsync<TEdge>(EdgeEnd end, IEnumerable<string> ids)
        where TEdge : Edge
    {
        List<TEdge> edges = [];
        foreach (string[] batch in ids.Distinct(StringComparer.Ordinal).Chunk(ListQuery.MaximumFirst))
        {
            int before = edges.Count;
            edges.AddRange((await scope.Store.GetEdgesAsync(Ontology.Of<TEdge>(), end, batch, at, cancellationToken)).SelectMany(found => found).Cast<TEdge>());
            scope.Spend(edges.Count - before);
        }

        return edges;
    }
}
