namespace Graph.Analysis.Snapshot;

/// <summary>A role, at its person; level 0 where unknown.</summary>
internal readonly record struct RoleRow(int Edge, int Organisation, Period Period, byte Level, bool IsChair) : IRow<RoleRow>
{
    public int CompareTo(RoleRow other) => (Organisation, Edge).CompareTo((other.Organisation, other.Edge));
}
