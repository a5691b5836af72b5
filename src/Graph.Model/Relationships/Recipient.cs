namespace Graph.Model;

/// <summary>An organisation receives funding.</summary>
[Edge("RECEIVED_BY", From = [typeof(Funding)], To = [typeof(Organisation)], FromName = "funding", ToName = "organisation", Outgoing = "recipients", Incoming = "fundingReceived", Outlasts = true)]
public sealed record Recipient : Edge;
