using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Buildings;

/// <summary>A row of a list of buildings.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Name">What the building is called.</param>
internal sealed record BuildingRow(CellAddress At, string Name)
{
    /// <summary>The building.</summary>
    public static RowMapping<BuildingRow, Building> Building { get; } = new(fields => fields
        .Ignore(building => building.Point!, building => building.SpareRooms!, building => building.Notes!, building => building.Since!, building => building.Until!));

    public string? Uprn { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public string? Condition { get; init; }

    public string? SpareCapacity { get; init; }

    /// <summary>Its owner's name; null where the row names none.</summary>
    public string? Owner { get; init; }

    /// <summary>What tells the owner from others of its name.</summary>
    public required OrganisationMark OwnerMark { get; init; }

    /// <summary>Its occupier's name; null where the row names none.</summary>
    public string? Occupier { get; init; }

    /// <summary>What tells the occupier from others of its name.</summary>
    public required OrganisationMark OccupierMark { get; init; }

    /// <summary>The tenure of the occupier, or of the owner where there is no occupier.</summary>
    public required TenureCells Tenure { get; init; }

    /// <summary>Those who can open it.</summary>
    public IReadOnlyList<string> KeyHolders { get; init; } = [];
}
