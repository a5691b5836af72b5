namespace Graph.Model;

/// <summary>A place lies within a wider one.</summary>
[Edge("WITHIN", Noun = "place within another", Nouns = "places within others", From = [typeof(Place)], To = [typeof(Place)], FromName = "place", ToName = "wider", Outgoing = "within", Incoming = "contains")]
public sealed record Within : Edge;
