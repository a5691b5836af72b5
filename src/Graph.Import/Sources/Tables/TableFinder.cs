using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>Finds the table of a type that headers fit, where they fit none of the other formats.</summary>
internal static class TableFinder
{
    /// <summary>The table whose ids stand below the header "Id": what was exported is read back as what it was. Null where there are none.</summary>
    /// <param name="table">The table as it was read.</param>
    public static TypeTable? ByIds(Table table)
    {
        int place = Array.FindIndex(table.Header.Cells, cell => HeaderKey.Of(cell.Text) == HeaderKey.Of(TypeColumn.Id));
        string? id = place < 0 ? null : table.Rows.Select(row => row[place]).FirstOrDefault(cell => !cell.IsBlank).Text?.Trim();
        return id is not null && !id.Contains(' ', StringComparison.Ordinal) && Ontology.OfId(id) is { } type ? Formats.Tables.First(each => each.Type == type) : null;
    }

    /// <summary>How a table fits those that know most of its headers: all of them, or at least more than another format knows or probably means.</summary>
    /// <param name="table">The table, from the row that may be its header.</param>
    /// <param name="nearest">The format that it fits best of the others.</param>
    public static IReadOnlyList<HeaderMap> Fitting(Table table, HeaderMap nearest)
    {
        HashSet<string> keys = [.. table.Header.Cells.Where(cell => !cell.IsBlank).SelectMany(cell => new[] { HeaderKey.Of(cell.Text), HeaderKey.Bare(cell.Text) })];
        HeaderMap[] fitting =
        [
            .. Formats.Tables
                .Where(each => each.NeededKeys.All(keys.Overlaps))
                .Select(each => HeaderMap.Of(each, table))
                .Where(headers => headers.Fits && ((TypeTable)headers.Format).IsShownBy(headers))
                .Where(headers => headers.Unknown.Count == 0 || headers.Known > nearest.Known + nearest.Probable),
        ];
        HeaderMap[] best = [.. fitting.Where(headers => headers.Known == fitting.Max(other => other.Known))];

        // Themes with what is broader: their table says what that of the edges does, and that they are there.
        return Array.Exists(best, IsOfNodes) ? Array.FindAll(best, IsOfNodes) : best;

        static bool IsOfNodes(HeaderMap headers) => ((TypeTable)headers.Format).Type.IsNode;
    }
}
