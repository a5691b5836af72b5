using Graph.Model;

namespace Graph.Import.Tests.Sources.OpenReferral;

/// <summary>Directories of services.</summary>
public sealed class ServicesTests : IDisposable
{
    internal const string Directory = """
        {"total_items": 2, "contents": [
          {"id": "1", "name": "Debt advice", "description": "Advice.", "status": "active", "url": "https://debt.example.org", "minimum_age": 18, "fees": "5 pounds",
           "organization": {"id": "o", "name": "Larkby Hub", "website": "https://hub.example.org"},
           "schedules": [{"description": "Mondays"}, {"opens_at": "10:00", "closes_at": "12:00", "byday": "TU"}],
           "contacts": [{"name": "Ann Lee", "title": "Adviser", "email": "ann@hub.example"}],
           "service_areas": [{"name": "Larkby"}, {"name": "Marl"}],
           "service_at_locations": [{"location": {"name": "Hub House", "latitude": 53.4, "longitude": -2.3, "addresses": [{"address_1": "1 High Street", "city": "Larkby", "postal_code": "M33 1AA"}]}}],
           "attributes": [{"taxonomy_term": {"name": "Money", "code": "M1", "taxonomy": "Larkby types"}}]},
          {"id": "2", "name": "Gone", "status": "defunct", "organization": {"id": "o", "name": "Larkby Hub"}}]}
        """;

    internal static readonly (string Name, string Text)[] Tables =
    [
        ("services.csv", "id,organization_id,name,status,fees_description\n1,o1,Debt advice,active,None\n2,,Lunch,active,\n"),
        ("organizations.csv", "id,name,alternate_name,description\no1,Larkby Hub,The Hub,Helps\no2,Marl Shed,,\n"),
        ("service_at_location.csv", "id,service_id,location_id\n9,1,l1\n10,1,l2\n"),
        ("locations.csv", "id,organization_id,name,latitude,longitude\nl1,o1,Hub House,53.4,-2.3\nl2,o1,Hall,,\n"),
        ("contacts.csv", "id,service_id,organization_id,name,title\nc1,1,,Ann Lee,Adviser\nc2,,o2,Bob Ray,Warden\n"),
        ("phones.csv", "id,number\n1,0161\n"),
    ];

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_service_of_Open_Referral_UK_has_its_organisation_times_places_and_themes()
    {
        World world = World.Of(Directory, "services.json").WithoutProblems();

        Service service = world.Single<Service>();
        Assert.Equal(("Debt advice", "Advice.", "https://debt.example.org", "From 18 years\nFees: 5 pounds", "Mondays\nTU 10:00 to 12:00"), (service.Name, service.Description, service.Website, service.Eligibility, service.Availability));
        Assert.Equal((world.Organisation("Larkby Hub").Id, service.Id), (world.Single<Provides>().From, world.Single<Provides>().To));
        Assert.Equal(("Hub House", "1 High Street, Larkby", "M33 1AA", new GeoPoint(53.4, -2.3)), (world.Single<Building>().Name, world.Single<Building>().Address, world.Single<Building>().Postcode, world.Single<Building>().Point!.Value));
        Assert.Equal(("Adviser", world.Person("Ann Lee").Id), (world.Single<Role>().Title, world.Single<Role>().From));
        Assert.Equal(2, world.All<Serves>().Count);
        Assert.Equal(("larkbytypes:M1", "Money"), (world.Single<Theme>().Code, world.Single<Theme>().Name));
        Assert.Contains("services.json, row 2, column \"status\": the service is defunct, so it was left out.", world.Log.Warnings.Select(warning => warning.ToString()));
        Assert.Equal((0, 0), world.Import(Directory, "services.json") is var again ? (again.Added, again.Changed) : default);
    }

    [Fact]
    public void The_tables_of_a_folder_are_put_together()
    {
        foreach ((string name, string text) in Tables)
            folder.Write(name, text);
        World world = new World().ImportFile(folder.Path).WithoutProblems();

        Assert.Equal(["Debt advice", "Lunch"], world.All<Service>().Select(service => service.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Larkby Hub", "Marl Shed"], world.All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.Equal((2, 2, 2, 1), (world.All<Building>().Count, world.All<Tenure>().Count, world.All<Role>().Count, world.All<Provides>().Count));
        Assert.Contains(world.Log.Warnings, warning => warning.Message == "the graph has no place for one of the tables, so it was not kept: phones.");
        world.ImportFile(folder.Path).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [RealFileFact("hsds/oruk-test-service_list.json", "hsds/hsds-example-csv/services.csv", "hsds/ohana/services.csv")]
    public void Published_directories_land()
    {
        // All 128 records of the test list are of one service and one organisation.
        World list = new World().ImportFile(RealFiles.Find("hsds/oruk-test-service_list.json")).WithoutProblems();
        Assert.Equal((1, 1), (list.All<Service>().Count, list.All<Organisation>().Count));

        World example = new World().ImportFile(RealFiles.Find("hsds/hsds-example-csv")).WithoutProblems();
        Assert.Equal((1, 1, 1, 1), (example.All<Service>().Count, example.All<Organisation>().Count, example.All<Role>().Count, example.All<Serves>().Count));

        World ohana = new World().ImportFile(RealFiles.Find("hsds/ohana")).WithoutProblems();
        // One service is defunct and one inactive.
        Assert.Equal((21, 8, 290), (ohana.All<Service>().Count, ohana.All<Organisation>().Count, ohana.All<Theme>().Count));
        ohana.ImportFile(RealFiles.Find("hsds/ohana")).WithoutProblems();
        Assert.Equal((0, 0), (ohana.Added, ohana.Changed));
    }
}
