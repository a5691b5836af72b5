using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CommunityHubs;

/// <summary>Community hubs of a borough, as Trafford publishes them.</summary>
internal sealed class CommunityHubsFormat : PublishedFormat
{
    public static ImportColumn Hub { get; } = ColumnOf.Property<Place>("community_hub", nameof(Place.Name), "The place that the hub is for. The hub is called by it: Altrincham community hub.") with { IsRequired = true };

    public static ImportColumn Located { get; } = ColumnOf.Property<Building>("address", nameof(Building.Address), "Its first part is the name of the building.") with { IsRequired = true };

    public static ImportColumn Postcode { get; } = ColumnOf.Property<Building>("postcode", nameof(Building.Postcode));

    public static ImportColumn Website { get; } = ColumnOf.Property<Service>("website", nameof(Service.Website));

    public static ImportColumn Hours { get; } = ColumnOf.Property<Service>("opening_hours", nameof(Service.Availability)) with { IsRequired = true, IsProse = true };

    public static ImportColumn Longitude { get; } = ColumnOf.Words("lon", "How far east the building is, in degrees.") with { Aliases = ["longitude", "lng"] };

    public static ImportColumn Latitude { get; } = ColumnOf.Words("lat", "How far north the building is, in degrees.") with { Aliases = ["latitude"] };

    public override string Name => "community-hubs";

    public override string Address => "https://www.trafforddatalab.io/council_open_data/";

    protected override string Holds => "Community hubs of a borough with their opening hours.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Hub, Located, Postcode, Website, Hours, Longitude, Latitude];

    public override IReadOnlyList<string> NotKept { get; } = ["email", "telephone"];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        foreach (RowView view in sheet.Rows)
        {
            if (HubRow.Read(view) is { } row)
                Apply(row, draft);
        }
    }

    private static void Apply(HubRow row, Draft draft)
    {
        string hub = draft.Organisation(row.Name, row.At.In(Hub.Header), row.Place);
        draft.Add(HubRow.Organisation.Of(row) with { Id = hub }, row.At);
        string place = draft.Locate(hub, row.Place, row.At)!;
        draft.Add(new Serves { Id = "", From = hub, To = place }, row.At);

        string service = draft.Node(HubRow.Service.Of(row), row.At, null, hub);
        draft.Add(new Provides { Id = "", From = hub, To = service }, row.At);
        string building = draft.Node(HubRow.Building.Of(row), row.At);
        draft.Add(new Tenure { Id = "", From = hub, To = building, Kind = TenureKind.Uses }, row.At);
        draft.Add(new LocatedIn { Id = "", From = building, To = place }, row.At);
    }
}
