namespace Graph.Model;

/// <summary>A room is in a building.</summary>
[Edge("ROOM_IN", Noun = "room in a building", Nouns = "rooms in buildings", From = [typeof(Building)], To = [typeof(Building)], FromName = "room", ToName = "building", Outgoing = "roomIn", Incoming = "rooms")]
public sealed record RoomIn : Edge;
