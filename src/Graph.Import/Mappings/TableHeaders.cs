using System.Globalization;
using Graph.Import.Reading;
using Graph.Import.Sources;

namespace Graph.Import.Mappings;

/// <summary>What the columns of a table are called in a mapping: by their headers, of which the second "Name" is "Name (2)" and one without any is "Column F".</summary>
internal sealed class TableHeaders
{
    // Rows above the header are titles and remarks.
    private const int Searched = 30;

    private const int RowsLookedAt = 200;
    private const int LongestHeader = 200;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private TableHeaders(Table table)
    {
        Table = table;
        List<(string, int)> all = [];
        int width = Math.Max(table.Header.Cells.Length, table.Rows.Take(RowsLookedAt).Select(row => row.Cells.Length).DefaultIfEmpty().Max());
        for (int place = 0; place < Math.Min(width, MappingFile.MostColumns); place++)
        {
            string name = table.Header[place].Text?.Trim() ?? "";
            if (name.Length == 0 && table.Rows.Take(RowsLookedAt).All(row => row[place].IsBlank))
                continue;
            name = name.Length == 0 ? $"Column {LetterOf(place)}" : name.Length > LongestHeader ? name[..LongestHeader] : name;
            string only = name;
            for (int number = 2; !places.TryAdd(HeaderKey.Of(only), place); number++)
                only = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
            all.Add((only, place));
        }

        All = all;
    }

    /// <summary>The table from its header on.</summary>
    public Table Table { get; }

    /// <summary>The columns with their places, in order.</summary>
    public IReadOnlyList<(string Header, int Place)> All { get; }

    /// <summary>The headers of a table whose first row names the columns.</summary>
    public static TableHeaders Of(Table table) => new(table);

    /// <summary>The table from each row on that may name its columns; the paths of JSON are never rows.</summary>
    public static IEnumerable<Table> Beginnings(Table table)
    {
        yield return table;
        for (int row = 0; table.Header.Number > 0 && row < Math.Min(Searched, table.Rows.Count); row++)
            yield return table.From(row);
    }

    /// <summary>The place of a column; null where the table does not have it.</summary>
    public int? PlaceOf(string header) => places.TryGetValue(HeaderKey.Of(header), out int place) ? place : null;

    private static string LetterOf(int place) => place < 26 ? $"{(char)('A' + place)}" : $"{LetterOf((place / 26) - 1)}{(char)('A' + (place % 26))}";
}
