namespace Graph.Model;

/// <summary>An organisation or service works for the people of a place.</summary>
[Edge("SERVES", Noun = "area served", Nouns = "areas served", From = [typeof(Organisation), typeof(Service)], To = [typeof(Place)], FromName = "server", ToName = "place", Outgoing = "serves", Incoming = "servedBy")]
public sealed record Serves : Edge;
