using Graph.Import.Reading;
using Graph.Import.Sources;
using Graph.Import.Values;

namespace Graph.Import.Mappings.Proposals;

/// <summary>Finds the row that names the columns of a table that nobody has mapped, and tells it from a row like those below it.</summary>
internal static class GuessedHeaders
{
    private const int RowsLookedAt = 200;

    // Of the other values of a column: what most of them are, its header is not.
    private const double MostAlike = 0.3;
    private const double MostNamed = 0.8;

    private static readonly HashSet<string> NoNames = new(["by", "of", "for", "to", "at", "in", "on", "with", "from", "no"], StringComparer.Ordinal);

    private static readonly HashSet<string> Telling = new([.. HeaderWords.NoNames, HeaderWords.Person, HeaderWords.Name, "role", "occupier"], StringComparer.Ordinal);

    private static readonly HashSet<string> Nobody = new(StringComparer.Ordinal);

    /// <summary>The headers: those of the first row that is as wide as the rows below it, and has texts, or dates and numbers that head something else, as the dates of meetings do in a register of who was there.</summary>
    /// <param name="table">The table.</param>
    public static TableHeaders Of(Table table)
    {
        int usual = Usual(table.Rows);
        return TableHeaders.Of(TableHeaders.Beginnings(table).FirstOrDefault(beginning => Filled(beginning.Header) * 2 > usual && NamesColumns(table, beginning)) ?? table);
    }

    /// <summary>What stands in the row that should name the columns and names none, so that it is a row like those below it; null where nothing does.</summary>
    /// <param name="table">The table.</param>
    /// <param name="headers">Its headers.</param>
    public static string? ValueIn(Table table, TableHeaders headers) =>
        headers.All.Any(column => ContactDetails.AreIn(column.Header)) ? "an email address or a telephone number"
        : headers.All.Any(column => NamesSomebody(table, headers.Table.Header, column.Place)) && !headers.All.Any(column => IsKnown(column.Header) && !Others(table, headers.Table.Header, column.Place).Any(cell => cell.Text.Trim() == column.Header)) ? "somebody’s name"
        : null;

    private static bool NamesColumns(Table table, Table beginning) =>
        beginning.Header.Cells.Any(IsWords) && beginning.Header.Cells.Index().All(cell => cell.Item.IsBlank || IsWords(cell.Item) || HeadsOthers(table, beginning.Header, cell.Index));

    private static bool IsWords(Cell cell) => cell.Kind == CellKind.Text && cell.Text.Any(char.IsLetter);

    // A date or a number among others of its kind is a value.
    private static bool HeadsOthers(Table table, TableRow header, int place)
    {
        if (header[place].Kind is not (CellKind.Text or CellKind.Number))
            return false;
        ValueSign sign = ValueSigns.Has(ValueSign.Date, header[place], Nobody) ? ValueSign.Date : ValueSign.Number;
        Cell[] others = Others(table, header, place);
        return others.Count(cell => ValueSigns.Has(sign, cell, Nobody)) <= others.Length * MostAlike;
    }

    private static bool NamesSomebody(Table table, TableRow header, int place)
    {
        if (!IsWords(header[place]) || !ValueSigns.Has(ValueSign.Person, header[place], Nobody) || HeaderWords.CallsPeople(header[place].Text) || HeaderWords.Written(header[place].Text).Any(NoNames.Contains))
            return false;
        Cell[] others = Others(table, header, place);
        return others.Length > 0 && others.Count(cell => ValueSigns.Has(ValueSign.Person, cell, Nobody)) >= others.Length * MostNamed;
    }

    private static Cell[] Others(Table table, TableRow header, int place) =>
        [.. table.Rows.Take(RowsLookedAt).Prepend(table.Header).Where(row => row.Number != header.Number).Select(row => row[place]).Where(cell => !cell.IsBlank && cell.Kind is CellKind.Text or CellKind.Number)];

    private static bool IsKnown(string header) =>
        HeaderWords.Of(header).Overlaps(Telling)
        || Formats.Filled.Concat(Formats.Tables).Any(format => HeaderMap.ColumnOf(format, header) is not null);

    private static int Usual(IReadOnlyList<TableRow> rows)
    {
        int[] widths = [.. rows.Take(RowsLookedAt).Select(Filled).Order()];
        return widths.Length == 0 ? 0 : widths[widths.Length / 2];
    }

    private static int Filled(TableRow row) => row.Cells.Count(cell => !cell.IsBlank);
}
