using System.Globalization;
using Graph.Import.Matching;
using Graph.Import.Reading;
using Graph.Import.Reports;

namespace Graph.Import.Sources;

/// <summary>Reads a file into a draft of what it says.</summary>
internal static class SourceReader
{
    /// <summary>The draft of a file, and the formats of its tables.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The format it is said to have; null where its headers decide, table by table.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="today">Today's day, after which nobody was in contact yet.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static (Draft Draft, IReadOnlyList<string> Formats) Read(string path, ImportFormat? format, ReadLimits limits, DateOnly today, ProblemLog problems, CancellationToken cancellationToken)
    {
        Draft draft = new();
        List<string> formats = [];
        try
        {
            IReadOnlyList<Table> tables = TableReader.Read(path, limits, problems, cancellationToken);
            if (tables.Count == 0)
                problems.Add(CellAddress.File, "there is no row in it. The first row names the columns.");

            List<(Table Table, HeaderMap Best)> known = [.. tables.Select(table => (table, Best(table, format)))];
            bool anyFits = known.Exists(pair => pair.Best.Fits);
            foreach ((Table table, HeaderMap headers) in known)
            {
                cancellationToken.ThrowIfCancellationRequested();
                CellAddress at = new(table.Sheet, null, null);
                if (!headers.Fits && anyFits)
                    problems.Warn(at, $"the sheet was left out: its headers do not fit {(format is null ? "any format" : format.Name)}.");
                else if (!headers.Fits)
                    problems.Add(at, Misfit(headers, format is not null));
                else if (Check(table, headers, problems))
                    Transform(new(table, headers, today, problems), draft, formats);
            }
        }
        catch (UnreadableFileException exception)
        {
            problems.Add(CellAddress.File, exception.Message);
        }

        return (draft, formats);
    }

    private static void Transform(SheetRows sheet, Draft draft, List<string> formats)
    {
        ImportFormat format = sheet.Headers.Format;
        if (!formats.Contains(format.Name))
            formats.Add(format.Name);
        if (sheet.Table.Rows.Count == 0)
            sheet.Problems.Warn(new(sheet.Table.Sheet, null, null), "there is no row under the header.");
        format.Transform(sheet, draft, sheet.Problems);
        draft.Rows += sheet.Table.Rows.Count;
    }

    /// <summary>How the table fits the format, or the format that it fits best.</summary>
    private static HeaderMap Best(Table table, ImportFormat? format) => format is not null
        ? HeaderMap.Of(format, table)
        : Formats.All
            .Select(each => HeaderMap.Of(each, table))
            .OrderByDescending(headers => headers.Fits)
            .ThenByDescending(headers => headers.Known)
            .ThenBy(headers => headers.Missing.Count)
            .ThenBy(headers => headers.Format.Columns.Count)
            .First();

    private static string Misfit(HeaderMap headers, bool formatGiven)
    {
        string found = headers.Found.Count == 0 ? "none" : string.Join(", ", headers.Found.Take(40).Select(Plain.Quote));
        string meant = string.Concat(headers.Unknown
            .Select(header => (Header: header, Column: headers.Nearest(header)))
            .Where(pair => pair.Column is not null)
            .Take(5)
            .Select(pair => $" Did you mean \"{pair.Column!.Header}\" by {Plain.Quote(pair.Header)}?"));
        string which = formatGiven || headers.Known > 0
            ? $"{(formatGiven ? $"the format {headers.Format.Name} needs" : $"the headers fit no format. {headers.Format.Name} is the nearest, and needs")} the missing {Plain.List([.. headers.Missing])}"
            : "the headers fit no format";
        return $"{which}. Found: {found}.{meant} See graph template {(formatGiven || headers.Known > 0 ? headers.Format.Name : "FORMAT")} for the columns.";
    }

    /// <summary>Reports headers that are there twice, and those that nobody knows; whether the table can be read.</summary>
    private static bool Check(Table table, HeaderMap headers, ProblemLog problems)
    {
        CellAddress at = new(table.Sheet, null, null);
        foreach (string duplicate in headers.Duplicates)
            problems.Add(at.In(duplicate), "the column is there twice. Take one of them out, or rename it.");

        HashSet<string> leftOut = [.. headers.Format.LeftOut.Select(HeaderKey.Of)];
        List<string> unknown = [];
        foreach (string header in headers.Unknown.Where(header => !leftOut.Contains(HeaderKey.Of(header))))
        {
            if (headers.Nearest(header) is { } near)
                problems.Warn(at.In(header), $"the format {headers.Format.Name} has no such column, so it was left out. Did you mean \"{near.Header}\"?");
            else
                unknown.Add(Plain.Quote(header));
        }

        if (unknown.Count > 0)
            problems.Warn(at, string.Create(CultureInfo.InvariantCulture, $"the format {headers.Format.Name} does not know {(unknown.Count == 1 ? "a column" : $"{unknown.Count} columns")}, left out: {string.Join(", ", unknown.Take(40))}."));
        WarnOfUnnamed(table, problems);
        return headers.Duplicates.Count == 0;
    }

    /// <summary>Tells of cells that stand under no header.</summary>
    private static void WarnOfUnnamed(Table table, ProblemLog problems)
    {
        bool[] named = [.. table.Header.Cells.Select(cell => !cell.IsBlank)];
        List<TableRow> rows = [.. table.Rows.Where(row => row.Cells.Index().Any(cell => !cell.Item.IsBlank && !(cell.Index < named.Length && named[cell.Index])))];
        if (rows.Count > 0)
            problems.Warn(new(table.Sheet, rows[0].Number, null), string.Create(CultureInfo.InvariantCulture, $"{(rows.Count == 1 ? "the row has" : $"{rows.Count} rows, from this one on, have")} something in a column without a header, which was left out. Name the column, or empty it."));
    }
}
