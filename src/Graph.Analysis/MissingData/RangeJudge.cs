using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.MissingData;

/// <summary>Finds the best and the worst class that gaps allow (FRAGILITY.md, "Range"): missing data is neither safety nor danger.</summary>
public static class RangeJudge
{
    /// <summary>The range of a partnership on a day; null where no gap could change its class, or the id names none.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="partnershipId">The partnership's id.</param>
    /// <param name="cancellationToken">Stops the comparison of questions.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FragilityRange? Judge(AnalysisSession session, string partnershipId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        int partnership = session.Tables.PartnershipIds.Find(partnershipId);
        return partnership < 0 || !session.Tables.Partnerships[partnership].IsKnown
            ? null
            : new GapJudge(session).Judge(partnership, cancellationToken);
    }
}

/// <summary>The classes that a partnership may have, as far as the gaps in what is recorded allow.</summary>
/// <param name="Best">The class if every gap turned out for the best.</param>
/// <param name="Worst">The class if every gap turned out for the worst.</param>
/// <param name="Question">The question whose answer would narrow the range most.</param>
/// <param name="Narrows">By how many classes it would, as the mean of its best and its worst answer: 0 where it takes other answers, too.</param>
public sealed record FragilityRange(FragilityClass Best, FragilityClass Worst, GapQuestion Question, double Narrows);
