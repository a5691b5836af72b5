using System.Globalization;
using Graph.Import.Copying;

namespace Graph.Import.Reports;

/// <summary>Says what a copy of a history did.</summary>
internal static class CopyReport
{
    /// <summary>The sentence.</summary>
    /// <param name="outcome">What was done.</param>
    /// <param name="source">What was copied.</param>
    /// <param name="target">What it was copied into.</param>
    public static string Summary(CopyOutcome outcome, string source, string target) => outcome.Changes == 0
        ? $"Nothing to copy: {source} and {target} hold the same history, {Count(outcome.AlreadyThere, "change")}."
        : $"Copied {Count(outcome.Changes, "change")} with {Count(outcome.Versions, "version")} of facts from {source} to {target}{Before(outcome.AlreadyThere)}.";

    private static string Before(long changes) => changes == 0 ? "" : $"; {Count(changes, "change")} {(changes == 1 ? "was" : "were")} there already";

    private static string Count(long count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {word}{(count == 1 ? "" : "s")}");
}
