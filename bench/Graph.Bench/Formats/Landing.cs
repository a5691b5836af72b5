using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Import.Mappings;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Import.Sources.CouncilMoney;
using Graph.Model;

namespace Graph.Bench.Formats;

/// <summary>How many rows of a file say something that is recorded, and of how many it is reported what was left out.</summary>
/// <param name="Rows">The rows; what the same record says in several entries of lists is one.</param>
/// <param name="Landed">Those of which something is recorded.</param>
/// <param name="Told">Of the others, those that the report names, or counts.</param>
internal sealed partial record Landing(int Rows, int Landed, int Told)
{
    /// <summary>Reads files, each by itself. Of payments, which are added up, those land that are in a sum.</summary>
    /// <param name="paths">The files.</param>
    public static Landing Of(IEnumerable<string> paths)
    {
        Landing all = new(0, 0, 0);
        foreach (string path in paths)
        {
            ProblemLog log = new(Path.GetFileName(path));
            SourceContents contents = SourceReader.Read(path, null, MappingChoice.None, ReadLimits.Default, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), log, step: null, [], default);
            HashSet<(string?, int)> rows = [.. contents.Sheets.SelectMany(sheet => sheet.Table.Rows.Select(row => (sheet.Table.Sheet, row.Number)))];
            if (contents.Sheets.Count == 0)
                rows = [.. Enumerable.Range(2, contents.Draft.Rows).Select(row => ((string?)null, row))];
            HashSet<(string?, int)> landed = [.. contents.Draft.Facts.Where(fact => fact.At.Row is not null).Select(fact => (fact.At.Sheet, fact.At.Row!.Value))];
            foreach (SheetRows payments in contents.Sheets.Where(sheet => sheet.Headers.Format is SpendFormat))
                landed.UnionWith(payments.Table.Rows.Select(row => (payments.Table.Sheet, row.Number)).Except(log.Warnings.Where(warning => warning.At is { Row: not null, Column: null }).Select(warning => (warning.At.Sheet, warning.At.Row!.Value))));
            (int told, int left) = Reported(log, [.. rows.Except(landed)]);
            all = new(all.Rows + rows.Count + left, all.Landed + rows.Count(landed.Contains), all.Told + told + left);
        }

        return all;
    }

    // Rows that are no records, such as totals, are left out before the others are read, with one warning for all of a kind.
    private static (int Told, int Left) Reported(ProblemLog log, HashSet<(string?, int)> unlanded)
    {
        int left = 0, counted = 0;
        HashSet<(string?, int)> named = [];
        foreach (ImportProblem problem in log.Problems.Concat(log.Warnings))
        {
            if (problem.At.Row is { } row)
                named.Add((problem.At.Sheet, row));
            if (problem.At.Row is not null && problem.Message.StartsWith("the row ", StringComparison.Ordinal) && problem.Message.EndsWith("so it was left out.", StringComparison.Ordinal))
                left += unlanded.Contains((problem.At.Sheet, problem.At.Row.Value)) ? 0 : 1;
            else if (Several().Match(problem.Message) is { Success: true } several)
                left += Count(several.Groups["rows"].Value);
            else if (Counted().Match(problem.Message) is { Success: true } number)
                counted += int.Parse(number.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        }

        return (Math.Min(unlanded.Count, unlanded.Count(named.Contains) + counted), left);
    }

    private static int Count(string rows) => Ranges().Matches(rows).Sum(range => range.Groups["last"].Success ? Number(range.Groups["last"]) - Number(range.Groups["first"]) + 1 : range.Groups["more"].Success ? Number(range.Groups["first"]) : 1);

    private static int Number(Group group) => int.Parse(group.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("^rows (?<rows>[^.]*?) (?:look|have nothing)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Several();

    [GeneratedRegex("^(?<count>[0-9,]+) (?:of the )?(?:rows|nodes|edges|payments|records)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Counted();

    [GeneratedRegex("(?<first>[0-9,]+)(?: to (?<last>[0-9]+))?(?<more> more)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Ranges();
}
