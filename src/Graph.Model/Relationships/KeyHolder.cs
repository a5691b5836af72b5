namespace Graph.Model;

/// <summary>A person can open a building.</summary>
[Edge("KEY_HOLDER", From = [typeof(Person)], To = [typeof(Building)], FromName = "person", ToName = "building", Outgoing = "keys", Incoming = "keyHolders")]
public sealed record KeyHolder : Edge
{
    /// <summary>The organisation that the person has the key for.</summary>
    [Reference(typeof(Organisation)), Key] public string? Organisation { get; init; }
}
