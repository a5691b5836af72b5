namespace Graph.Model;

/// <summary>A person or an organisation made an assessment.</summary>
[Edge("ASSESSED_BY", Noun = "assessor", From = [typeof(Assessment)], To = [typeof(Person), typeof(Organisation)], FromName = "assessment", ToName = "assessor", Outgoing = "assessedBy", Incoming = "assessmentsMade", Outlasts = true)]
public sealed record AssessedBy : Edge;
