namespace Graph.Model;

/// <summary>An organisation gives funding.</summary>
[Edge("FUNDED_BY", From = [typeof(Funding)], To = [typeof(Organisation)], FromName = "funding", ToName = "organisation", Outgoing = "funders", Incoming = "fundingGiven", Outlasts = true)]
public sealed record Funder : Edge;
