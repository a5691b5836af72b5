namespace Graph.Analysis;

/// <summary>The introductions that would make partnerships less fragile (FRAGILITY.md, "Thickening"), those that gain most first.</summary>
public static class NextIntroductions
{
    private const int BatchSize = 256;

    /// <summary>
    /// Ranks, of every current partnership, the best introduction of one newcomer and the best of one on each side. Newcomers
    /// are in post at a party, are not known to leave, and do not hold the partnership yet; nobody is proposed for so many that
    /// they would hold more than <see cref="FragilityOptions.MostHoldings"/>, which is who takes their place further down the list.
    /// </summary>
    /// <param name="projection">What is known.</param>
    /// <param name="between">Only partnerships that all of these organisations, by id, are parties of; empty for all.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="options">The constants.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<Introduction> Rank(Projection projection, IReadOnlyCollection<string> between, int count, DateOnly asOf, FragilityOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(projection);
        ArgumentNullException.ThrowIfNull(options);
        ProjectionTables tables = projection.Tables;
        int[] partnerships = count == 0 ? [] : CurrentPartnerships.OfAll(tables, between, asOf.DayNumber);
        if (partnerships.Length == 0)
            return [];

        Colleagues colleagues = Colleagues.Read(tables, asOf, options, cancellationToken);
        Holdings holdings = new(tables, asOf.DayNumber, options.MostHoldings);
        Draft[] chosen = Choose(tables, DraftAll(tables, partnerships, colleagues, holdings, asOf, options, cancellationToken), count, holdings, new(tables, colleagues, holdings, asOf, options));
        IntroductionWriter writer = new(tables, colleagues, asOf, options);
        return [.. chosen.Select(writer.Write)];
    }

    private static Draft[] DraftAll(
        ProjectionTables tables, int[] partnerships, Colleagues colleagues, Holdings holdings, DateOnly asOf, FragilityOptions options, CancellationToken cancellationToken)
    {
        DraftKind[] kinds = Enum.GetValues<DraftKind>();
        var drafts = new Draft?[partnerships.Length * kinds.Length];
        Batches.Run(partnerships.Length, BatchSize, () => new Drafting(tables, colleagues, holdings, asOf, options), (drafting, i) =>
        {
            drafting.Read(partnerships[i]);
            foreach (DraftKind kind in kinds)
                drafts[(i * kinds.Length) + (int)kind] = drafting.Best(kind);
        }, cancellationToken);
        return [.. drafts.OfType<Draft>()];
    }

    /// <summary>Takes the best again and again; one whose newcomers have enough by then is drafted anew with others, and gains no more than before.</summary>
    private static Draft[] Choose(ProjectionTables tables, Draft[] drafts, int count, Holdings holdings, Drafting drafting)
    {
        PriorityQueue<Draft, Draft> waiting = new(drafts.Select(draft => (draft, draft)), Comparer<Draft>.Create((left, right) => Compare(tables, left, right)));
        List<Draft> chosen = [];
        while (chosen.Count < count && waiting.TryDequeue(out Draft best, out _))
        {
            if (best.People.All(one => holdings.MayHold(one.Person, best.Partnership)))
            {
                chosen.Add(best);
                foreach (Proposed one in best.People)
                    holdings.Propose(one.Person, best.Partnership);
            }
            else
            {
                drafting.Read(best.Partnership);
                if (drafting.Best(best.Kind) is { } next)
                    waiting.Enqueue(next, next);
            }
        }

        return [.. chosen];
    }

    private static int Compare(ProjectionTables tables, in Draft left, in Draft right)
    {
        int order = right.Gain.CompareTo(left.Gain);
        if (order == 0)
            order = left.Now.Class.CompareTo(right.Now.Class);
        if (order == 0)
            order = tables.PartnershipIds.Compare(left.Partnership, right.Partnership);
        return order == 0 ? left.Kind.CompareTo(right.Kind) : order;
    }
}
