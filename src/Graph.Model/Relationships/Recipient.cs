namespace Graph.Model;

/// <summary>An organisation receives funding.</summary>
[Edge("RECEIVED_BY", From = [typeof(Funding)], To = [typeof(Organisation)], FromName = "funding", ToName = "organisation", Outgoing = "recipients", Incoming = "fundingReceived", Outlasts = true)]
public sealed record Recipient : Edge
{
    /// <summary>How much of the amount it receives, in the currency of the funding; null if there is only one, or it is not known.</summary>
    [AtLeast(0)] public decimal? Share { get; init; }
}
