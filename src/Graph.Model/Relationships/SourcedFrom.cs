namespace Graph.Model;

/// <summary>What is known of something came from a source, or one source is a part of another.</summary>
[Edge("SOURCED_FROM", Noun = "citation", To = [typeof(Source)], FromName = "node", ToName = "source", Outgoing = "sources", Incoming = "sourceOf", Outlasts = true)]
public sealed record SourcedFrom : Edge;
