namespace Graph.Model;

/// <summary>Something is about a theme.</summary>
[Edge("TAGGED", Noun = "tag", To = [typeof(Theme)], FromName = "node", ToName = "theme", Outgoing = "themes", Incoming = "tagged", Outlasts = true)]
public sealed record Tagged : Edge;
