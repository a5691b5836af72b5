namespace Graph.Model;

/// <summary>Two places share some ground, as a community does that crosses wards.</summary>
[Edge("OVERLAPS", Noun = "overlap", From = [typeof(Place)], To = [typeof(Place)], FromName = "place", ToName = "other", Outgoing = "overlaps", Incoming = "overlaps")]
public sealed record Overlaps : Edge;
