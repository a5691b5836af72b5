using System.Globalization;
using Graph.Import.Classifying;
using Graph.Import.Commands;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Reports;

/// <summary>Prints what came of suggesting themes.</summary>
internal static class ClassifyReport
{
    private const int MostThemes = 20;

    /// <summary>Prints it.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="rules">How many rules the vocabulary has.</param>
    /// <param name="file">The name of its file.</param>
    /// <param name="dryRun">Whether nothing was recorded.</param>
    /// <returns>Whether any rule could be applied.</returns>
    public static bool Write(Terminal terminal, ClassifyOutcome outcome, int rules, string file, bool dryRun)
    {
        if (outcome.WithoutTheme == rules)
        {
            terminal.Error.WriteLine($"None of the themes in {Plain.Text(file)} that have a pattern is recorded, so nothing was suggested. Import the file first: graph import {Plain.Argument(file)}");
            return false;
        }

        if (outcome.WithoutTheme > 0)
            terminal.Error.WriteLine($"Warning: {Number(outcome.WithoutTheme)} of {Number(rules)} themes with a pattern are not recorded, and were not suggested. To record them: graph import {Plain.Argument(file)}");
        foreach ((FactType type, int read, int matched) in outcome.Types)
            terminal.Out.WriteLine($"{char.ToUpperInvariant(type.Plural[0])}{type.Plural[1..]}: {Number(read)} read, {Number(matched)} with words that match.");

        SuggestionCounts counts = outcome.Counts;
        string would = dryRun ? "would be " : "";
        terminal.Out.WriteLine($"Suggestions: {Number(counts.Added)} {would}added, {Number(counts.Changed)} {would}changed, {Number(counts.Withdrawn)} {would}withdrawn, {Number(counts.Unchanged)} waiting already.");
        terminal.Out.WriteLine($"Not suggested: {Number(counts.Tagged)} that are or were tags, {Number(counts.Refused)} that were refused.");
        foreach ((Theme theme, int count) in outcome.MostMatched.Take(MostThemes))
            terminal.Out.WriteLine($"  {Plain.Text(theme.Name)}: {Number(count)}");
        if (outcome.MostMatched.Count() is var all && all > MostThemes)
            terminal.Out.WriteLine($"  … and {Number(all - MostThemes)} more themes.");
        terminal.Out.WriteLine(dryRun ? "Nothing was changed: this was a dry run." : Recorded(outcome.Changes));
        return true;
    }

    private static string Recorded(IReadOnlyList<long> changes) => changes switch
    {
        [] => "Nothing was changed.",
        [var only] => $"This is change {Number(only)}.",
        _ => $"These are {Number(changes.Count)} changes, from {Number(changes[0])} to {Number(changes[^1])}.",
    };

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
