using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Chooses between dates of which one may say more than the other.</summary>
internal static class DatePrecision
{
    /// <summary>The earlier of two; where one lies within the other, the one that says more.</summary>
    public static PartialDate Earlier(PartialDate left, PartialDate right) => MoreExact(left, right) ?? (left < right ? left : right);

    /// <summary>The later of two; where one lies within the other, the one that says more.</summary>
    public static PartialDate Later(PartialDate left, PartialDate right) => MoreExact(left, right) ?? (left > right ? left : right);

    /// <summary>Whether a date lies within another: July 2022 within 2022.</summary>
    public static bool IsWithin(PartialDate date, PartialDate wider) => wider.FirstDay <= date.FirstDay && date.LastDay <= wider.LastDay;

    /// <summary>Whether two dates may mean one day: one lies within the other.</summary>
    public static bool MayBeOne(PartialDate one, PartialDate other) => IsWithin(one, other) || IsWithin(other, one);

    private static PartialDate? MoreExact(PartialDate left, PartialDate right) => IsWithin(left, right) ? left : IsWithin(right, left) ? right : null;
}
