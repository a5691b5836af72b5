using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Mappings;

/// <summary>A table whose columns are a format's by a mapping.</summary>
internal static class MappedTable
{
    /// <summary>The table under its own headers, with the place of each column of the format: columns that are one are put together at its end, and dates with the month first have the day first.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="fit">Its fit, which <see cref="MappingFit.Fits"/>.</param>
    /// <param name="problems">Told of rows that have no reference of their own, where others do.</param>
    public static HeaderMap Of(ReadyMapping mapping, MappingFit fit, ProblemLog problems)
    {
        Table table = fit.Headers.Table;
        TableRow header = Named(table.Header, fit.Headers);
        int width = fit.Headers.All.Max(column => column.Place) + 1;
        Dictionary<ImportColumn, int> places = new(ReferenceEqualityComparer.Instance);
        List<(ImportColumn Column, int[] From, int To)> joined = [];
        HashSet<int> monthFirst = [];
        Dictionary<int, string> separators = [];
        foreach (IGrouping<ImportColumn, MappedColumn> group in mapping.Columns.Where(pair => pair.Meant is not null).GroupBy(pair => pair.Meant!, pair => pair.Written))
        {
            (MappedColumn Column, int Place)[] written = [.. group.Select(column => (column, fit.Headers.PlaceOf(column.Header)!.Value))];
            int[] from = [.. written.Select(each => each.Place).Distinct()];
            if (ReadyMapping.HasDates(group.Key))
                monthFirst.UnionWith(written.Where(each => each.Column.IsMonthFirst).Select(each => each.Place));
            foreach ((MappedColumn column, int place) in written.Where(each => each.Column.Separator is not null))
                separators[place] = column.Separator!;
            places.Add(group.Key, from is [var only] ? only : width);
            if (from.Length == 1)
                continue;
            joined.Add((group.Key, from, width));
            header = from.Aggregate(header.With(width++, new(string.Join(" + ", from.Select(place => table.Header[place].Text.Trim())))), (row, place) => row.With(place, Cell.Blank));
        }

        HashSet<int> added = [];
        TableRows rows = joined.Count == 0 && monthFirst.Count == 0 && separators.Count == 0 ? table.Rows : table.Rows.As((row, _) => Rewritten(row, joined, monthFirst, separators));
        if (mapping.MadeOf is { Count: > 0 } madeOf)
        {
            int[] from = [.. madeOf.Select(column => fit.Headers.PlaceOf(column)!.Value)];
            int[] told = [.. mapping.Told.Select(column => places[column])];
            if (places.TryAdd(mapping.Made!, width))
            {
                header = header.With(width, new(mapping.Made!.Header));
                added.Add(width);
            }

            int to = places[mapping.Made!];
            RowNumbers made = new();
            rows = rows.As((row, place) => WithReference(table.Rows[place], row, from, told, to, made));
            if (told.Length > 0 && made.Count > 0)
                problems.Warn(made.In(table.Sheet), $"a reference was made of {MappingFit.Words(madeOf)}, because {MappingFit.Words(mapping.ToldBy)} {(mapping.ToldBy.Count == 1 ? "is" : "are")} blank{(made.Count == 1 ? "" : $" in {made.Words}")}. If it is filled in later, the row is taken for another record.");
        }

        Dictionary<int, Cell> everyRow = [];
        foreach ((ImportColumn meant, string text) in mapping.EveryRow)
        {
            int place = header.Cells.Length;
            header = header.With(place, new(meant.Header));
            places[meant] = place;
            everyRow.Add(place, new(text));
        }

        if (everyRow.Count > 0)
            rows = rows.As((row, _) => everyRow.Aggregate(row, (rest, constant) => rest.With(constant.Key, constant.Value)));
        (string, ImportColumn?)[] headers = [.. fit.Headers.All.Select(column => (column.Header, mapping.Columns.FirstOrDefault(pair => HeaderComparer.Instance.Equals(pair.Written.Header, column.Header)).Meant))];
        return HeaderMap.Mapped(mapping, table with { Header = header, Rows = rows }, places, headers, fit.New, [.. added, .. everyRow.Keys]);
    }

    // Its values are as they are written, because other columns are made of them, too.
    private static TableRow WithReference(TableRow written, TableRow row, int[] from, int[] told, int to, RowNumbers made)
    {
        if (!Array.TrueForAll(told, place => row[place].IsBlank) || Reference(written, from) is not { IsBlank: false } reference)
            return row;

        // Where others have one of their own, a row with a single text may be a total or a note under the table.
        if (told.Length > 0 && from.Count(place => !written[place].IsBlank) < Math.Min(2, from.Length))
            return row;
        made.Add(row.Number);
        return row.With(to, reference);
    }

    // What has no header can't be told from cells that are shifted.
    private static TableRow Named(TableRow header, TableHeaders headers) =>
        headers.All.Where(column => header[column.Place].IsBlank).Aggregate(header, (row, column) => row.With(column.Place, new(column.Header)));

    private static TableRow Rewritten(TableRow row, List<(ImportColumn Column, int[] From, int To)> joined, HashSet<int> monthFirst, Dictionary<int, string> separators)
    {
        foreach ((int place, string separator) in separators.Where(pair => row[pair.Key].Kind == CellKind.Text && row[pair.Key].Text.Contains(pair.Value, StringComparison.Ordinal)))
            row = row.With(place, new(CellText.Join(CellText.Split(row[place].Text, separator))) { Written = row[place].Text });
        foreach (int place in monthFirst.Where(place => row[place] is { Kind: CellKind.Text } cell && DateOrders.Of(cell.Text) != DateOrder.None))
            row = row.With(place, new(DateOrders.Swapped(row[place].Text)) { Written = row[place].InFile });
        foreach ((ImportColumn column, int[] from, int to) in joined)
            row = from.Aggregate(row.With(to, Together([.. from.Select(place => row[place])], column)), (rest, place) => rest.With(place, Cell.Blank));
        return row;
    }

    private static Cell Reference(TableRow row, int[] from) => new(string.Join(", ", from.Select(place => row[place]).Where(cell => !cell.IsBlank).Select(cell => cell.Text.Trim())));

    private static Cell Together(Cell[] cells, ImportColumn column)
    {
        if (Array.Find(cells, cell => cell.Kind is not (CellKind.Text or CellKind.Number)) is { Kind: not CellKind.Text } unread)
            return unread;
        string between = column.NamesPeople && column.Property is not null ? " " : ReadyMapping.TakesSeveral(column) ? "; " : column.IsProse && column.Property is { IsProse: true } ? "\n" : ", ";
        return new(Joined(cell => cell.Text)) { Written = Array.Exists(cells, cell => cell.Written is not null) ? Joined(cell => cell.InFile) : null };

        string Joined(Func<Cell, string> textOf) => string.Join(between, cells.Where(cell => !cell.IsBlank).Select(cell => textOf(cell).Trim()).Distinct(StringComparer.Ordinal));
    }
}
