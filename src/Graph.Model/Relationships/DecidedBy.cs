namespace Graph.Model;

/// <summary>A group or a person decided something.</summary>
[Edge("DECIDED_BY", Noun = "part in a decision", From = [typeof(Decision)], To = [typeof(Organisation), typeof(Person)], FromName = "decision", ToName = "decider", Outgoing = "decidedBy", Incoming = "decisions", Outlasts = true)]
public sealed record DecidedBy : Edge;
