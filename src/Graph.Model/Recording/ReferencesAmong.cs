namespace Graph.Model;

/// <summary>Checks that what the edges of a statement refer to is one of the nodes that [Among] says, together with what is known (see <see cref="AmongRule"/>).</summary>
/// <param name="work">The statement.</param>
/// <param name="afterwards">What will be known.</param>
/// <param name="today">Today's date.</param>
internal sealed class ReferencesAmong(StatementWork work, Afterwards afterwards, DateOnly today)
{
    /// <summary>Notes what is wrong.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (PropertyDefinition property in AmongRule.Properties)
        {
            (int Index, Edge Edge)[] said = [.. Enumerable.Range(0, work.Facts.Count)
                .Where(index => work.Facts[index].Type.Properties.Contains(property))
                .Select(index => (index, (Edge)afterwards.Merged[work.IdOf(index)!]))
                .Where(fact => AmongRule.IsSaid(property, afterwards.Before(fact.Item2), fact.Item2))];
            ILookup<string, Edge> edges = await afterwards.EdgesAsync(Ontology.Of(property.Among!), EdgeEnd.From, [.. said.Select(fact => fact.Edge.To)], cancellationToken);
            foreach ((int index, Edge edge) in said)
            {
                if (!AmongRule.IsMet(property, edge, edges[edge.To], other => afterwards.Merged.ContainsKey(other.Id), today))
                    work.Refuse(index, property.FieldName, AmongRule.Sentence(property, edge));
            }
        }
    }
}
