using Graph.Analysis.Fragility;

namespace Graph.Analysis.DisclosureControl;

/// <summary>A table of counts of partnerships from which no suppressed count can be worked out. What is suppressed is null.</summary>
public sealed record PublishedTable
{
    /// <summary>The least count that is shown.</summary>
    public required int Threshold { get; init; }

    /// <summary>The rows that have any partnership, in the order in which they were given; none where none may be shown.</summary>
    public required IReadOnlyList<PublishedRow> Rows { get; init; }

    /// <summary>The totals, row by row those of the whole table.</summary>
    public required PublishedRow Totals { get; init; }

    /// <summary>Whether there are rows, and none may be shown.</summary>
    public required bool AreRowsWithheld { get; init; }

    /// <summary>Classes that are counted together because one of them is below the threshold in all rows together.</summary>
    public required IReadOnlyList<IReadOnlyList<FragilityClass>> CountedTogether { get; init; }

    /// <summary>How many counts of the table, totals included, are null.</summary>
    public int SuppressedCells => Rows.Append(Totals).Sum(row => row.Cells.Count(cell => cell.Count is null) + (row.Total is null ? 1 : 0));
}
