namespace Graph.Model;

/// <summary>An organisation owns, leases or uses a building.</summary>
[Edge("TENURE", From = [typeof(Organisation)], To = [typeof(Building)], FromName = "organisation", ToName = "building", Outgoing = "tenures", Incoming = "tenures")]
public sealed record Tenure : Edge
{
    /// <summary>The basis on which it has the building.</summary>
    [Facet, Key] public TenureKind? Kind { get; init; }

    /// <summary>The annual rent, in pounds.</summary>
    [AtLeast(0)] public decimal? AnnualRent { get; init; }

    /// <summary>Whether the rent is a peppercorn: in name only.</summary>
    public bool? Peppercorn { get; init; }

    /// <summary>The organisation that lets the building.</summary>
    [Reference(typeof(Organisation))] public string? Landlord { get; init; }

    /// <summary>The next day on which either may end it early.</summary>
    [Facet] public PartialDate? Break { get; init; }

    /// <summary>Who keeps the building in repair.</summary>
    public RepairTerms? Repairs { get; init; }

    /// <summary>Whether a public body handed the building over to the community (an asset transfer).</summary>
    [Facet] public bool? AssetTransfer { get; init; }
}
