namespace Graph.Model;

/// <summary>Checks that the edges of a statement close no circle where there can't be one, together with what is known (see <see cref="CircleSearch"/>).</summary>
/// <param name="work">The statement.</param>
/// <param name="afterwards">What will be known.</param>
/// <param name="maySee">Whether whoever says it may see a property.</param>
internal sealed class Circles(StatementWork work, Afterwards afterwards, Func<PropertyDefinition, bool> maySee)
{
    // More than any hierarchy has; what lies further up is not looked at.
    private const int MaximumLevels = 100;
    private const int MaximumNodes = 10_000;

    /// <summary>Notes what is wrong.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (IGrouping<FactType, int> group in Enumerable.Range(0, work.Facts.Count).Where(MayClose).GroupBy(index => work.Facts[index].Type))
            await CheckAsync(group.Key, [.. group], cancellationToken);
    }

    private bool MayClose(int index) => Fact(index) is Edge edge && CircleSearch.MayClose(afterwards.Before(edge), edge);

    private async Task CheckAsync(FactType type, IReadOnlyList<int> indexes, CancellationToken cancellationToken)
    {
        Dictionary<string, Edge[]> further = await FurtherAsync(type, indexes.Select(index => ((Edge)Fact(index)).To), cancellationToken);
        CircleSearch search = new(node => further.GetValueOrDefault(node) ?? []);
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (int index in indexes)
        {
            if (told.Contains(Fact(index).Id) || search.Through((Edge)Fact(index)) is not { } circle)
                continue;
            told.UnionWith(circle.Select(edge => edge.Id));
            IReadOnlyDictionary<string, Fact> nodes = await afterwards.NodesAsync(circle.Select(edge => edge.From), cancellationToken);
            work.Refuse(index, type.Edge!.ToName, CircleSearch.Sentence(circle, id => nodes.TryGetValue(id, out Fact? node) ? Ontology.Of(node).Caption.Of(node, maySee) : null));
        }
    }

    // Level by level, so that a level of all of them is one call of the store.
    private async Task<Dictionary<string, Edge[]>> FurtherAsync(FactType type, IEnumerable<string> nodes, CancellationToken cancellationToken)
    {
        Dictionary<string, Edge[]> further = new(StringComparer.Ordinal);
        string[] level = [.. nodes.Distinct(StringComparer.Ordinal)];
        for (int levels = 0; level.Length > 0 && levels < MaximumLevels && further.Count < MaximumNodes; levels++)
        {
            ILookup<string, Edge> edges = await afterwards.EdgesAsync(type, EdgeEnd.From, level, cancellationToken);
            foreach (string node in level)
                further.Add(node, [.. edges[node]]);
            level = [.. edges.SelectMany(group => group).Select(edge => edge.To).Distinct(StringComparer.Ordinal).Where(node => !further.ContainsKey(node))];
        }

        return further;
    }

    private Fact Fact(int index) => afterwards.Merged[work.IdOf(index)!];
}
