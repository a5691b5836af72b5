namespace Graph.Model;

/// <summary>An initiative or a case learnt from another.</summary>
[Edge("INSPIRED_BY", Noun = "inspiration", From = [typeof(Initiative), typeof(Learning)], To = [typeof(Initiative), typeof(Learning)], FromName = "learner", ToName = "example", Outgoing = "inspiredBy", Incoming = "inspired", MayCircle = true, Outlasts = true)]
public sealed record InspiredBy : Edge;
