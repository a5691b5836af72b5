using System.Globalization;
using Graph.Export.Formats.Tables;
using Graph.Import.Mappings;
using Graph.Import.Pace;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources.Areas;
using Graph.Import.Sources.Boundaries;
using Graph.Import.Sources.CouncilMoney;

namespace Graph.Import.Sources;

/// <summary>Reads a file into a draft of what it says.</summary>
internal static class SourceReader
{
    /// <summary>What a file says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The format it is said to have; null where its headers decide, table by table.</param>
    /// <param name="mappings">The mappings by which its tables may be read.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="today">Today's day, after which nobody was in contact yet.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="step">Told how far the reading is; null where nobody asks.</param>
    /// <param name="beside">Other files of the import without which it may say nothing.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static SourceContents Read(string path, ImportFormat? format, MappingChoice mappings, ReadLimits limits, DateOnly today, ProblemLog problems, PaceStep? step, IReadOnlyList<string> beside, CancellationToken cancellationToken)
    {
        SourceContents contents = new();
        try
        {
            if (format is null && !Directory.Exists(path) && BoundaryFile.Read(path, Path.GetFileNameWithoutExtension(problems.File), limits, cancellationToken) is { } layer)
            {
                contents.Formats.Add(BoundaryFile.Format);
                BoundaryTransform.Apply(layer, contents.Draft, problems, cancellationToken);
                return contents;
            }

            IReadOnlyList<Table> tables = TableReader.Read(path, limits, problems, step, cancellationToken);
            if (tables.Count == 0)
                problems.Add(CellAddress.File, "the file has no rows. The first row must name the columns.");

            if (format is null && CodeHistory.Of(tables, beside, limits, today, cancellationToken) is { } codes)
            {
                contents.Formats.Add(CodeHistory.Format);
                contents.Draft.IsPublished = true;
                foreach (Table other in tables.Where(table => !CodeHistory.Has(table)))
                    problems.Warn(new(other.Sheet, null, null), "it is no table of codes, so it was left out.");
                codes.Apply(contents.Draft, problems);
                return contents;
            }

            (format, tables) = TablesTogether.Of(tables, format, problems);

            ILookup<bool, Table> about = tables.ToLookup(table => AboutTable.IsOne(table.Rows.Prepend(table.Header).Select(row => row[0].Text ?? "")));
            foreach (Table table in about[true])
                problems.Warn(new(table.Sheet, null, null), $"the {(table.Sheet is null ? "file" : "sheet")} says what an export holds, and has no records, so it was left out.");

            List<Table> others = [];
            foreach (Table table in about[false])
            {
                if (format is null && AreaLookup.Of(table) is { } areas)
                    Take(areas, contents, problems);
                else
                    others.Add(table);
            }

            string file = Path.GetFileNameWithoutExtension(problems.File);
            Table[] clear = [.. others.Select(EscapedCells.Decode).Select(MisreadCells.Repair).Select(UnseenCells.Clear)];
            (IReadOnlyList<HeaderMap> mapped, IReadOnlyList<Table> rest) = (format is null ? mappings : MappingChoice.None).Read(clear, table => HeaderFinder.Find(table, null, file).Fits, problems);
            contents.IsUnknown = mapped.Count + rest.Count < clear.Length;
            List<(Table Table, HeaderMap Headers)> known = [.. mapped.Select(headers => (headers.Table, headers)), .. rest.Select(table => WithKnownHeaders(table, format, problems)).Select(table => (table, HeaderFinder.Find(table, format, file)))];
            bool anyFits = known.Exists(pair => pair.Headers.Fits);
            foreach ((Table table, HeaderMap headers) in known)
            {
                cancellationToken.ThrowIfCancellationRequested();
                CellAddress at = new(table.Sheet, null, null);
                if (!headers.Fits && anyFits)
                    problems.Warn(at, $"the sheet was left out: its headers do not fit {(format is null ? "any format" : format.Name)}.");
                else if (!headers.Fits)
                    Misfit(headers, table, path, format, contents, problems);
                else if (headers.Candidates.Count > 1)
                    Ask(headers, at, contents, problems);
                else if (HeaderReport.Check(headers, table, problems))
                    Transform(headers, today, contents, problems);
            }
        }
        catch (UnreadableFileException exception)
        {
            problems.Add(CellAddress.File, exception.Message);
        }

        return contents;
    }

    /// <summary>What tables say by a mapping, read as in a file: those that do not fit it are left out.</summary>
    /// <param name="tables">The tables, with their letters put right.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="today">Today's day.</param>
    /// <param name="problems">What is wrong with them.</param>
    public static SourceContents ReadMapped(IReadOnlyList<Table> tables, FileMapping mapping, DateOnly today, ProblemLog problems)
    {
        SourceContents contents = new();
        foreach (HeaderMap headers in MappingChoice.Only(mapping).Read(tables, static _ => false, problems).Mapped)
        {
            if (HeaderReport.Check(headers, headers.Table, problems))
                Transform(headers, today, contents, problems);
        }

        return contents;
    }

    /// <summary>The table with headers that a format knows, where those of its publisher are recognised by more than their words.</summary>
    private static Table WithKnownHeaders(Table table, ImportFormat? format, ProblemLog problems) =>
        format is SpendFormat || (format is null && table.Header.Number > 0 && Formats.PublishedAs(table) is null) ? SpendTables.Recognise(table, problems) : table;

    private static void Take(AreaLookup areas, SourceContents contents, ProblemLog problems)
    {
        if (!contents.Formats.Contains(AreaLookup.Format))
            contents.Formats.Add(AreaLookup.Format);
        contents.Draft.IsPublished = true;
        areas.Apply(contents.Draft, problems);
    }

    private static void Misfit(HeaderMap headers, Table table, string path, ImportFormat? format, SourceContents contents, ProblemLog problems)
    {
        contents.IsUnknown |= format is null && table.Rows.Count > 0;
        if (table.Sheet is null && TableReader.OtherThanNamed(path, problems.File) is { } other)
            problems.Warn(CellAddress.File, $"{other} It was read as a table as text.");
        problems.Add(new(table.Sheet, null, null), HeaderReport.Misfit(headers, table.Header.Number, format is not null));
    }

    private static void Ask(HeaderMap headers, CellAddress at, SourceContents contents, ProblemLog problems)
    {
        problems.Add(at, HeaderReport.Ambiguous(headers));
        contents.Candidates.AddRange(headers.Candidates.Except(contents.Candidates));
    }

    /// <summary>Adds what the rows of a table say.</summary>
    /// <param name="headers">Its columns.</param>
    /// <param name="today">The day on which it is read.</param>
    /// <param name="contents">Takes it.</param>
    /// <param name="problems">What is wrong with it.</param>
    private static void Transform(HeaderMap headers, DateOnly today, SourceContents contents, ProblemLog problems)
    {
        if (!contents.Formats.Contains(headers.Format.Name))
            contents.Formats.Add(headers.Format.Name);
        Recognise(headers, contents);
        if (headers.Format.Nothing is { Count: > 0 } nothing)
            headers.Table.WithTexts(text => nothing.Contains(text.Trim(), StringComparer.Ordinal) ? "" : text, null);
        SheetRows sheet = WithoutUnnamed(SheetReview.Of(headers, today, problems));
        if (sheet.Table.Rows.Count == 0)
            problems.Warn(new(sheet.Table.Sheet, null, null), "there are no rows under the header.");
        contents.Draft.IsPublished = headers.Format.IsPublished;
        headers.Format.Transform(sheet, contents.Draft, problems);
        contents.Draft.Rows += sheet.Table.Rows.Count;
        contents.Sheets.Add(sheet);
    }

    private static void Recognise(HeaderMap headers, SourceContents contents)
    {
        int before = contents.Recognised.FindIndex(known => known.Format == headers.Format.Name);
        (int known, int columns) = before < 0 ? (0, 0) : (contents.Recognised[before].Known, contents.Recognised[before].Columns);
        IReadOnlyList<string> unused = before < 0 ? [] : contents.Recognised[before].Unused;
        Recognition all = new(headers.Format.Name, known + headers.Recognisable, columns + headers.Found.Count)
        {
            Mapping = headers.Mapping,
            Unused = [.. unused.Union(headers.Unused, StringComparer.Ordinal)],
        };
        if (before < 0)
            contents.Recognised.Add(all);
        else
            contents.Recognised[before] = all;
    }

    /// <summary>Tells of cells that stand under no header. Beyond the last one of a text file they mean that the cells of the row are shifted, so the row is not read.</summary>
    private static SheetRows WithoutUnnamed(SheetRows sheet)
    {
        Table table = sheet.Table;
        bool[] named = [.. table.Header.Cells.Select(cell => !cell.IsBlank)];
        (int left, int? first) = (0, null);
        TableRows rows = table.Rows.As((row, _) =>
        {
            if (!row.Cells.Index().Any(cell => !cell.Item.IsBlank && !(cell.Index < named.Length && named[cell.Index])))
                return row;
            if (table.Separator is { } separator && row.Cells.Skip(named.Length).Any(cell => !cell.IsBlank))
            {
                sheet.Problems.Add(new(table.Sheet, row.Number, null), $"the row has {row.Cells.Length} cells, but the header has {named.Length}. If a cell contains a {Separator.Name(separator)}, put the whole cell in \"quotes\".");
                return null;
            }

            (left, first) = (left + 1, first ?? row.Number);
            return row;
        });
        if (left > 0)
            sheet.Problems.Warn(new(table.Sheet, first, null), string.Create(CultureInfo.InvariantCulture, $"{(left == 1 ? "the row has" : $"{left} rows, from this one on, have")} something in a column without a header, which was left out. Give the column a header, or empty it."));
        return sheet with { Table = table with { Rows = rows } };
    }
}
