namespace Graph.Model;

/// <summary>A person or an organisation raised a blockage.</summary>
[Edge("RAISED_BY", Noun = "raising", From = [typeof(Blockage)], To = [typeof(Person), typeof(Organisation)], FromName = "blockage", ToName = "raiser", Outgoing = "raisedBy", Incoming = "raised", Outlasts = true)]
public sealed record RaisedBy : Edge
{
    /// <summary>The organisation that the person raised it for.</summary>
    [Reference(typeof(Organisation)), Key] public string? Organisation { get; init; }
}
