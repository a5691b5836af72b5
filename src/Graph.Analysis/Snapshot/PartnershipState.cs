namespace Graph.Analysis.Snapshot;

/// <summary>What is kept of a partnership itself; the default stands for one that is not known.</summary>
internal readonly record struct PartnershipState(Period Period, bool IsKnown, bool HasAgreement)
{
    /// <summary>Whether it is known and holds on a day.</summary>
    public bool IsCurrent(int day) => IsKnown && Period.Holds(day);
}
