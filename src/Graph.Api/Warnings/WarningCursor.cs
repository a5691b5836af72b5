using System.Globalization;
using System.Text;
using Graph.Analysis.Fragility;
using Graph.Analysis.Warnings;
using Graph.Api.Loading;

namespace Graph.Api.Warnings;

/// <summary>Where a warning stands in its list: by what the list is sorted by, so that a page goes on rightly where the list has changed.</summary>
internal readonly record struct WarningCursor(WarningKey Key, string Partnership)
{
    /// <summary>The cursor of a row.</summary>
    public static WarningCursor Of(WarningRow row) => new(row.Key, row.Partnership);

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="QueryProblem">The text is none.</exception>
    public static WarningCursor Parse(string text)
    {
        byte[] bytes = new byte[256];
        if (text.Length <= bytes.Length && Convert.TryFromBase64String(text, bytes, out int length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('|') is [var group, var judged, var rose, var safety, var partnership]
            && int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out int groupNumber)
            && int.TryParse(judged, NumberStyles.None, CultureInfo.InvariantCulture, out int classNumber)
            && int.TryParse(rose, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int classes)
            && double.TryParse(safety, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            return new(new(groupNumber, (FragilityClass)classNumber, classes, value), partnership);
        throw new QueryProblem("INVALID_CURSOR", "\"after\" is not a cursor of this list. Use the endCursor of the previous page.");
    }

    /// <summary>How many rows of a list stand up to this place, the row at it included.</summary>
    public int CountThrough(IReadOnlyList<WarningRow> rows)
    {
        int low = 0;
        int high = rows.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Compare(Of(rows[middle]), this) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The cursor as callers see it.</summary>
    public override string ToString() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Key.Group}|{(int)Key.Class}|{Key.Rose}|{Key.Safety:R}|{Partnership}")));

    private static int Compare(WarningCursor one, WarningCursor other) =>
        WarningKey.Compare(one.Key, other.Key) is var order and not 0 ? order : string.CompareOrdinal(one.Partnership, other.Partnership);
}
