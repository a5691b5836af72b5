using Graph.Analysis.Fragility;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Fragility;

/// <summary>Where a partnership stands in a ranking: by class, score and id, so that a page goes on rightly where the ranking has changed.</summary>
internal readonly record struct RankingCursor(FragilityClass Class, double Score, string Partnership)
{
    private const string List = "fragilePartnerships";

    /// <summary>The cursor of a row.</summary>
    public static RankingCursor Of(FragilityRow row) => new(row.Class, row.Score, row.Partnership);

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="QueryProblem">The text is none.</exception>
    public static RankingCursor Parse(string text) => Cursor.Read(text, List, values: 2) is { Id: var partnership, Values: [long @class, long score] }
        ? new((FragilityClass)@class, BitConverter.Int64BitsToDouble(score), partnership)
        : throw QueryProblem.InvalidCursor();

    /// <summary>How many rows of a ranking stand before this place, and the row at it if <paramref name="inclusive"/>.</summary>
    public int CountBefore(FragilityRanking ranking, bool inclusive)
    {
        RankingCursor place = this;
        return SortedRows.CountBefore(ranking, row => Compare(Of(row), place), inclusive);
    }

    /// <summary>The cursor as callers see it.</summary>
    public override string ToString() => new Cursor(List, Partnership, (long)Class, BitConverter.DoubleToInt64Bits(Score)).ToString();

    private static int Compare(RankingCursor one, RankingCursor other) =>
        one.Class != other.Class ? one.Class.CompareTo(other.Class)
        : one.Score != other.Score ? other.Score.CompareTo(one.Score)
        : string.CompareOrdinal(one.Partnership, other.Partnership);
}
