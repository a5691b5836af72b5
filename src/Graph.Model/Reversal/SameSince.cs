namespace Graph.Model;

/// <summary>Finds later changes because of which taking back others would leave a fact there twice: they recorded it again, or took its name, or did away with what told the two apart.</summary>
/// <remarks>
/// Two facts that would be the same and were not just before the first of the changes that are taken back are so because of something that
/// was recorded since and stays: of all that tells one of the two, something will be otherwise than it was then. Where nothing is, they
/// were there twice before.
/// </remarks>
/// <param name="store">What is known.</param>
/// <param name="today">Today's date.</param>
internal sealed class SameSince(IGraphStore store, DateOnly today)
{
    private const int AtOnce = 1000;

    /// <summary>Finds them.</summary>
    /// <param name="plan">What is taken back, with nothing else that rests on it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The changes, oldest first; none for what was there twice before.</returns>
    public async Task<IReadOnlyList<ChangeInfo>> FindAsync(ReversalPlan plan, CancellationToken cancellationToken = default)
    {
        if (plan.IsOfTheLast)
            return [];
        IReadOnlyList<SamePair> pairs = await new SamenessAfterwards(store, plan.Steps, today).FindAsync(cancellationToken);
        if (pairs.Count == 0)
            return [];

        ToldSince told = new(store, plan);
        SortedDictionary<long, ChangeInfo> found = [];
        List<SamePair> open = [];
        await told.ReadAsync(pairs.SelectMany(pair => pair.Through.Select(edge => edge.Id).Append(pair.Other.Id)), cancellationToken);
        foreach (SamePair pair in pairs)
        {
            // Whoever recorded the other one, or brought it where the first is, is asked first.
            ChangeInfo[] since = [.. pair.Through.Prepend(pair.Other).Select(fact => told.Since(fact.Id)).OfType<ChangeInfo>()];
            if (since.Length == 0)
                open.Add(pair);
            Add(since);
        }

        if (open.Count > 0)
        {
            string[] all = [.. open.SelectMany(pair => (string[])[pair.Fact.Id, pair.Other.Id]).Distinct(StringComparer.Ordinal)];
            string[] edges = [.. await EdgesEverAsync(all, cancellationToken)];
            await told.ReadAsync(all.Concat(edges), cancellationToken);
            Add(all.Concat(edges).Select(told.Since).OfType<ChangeInfo>());
        }

        return [.. found.Values];

        void Add(IEnumerable<ChangeInfo> since)
        {
            foreach (ChangeInfo change in since)
                found[change.Sequence] = change;
        }
    }

    private async Task<IEnumerable<string>> EdgesEverAsync(string[] nodes, CancellationToken cancellationToken)
    {
        List<string> found = [];
        foreach (IGrouping<FactType?, string> ofType in nodes.GroupBy(Ontology.OfId))
        {
            foreach (KeyContext context in ofType.Key!.Key.Contexts)
            {
                foreach (string[] some in ofType.Chunk(AtOnce))
                    found.AddRange((await store.FindFormerEdgesAsync(context.Edge, context.End, some, cancellationToken)).SelectMany(edges => edges));
            }
        }

        return found.Distinct(StringComparer.Ordinal);
    }
}
