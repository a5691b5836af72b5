using Graph.Import.Reports;
using Graph.Model;
using Column = Graph.Import.Sources.CommunityHubs.CommunityHubsFormat;

namespace Graph.Import.Sources.CommunityHubs;

/// <summary>A community hub.</summary>
/// <param name="At">Its row.</param>
/// <param name="Place">The place that it is for.</param>
/// <param name="Address">Where it is.</param>
internal sealed record HubRow(CellAddress At, string Place, string Address)
{
    /// <summary>Those who run it, of whom nothing else is known.</summary>
    public static RowMapping<HubRow, Organisation> Organisation { get; } = new(fields => fields
        .Ignore(
            organisation => organisation.AlternateNames, organisation => organisation.Identifiers, organisation => organisation.Form!, organisation => organisation.Sector!, organisation => organisation.Categories,
            organisation => organisation.Kinds, organisation => organisation.Rows, organisation => organisation.Description!, organisation => organisation.LegalForm!, organisation => organisation.Status!,
            organisation => organisation.Registered!, organisation => organisation.AnnualIncome!, organisation => organisation.Staff!, organisation => organisation.Volunteers!,
            organisation => organisation.Notes!, organisation => organisation.Since!, organisation => organisation.Until!));

    /// <summary>What is offered there.</summary>
    public static RowMapping<HubRow, Service> Service { get; } = new(fields => fields
        .Map(service => service.Availability, row => row.Hours)
        .Ignore(
            service => service.Kind!, service => service.Description!, service => service.Eligibility!, service => service.BelowTheRadar!,
            service => service.Notes!, service => service.Since!, service => service.Until!));

    /// <summary>The building that it is in.</summary>
    public static RowMapping<HubRow, Building> Building { get; } = new(fields => fields
        .Map(building => building.Name, row => row.BuildingName)
        .Ignore(
            building => building.Uprn!, building => building.Condition!, building => building.SpareRooms!, building => building.SpareCapacity!,
            building => building.Notes!, building => building.Since!, building => building.Until!));

    public string Name => $"{Place} community hub";

    public string BuildingName => Address.Split(',')[0].Trim();

    public string? Postcode { get; init; }

    public string? Website { get; init; }

    public string? Hours { get; init; }

    public GeoPoint? Point { get; init; }

    /// <summary>The hub of a row; null where the row does not say what and where it is, which is reported.</summary>
    public static HubRow? Read(RowView row) => (row.Needed(Column.Hub), row.Needed(Column.Located)) is ({ } place, { } address)
        ? new(row.At, place, address)
        {
            Postcode = row.Code(Column.Postcode),
            Website = row.Code(Column.Website),
            Hours = row.Given(Column.Hours),
            Point = row.Point(null, Column.Longitude, Column.Latitude),
        }
        : null;
}
