using System.Globalization;
using System.Text;
using Graph.Analysis.Fragility;
using Graph.Api.Loading;

namespace Graph.Api.Fragility;

/// <summary>Where a partnership stands in a ranking: by class, score and id, so that a page goes on rightly where the ranking has changed.</summary>
internal readonly record struct RankingCursor(FragilityClass Class, double Score, string Partnership)
{
    /// <summary>The cursor of a row.</summary>
    public static RankingCursor Of(FragilityRow row) => new(row.Class, row.Score, row.Partnership);

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="QueryProblem">The text is none.</exception>
    public static RankingCursor Parse(string text)
    {
        byte[] bytes = new byte[256];
        if (text.Length <= bytes.Length && Convert.TryFromBase64String(text, bytes, out int length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('|') is [var @class, var score, var partnership]
            && int.TryParse(@class, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && double.TryParse(score, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            return new((FragilityClass)number, value, partnership);
        throw new QueryProblem("INVALID_CURSOR", "\"after\" is not a cursor of this list. Use the endCursor of the previous page.");
    }

    /// <summary>How many rows of a ranking stand before this place, and the row at it if <paramref name="inclusive"/>.</summary>
    public int CountBefore(FragilityRanking ranking, bool inclusive)
    {
        int low = 0;
        int high = ranking.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            int order = Compare(Of(ranking[middle]), this);
            if (order < 0 || (inclusive && order == 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The cursor as callers see it.</summary>
    public override string ToString() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(int)Class}|{Score:R}|{Partnership}")));

    private static int Compare(RankingCursor one, RankingCursor other) =>
        one.Class != other.Class ? one.Class.CompareTo(other.Class)
        : one.Score != other.Score ? other.Score.CompareTo(one.Score)
        : string.CompareOrdinal(one.Partnership, other.Partnership);
}
