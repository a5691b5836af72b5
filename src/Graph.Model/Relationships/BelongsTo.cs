namespace Graph.Model;

/// <summary>A person or an organisation says that it belongs to a place, as people know their community, whatever its boundary.</summary>
[Edge("BELONGS_TO", Noun = "belonging", From = [typeof(Person), typeof(Organisation)], To = [typeof(Place)], FromName = "member", ToName = "place", Outgoing = "belongsTo", Incoming = "belonging")]
public sealed record BelongsTo : Edge;
