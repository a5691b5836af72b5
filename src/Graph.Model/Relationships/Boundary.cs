namespace Graph.Model;

/// <summary>A source says where the boundary of a place runs. Of several, the one of the latest source is shown.</summary>
[Edge("BOUNDED_AS", Noun = "boundary", Nouns = "boundaries", From = [typeof(Place)], To = [typeof(Source)], FromName = "place", ToName = "source", Outgoing = "boundaries", Incoming = "bounds", Outlasts = true)]
public sealed record Boundary : Edge
{
    /// <summary>Where it runs, generalised: polygons in metres of the British National Grid, as well-known text.</summary>
    [Prose, Form(TextForm.Outline)] public required string Outline { get; init; }
}
