using System.Globalization;
using Graph.Import.Mappings;
using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Previews;
using Graph.Model;
using Spectre.Console;

namespace Graph.Import.Reports;

/// <summary>Prints what an import did, or would do.</summary>
internal static class SummaryReport
{
    private const int NoticesOfImport = 50;

    // No history has it, so nobody can tell what else such a file said.
    private const string RepeatedElsewhere = "If another list says that some of what ends goes on, import the two together: a list that only repeated what was recorded is not in history.";

    /// <summary>Prints it; nothing of an import that has problems.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="outcome">What came of the import.</param>
    /// <param name="dryRun">Whether nothing was changed.</param>
    /// <param name="isKept">Whether what is printed is kept where others may read it, so that it must not name people.</param>
    public static void Write(IAnsiConsole console, ImportOutcome outcome, bool dryRun, bool isKept = false)
    {
        if (outcome.HasProblems)
            return;
        foreach (FileOutcome file in outcome.Files)
        {
            if (file.Plan is null)
            {
                WritePostcodes(console, file, dryRun);
                continue;
            }

            string would = dryRun ? "would be " : "";
            console.WriteLine($"{Plain.Text(file.File)}: {Formats(file)}, {Number(file.Rows, "row")}. {Number(file.Added, "fact")} {would}added, {file.Changed.ToString(CultureInfo.InvariantCulture)} {would}changed, {(file.EndsOn is { } day ? FormattableString.Invariant($"{file.Ended} {would}ended on {day:yyyy-MM-dd}, ") : "")}{file.Unchanged.ToString(CultureInfo.InvariantCulture)} known already.");
            WriteUnused(console, file);
            foreach (IGrouping<string, MatchCount> type in file.Matches.GroupBy(match => match.Type))
                console.WriteLine($"  {Words(Ontology.Nodes.First(node => node.Name == type.Key).Plural)}: {string.Join(", ", type.Select(match => $"{match.Count.ToString(CultureInfo.InvariantCulture)} {match.Reason.InWords()}"))}.");
            WriteTypes(console, file);
            if (file.Ended > 0)
                console.WriteLine($"  {RepeatedElsewhere}");
            if (dryRun)
                WriteNews(console, file);
            WriteNotices(console, file, isFull: dryRun, isKept);
            if (dryRun)
                WriteChanges(console, file.Plan);
        }

        if (dryRun)
            console.WriteLine("Nothing was changed: this was a dry run.");
    }

    /// <summary>The formats of a file, each with the columns that it was recognised by.</summary>
    public static string Formats(FileOutcome file) => Plain.List(file.Recognised.Count == 0 ? file.Formats : [.. file.Recognised.Select(format => format.ToString())]);

    /// <summary>Prints which columns of a file were not used.</summary>
    public static void WriteUnused(IAnsiConsole console, FileOutcome file)
    {
        foreach (Recognition format in file.Recognised.Where(format => format.Unused.Count > 0))
            console.WriteLine($"  Not used of {format.Format}: {MappingFit.Words(format.Unused)}.");
    }

    /// <summary>Prints what is worth a look beside what is known. It names people, so it is no part of what is wrong, and where it is kept only its place is.</summary>
    public static void WriteNotices(IAnsiConsole console, FileOutcome file, bool isFull, bool isKept = false)
    {
        int most = isFull ? ProblemLog.Kept : NoticesOfImport;
        if (file.NoticeCount == 0)
            return;

        console.WriteLine(isKept ? "  Worth a look (what it is names people, so it is not kept here; to read it, check such a file before it is imported, with graph check or on the page):" : "  Worth a look:");
        foreach (ImportProblem notice in file.Notices.Take(most))
            console.WriteLine($"    {(isKept ? notice.Place : notice)}");
        int shown = Math.Min(file.Notices.Count, most);
        if (file.NoticeCount > shown)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    … and {file.NoticeCount - shown} more."));
    }

    /// <summary>A number with the word for what is counted.</summary>
    public static string Number(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

    private static void WritePostcodes(IAnsiConsole console, FileOutcome file, bool dryRun)
    {
        console.WriteLine($"{Plain.Text(file.File)}: {Plain.List(file.Formats)}, {Number(file.Rows, "row")}.");
        if (file.Postcodes is { } postcodes)
            console.WriteLine($"  {postcodes.InWords(isImported: !dryRun)}");
    }

    private static void WriteTypes(IAnsiConsole console, FileOutcome file)
    {
        TypeCount[] types = [.. TypeCount.Of(file.Plan)];
        if (types.Length == 0)
            return;

        Table table = new Table().Border(TableBorder.None).AddColumn("").AddColumn(new TableColumn("added").RightAligned()).AddColumn(new TableColumn("changed").RightAligned());
        if (file.EndsOn is not null)
            table.AddColumn(new TableColumn("ended").RightAligned());
        foreach (TypeCount type in types)
            table.AddRow([new Text(type.Type.InWords), Count(type.Added), Count(type.Changed), .. file.EndsOn is null ? (Text[])[] : [Count(type.Ended)]]);
        console.Write(new Padder(table, new(2, 0, 0, 0)));
    }

    /// <summary>Prints what becomes of what, with examples.</summary>
    private static void WriteNews(IAnsiConsole console, FileOutcome file)
    {
        Table table = new Table().Border(TableBorder.None).AddColumn("").AddColumn(new TableColumn("how many").RightAligned()).AddColumn(new TableColumn("for example") { NoWrap = true });
        foreach (NewsLine line in file.News)
            table.AddRow(new Text(Words(CellText.Word(PropertyDefinition.FormatWord(line.Kind)))), Count(line.Count), new Text(line.Examples is [var first, ..] ? first : ""));
        console.Write(new Padder(table, new(2, 0, 0, 0)));
    }

    private static Text Count(int count) => new(count.ToString(CultureInfo.InvariantCulture));

    private static void WriteChanges(IAnsiConsole console, ImportPlan plan)
    {
        ChangeListing listing = new(plan.NameOf);
        foreach (PlannedChange change in plan.Changes)
            console.WriteLine($"  {(change.Before is null ? '+' : '~')} {listing.Describe(change)}");
        foreach (PlannedChange change in plan.Ended)
            console.WriteLine($"  - {listing.DescribeEnd(change)}");
    }

    private static string Words(string camel) => char.ToUpperInvariant(camel[0]) + camel[1..];
}
