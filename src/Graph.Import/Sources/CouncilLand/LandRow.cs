using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CouncilLand;

/// <summary>A property of a council.</summary>
/// <param name="At">Its row.</param>
/// <param name="Name">What it is called.</param>
internal sealed record LandRow(CellAddress At, string Name)
{
    /// <summary>The property, as a building. Land is one too: partners use allotments and fields as they use halls.</summary>
    public static RowMapping<LandRow, Building> Building { get; } = new(fields => fields
        .Ignore(building => building.Condition!, building => building.SpareRooms!, building => building.Notes!, building => building.Since!, building => building.Until!));

    public string? Uprn { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public GeoPoint? Point { get; init; }

    /// <summary>That it is vacant; null where the row does not say so.</summary>
    public string? SpareCapacity { get; init; }

    /// <summary>Whether the council owns or leases it; null where the row does not say.</summary>
    public TenureKind? Tenure { get; init; }

    /// <summary>The town of its address; null where the row does not say.</summary>
    public string? Town { get; init; }
}
