namespace Graph.Analysis.Snapshot;

/// <summary>A tie, at its partnership, once from each of its two people; strength 0 where unknown.</summary>
internal readonly record struct TieRow(int Edge, int Person, int Other, Period Period, ContactDay LastContact, byte Strength) : IRow<TieRow>
{
    public int CompareTo(TieRow other) => (Person, Other, Edge).CompareTo((other.Person, other.Other, other.Edge));
}
