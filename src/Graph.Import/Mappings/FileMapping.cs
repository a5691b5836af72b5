namespace Graph.Import.Mappings;

/// <summary>What the columns of somebody's table are, as they confirmed it. It is kept as a small file, and used the next time that a file has these headers.</summary>
/// <param name="Name">What it recognises, such as "members".</param>
/// <param name="Row">What a row is: the name of a format or of the table of a type, as <c>graph template</c> takes it.</param>
/// <param name="Columns">The columns of the table, in their order.</param>
public sealed record FileMapping(string Name, string Row, IReadOnlyList<MappedColumn> Columns)
{
    /// <summary>The only sheet that it is for, where others of the workbook have the same headers and are something else; null where it is for every table with its headers.</summary>
    public string? Sheet { get; init; }

    /// <summary>What is the same in every row and stands in no column, such as the source or the place of a whole list.</summary>
    public IReadOnlyList<MappedConstant> EveryRow { get; init; } = [];
}
