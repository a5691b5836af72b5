namespace Graph.Analysis.Snapshot;

/// <summary>An edge of a type without other properties that matter here, at one of its ends.</summary>
internal readonly record struct LinkRow(int Edge, int Other, Period Period) : IRow<LinkRow>
{
    public int CompareTo(LinkRow other) => (Other, Edge).CompareTo((other.Other, other.Edge));
}
