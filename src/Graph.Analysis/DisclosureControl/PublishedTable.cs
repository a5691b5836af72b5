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

/// <summary>A row of a table for publication.</summary>
/// <param name="Key">What tells the row from others.</param>
/// <param name="Cells">Its counts, one for each class, Unheld first.</param>
/// <param name="Together">Its counts of the classes that are counted together.</param>
/// <param name="Total">The count of the whole row; null where it is suppressed.</param>
public sealed record PublishedRow(string Key, IReadOnlyList<PublishedCell> Cells, IReadOnlyList<PublishedGroup> Together, int? Total);

/// <summary>The count of one class in one row.</summary>
/// <param name="Class">The class.</param>
/// <param name="Count">How many; null where it is suppressed.</param>
public sealed record PublishedCell(FragilityClass Class, int? Count);

/// <summary>The count of several classes together in one row.</summary>
/// <param name="Classes">The classes.</param>
/// <param name="Count">How many; null where it is suppressed.</param>
public sealed record PublishedGroup(IReadOnlyList<FragilityClass> Classes, int? Count);

/// <summary>What each row of a table for publication is about. Every partnership is counted in exactly one row.</summary>
public enum PublishedBy
{
    /// <summary>The sectors of the parties, such as public bodies with businesses.</summary>
    Sector = 1,

    /// <summary>The place where the parties are or, if that is not known, the place they serve.</summary>
    Place,

    /// <summary>The theme of the partnership or, if it has none, those of its parties.</summary>
    Theme,
}
