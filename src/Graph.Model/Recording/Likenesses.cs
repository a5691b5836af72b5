namespace Graph.Model;

/// <summary>Looks for other facts that a change by id makes the same: an identifier that another one has is refused, and of all else there is a note, since two things may have one name.</summary>
/// <param name="work">The statement.</param>
/// <param name="afterwards">What will be known.</param>
/// <param name="today">Today's date.</param>
internal sealed class Likenesses(StatementWork work, Afterwards afterwards, DateOnly today)
{
    /// <summary>Notes them.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (IGrouping<FactType, int> group in Enumerable.Range(0, work.Facts.Count).Where(IsTold).GroupBy(index => work.Facts[index].Type))
        {
            if (group.Key.IsNode)
                await CheckNodesAsync(group.Key, [.. group], cancellationToken);
            else
                await CheckEdgesAsync(group.Key, [.. group], cancellationToken);
        }
    }

    // Whether what tells the fact from others is changed.
    private bool IsTold(int index)
    {
        NaturalKey key = work.Facts[index].Type.Key;
        Fact fact = Fact(index);
        return work.Facts[index].Id is not null && key.IsKnown && afterwards.Before(fact) is { } before && (
            key.WordsOf(fact) != key.WordsOf(before)
            || !Equals(key.Reference?.Read(fact), key.Reference?.Read(before))
            || NewIdentifiers(fact).Any()
            || (key.Recurs && !Lasts(before, fact)));
    }

    private async Task CheckNodesAsync(FactType type, IReadOnlyList<int> indexes, CancellationToken cancellationToken)
    {
        Fact[] facts = [.. indexes.Select(Fact)];
        Dictionary<KeyContext, ILookup<string, Edge>> contexts = [];
        foreach (KeyContext context in type.Key.Contexts)
            contexts.Add(context, await afterwards.EdgesAsync(context.Edge, context.End, [.. facts.Select(fact => fact.Id)], cancellationToken));
        KnownNodes own = new(facts, contexts);
        KnownNodes known = await new NodeReader(afterwards.Store, type).ReadAsync(facts, (fact, context) => own.EndsOf(fact, context, today), IsAlone, cancellationToken);
        foreach (Fact fact in afterwards.Merged.Values.Where(fact => Ontology.Of(fact) == type))
            known.Add(fact);

        foreach (int index in indexes)
        {
            Fact fact = Fact(index);
            HashSet<string> added = [.. NewIdentifiers(fact)];
            Fact[] others = [.. known.Like(fact).Where(other => other.Id != fact.Id && (!afterwards.Merged.TryGetValue(other.Id, out Fact? later) || ReferenceEquals(later, other)))];
            if (others.FirstOrDefault(other => added.Overlaps(type.Key.IdentifiersOf(other))) is { } identified)
                Refuse(index, type, identified);
            else if (others.FirstOrDefault(other => type.Key.IsSame(other, fact) && type.Key.Contexts.All(context => context.IsMet(own.EndsOf(fact, context, today), known.EndsOf(other, context, today)))) is { } same)
                Note(index, same);
        }

        bool IsAlone(Fact fact) => type.Key.Contexts.All(context => own.EndsOf(fact, context, today).Count == 0);
    }

    private async Task CheckEdgesAsync(FactType type, IReadOnlyList<int> indexes, CancellationToken cancellationToken)
    {
        IEnumerable<string> starts = indexes.Select(index => (Edge)Fact(index)).SelectMany(edge => (string[])[edge.From, edge.To]);
        ILookup<string, Edge> edges = await afterwards.EdgesAsync(type, EdgeEnd.From, [.. starts], cancellationToken);
        foreach (int index in indexes)
        {
            var edge = (Edge)Fact(index);
            if (edges[edge.From].Concat(edges[edge.To]).FirstOrDefault(other => other.Id != edge.Id && type.Key.IsSame(other, edge)) is { } same)
                Note(index, same);
        }
    }

    private void Refuse(int index, FactType type, Fact other)
    {
        Fact fact = Fact(index);
        string field = type.Key.Identifiers.First(property => !Equals(property.Read(fact), property.Read(afterwards.Before(fact)!))).FieldName;
        if (work.IsAdded(other.Id))
            work.Refuse(index, field, $"Another {Nouns.Of(type)} of this request has this, too. Only one can have it.");
        else
            work.Problems.Add(new(RecordingProblemKind.AlreadyRecorded, index, field, $"Another {Nouns.Of(type)} has this already: {other.Id}. Only one can have it. If the two are one, change that one, and take this one back.", other.Id));
    }

    private void Note(int index, Fact other) => work.Notes.Add(new(
        index, null, _ => $"{Fact(index).Id} now says the same as another {Nouns.Of(work.Facts[index].Type)}: {other.Id}. If the two are one, keep one of them, and take the other back."));

    private IEnumerable<string> NewIdentifiers(Fact fact) =>
        Ontology.Of(fact).Key.IdentifiersOf(fact).Except(afterwards.Before(fact) is { } before ? Ontology.Of(fact).Key.IdentifiersOf(before) : [], StringComparer.Ordinal);

    // Within the time that it had, a fact meets no others than before.
    private static bool Lasts(Fact before, Fact fact) =>
        before.Since == fact.Since && (before.Until == fact.Until || (fact.Until is { } ends && (before.Until is not { } ended || ends.LastDay <= ended.LastDay)));

    private Fact Fact(int index) => afterwards.Merged[work.IdOf(index)!];
}
