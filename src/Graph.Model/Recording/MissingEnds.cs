namespace Graph.Model;

/// <summary>Notes which nodes have fewer other ends of a context than they need to mean anything: partnerships of fewer than two parties.</summary>
/// <param name="work">The statement.</param>
/// <param name="afterwards">What will be known.</param>
/// <param name="today">Today's date.</param>
internal sealed class MissingEnds(StatementWork work, Afterwards afterwards, DateOnly today)
{
    /// <summary>Notes them.</summary>
    public async Task NoteAsync(CancellationToken cancellationToken)
    {
        foreach (FactType type in Ontology.Nodes)
        {
            foreach (KeyContext context in type.Key.Contexts.Where(context => context.AtLeast > 0))
                await NoteAsync(type, context, cancellationToken);
        }
    }

    private async Task NoteAsync(FactType type, KeyContext context, CancellationToken cancellationToken)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (int index = 0; index < work.Facts.Count; index++)
        {
            Fact fact = afterwards.Merged[work.IdOf(index)!];
            if (Ontology.Of(fact) == type)
                places.TryAdd(fact.Id, index);
            else if (Ontology.Of(fact) == context.Edge)
                places.TryAdd(context.End.Read((Edge)fact)!, index);
        }

        if (places.Count == 0)
            return;
        ILookup<string, Edge> edges = await afterwards.EdgesAsync(context.Edge, context.End, places.Keys, cancellationToken);
        IReadOnlyDictionary<string, Fact> nodes = await afterwards.NodesAsync(places.Keys, cancellationToken);
        foreach ((string id, int index) in places)
        {
            int count = edges[id].Where(edge => !edge.HasEndedBy(today)).Select(context.OtherEnd).Distinct(StringComparer.Ordinal).Count();
            if (count < context.AtLeast && nodes.TryGetValue(id, out Fact? node) && !node.HasEndedBy(today))
                work.Notes.Add(new(index, null, _ => $"A {Nouns.Of(type)} has at least {context.AtLeast} {context.Name}, and {id} has {count}. Record the missing ones, too."));
        }
    }
}
