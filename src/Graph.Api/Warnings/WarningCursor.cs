using Graph.Analysis.Fragility;
using Graph.Analysis.Warnings;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Warnings;

/// <summary>Where a warning stands in its list: by what the list is sorted by, so that a page goes on rightly where the list has changed.</summary>
internal readonly record struct WarningCursor(WarningKey Key, string Partnership)
{
    private const string List = "earlyWarnings";

    /// <summary>The cursor of a row.</summary>
    public static WarningCursor Of(WarningRow row) => new(row.Key, row.Partnership);

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="QueryProblem">The text is none.</exception>
    public static WarningCursor Parse(string text) => Cursor.Read(text, List, values: 4) is { Id: var partnership, Values: [long group, long @class, long rose, long safety] }
        ? new(new((int)group, (FragilityClass)@class, (int)rose, BitConverter.Int64BitsToDouble(safety)), partnership)
        : throw QueryProblem.InvalidCursor();

    /// <summary>How many rows of a list stand up to this place, the row at it included.</summary>
    public int CountThrough(IReadOnlyList<WarningRow> rows)
    {
        WarningCursor place = this;
        return SortedRows.CountBefore(rows, row => Compare(Of(row), place), inclusive: true);
    }

    /// <summary>The cursor as callers see it.</summary>
    public override string ToString() =>
        new Cursor(List, Partnership, (long)Key.Group, (long)Key.Class, (long)Key.Rose, BitConverter.DoubleToInt64Bits(Key.Safety)).ToString();

    private static int Compare(WarningCursor one, WarningCursor other) =>
        WarningKey.Compare(one.Key, other.Key) is var order and not 0 ? order : string.CompareOrdinal(one.Partnership, other.Partnership);
}
