namespace Graph.Model;

/// <summary>The number that a store keeps a version by: its change and its place in it, so that keys sort as the change feed does.</summary>
public static class VersionKey
{
    /// <summary>How many bits of a key are the place in the change; the rest is the change.</summary>
    public const int PlaceBits = 26;

    private const long LastChange = (long.MaxValue >> PlaceBits) - 1;

    /// <summary>The key of the first version of a change.</summary>
    public static long First(long change) => Math.Clamp(change, 0, LastChange) << PlaceBits;

    /// <summary>The key of the first version that any later change may have; of a number that is no change, of the nearest one.</summary>
    public static long FirstAfter(long change) => (Math.Clamp(change, 0, LastChange) + 1) << PlaceBits;
}
