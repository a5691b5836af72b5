using Graph.Import.Reading;
using Graph.Import.Sources.Tables;

namespace Graph.Import.Sources;

/// <summary>Finds the row that names the columns: titles, remarks and a row that groups the columns often stand above it.</summary>
internal static class HeaderFinder
{
    private const int Searched = 30;

    // Wider rows are data: they would take long to compare.
    private const int Widest = 500;

    // A title may happen to be called what one column is.
    private const int FewestKnown = 2;

    /// <summary>The columns of a table, in the format that is given or the one that they fit best. <see cref="HeaderMap.Table"/> begins with the row that was found.</summary>
    /// <param name="table">The table as it was read.</param>
    /// <param name="format">Its format; null where the headers decide.</param>
    /// <param name="file">The name of its file, without what is after the full stop: where headers fit several tables alike, it may say which is meant.</param>
    public static HeaderMap Find(Table table, ImportFormat? format, string file)
    {
        format ??= (ImportFormat?)TableFinder.ByIds(table) ?? Formats.PublishedAs(table) ?? Formats.DirectoryAs(table);
        HeaderMap first = Best(table with { Rows = [] }, format);
        (HeaderMap best, int place) = (first, -1);
        foreach ((Table from, int row) in Beginnings(table).Skip(1))
        {
            HeaderMap headers = Best(from, format);
            if (IsBetter(headers, best))
                (best, place) = (headers, row);
        }

        if (!best.Fits && best.Known + best.Probable < FewestKnown)
            (best, place) = (first, -1);
        if (format is not null)
            return From(table, best.Format, place);

        // What fits a format may be meant as a table that has more of its headers. Where it fits none, any row may be the header of a table.
        foreach ((Table from, int row) in best.Fits ? Beginnings(table).Where(beginning => beginning.Row == place) : Beginnings(table))
        {
            IReadOnlyList<HeaderMap> all = TableFinder.Fitting(from, table, best, file);
            if (!best.Fits && TableFinder.Unnumbered(from, best) is { } lacking && all.All(headers => headers.Known < lacking.Known))
                return From(table, lacking.Format, row);
            if (all is [var fitting, ..])
                return From(table, fitting.Format, row).OneOf([.. all.Select(headers => headers.Format.Name)]);
        }

        // A list of names alone may be of anything. In a workbook such a sheet is mostly there for the others.
        return best.Known == 0 && table.Sheet is null && TableFinder.Whole(table) is { Count: > 1 } several
            ? From(table, several[0].Format, -1).OneOf([.. several.Select(headers => headers.Format.Name)])
            : From(table, best.Format, place);
    }

    private static HeaderMap From(Table table, ImportFormat format, int row) => HeaderMap.Of(format, row < 0 ? table : table.From(row));

    /// <summary>The table without its rows, and from each of the first rows on; the paths of JSON are never rows.</summary>
    private static IEnumerable<(Table Table, int Row)> Beginnings(Table table)
    {
        yield return (table with { Rows = [] }, -1);
        for (int row = 0; table.Header.Number > 0 && row < Math.Min(Searched, table.Rows.Count); row++)
        {
            if (table.Rows[row].Cells.Length <= Widest)
                yield return (table with { Header = table.Rows[row], Rows = [] }, row);
        }
    }

    private static bool IsBetter(HeaderMap one, HeaderMap other) => one.Fits == other.Fits
        ? one.Known > other.Known || (!one.Fits && one.Known == other.Known && one.Probable > other.Probable)
        : one.Fits;

    /// <summary>How the table fits the format, or the format that it fits best.</summary>
    private static HeaderMap Best(Table table, ImportFormat? format) => format is not null
        ? HeaderMap.Of(format, table)
        : Formats.Combined
            .Select(each => HeaderMap.Of(each, table))
            .OrderByDescending(headers => headers.Fits)
            .ThenByDescending(headers => headers.Known + (headers.Fits ? 0 : headers.Probable))
            .ThenByDescending(headers => headers.Known)
            .ThenBy(headers => headers.Missing.Count)
            .ThenBy(headers => headers.Format.Columns.Count)
            .First();
}
