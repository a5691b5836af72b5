namespace Graph.Model;

/// <summary>An organisation gives funding.</summary>
[Edge("FUNDED_BY", From = [typeof(Funding)], To = [typeof(Organisation)], FromName = "funding", ToName = "organisation", Outgoing = "funders", Incoming = "fundingGiven", Outlasts = true)]
public sealed record Funder : Edge
{
    /// <summary>How much of the amount it gives, in the currency of the funding; null if there is only one, or it is not known.</summary>
    [AtLeast(0)] public decimal? Share { get; init; }
}
