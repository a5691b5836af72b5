namespace Graph.Analysis.Snapshot;

/// <summary>A holding, at its person.</summary>
internal readonly record struct HeldRow(int Edge, int Partnership, int Organisation, Period Period) : IRow<HeldRow>
{
    public int CompareTo(HeldRow other) => (Partnership, Organisation, Edge).CompareTo((other.Partnership, other.Organisation, other.Edge));
}
