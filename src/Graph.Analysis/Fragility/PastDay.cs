using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>
/// How the partnerships asked about are read on a day that is past, which is one before the day of knowledge. Records kept
/// since then say less about it than about today, so an answer says of how many that is so.
/// </summary>
/// <param name="Partnerships">How many current partnerships are asked about.</param>
/// <param name="ReadByLaterContact">How many have a judged pair of which somebody counts by nothing but contact that is known after the day.</param>
/// <param name="NotRecorded">How many are unheld because nothing is recorded: they may have been held.</param>
public sealed record PastDay(int Partnerships, int ReadByLaterContact, int NotRecorded)
{
    /// <summary>Whether the day asked about is past.</summary>
    /// <param name="session">What is asked about.</param>
    public static bool IsPast(AnalysisSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.AsOf < session.KnownOn;
    }

    /// <summary>Of some rows of the ranking of a day; null where the day is not past.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="asked">The rows.</param>
    public static PastDay? Of(AnalysisSession session, IEnumerable<FragilityRow> asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return IsPast(session) ? asked.Aggregate(new PastDay(0, 0, 0), (sum, row) => sum.And(row.IsReadByLaterContact, row.UnheldBecause)) : null;
    }

    /// <summary>Of all current partnerships, or those of some organisations; null where the day is not past.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="organisations">Only partnerships that one of these organisations is a party of; null for all.</param>
    /// <param name="among">Only these partnerships, by id; null for all.</param>
    /// <param name="cancellationToken">Ends the wait for the ranking of the day.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static PastDay? Of(AnalysisSession session, IReadOnlySet<string>? organisations, IReadOnlySet<string>? among = null, CancellationToken cancellationToken = default)
    {
        if (!IsPast(session))
            return null;
        FragilityRanking ranking = FragilityRanking.Of(session, cancellationToken);
        Predicate<FragilityRow> isAsked = organisations is null ? static _ => true : FragilityRow.WithParty(session, organisations);
        return Of(session, ranking.Where(row => isAsked(row) && among?.Contains(row.Partnership) is not false));
    }

    /// <summary>Of a few current partnerships, by number; null where the day is not past.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static PastDay? Of(AnalysisSession session, IEnumerable<int> partnerships, CancellationToken cancellationToken)
    {
        if (!IsPast(session))
            return null;
        PairJudge judge = new(session);
        PastDay sum = new(0, 0, 0);
        foreach (int partnership in partnerships)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Verdict verdict = judge.Judge(partnership);
            sum = sum.And(judge.IsReadByLaterContact(verdict), judge.WhyUnheld(verdict));
        }

        return sum;
    }

    private PastDay And(bool isReadByLaterContact, UnheldBecause? unheldBecause) => new(
        Partnerships + 1,
        ReadByLaterContact + (isReadByLaterContact ? 1 : 0),
        NotRecorded + (unheldBecause == UnheldBecause.NotRecorded ? 1 : 0));
}
