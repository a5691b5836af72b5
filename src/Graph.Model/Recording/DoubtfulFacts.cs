namespace Graph.Model;

/// <summary>Notes what is recorded although it can hardly be meant so (see <see cref="Doubts"/>).</summary>
/// <param name="work">The statement.</param>
/// <param name="afterwards">What will be known.</param>
internal sealed class DoubtfulFacts(StatementWork work, Afterwards afterwards)
{
    /// <summary>Notes it.</summary>
    public async Task NoteAsync(CancellationToken cancellationToken)
    {
        foreach ((int index, Fact fact) in Facts())
        {
            if (fact is Tenure tenure && Doubts.OfTenure(tenure) is { } doubt)
                work.Notes.Add(new(index, null, _ => doubt));
        }

        await NoteSharesAsync<Recipient>(cancellationToken);
        await NoteSharesAsync<Funder>(cancellationToken);
        await NoteMapsAsync(cancellationToken);
    }

    private async Task NoteSharesAsync<T>(CancellationToken cancellationToken)
        where T : Edge
    {
        Dictionary<string, int> asked = [];
        foreach ((int index, Fact fact) in Facts())
        {
            if (fact is Funding || (fact is T edge && Doubts.ShareOf(edge) is not null))
                asked.TryAdd(fact is Edge of ? of.From : fact.Id, index);
        }

        if (asked.Count == 0)
            return;
        ILookup<string, Edge> edges = await afterwards.EdgesAsync(Ontology.Of<T>(), EdgeEnd.From, asked.Keys, cancellationToken);
        IReadOnlyDictionary<string, Fact> funding = await afterwards.NodesAsync(asked.Keys, cancellationToken);
        foreach ((string id, int index) in asked)
        {
            if (funding.GetValueOrDefault(id) is Funding known && Doubts.OfShares(known, edges[id]) is { } doubt)
                work.Notes.Add(new(index, null, _ => doubt));
        }
    }

    private async Task NoteMapsAsync(CancellationToken cancellationToken)
    {
        (int Index, Influences Edge)[] influences = [.. Facts().Where(one => one.Fact is Influences).Select(one => (one.Index, (Influences)one.Fact))];
        if (influences.Length == 0)
            return;
        IReadOnlyDictionary<string, Fact> variables = await afterwards.NodesAsync(influences.SelectMany(one => new[] { one.Edge.From, one.Edge.To }), cancellationToken);
        foreach ((int index, Influences edge) in influences)
        {
            if (variables.GetValueOrDefault(edge.From) is Variable cause && variables.GetValueOrDefault(edge.To) is Variable effect && Doubts.OfMaps(cause, effect) is { } doubt)
                work.Notes.Add(new(index, null, _ => doubt));
        }
    }

    private IEnumerable<(int Index, Fact Fact)> Facts() => Enumerable.Range(0, work.Facts.Count).Select(index => (index, afterwards.Merged[work.IdOf(index)!]));
}
