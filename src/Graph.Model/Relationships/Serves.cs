namespace Graph.Model;

/// <summary>An organisation, service, building or initiative works for the people of a place.</summary>
[Edge("SERVES", Noun = "area served", Nouns = "areas served", From = [typeof(Organisation), typeof(Service), typeof(Building), typeof(Initiative)], To = [typeof(Place)], FromName = "server", ToName = "place", Outgoing = "serves", Incoming = "servedBy")]
public sealed record Serves : Edge;
