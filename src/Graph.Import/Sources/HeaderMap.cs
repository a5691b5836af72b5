using Graph.Import.Reading;

namespace Graph.Import.Sources;

/// <summary>Which column of a table is which column of a format.</summary>
internal sealed class HeaderMap
{
    private const int LongestCompared = 60;

    private readonly Dictionary<ImportColumn, int> places;

    private HeaderMap(ImportFormat format, Table table, Dictionary<ImportColumn, int> found, IReadOnlyList<string> unknown, IReadOnlyList<string> duplicates)
    {
        places = found;
        Format = format;
        Found = [.. table.Header.Cells.Select(cell => cell.Text.Trim()).Where(text => text.Length > 0)];
        Unknown = unknown;
        Duplicates = duplicates;
        Missing = [.. format.Required.Where(group => !group.Any(found.ContainsKey)).Select(group => Reports.Plain.List([.. group.Select(column => $"\"{column.Header}\"")], "or"))];
    }

    public ImportFormat Format { get; }

    /// <summary>Every header of the table.</summary>
    public IReadOnlyList<string> Found { get; }

    /// <summary>Headers that the format does not know.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Columns of the format that the table has twice.</summary>
    public IReadOnlyList<string> Duplicates { get; }

    /// <summary>Columns that the format can't do without, in quotes.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>How many of the format's columns the table has.</summary>
    public int Known => places.Count;

    /// <summary>Whether the table can be read so.</summary>
    public bool Fits => Missing.Count == 0;

    public static HeaderMap Of(ImportFormat format, Table table)
    {
        // A column is itself, whatever it says: to hash all of its texts for each cell of a large file takes longer than to read the cell.
        Dictionary<ImportColumn, int> found = new(ReferenceEqualityComparer.Instance);
        List<string> unknown = [];
        List<string> duplicates = [];
        for (int i = 0; i < table.Header.Cells.Length; i++)
        {
            string header = table.Header[i].Text.Trim();
            if (header.Length == 0)
                continue;
            if (!format.ColumnsByKey.TryGetValue(HeaderKey.Of(header), out ImportColumn? column))
                unknown.Add(header);
            else if (!found.TryAdd(column, i))
                duplicates.Add(column.Header);
        }

        return new(format, table, found, unknown, duplicates);
    }

    /// <summary>The place of a column; null where the table does not have it.</summary>
    public int? PlaceOf(ImportColumn column) => places.TryGetValue(column, out int place) ? place : null;

    /// <summary>The column of the format that a header was probably meant to be, of those that the table does not have; null where none is near.</summary>
    public ImportColumn? Nearest(string header)
    {
        string key = HeaderKey.Of(header);
        if (key.Length is 0 or > LongestCompared)
            return null;

        return Format.Columns
            .Where(column => !places.ContainsKey(column))
            .Select(column => (Column: column, Distance: HeaderKey.Distance(key, HeaderKey.Of(column.Header))))
            .Where(pair => pair.Distance <= Math.Max(1, key.Length / 4))
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Column)
            .FirstOrDefault();
    }
}
