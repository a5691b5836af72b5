namespace Graph.Analysis;

/// <summary>What is kept of a partnership itself; the default stands for one that is not known.</summary>
internal readonly record struct PartnershipState(Period Period, bool IsKnown, bool HasAgreement);
