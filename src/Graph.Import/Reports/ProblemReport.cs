using System.Globalization;
using Graph.Import.Mappings.Proposals;
using Spectre.Console;

namespace Graph.Import.Reports;

/// <summary>Prints what is wrong with files.</summary>
internal static class ProblemReport
{
    // Of an import that others wait for. Whoever mends a file wants to mend it once, so a check and a dry run show all that the log keeps.
    private const int WarningsOfImport = 20;

    /// <summary>Prints the problems, and the warnings: all that are kept, or the first of an import.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="outcome">What came of the files.</param>
    /// <param name="consequence">What follows from a problem, after their number.</param>
    /// <param name="isFull">Whether all warnings are shown.</param>
    public static void Write(IAnsiConsole console, ImportOutcome outcome, string consequence, bool isFull)
    {
        foreach (FileOutcome file in outcome.Files)
        {
            Write(console, Together(file.Warnings), file.File, file.WarningCount, isFull ? ProblemLog.Kept : WarningsOfImport, "Warning: ", ConsoleColor.Yellow);
            Write(console, [.. file.Problems.Select(problem => (problem, 1))], file.File, file.ProblemCount, ProblemLog.Kept, "", ConsoleColor.Red);
        }

        if (outcome.Files.FirstOrDefault(file => file.Candidates.Count > 0) is { } asked)
            console.WriteLine($"To say which table is meant, use --as, such as --as {asked.Candidates[0]}.");
        if (outcome.Files.FirstOrDefault(file => file.IsUnknown) is { } unknown)
            console.WriteLine($"To say what its columns are, use graph map {Plain.Argument(unknown.File)}.");
        if (outcome.HasProblems)
            console.WriteLine($"{SummaryReport.Number(outcome.Files.Sum(file => file.ProblemCount), "problem")}. {consequence}".TrimEnd());
    }

    /// <summary>Prints what is wrong in the first rows of a table, and how they were read where that is not as they are written.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="preview">The rows.</param>
    public static void Write(IAnsiConsole console, MappingPreview preview)
    {
        Write(console, Together(preview.Warnings), "", preview.Warnings.Count, ProblemLog.Kept, "Warning: ", ConsoleColor.Yellow);
        Write(console, [.. preview.Problems.Select(problem => (problem, 1))], "", preview.Problems.Count, ProblemLog.Kept, "", ConsoleColor.Red);
        if (preview.ProblemsBelow > 0)
            console.WriteLine($"{SummaryReport.Number(preview.ProblemsBelow, "problem")} in the rows below. graph check lists what is wrong with the whole file.");
    }

    // The same warning about the same column is one line, however many rows it is about.
    private static List<(ImportProblem Problem, int Rows)> Together(IReadOnlyList<ImportProblem> problems) =>
        [.. problems.GroupBy(problem => (problem.At.Sheet, problem.At.Column, problem.Message)).Select(group => (group.First(), group.Count()))];

    private static void Write(IAnsiConsole console, IReadOnlyList<(ImportProblem Problem, int Rows)> problems, string file, int count, int most, string prefix, ConsoleColor colour)
    {
        foreach ((ImportProblem problem, int rows) in problems.Take(most))
        {
            string more = rows > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({SummaryReport.Number(rows - 1, "more row")} like it.)") : "";
            console.Write(new Text($"{prefix}{problem}{more}\n", new Style(Color.FromConsoleColor(colour))));
        }

        int shown = problems.Take(most).Sum(pair => pair.Rows);
        if (count > shown)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{prefix}… and {count - shown} more in {Plain.Text(file)}.{(most < ProblemLog.Kept ? " graph check lists them." : "")}"));
    }
}
