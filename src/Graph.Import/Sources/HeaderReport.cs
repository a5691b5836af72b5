using System.Globalization;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources.Tables;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Says what is wrong with the headers of a table, and what was made of them.</summary>
internal static class HeaderReport
{
    private const int HeadersNamed = 40;
    private const int HintsGiven = 10;
    private const int HeadersCompared = 500;

    /// <summary>Why a table can't be read, and what to do.</summary>
    /// <param name="headers">The nearest that there is.</param>
    /// <param name="firstRow">The number of the table's first row.</param>
    /// <param name="formatGiven">Whether somebody said which format it has.</param>
    public static string Misfit(HeaderMap headers, int firstRow, bool formatGiven)
    {
        // Where no header is known the row may be one of data, and has names of people in it.
        string found = headers.Found.Count == 0 ? "none" : string.Join(", ", headers.Found.Take(HeadersNamed).Select(Plain.Header));
        string where = headers.Table.Header.Number == firstRow ? "" : string.Create(CultureInfo.InvariantCulture, $"the header seems to be in row {headers.Table.Header.Number}. ");
        bool isHeader = formatGiven || headers.Known + headers.Probable > 0;

        // Notes and dates are in tables of every kind, and say of none that it is meant.
        bool isNear = formatGiven || headers.Probable > 0 || headers.Format.Columns.Any(column => headers.PlaceOf(column) is not null && column.Property?.Name is not (nameof(Node.Notes) or nameof(Fact.Since) or nameof(Fact.Until)));
        string which = isNear
            ? $"{(formatGiven ? $"the format {headers.Format.Name}" : $"the headers do not fit any format. {headers.Format.Name} is the nearest, but it")} also needs {Plain.List([.. headers.Missing])}"
            : "the headers do not fit any format";
        return $"{where}{(where.Length > 0 ? char.ToUpperInvariant(which[0]) + which[1..] : which)}.{(isNear ? string.Concat(headers.WhyMissing.Select(why => $" {why}")) : "")}{(isHeader ? $" Found: {found}." : " The first row that is not blank must name the columns.")}{Hints(headers)} {(isNear ? $"The template of {headers.Format.Name} has all of its columns" : "The template of a format has all of its columns")}.";
    }

    /// <summary>That a table may be of several types, and what to do.</summary>
    public static string Ambiguous(HeaderMap headers) =>
        $"the headers fit several tables: {Plain.List([.. headers.Candidates])}. Say which is meant, give the {(headers.Table.File is { } text ? $"file {Plain.Quote(text)}" : headers.Table.Sheet is null ? "file" : "sheet")} its name, or add a column that only one of them has.";

    /// <summary>Reports headers that are there twice, those that nobody knows, and rows above the header; whether the table can be read.</summary>
    /// <param name="headers">The columns.</param>
    /// <param name="read">The table as it was read.</param>
    /// <param name="problems">Where to.</param>
    public static bool Check(HeaderMap headers, Table read, ProblemLog problems)
    {
        Table table = headers.Table;
        CellAddress at = new(table.Sheet, null, null);
        if (table.Header.Number != read.Header.Number)
            problems.Warn(at, string.Create(CultureInfo.InvariantCulture, $"row {table.Header.Number} was read as the header. The rows above it were left out."));
        if (headers.Joined is not null)
            problems.Warn(at, headers.Joined);

        foreach (string duplicate in headers.Duplicates)
            problems.Add(at.In(duplicate), "there are two columns with this header. Delete one of them, or rename it.");
        foreach (string spare in headers.Spare.Where(spare => !headers.Format.LeavesOut(spare)))
            problems.Warn(at.In(spare), $"the column was left out, because \"{HeaderMap.ColumnOf(headers.Format, spare)!.Header}\" is there too.");

        foreach (ImportColumn column in headers.Format.Columns.Where(headers.SaysLastDay))
        {
            int place = headers.PlaceOf(column)!.Value;
            if (table.Rows.Any(row => !row[place].IsBlank))
                problems.Warn(at.In(table.Header[place].Text.Trim()), $"the dates were read as last days, so the day after is recorded as the end. If they are already the day after, call the column \"{column.Header}\".");
        }

        WarnOfUnknown(headers, at, problems);
        foreach (CellNote note in table.Notes)
            problems.Warn(new(table.Sheet, note.Row, table.Header[note.Column] is { IsBlank: false } cell ? cell.Text.Trim() : null), note.Message);
        bool hasSecond = headers.Mapping is null && table.Header.Number > 0 && table.Rows.Count > 0 && RowSigns.IsSecondHeader(table.Rows[0], headers);
        if (hasSecond)
            problems.Add(new(table.Sheet, table.Rows[0].Number, null), $"the row seems to be a second header. Use one row of headers, with a different header for each column, as the template of {headers.Format.Name} has them.");
        return headers.Duplicates.Count == 0 && !hasSecond;
    }

    private static void WarnOfUnknown(HeaderMap headers, CellAddress at, ProblemLog problems)
    {
        // Whoever mapped the others said which are left out.
        if (headers.Mapping is { } mapping)
        {
            if (headers.Unknown.Count > 0)
                problems.Warn(at, string.Create(CultureInfo.InvariantCulture, $"{(headers.Unknown.Count == 1 ? "a column is" : $"{headers.Unknown.Count} columns are")} not in the mapping {Plain.Quote(mapping)} and {(headers.Unknown.Count == 1 ? "was" : "were")} left out: {string.Join(", ", headers.Unknown.Take(HeadersNamed).Select(Plain.Quote))}. Map the file again to use {(headers.Unknown.Count == 1 ? "it" : "them")}."));
            return;
        }

        List<string> unknown = [];
        string[] notKept = [.. headers.Unknown.Where(headers.Format.IsNotKept)];
        if (notKept.Length > 0)
            problems.Warn(at, string.Create(CultureInfo.InvariantCulture, $"the graph has no place for {(notKept.Length == 1 ? "a column" : $"{notKept.Length} columns")} of the format {headers.Format.Name}, so {(notKept.Length == 1 ? "it was" : "they were")} not kept: {string.Join(", ", notKept.Take(HeadersNamed))}."));
        foreach (string header in headers.Unknown.Where(header => !headers.Format.LeavesOut(header) && !headers.Format.IsNotKept(header)))
        {
            if (unknown.Count < HeadersCompared && headers.Nearest(header) is { } near)
                problems.Warn(at.In(header), $"the format {headers.Format.Name} has no such column, so it was left out. Did you mean \"{near.Header}\"?");
            else
                unknown.Add(Plain.Quote(header));
        }

        if (unknown.Count > 0)
            problems.Warn(at, string.Create(CultureInfo.InvariantCulture, $"{(unknown.Count == 1 ? "a column is" : $"{unknown.Count} columns are")} not in the format {headers.Format.Name} and {(unknown.Count == 1 ? "was" : "were")} left out: {string.Join(", ", unknown.Take(HeadersNamed))}.{WhereElse(headers)}"));
    }

    /// <summary>That a directory has columns that a table of organisations does not have, in a sentence; empty where there are none.</summary>
    private static string WhereElse(HeaderMap headers) =>
        headers.Format is TypeTable { Type: { } type } && type.ClrType == typeof(Organisation)
            && headers.Unknown.Where(header => HeaderMap.ColumnOf(Formats.Directory, header) is not null).Take(HeadersNamed).Select(Plain.Quote).ToArray() is { Length: > 0 } there
            ? $" The format {Formats.Directory.Name} has {Plain.List(there)}." : "";

    private static string Hints(HeaderMap headers)
    {
        List<string> hints = [];
        foreach (string header in headers.Unknown.Take(HeadersCompared).Concat(headers.Recognised))
        {
            if (headers.AdviceOn(header) is { } advice)
                hints.Add($" {advice}");
            else if (headers.Nearest(header) is { } near)
                hints.Add($" If {Plain.Quote(header)} means \"{near.Header}\", rename it.");
        }

        return string.Concat(hints.Distinct(StringComparer.Ordinal).Take(HintsGiven));
    }
}
