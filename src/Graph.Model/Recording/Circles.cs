namespace Graph.Model;

/// <summary>Checks that the edges of a statement close no circle where there can't be one (see <see cref="CirclesAfterwards"/>).</summary>
/// <param name="work">The statement.</param>
/// <param name="afterwards">What will be known.</param>
/// <param name="maySee">Whether whoever says it may see a property.</param>
internal sealed class Circles(StatementWork work, Afterwards afterwards, Func<PropertyDefinition, bool> maySee)
{
    /// <summary>Notes what is wrong.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        Fact[] facts = [.. Enumerable.Range(0, work.Facts.Count).Select(index => afterwards.Merged[work.IdOf(index)!])];
        CirclesAfterwards circles = new((type, nodes, token) => afterwards.EdgesAsync(type, EdgeEnd.From, nodes, token));
        foreach (IReadOnlyList<Edge> circle in await circles.FindAsync(facts.Select(fact => (afterwards.Before(fact), (Fact?)fact)), cancellationToken))
        {
            IReadOnlyDictionary<string, Fact> nodes = await afterwards.NodesAsync(circle.Select(edge => edge.From), cancellationToken);
            work.Refuse(
                Array.FindIndex(facts, fact => fact.Id == circle[0].Id),
                Ontology.Of(circle[0]).Edge!.ToName,
                CircleSearch.Sentence(circle, id => nodes.TryGetValue(id, out Fact? node) ? Ontology.Of(node).Caption.Of(node, maySee) : null));
        }
    }
}
