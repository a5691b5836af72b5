namespace Graph.Model;

/// <summary>An organisation takes part in a partnership.</summary>
[Edge("PARTY", From = [typeof(Partnership)], To = [typeof(Organisation)], FromName = "partnership", ToName = "organisation", Outgoing = "parties", Incoming = "partnerships")]
public sealed record Party : Edge;
