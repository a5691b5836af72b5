namespace Graph.Model;

/// <summary>Finds the circles that edges close where there can't be one, together with what else will be known (see <see cref="CircleSearch"/>): asked by all who record, and by those who bring something again.</summary>
/// <remarks>It reads in one call for each level above some edges, however many these are.</remarks>
/// <param name="edgesFrom">The edges of a type that start at one of some nodes, as they will be known, by the ids of these.</param>
internal sealed class CirclesAfterwards(Func<FactType, IReadOnlyCollection<string>, CancellationToken, Task<ILookup<string, Edge>>> edgesFrom)
{
    // More than any hierarchy has; what lies further up is not looked at.
    private const int MaximumLevels = 100;
    private const int MaximumNodes = 10_000;

    private const int AtOnce = 1000;

    /// <summary>Finds them, each once.</summary>
    /// <param name="said">Facts as they are known, null where they are not, and as they will be.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The edges of each circle in order, from the one on that closes it.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<Edge>>> FindAsync(IEnumerable<(Fact? Before, Fact? After)> said, CancellationToken cancellationToken)
    {
        List<IReadOnlyList<Edge>> circles = [];
        IEnumerable<Edge> closing = said.Where(each => each.After is Edge after && CircleSearch.MayClose(each.Before, after)).Select(each => (Edge)each.After!);
        foreach (IGrouping<FactType, Edge> group in closing.GroupBy(Ontology.Of))
        {
            HashSet<string> told = new(StringComparer.Ordinal);
            foreach (Edge[] some in group.Chunk(AtOnce))
            {
                Dictionary<string, Edge[]> further = await FurtherAsync(group.Key, some.Select(edge => edge.To), cancellationToken);
                CircleSearch search = new(node => further.GetValueOrDefault(node) ?? []);
                foreach (Edge edge in some)
                {
                    if (told.Contains(edge.Id) || search.Through(edge) is not { } circle)
                        continue;
                    told.UnionWith(circle.Select(each => each.Id));
                    circles.Add(circle);
                }
            }
        }

        return circles;
    }

    // Level by level, so that a level of all of them is one call of the store.
    private async Task<Dictionary<string, Edge[]>> FurtherAsync(FactType type, IEnumerable<string> nodes, CancellationToken cancellationToken)
    {
        Dictionary<string, Edge[]> further = new(StringComparer.Ordinal);
        string[] level = [.. nodes.Distinct(StringComparer.Ordinal)];
        for (int levels = 0; level.Length > 0 && levels < MaximumLevels && further.Count < MaximumNodes; levels++)
        {
            ILookup<string, Edge> edges = await edgesFrom(type, level, cancellationToken);
            foreach (string node in level)
                further.Add(node, [.. edges[node]]);
            level = [.. edges.SelectMany(group => group).Select(edge => edge.To).Distinct(StringComparer.Ordinal).Where(node => !further.ContainsKey(node))];
        }

        return further;
    }
}
