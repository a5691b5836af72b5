namespace Graph.Model;

/// <summary>An organisation offers a service.</summary>
[Edge("PROVIDES", Noun = "offer", From = [typeof(Organisation)], To = [typeof(Service)], FromName = "organisation", ToName = "service", Outgoing = "services", Incoming = "providers")]
public sealed record Provides : Edge;
