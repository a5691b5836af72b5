namespace Graph.Model;

/// <summary>A theme belongs to a broader one.</summary>
[Edge("BROADER", Noun = "broader theme", From = [typeof(Theme)], To = [typeof(Theme)], FromName = "theme", ToName = "broader", Outgoing = "broader", Incoming = "narrower", Outlasts = true)]
public sealed record Broader : Edge;
