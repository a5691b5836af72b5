namespace Graph.Model;

/// <summary>A building, or a room in one, that partners own, lease, use or could use.</summary>
[Node("buildings")]
public sealed record Building : Node
{
    /// <summary>What people call it.</summary>
    [Caption, Searchable, Facet, Key] public required string Name { get; init; }

    /// <summary>Its Unique Property Reference Number, up to 12 digits.</summary>
    [Searchable, Facet, Identifier, Form(TextForm.Uprn)] public string? Uprn { get; init; }

    /// <summary>Its address without the postcode.</summary>
    [Searchable] public string? Address { get; init; }

    /// <summary>Its postcode.</summary>
    [Searchable, Facet, Key, Form(TextForm.Postcode)] public string? Postcode { get; init; }

    /// <summary>Where it stands (WGS 84).</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>The state it is in.</summary>
    public string? Condition { get; init; }

    /// <summary>How many of its rooms others could use.</summary>
    [Facet, AtLeast(0)] public int? SpareRooms { get; init; }

    /// <summary>Rooms or hours that others could use.</summary>
    [Prose] public string? SpareCapacity { get; init; }
}
