namespace Graph.Model;

/// <summary>An assessment says how far something has come by a measure.</summary>
[Edge("ASSESSES", Noun = "measure assessed", From = [typeof(Assessment)], To = [typeof(Measure)], FromName = "assessment", ToName = "measure", Outgoing = "measures", Incoming = "assessments", Outlasts = true)]
public sealed record Assesses : Edge;
