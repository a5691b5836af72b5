namespace Graph.Analysis.Partners;

/// <summary>Finds the organisations that meet conditions, in one look at all of them: those wanted, how many there are, and what other choices would find.</summary>
public static class PartnerSearch
{
    private const int CancellationStride = 64;
    private const long AfterOverlooked = 1_000_000;

    // Amounts have four decimal places at most, and cursors keep whole numbers.
    private const decimal Parts = 10_000;
    private const decimal MostIncome = long.MaxValue / Parts;

    /// <summary>Finds them.</summary>
    /// <param name="index">What is known.</param>
    /// <param name="question">What is looked for. Themes, a place or an organisation that are not known find nothing.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PartnerPage Find(PartnerIndex index, PartnerQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(question);
        Criteria criteria = new(index, question);
        FacetCounts? facets = question.WithFacets ? new(index, criteria) : null;
        BestPartners best = new(index, question);
        int total = 0;
        for (int number = 0; number < index.Blocks.Length; number++)
        {
            if (number % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            PartnerBlock block = index.Blocks[number];
            for (int place = 0; place < PartnerBlock.Size; place++)
            {
                int organisation = (number << PartnerBlock.Bits) + place;
                if (!criteria.Meets(block, place, organisation, out Fit fit))
                    continue;
                facets?.Add(fit, block.EntriesOf(place));
                if (fit.Missed > 0)
                    continue;
                total++;
                best.Add(RankOf(fit, question.OrderBy), block.Organisations[place]!.Sort, organisation);
            }
        }

        return new(total, best.Rows, best.HasNext, facets?.Read());
    }

    private static long RankOf(in Fit fit, PartnerOrder order) => order switch
    {
        PartnerOrder.Relevance => -fit.Relevance,
        PartnerOrder.Overlooked => (fit.IsOverlooked ? 0 : AfterOverlooked) - fit.Relevance,
        PartnerOrder.Nearest => fit.Metres,
        PartnerOrder.Income => fit.Income is { } income ? -(long)(Math.Min(income, MostIncome) * Parts) : 1,
        _ => 0,
    };
}

/// <summary>Keeps the first of many organisations after a place in their order.</summary>
internal sealed class BestPartners(PartnerIndex index, PartnerQuestion question)
{
    private readonly List<(long Rank, string Name, int Organisation)> kept = new(question.First + 1);

    /// <summary>Those wanted, in order.</summary>
    public IReadOnlyList<PartnerKey> Rows => [.. kept.Take(question.First).Select(row => new PartnerKey(row.Rank, row.Name, index.Ids.Organisations.IdOf(row.Organisation)))];

    /// <summary>Whether there are more than those wanted.</summary>
    public bool HasNext => kept.Count > question.First;

    public void Add(long rank, string name, int organisation)
    {
        (long Rank, string Name, int Organisation) row = (rank, name, organisation);
        if (kept.Count > question.First && Compare(row, kept[^1]) > 0)
            return;
        if (question.After is { } after && !IsAfter(row, after))
            return;
        int place = kept.BinarySearch(row, Comparer<(long, string, int)>.Create(Compare));
        kept.Insert(~place, row);
        if (kept.Count > question.First + 1)
            kept.RemoveAt(kept.Count - 1);
    }

    private bool IsAfter((long Rank, string Name, int Organisation) row, PartnerKey place) =>
        (row.Rank.CompareTo(place.Rank), string.CompareOrdinal(row.Name, place.Name)) switch
        {
            (not 0 and var byRank, _) => byRank > 0,
            (_, not 0 and var byName) => byName > 0,
            _ => string.CompareOrdinal(index.Ids.Organisations.IdOf(row.Organisation), place.Organisation) > 0,
        };

    private int Compare((long Rank, string Name, int Organisation) one, (long Rank, string Name, int Organisation) other) =>
        (one.Rank.CompareTo(other.Rank), string.CompareOrdinal(one.Name, other.Name)) switch
        {
            (not 0 and var byRank, _) => byRank,
            (_, not 0 and var byName) => byName,
            _ => index.Ids.Organisations.Compare(one.Organisation, other.Organisation),
        };
}
