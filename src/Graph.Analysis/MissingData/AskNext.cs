using Graph.Analysis.Computing;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.MissingData;

/// <summary>What to ask next: of every partnership whose class gaps leave open, the question that would narrow its range most.</summary>
public static class AskNext
{
    private const int BatchSize = 256;

    /// <summary>
    /// The questions, those that would narrow ranges most first, then those about what may be most fragile. A question that is
    /// the same for several partnerships, such as somebody's level, is asked once.
    /// </summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="organisations">Only partnerships that one of these organisations is a party of; null for all.</param>
    /// <param name="partnerships">Only these partnerships, by id; null for all.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<OpenQuestion> Rank(AnalysisSession session, IReadOnlySet<string>? organisations, IReadOnlySet<string>? partnerships = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        int[] asked = CurrentPartnerships.Of(tables, [], organisations, session.Day, partnerships);
        var ranges = new FragilityRange?[asked.Length];
        Batches.Run(asked.Length, BatchSize, () => new GapJudge(session), (judge, i) => ranges[i] = judge.Judge(asked[i], cancellationToken), cancellationToken);

        return [.. asked.Zip(ranges)
            .Where(found => found.Second is not null)
            .Select(found => (Partnership: tables.PartnershipIds.IdOf(found.First), Range: found.Second!))
            .GroupBy(found => found.Range.Question.Same)
            .Select(same => Together([.. same.OrderBy(found => found.Range.Worst).ThenBy(found => found.Range.Best).ThenBy(found => found.Partnership, StringComparer.Ordinal)]))
            .OrderByDescending(open => open.Narrows)
            .ThenBy(open => open.Worst)
            .ThenBy(open => open.Question.Kind)
            .ThenBy(open => open.Partnerships[0], StringComparer.Ordinal)];
    }

    private static OpenQuestion Together((string Partnership, FragilityRange Range)[] found) => new(
        found[0].Range.Question,
        [.. found.Select(one => one.Partnership)],
        found.Min(one => one.Range.Worst),
        found.Max(one => one.Range.Best),
        found.Sum(one => one.Range.Narrows));
}

/// <summary>A question to ask, with the partnerships that its answer tells more about.</summary>
/// <param name="Question">The question.</param>
/// <param name="Partnerships">The ids of the partnerships, most fragile first.</param>
/// <param name="Worst">The worst class that any of them may have.</param>
/// <param name="Best">The best class that any of them may have.</param>
/// <param name="Narrows">How many classes their ranges would narrow by in total: the mean of the best and the worst answer.</param>
public sealed record OpenQuestion(GapQuestion Question, IReadOnlyList<string> Partnerships, FragilityClass Worst, FragilityClass Best, double Narrows);
