namespace Graph.Analysis.Snapshot;

/// <summary>The numbers of the nodes at which an edge has rows.</summary>
internal readonly record struct EdgeEnds(int From, int To, int Third = -1)
{
    /// <summary>Of an edge that is not known, or has no rows.</summary>
    public static EdgeEnds None => new(-1, -1);

    public bool IsKnown => From >= 0;
}
