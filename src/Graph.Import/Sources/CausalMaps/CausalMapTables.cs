using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;
using Column = Graph.Import.Sources.CausalMaps.CausalMapFormat;

namespace Graph.Import.Sources.CausalMaps;

/// <summary>Recognises the tables of a causal map by what the whole file says, and puts into each row what others of the file say of it.</summary>
internal static class CausalMapTables
{
    private const int ShortestWord = 4;

    private static readonly CausalMapFormat Format = new();

    /// <summary>Whether the tables of a file are those of a causal map: there are connections, and they have a column for their polarity, or one has a sign or leads to a variable that is known by its id.</summary>
    public static bool AreIn(IEnumerable<Table> tables) => tables.Any(table => PlaceOf(table, Column.From) is { } from && PlaceOf(table, Column.To) is { } to
        && (PlaceOf(table, Column.Polarity) is not null || table.Rows.Any(row => HasSign(table, row) || IsVariable(row[from].Text) || IsVariable(row[to].Text))));

    /// <summary>The tables with the labels of elements in place of their ids, and the name of the map in every row.</summary>
    /// <param name="tables">The tables of a causal map.</param>
    /// <param name="problems">Where the name of the file is, and it is told what the map is called if no row says it.</param>
    public static IReadOnlyList<Table> Complete(IReadOnlyList<Table> tables, ProblemLog problems)
    {
        Dictionary<string, Element> elements = new(StringComparer.Ordinal);
        foreach ((Table table, TableRow row) in tables.SelectMany(table => table.Rows, (table, row) => (table, row)))
        {
            if (TextOf(table, row, Column.From) is not null || TextOf(table, row, Column.Label) is not { } label)
                continue;
            string? id = TextOf(table, row, Column.Id);
            Element element = new(label, TextOf(table, row, Column.Map), CausalMapReader.CodeOf(id));
            elements.TryAdd(label, element);
            if (id is not null)
                elements[id] = element;
        }

        string[] maps = [.. tables.SelectMany(table => table.Rows.Select(row => TextOf(table, row, Column.Map))).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        string name = maps is [var only] ? only : Path.GetFileNameWithoutExtension(problems.File);
        if (maps.Length == 0 && tables.Any(table => table.Rows.Count > 0))
            problems.Warn(CellAddress.File, $"the file does not say what the map is called, so it is named after the file: {Plain.Quote(name)}. Give the elements a column \"{Column.Map.Header}\" to call it otherwise.");
        return [.. tables.Select(table => Complete(table, elements, name))];
    }

    private static Table Complete(Table table, Dictionary<string, Element> elements, string name)
    {
        if (PlaceOf(table, Column.Label) is null && PlaceOf(table, Column.From) is null)
            return table;
        int map = PlaceOf(table, Column.Map) ?? table.Header.Cells.Length;
        int codes = Math.Max(map + 1, table.Header.Cells.Length);
        return table with
        {
            Header = table.Header.With(map, new(Column.Map.Header)).With(codes, new(Column.FromCode.Header)).With(codes + 1, new(Column.ToCode.Header)),
            Rows = [.. table.Rows.Select(row => WithMap(WithElement(WithElement(row, Column.From, codes), Column.To, codes + 1), TextOf(table, row, Column.From)))],
        };

        TableRow WithElement(TableRow row, ImportColumn end, int code)
        {
            if (PlaceOf(table, end) is not { } place || TextOf(table, row, end) is not { } text || !elements.TryGetValue(text, out Element? element))
                return row;
            TableRow named = row.With(place, new(element.Label));
            return element.Code is null ? named : named.With(code, new(element.Code));
        }

        TableRow WithMap(TableRow row, string? from) =>
            row[map].IsBlank ? row.With(map, new(from is not null && elements.TryGetValue(from, out Element? element) && element.Map is { } ofElement ? ofElement : name)) : row;
    }

    /// <summary>Whether a connection is drawn with a plus, or says its sign in a word: a number, a letter or a dash may mean anything else in another table.</summary>
    private static bool HasSign(Table table, TableRow row) => TextOf(table, row, Column.Sign) is { } text && CausalMapReader.SignOf(text) is not null && (text.StartsWith('+') || text.Length >= ShortestWord);

    /// <summary>What the file says of an element.</summary>
    private sealed record Element(string Label, string? Map, string? Code);

    private static bool IsVariable(string text) => Ontology.OfId(text.Trim()) == Ontology.Of<Variable>();

    private static string? TextOf(Table table, TableRow row, ImportColumn column) => PlaceOf(table, column) is { } place && !row[place].IsBlank ? row[place].Text.Trim() : null;

    private static int? PlaceOf(Table table, ImportColumn column)
    {
        int place = Array.FindIndex(table.Header.Cells, cell => HeaderMap.ColumnOf(Format, cell.Text) == column);
        return place < 0 ? null : place;
    }
}
