using System.Text.Json.Serialization;

namespace Graph.Import.Mappings.Proposals;

/// <summary>What the columns of a table probably are, with why.</summary>
/// <param name="Name">What a mapping for it is called.</param>
/// <param name="Row">What a row is: the name of a format or of the table of a type.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record MappingProposal(string Name, string Row, string Reason, IReadOnlyList<ProposedColumn> Columns)
{
    /// <summary>The sheet that it is about; null for files without sheets.</summary>
    public string? Sheet { get; init; }

    /// <summary>The only sheet that the mapping is for, because somebody named it and others have the same headers; null where it is for all with these headers.</summary>
    [JsonIgnore]
    public string? OnlySheet { get; init; }

    /// <summary>The sheets of the file that have rows, the one with most rows first; none where it has no sheets.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>The row that names the columns.</summary>
    public int HeaderRow { get; init; }

    /// <summary>How many rows are below it.</summary>
    public int Rows { get; init; }

    /// <summary>What a row needs that no column was found for, in words; empty where nothing is lacking.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>What is the same in every row and stands in no column, as somebody said.</summary>
    public IReadOnlyList<MappedConstant> EveryRow { get; init; } = [];

    /// <summary>The mapping that it is, if it is confirmed.</summary>
    [JsonIgnore]
    public FileMapping Mapping => new(Name, Row, [.. Columns.Select(column => new MappedColumn(column.Header, column.Column, column.IsMonthFirst, column.Separator))]) { Sheet = OnlySheet, EveryRow = EveryRow };
}
