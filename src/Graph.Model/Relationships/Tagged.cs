namespace Graph.Model;

/// <summary>Something is about a theme.</summary>
[Edge("TAGGED", Noun = "tag", To = [typeof(Theme)], FromName = "node", ToName = "theme", Outgoing = "themes", Incoming = "tagged", MayCircle = true, Outlasts = true)]
public sealed record Tagged : Edge;
