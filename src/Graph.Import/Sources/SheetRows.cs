using Graph.Import.Reading;
using Graph.Import.Reports;

namespace Graph.Import.Sources;

/// <summary>The rows of a table whose columns are known.</summary>
/// <param name="Table">The table.</param>
/// <param name="Headers">Its columns.</param>
/// <param name="Today">Today's day.</param>
/// <param name="Problems">Where problems go.</param>
internal sealed record SheetRows(Table Table, HeaderMap Headers, DateOnly Today, ProblemLog Problems)
{
    private DateColumns? dates;

    /// <summary>The cells that were filled in by what stands above them, by row and place, with what they have themselves: they were asked about, and their values are reported where they stand.</summary>
    public Dictionary<(int Row, int Place), Cell> FilledIn { get; } = [];

    /// <summary>How the table writes its dates.</summary>
    public DateColumns Dates => dates ??= DateColumns.Of(this);

    /// <summary>The rows, each with typed access.</summary>
    public IEnumerable<RowView> Rows => Table.Rows.Select(row => new RowView(this, row));
}
