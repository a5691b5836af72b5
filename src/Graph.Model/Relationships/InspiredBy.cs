namespace Graph.Model;

/// <summary>One initiative learnt from another.</summary>
[Edge("INSPIRED_BY", Noun = "inspiration", From = [typeof(Initiative)], To = [typeof(Initiative)], FromName = "initiative", ToName = "example", Outgoing = "inspiredBy", Incoming = "inspired", MayCircle = true, Outlasts = true)]
public sealed record InspiredBy : Edge;
