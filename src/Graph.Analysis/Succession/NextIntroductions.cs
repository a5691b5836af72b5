using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>The introductions that would make partnerships less fragile (FRAGILITY.md, "Thickening"), those that gain most first.</summary>
public static class NextIntroductions
{
    private const int BatchSize = 256;

    /// <summary>
    /// Ranks, of every current partnership, the best introduction of one newcomer and the best of one on each side. Newcomers
    /// are in post at a party, are not known to leave, and do not hold the partnership yet; nobody is proposed for so many that
    /// they would hold more than <see cref="FragilityOptions.MostHoldings"/>, which is who takes their place further down the list.
    /// </summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="between">Only partnerships that all of these organisations, by id, are parties of; empty for all.</param>
    /// <param name="organisations">Only partnerships that one of these organisations, by id, is a party of; null for all.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="among">Only these partnerships, by id; null for all.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<Introduction> Rank(AnalysisSession session, IReadOnlyCollection<string> between, IReadOnlySet<string>? organisations, int count, IReadOnlySet<string>? among = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        int[] partnerships = count == 0 ? [] : CurrentPartnerships.Of(tables, between, organisations, session.Day, among);
        if (partnerships.Length == 0)
            return [];

        Colleagues colleagues = Colleagues.Read(session, partnerships.SelectMany(partnership => CurrentParties.Of(tables, partnership, session.Day)), cancellationToken);
        Proposals proposals = new(session.Options.MostHoldings);
        CandidateIntroduction[] chosen = Choose(tables, FindAll(session, partnerships, colleagues, proposals, cancellationToken), count, proposals, new(session, colleagues, proposals));
        IntroductionWriter writer = new(session, colleagues);
        return [.. chosen.Select(writer.Write)];
    }

    /// <summary>How the partnerships that are looked at are read; null where the day is not past.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="between">Only partnerships that all of these organisations, by id, are parties of; empty for all.</param>
    /// <param name="organisations">Only partnerships that one of these organisations, by id, is a party of; null for all.</param>
    /// <param name="among">Only these partnerships, by id; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PastDay? PastDayOf(AnalysisSession session, IReadOnlyCollection<string> between, IReadOnlySet<string>? organisations, IReadOnlySet<string>? among = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return between.Count == 0 && among is null
            ? PastDay.Of(session, organisations, cancellationToken: cancellationToken)
            : PastDay.Of(session, CurrentPartnerships.Of(session.Tables, between, organisations, session.Day, among), cancellationToken);
    }

    private static CandidateIntroduction[] FindAll(
        AnalysisSession session, int[] partnerships, Colleagues colleagues, Proposals proposals, CancellationToken cancellationToken)
    {
        NewcomerSides[] kinds = Enum.GetValues<NewcomerSides>();
        var candidates = new CandidateIntroduction?[partnerships.Length * kinds.Length];
        Batches.Run(partnerships.Length, BatchSize, () => new IntroductionSearch(session, colleagues, proposals), (search, i) =>
        {
            search.Read(partnerships[i]);
            foreach (NewcomerSides kind in kinds)
                candidates[(i * kinds.Length) + (int)kind] = search.Best(kind);
        }, cancellationToken);
        return [.. candidates.OfType<CandidateIntroduction>()];
    }

    /// <summary>Takes the best again and again; one whose newcomers have enough by then is searched again with others, and gains no more than before.</summary>
    private static CandidateIntroduction[] Choose(ProjectionTables tables, CandidateIntroduction[] candidates, int count, Proposals proposals, IntroductionSearch search)
    {
        PriorityQueue<CandidateIntroduction, CandidateIntroduction> waiting = new(candidates.Select(candidate => (candidate, candidate)), Comparer<CandidateIntroduction>.Create((left, right) => Compare(tables, left, right)));
        List<CandidateIntroduction> chosen = [];
        while (chosen.Count < count && waiting.TryDequeue(out CandidateIntroduction best, out _))
        {
            if (search.HaveRoom(best))
            {
                chosen.Add(best);
                foreach (ProposedHolder one in best.People)
                    proposals.Add(one.Person, best.Partnership);
            }
            else
            {
                search.Read(best.Partnership);
                if (search.Best(best.Kind) is { } next)
                    waiting.Enqueue(next, next);
            }
        }

        return [.. chosen];
    }

    private static int Compare(ProjectionTables tables, in CandidateIntroduction left, in CandidateIntroduction right)
    {
        int order = right.Gain.CompareTo(left.Gain);
        if (order == 0)
            order = left.Now.Class.CompareTo(right.Now.Class);
        if (order == 0)
            order = tables.PartnershipIds.Compare(left.Partnership, right.Partnership);
        return order == 0 ? left.Kind.CompareTo(right.Kind) : order;
    }
}
