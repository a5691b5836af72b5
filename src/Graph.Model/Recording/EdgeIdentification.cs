namespace Graph.Model;

/// <summary>Finds out which known edge, or which other one of the same statement, each new edge of a statement is, once its nodes are settled.</summary>
/// <param name="work">The statement.</param>
/// <param name="store">What is known.</param>
/// <param name="today">Today's date.</param>
internal sealed class EdgeIdentification(StatementWork work, IGraphStore store, DateOnly today)
{
    private readonly Dictionary<string, Fact> found = new(StringComparer.Ordinal);

    /// <summary>The stated roles that give a known one its title: what they say is said of it.</summary>
    public HashSet<int> Titled { get; } = [];

    /// <summary>Settles all new edges.</summary>
    /// <returns>The known edges that some of them are, by id.</returns>
    public async Task<IReadOnlyDictionary<string, Fact>> SettleAsync(CancellationToken cancellationToken)
    {
        foreach (IGrouping<FactType, int> group in Enumerable.Range(0, work.Facts.Count).Where(work.IsOpen).GroupBy(index => work.Facts[index].Type))
        {
            Dictionary<int, Edge> said = group.ToDictionary(index => index, index => (Edge)work.Build(index, FactId.New(group.Key)));
            Dictionary<string, List<Edge>> byStart = await KnownAsync(group.Key, [.. said.Values], cancellationToken);
            foreach ((int index, Edge edge) in said)
            {
                if (edge.From == edge.To)
                    work.Refuse(index, group.Key.Edge!.ToName, "This would connect something with itself. Give two different ends.");
                Settle(index, edge, byStart);
            }
        }

        return found;
    }

    private void Settle(int index, Edge said, Dictionary<string, List<Edge>> byStart)
    {
        List<Edge> starting = EdgesOf(byStart, said.From);
        IEnumerable<Edge> candidates = Ontology.Of(said).Edge!.IsUndirected ? starting.Concat(EdgesOf(byStart, said.To)) : starting;
        Fact? same = StatedSameness.Best(candidates.Where(edge => StatedSameness.IsSame(edge, said, today)), said) ?? (said is Role role ? SameRole(index, role, [.. starting.Cast<Role>()]) : null);
        work.Settle(index, same, said.Id);
        if (same is null)
            starting.Add(said);
        else if (!work.IsAdded(same.Id))
            found[same.Id] = same;
    }

    private Role? SameRole(int index, Role said, IReadOnlyCollection<Role> roles)
    {
        Role? meant = UntitledRoles.Meant(roles, said, today);
        Role? untitled = meant is null ? UntitledRoles.Untitled(roles, said, today) : null;
        if (untitled is not null)
            Titled.Add(index);
        return meant ?? untitled;
    }

    // Only between two nodes that are both known there can be a known edge.
    private async Task<Dictionary<string, List<Edge>>> KnownAsync(FactType type, IReadOnlyList<Edge> said, CancellationToken cancellationToken)
    {
        string[] starts = [.. said
            .Where(edge => !work.IsAdded(edge.From) && !work.IsAdded(edge.To))
            .SelectMany(edge => type.Edge!.IsUndirected ? (IEnumerable<string>)[edge.From, edge.To] : [edge.From])
            .Distinct(StringComparer.Ordinal)];
        return starts.Length == 0 ? [] : (await store.GetEdgesAsync(type, EdgeEnd.From, starts, ReadPoint.Now, cancellationToken))
            .ToDictionary(edges => edges.Key, edges => edges.ToList(), StringComparer.Ordinal);
    }

    private static List<Edge> EdgesOf(Dictionary<string, List<Edge>> byStart, string node)
    {
        if (!byStart.TryGetValue(node, out List<Edge>? edges))
            byStart.Add(node, edges = []);
        return edges;
    }
}
