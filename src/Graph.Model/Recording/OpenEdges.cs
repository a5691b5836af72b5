namespace Graph.Model;

/// <summary>Notes what is still open of a node that is said to end: the roles and holdings of somebody who left.</summary>
/// <param name="work">The statement.</param>
/// <param name="afterwards">What will be known.</param>
internal sealed class OpenEdges(StatementWork work, Afterwards afterwards)
{
    /// <summary>Notes it.</summary>
    public async Task NoteAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, int> ended = Enumerable.Range(0, work.Facts.Count)
            .Where(index => Fact(index) is Node { Until: { } until } node && afterwards.Before(node) is { } before && before.Until != until)
            .DistinctBy(index => Fact(index).Id, StringComparer.Ordinal)
            .ToDictionary(index => Fact(index).Id, StringComparer.Ordinal);
        foreach (IGrouping<FactType, int> group in ended.Values.GroupBy(index => Ontology.Of(Fact(index))))
        {
            ILookup<string, Edge> open = await OpenAsync(group.Key, [.. group.Select(index => Fact(index).Id)], cancellationToken);
            foreach (int index in group.Where(index => open.Contains(Fact(index).Id)))
                Note(index, [.. open[Fact(index).Id].DistinctBy(edge => edge.Id, StringComparer.Ordinal)]);
        }
    }

    private void Note(int index, IReadOnlyCollection<Edge> open)
    {
        Fact node = Fact(index);
        string[] counts = [.. open.GroupBy(Ontology.Of).OrderByDescending(edges => edges.Count()).ThenBy(edges => edges.Key.Name, StringComparer.Ordinal).Select(edges => Nouns.Count(edges.Key, edges.Count()))];
        work.Notes.Add(new(index, null, _ => $"{node.Id} ends on {node.Until}, and {Nouns.List(counts)} of it {(open.Count == 1 ? "is" : "are")} still open then. If {(open.Count == 1 ? "it has" : "they have")} ended, too, end {(open.Count == 1 ? "it" : "them")}."));
    }

    private async Task<ILookup<string, Edge>> OpenAsync(FactType type, string[] ids, CancellationToken cancellationToken)
    {
        List<(string Node, Edge Edge)> open = [];
        foreach ((FactType edge, EdgeEnd end) in Ontology.LinksTo(type).Where(link => Ontology.HasToEndBeside(type, link.Type, link.End)))
        {
            foreach (IGrouping<string, Edge> edges in await afterwards.EdgesAsync(edge, end, ids, cancellationToken))
                open.AddRange(edges.Where(each => IsOpen(each, afterwards.Merged[edges.Key].Until!.Value)).Select(each => (edges.Key, each)));
        }

        return open.ToLookup(pair => pair.Node, pair => pair.Edge, StringComparer.Ordinal);
    }

    private static bool IsOpen(Edge edge, PartialDate until) => edge.Until is not { } ends || ends.LastDay > until.LastDay;

    private Fact Fact(int index) => afterwards.Merged[work.IdOf(index)!];
}
