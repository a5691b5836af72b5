using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Mappings;

/// <summary>How far the headers of a table are those of a mapping.</summary>
/// <param name="Mapping">The mapping.</param>
/// <param name="Headers">The headers.</param>
internal sealed record MappingFit(FileMapping Mapping, TableHeaders Headers)
{
    private const int Named = 20;

    /// <summary>Headers that the mapping reads, and the table does not have.</summary>
    public IReadOnlyList<string> Missing { get; } = [.. Mapping.Columns.Where(column => column.Column is not null && Headers.PlaceOf(column.Header) is null).Select(column => column.Header)];

    /// <summary>Headers of the table that the mapping does not know.</summary>
    public IReadOnlyList<string> New { get; } = [.. Headers.All.Select(header => header.Header).Except(Mapping.Columns.Select(column => column.Header), HeaderComparer.Instance)];

    /// <summary>How many of the mapping's headers the table has.</summary>
    public int Known { get; } = Mapping.Columns.Count(column => Headers.PlaceOf(column.Header) is not null);

    /// <summary>Whether the mapping is for tables of this sheet.</summary>
    public bool IsOfSheet => Mapping.Sheet is null || Mapping.Sheet == Headers.Table.Sheet;

    /// <summary>Whether the table has all that the mapping reads, whatever else it has.</summary>
    public bool Fits => IsOfSheet && HasHeaders;

    /// <summary>Whether most of the headers are there: the file is meant, and has changed.</summary>
    public bool IsNear => IsOfSheet && Known * 2 > Mapping.Columns.Count;

    /// <summary>Whether the table has the headers that the mapping reads, whichever sheet it is.</summary>
    public bool HasHeaders => Missing.Count == 0 && Known > 0;

    /// <summary>How a table fits a mapping, from the row on that has most of its headers.</summary>
    public static MappingFit Of(FileMapping mapping, Table table) =>
        TableHeaders.Beginnings(table).Select(beginning => new MappingFit(mapping, TableHeaders.Of(beginning))).MaxBy(fit => fit.Known)!;

    /// <summary>What differs, in a sentence with what to do.</summary>
    public string Difference()
    {
        string fresh = New.Count == 0 ? "" : $", and {Words(New)} {(New.Count == 1 ? "is" : "are")} new";
        return $"the headers are not those of the mapping {Plain.Quote(Mapping.Name)} any more: {Words(Missing)} {(Missing.Count == 1 ? "is" : "are")} missing{fresh}. Map the file again to say which column is which now.";
    }

    /// <summary>Headers as a sentence names them.</summary>
    public static string Words(IReadOnlyList<string> headers) => Nouns.FirstOf(headers, Named, Plain.Header);
}
