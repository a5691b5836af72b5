using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Reports;

namespace Graph.Import.Previews;

/// <summary>How much an import does of one kind, with examples.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Count">With how many facts, records or rows.</param>
/// <param name="Examples">The first of them, private values left out.</param>
public sealed record NewsLine(NewsKind Kind, int Count, IReadOnlyList<string> Examples)
{
    private const int Shown = 5;

    /// <summary>All that an import does with a file, a line for each kind.</summary>
    internal static IReadOnlyList<NewsLine> Of(FileOutcome file, ImportPlan? plan)
    {
        ChangeListing listing = new(plan?.NameOf ?? (_ => null));
        return
        [
            Line(NewsKind.Added, file.Added, Changes(plan?.Changes, change => change.Before is null)),
            Line(NewsKind.Changed, file.Changed, Changes(plan?.Changes, change => change.Before is not null)),
            Line(NewsKind.Ended, file.Ended, plan?.Ended.Select(listing.DescribeEnd) ?? []),
            Line(NewsKind.Matched, file.Matches.Where(match => match.Reason != MatchReason.New).Sum(match => match.Count), plan?.Identities?.Known.Select(known => $"{known.Type.InWords} {Plain.Quote(plan.NameOf(known.Id) ?? known.Id)}: {known.Reason.InWords()}") ?? []),
            Line(NewsKind.ToReview, file.NoticeCount, file.Notices.Select(notice => notice.ToString())),
            file.ProblemCount > 0 ? Line(NewsKind.Refused, file.ProblemCount, file.Problems.Select(problem => problem.ToString())) : Line(NewsKind.Refused, file.LeftOut.Count, file.Warnings.Where(warning => file.LeftOut.Contains(warning.At.In(null))).Select(warning => warning.ToString())),
        ];

        IEnumerable<string> Changes(IReadOnlyList<PlannedChange>? changes, Func<PlannedChange, bool> isMeant) => changes?.Where(isMeant).Select(listing.Describe) ?? [];

        static NewsLine Line(NewsKind kind, int count, IEnumerable<string> examples) => new(kind, count, [.. examples.Take(Shown)]);
    }
}
