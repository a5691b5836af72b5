namespace Graph.Analysis.Snapshot;

/// <summary>The way to the node that keeps the rest of an edge.</summary>
internal readonly record struct ReferenceRow(int Edge, int Other) : IRow<ReferenceRow>
{
    public int CompareTo(ReferenceRow other) => (Other, Edge).CompareTo((other.Other, other.Edge));
}
