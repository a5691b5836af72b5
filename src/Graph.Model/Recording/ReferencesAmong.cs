namespace Graph.Model;

/// <summary>Checks that what an edge refers to is one of the nodes that [Among] says: whoever holds a partnership holds it for one of its parties.</summary>
/// <param name="work">The statement.</param>
/// <param name="afterwards">What will be known.</param>
/// <param name="today">Today's date.</param>
internal sealed class ReferencesAmong(StatementWork work, Afterwards afterwards, DateOnly today)
{
    /// <summary>Notes what is wrong.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (PropertyDefinition property in Ontology.Edges.SelectMany(type => type.References).Where(property => property.Among is not null))
        {
            (int Index, Edge Edge)[] said = [.. Enumerable.Range(0, work.Facts.Count)
                .Where(index => work.Facts[index].Type.Properties.Contains(property))
                .Select(index => (index, (Edge)afterwards.Merged[work.IdOf(index)!]))
                .Where(fact => property.Read(fact.Item2) is { } named && !named.Equals(afterwards.Before(fact.Item2) is { } before ? property.Read(before) : null))];
            FactType among = Ontology.Of(property.Among!);
            ILookup<string, Edge> edges = await afterwards.EdgesAsync(among, EdgeEnd.From, [.. said.Select(fact => fact.Edge.To)], cancellationToken);
            foreach ((int index, Edge edge) in said)
            {
                if (!edges[edge.To].Any(other => other.To == (string?)property.Read(edge) && IsOfItsTime(other, edge)))
                    work.Refuse(index, property.FieldName, $"This {Nouns.Of(Ontology.Of(property.Target!))} is not a current {Nouns.Of(among)} of this {Nouns.Of(Ontology.OfId(edge.To)!)}. Give one that is, or record the {Nouns.Of(among)} in the same request.");
            }
        }
    }

    // What has ended may have been for one that has ended, too.
    private bool IsOfItsTime(Edge other, Edge edge) =>
        other.IsCurrentOn(today)
        || (afterwards.Merged.ContainsKey(other.Id) && !other.HasEndedBy(today))
        || (edge.HasEndedBy(today) && Periods.Overlap(other, edge));
}
