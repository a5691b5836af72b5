namespace Graph.Model;

/// <summary>The middle of many points, from sums that are the same in every store.</summary>
/// <param name="Count">How many points there are.</param>
/// <param name="East">Their metres east, added up.</param>
/// <param name="North">Their metres north, added up.</param>
public readonly record struct PostcodeMiddle(long Count, long East, long North)
{
    /// <summary>The middle; null of no points.</summary>
    public GridPoint? Point => Count == 0 ? null : new GridPoint((int)Math.Round((double)East / Count), (int)Math.Round((double)North / Count));

    /// <summary>The middle of more points.</summary>
    /// <param name="count">How many more.</param>
    /// <param name="east">Their metres east, added up.</param>
    /// <param name="north">Their metres north, added up.</param>
    public PostcodeMiddle With(long count, long east, long north) => new(Count + count, East + east, North + north);
}
