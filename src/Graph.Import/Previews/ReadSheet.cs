using Graph.Import.Sources;

namespace Graph.Import.Previews;

/// <summary>What a table was recognised as, and why: the columns that it has.</summary>
/// <param name="Name">The name of its sheet; null for files without sheets.</param>
/// <param name="Format">The name of its format.</param>
/// <param name="Meaning">What files of the format hold.</param>
/// <param name="HeaderRow">The row that names the columns; 0 for records without one.</param>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Columns">Its columns as they are written, each with the column of the format that it was read as.</param>
/// <param name="LeftOut">Its columns that were not read.</param>
public sealed record ReadSheet(string? Name, string Format, string Meaning, int HeaderRow, int Rows, IReadOnlyList<(string Written, string Column)> Columns, IReadOnlyList<string> LeftOut)
{
    /// <summary>The name of the mapping by which it was read; null where its headers decided.</summary>
    public string? Mapping { get; private init; }

    internal static ReadSheet Of(SheetRows sheet)
    {
        HeaderMap headers = sheet.Headers;
        ILookup<bool, (string Written, ImportColumn? Column)> columns = headers.Written.ToLookup(column => column.Column is not null);
        return new(
            sheet.Table.Sheet, headers.Format.Name, headers.Format.Description, sheet.Table.Header.Number, sheet.Table.Rows.Count,
            [.. columns[true].Select(column => (column.Written, column.Column!.Header))], [.. columns[false].Select(column => column.Written)])
        {
            Mapping = headers.Mapping,
        };
    }
}
