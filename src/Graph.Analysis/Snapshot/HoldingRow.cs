namespace Graph.Analysis.Snapshot;

/// <summary>A holding, at its partnership; strength 0 where unknown.</summary>
internal readonly record struct HoldingRow(int Edge, int Organisation, int Person, Period Period, ContactDay LastContact, byte Strength) : IRow<HoldingRow>
{
    public int CompareTo(HoldingRow other) => (Organisation, Person, Edge).CompareTo((other.Organisation, other.Person, other.Edge));
}
