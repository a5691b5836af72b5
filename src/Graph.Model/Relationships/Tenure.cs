namespace Graph.Model;

/// <summary>An organisation owns, leases or uses a building.</summary>
[Edge("TENURE", From = [typeof(Organisation)], To = [typeof(Building)], FromName = "organisation", ToName = "building", Outgoing = "tenures", Incoming = "tenures")]
public sealed record Tenure : Edge
{
    /// <summary>The basis on which it has the building.</summary>
    [Facet, Key] public TenureKind? Kind { get; init; }

    /// <summary>The annual rent, in pounds.</summary>
    [AtLeast(0)] public decimal? AnnualRent { get; init; }
}
