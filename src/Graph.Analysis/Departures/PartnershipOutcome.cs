namespace Graph.Analysis.Departures;

/// <summary>What leaving does to a partnership.</summary>
internal enum PartnershipOutcome
{
    /// <summary>Neither of the others.</summary>
    Unharmed,

    /// <summary>Two of its parties had people who can talk, and have none.</summary>
    Lost,

    /// <summary>A side that had several counting holders has one.</summary>
    LeftWithOneHolder,
}
