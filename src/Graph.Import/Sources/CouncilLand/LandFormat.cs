using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.CouncilLand;

/// <summary>Land and buildings of a council, as the Local Government Transparency Code has them published.</summary>
internal sealed class LandFormat : PublishedFormat
{
    public static ImportColumn Uprn { get; } = ColumnOf.Property<Building>("UPRN", nameof(Building.Uprn));

    public static ImportColumn PropertyName { get; } = ColumnOf.Property<Building>("PropertyName", nameof(Building.Name)) with { IsRequired = true };

    public static ImportColumn Number { get; } = ColumnOf.Words("StreetNumber", "The first part of its address.") with { Aliases = ["PropertyNumber"] };

    public static ImportColumn Street { get; } = ColumnOf.Property<Building>("StreetName", nameof(Building.Address), "With the number before it and the town after it.");

    public static ImportColumn Town { get; } = ColumnOf.Property<Place>("PostTown", nameof(Place.Name), "The place it is in, besides.");

    public static ImportColumn Postcode { get; } = ColumnOf.Property<Building>("PostCode", nameof(Building.Postcode));

    public static ImportColumn Reference { get; } = ColumnOf.Words("CoordinateReferenceSystem", "WGS84 for degrees, OSGB36 for metres of the British National Grid, which are turned into degrees. If it is blank, the size of the numbers tells.");

    public static ImportColumn X { get; } = ColumnOf.Words("GeoX", "How far east it is.");

    public static ImportColumn Y { get; } = ColumnOf.Words("GeoY", "How far north it is.");

    public static ImportColumn Tenure { get; } = ColumnOf.Property<Tenure>("TenureType", nameof(Model.Tenure.Kind), "What the council has it as. Freehold is owns, and leasehold is leases.") with { IsRequired = true };

    public static ImportColumn Detail { get; } = ColumnOf.Words("TenureDetail", "Vacant is recorded as spare capacity; the others are not recorded.");

    public override string Name => "council-land";

    public override string Address => "https://schemas.opendata.esd.org.uk/LandAndBuildings";

    protected override string Holds => "Land and buildings of a council, as the Local Government Transparency Code has them published.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [CouncilMention.Label, CouncilMention.Uri, Uprn, PropertyName, Number, Street, Town, Postcode, Reference, X, Y, Tenure, Detail];

    public override IReadOnlyList<string> NotKept { get; } =
    [
        "EffectiveDate", "ApplicableDate", "AssetCode", "OtherDetail", "HoldingType", "BuildingSize", "LandArea", "EnergyRating", "GeoPointLicensingURL", "FunctionLabel", "FunctionURI", "Purpose", "BuildingCosts",
        "RequiredMaintenance", "SuitabilityRating", "LandRegistryTitleNumber", "InspireURL",
    ];

    public override IReadOnlyList<string> Nothing { get; } = ["NA"];

    public override DateOnly? DayOf(RowView row) => row.TextUnder("EffectiveDate") is { } text && Dates.Read(new(text), new(row.Sheet.Today)).First is { Day: not null } day ? day.FirstDay : null;

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => LandTransform.Apply(sheet, draft);
}
