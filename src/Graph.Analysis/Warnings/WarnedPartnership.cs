using Graph.Analysis.Fragility;

namespace Graph.Analysis.Warnings;

/// <summary>What the search for warnings keeps of a partnership until it is known which are shown.</summary>
internal readonly record struct WarnedPartnership(int Partnership, Standing? Before, Standing? Now, bool GrewWorse)
{
    /// <summary>The class it sorts by: one that has ended is held by nobody.</summary>
    public FragilityClass Class => Now?.Class ?? FragilityClass.Unheld;

    /// <summary>How many classes it fell; below 0 where it rose.</summary>
    public int Fell => Before is { } before ? before.Class - Class : 0;

    public double Score => Now?.Score ?? 100;
}
