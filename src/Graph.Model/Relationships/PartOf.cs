namespace Graph.Model;

/// <summary>One organisation is a part of another, as a department is of a council.</summary>
[Edge("PART_OF", Noun = "part", From = [typeof(Organisation)], To = [typeof(Organisation)], FromName = "part", ToName = "whole", Outgoing = "partOf", Incoming = "parts")]
public sealed record PartOf : Edge;
