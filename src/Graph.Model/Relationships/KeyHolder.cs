namespace Graph.Model;

/// <summary>A person can open a building.</summary>
[Edge("KEY_HOLDER", From = [typeof(Person)], To = [typeof(Building)], FromName = "person", ToName = "building", Outgoing = "keys", Incoming = "keyHolders")]
public sealed record KeyHolder : Edge
{
    /// <summary>The organisation for which the person has the key.</summary>
    [Reference(typeof(Organisation)), Key] public string? Organisation { get; init; }
}
