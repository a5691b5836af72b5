using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Postcodes;

/// <summary>A borough of two wards with codes, where nobody recorded who is in which: only postcodes say so, of an area that there is not.</summary>
public sealed class PostcodesTests
{
    private const string Ward = "E05999001", OtherWard = "E05999002", BoroughCode = "E08999001";

    private static readonly PostcodeEntry[] Entries =
    [
        new("QZ1 1AA", new GridPoint(380_000, 390_000), [Ward, BoroughCode]),
        new("QZ1 1AB", new GridPoint(380_000, 391_000), [Ward, BoroughCode]),
        new("QZ2 1AA", new GridPoint(383_000, 394_000), [OtherWard, BoroughCode]),
        new("QZ1 1AC", new GridPoint(380_500, 390_000), [Ward, BoroughCode], PartialDate.Of(2015, 6)),
        new("QZ9 9ZZ", null, []),
    ];

    private readonly World world = [];
    private readonly Place borough, ward, otherWard;
    private readonly Organisation club, church, hub;
    private readonly Building hall;

    public PostcodesTests()
    {
        borough = Placed("Borough", BoroughCode);
        ward = Placed("East Ward", Ward);
        otherWard = Placed("West Ward", OtherWard);
        foreach (Place place in (Place[])[ward, otherWard])
            world.Edge(new Within { Id = FactId.Of<Within>(place.Id), From = place.Id, To = borough.Id });
        club = Based("Club", "QZ1 1AB");
        church = Based("Church", "QZ2 1AA");
        hub = Based("Hub", null);
        Based("Elsewhere", "QY1 1AA");
        hall = new() { Id = FactId.Of<Building>("hall"), Name = "Hall", Postcode = "QZ1 1AC" };
        world.Add(hall);
        world.Edge(new Tenure { Id = FactId.Of<Tenure>("hall"), From = hub.Id, To = hall.Id, Kind = TenureKind.Uses });

        Place Placed(string name, string code)
        {
            Place place = new() { Id = FactId.Of<Place>(name), Name = name, Gss = code };
            world.Add(place);
            return place;
        }

        Organisation Based(string name, string? postcode)
        {
            Organisation organisation = new() { Id = FactId.Of<Organisation>(name), Name = name, Postcode = postcode };
            world.Add(organisation);
            return organisation;
        }
    }

    [Theory, EveryStore]
    public async Task A_postcode_is_told_with_where_it_is_and_the_places_that_have_the_codes_of_its_areas(IStoreProvider provider)
    {
        await using TestApi api = await StartAsync(provider);

        JsonElement data = await api.AskAsync("""
            {
              live: postcode(postcode: "qz11aa") { postcode east north areas isLive ended places { name } sentence }
              ended: postcode(postcode: "QZ1 1AC") { isLive ended sentence }
              postcodeTable { title file licence attribution importedBy count live }
            }
            """);

        Assert.Equal(
            """{"postcode":"QZ1 1AA","east":380000,"north":390000,"areas":["E05999001","E08999001"],"isLive":true,"ended":null,"places":[{"name":"East Ward"},{"name":"Borough"}],"sentence":"QZ1 1AA is in East Ward and Borough."}""",
            data.GetProperty("live").ToString());
        Assert.Equal("""{"isLive":false,"ended":"2015-06","sentence":"QZ1 1AC is in East Ward and Borough. It went out of use in June 2015."}""", data.GetProperty("ended").ToString());
        Assert.Equal("""{"title":"Nowhere","file":"nowhere.csv","licence":"CC0","attribution":"Drawn by us.","importedBy":"Ann","count":5,"live":4}""", data.GetProperty("postcodeTable").ToString());
    }

    [Fact]
    public async Task Errors_say_whether_there_is_no_table_or_the_table_does_not_have_the_postcode()
    {
        await using TestApi api = await TestApi.StartAsync(world);
        (string code, string message) = await api.RefusedAsync("{ postcode(postcode: \"QZ1 1AA\") { sentence } }");
        Assert.Equal(("NO_POSTCODE_TABLE", true), (code, message.Contains("No table of postcodes has been imported", StringComparison.Ordinal)));
        Assert.Equal("null", (await api.AskAsync("{ postcodeTable { title } }")).GetProperty("postcodeTable").GetRawText());
        Assert.Equal("NO_POSTCODE_TABLE", (await api.RefusedAsync("{ partners(where: { near: { postcode: \"QZ1\" } }) { totalCount } }")).Code);

        await api.Store.Postcodes.ReplaceAsync(new("nowhere.csv", "Nowhere", "Ann"), Entries);

        (code, message) = await api.RefusedAsync("{ postcode(postcode: \"QZ1 1ZZ\") { sentence } }");
        Assert.Equal("UNKNOWN_POSTCODE", code);
        Assert.StartsWith("QZ1 1ZZ is not in the table of postcodes (Nowhere, imported on ", message, StringComparison.Ordinal);
        Assert.Equal("UNKNOWN_POSTCODE", (await api.RefusedAsync("{ partners(where: { near: { postcode: \"QZ9 9ZZ\" } }) { totalCount } }")).Code);
        Assert.Equal("UNKNOWN_POSTCODE", (await api.RefusedAsync("{ partners(where: { near: { postcode: \"QZ7\" } }) { totalCount } }")).Code);
        Assert.Equal("NOT_A_POSTCODE", (await api.RefusedAsync("{ postcode(postcode: \"Sale\") { sentence } }")).Code);
        Assert.Equal("NOT_A_POSTCODE", (await api.RefusedAsync("{ partners(where: { postcode: \"Sale Moor\" }) { totalCount } }")).Code);
        Assert.Equal("BAD_INPUT", (await api.RefusedAsync("{ partners(where: { near: { postcode: \"QZ1\", km: 0 } }) { totalCount } }")).Code);
        Assert.Equal("BAD_INPUT", (await api.RefusedAsync("{ partners(orderBy: NEAREST) { totalCount } }")).Code);
    }

    [Theory, EveryStore]
    public async Task Partners_near_a_postcode_are_told_with_how_far_they_are_the_nearest_first(IStoreProvider provider)
    {
        await using TestApi api = await StartAsync(provider);

        JsonElement near = (await api.AskAsync("{ partners(where: { near: { postcode: \"QZ1 1AA\" } }, orderBy: NEAREST) { totalCount nodes { organisation { name } distance { metres km miles building { name } postcode sentence } } } }")).GetProperty("partners");

        Assert.Equal(3, near.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            [
                """Hub {"metres":500,"km":0.5,"miles":0.3,"building":{"name":"Hall"},"postcode":"QZ1 1AC","sentence":"Its building Hall is 0.5 km (0.3 miles) from QZ1 1AA as the crow flies, by the postcode QZ1 1AC."}""",
                """Club {"metres":1000,"km":1,"miles":0.6,"building":null,"postcode":"QZ1 1AB","sentence":"It is 1.0 km (0.6 miles) from QZ1 1AA as the crow flies, by its postcode QZ1 1AB."}""",
                """Church {"metres":5000,"km":5,"miles":3.1,"building":null,"postcode":"QZ2 1AA","sentence":"It is 5.0 km (3.1 miles) from QZ1 1AA as the crow flies, by its postcode QZ2 1AA."}""",
            ],
            near.GetProperty("nodes").EnumerateArray().Select(row => $"{row.GetProperty("organisation").GetProperty("name").GetString()} {row.GetProperty("distance")}"));
        Assert.Equal(["Hub"], await NamesAsync(api, "near: { postcode: \"QZ1 1AA\", km: 0.9 }"));
        Assert.Equal(["Club", "Hub"], await NamesAsync(api, "near: { postcode: \"qz1\", km: 2 }"));
    }

    [Fact]
    public async Task Partners_are_found_by_a_postcode_or_its_beginning_with_the_evidence()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(["Club", "Hub"], await NamesAsync(api, "postcode: \"QZ1\""));
        Assert.Equal(["Church"], await NamesAsync(api, "postcode: \"qz2 1\""));
        Assert.Equal(["Church", "Club", "Elsewhere", "Hub"], await NamesAsync(api, "postcode: \" \""));
        JsonElement found = (await api.AskAsync("{ partners(where: { postcode: \"QZ1\" }, orderBy: NAME) { nodes { evidence { kind text } } } }")).GetProperty("partners").GetProperty("nodes");
        Assert.Equal("""[{"evidence":[{"kind":"POSTCODE","text":"Its postcode is QZ1 1AB."}]},{"evidence":[{"kind":"POSTCODE","text":"Its building Hall has the postcode QZ1 1AC."}]}]""", found.ToString());
    }

    [Theory, EveryStore]
    public async Task Partners_in_a_place_are_those_whose_postcode_is_in_it_too_and_that_is_told(IStoreProvider provider)
    {
        await using TestApi api = await StartAsync(provider);

        JsonElement found = (await api.AskAsync("query($place: ID) { partners(where: { place: $place }, orderBy: NAME) { nodes { organisation { name } evidence { text } } facets { places { place { name } count } } } }", new { place = ward.Id })).GetProperty("partners");

        Assert.Equal(
            """[{"organisation":{"name":"Club"},"evidence":[{"text":"It is in East Ward by its postcode."}]},{"organisation":{"name":"Hub"},"evidence":[{"text":"Its building Hall is in East Ward by its postcode."}]}]""",
            found.GetProperty("nodes").ToString());
        Assert.Equal(["Borough 3", "East Ward 2", "West Ward 1"], found.GetProperty("facets").GetProperty("places").EnumerateArray().Select(row => $"{row.GetProperty("place").GetProperty("name").GetString()} {row.GetProperty("count")}").Order(StringComparer.Ordinal));
        Assert.Equal(["Church", "Club", "Hub"], await NamesAsync(api, $"place: \"{borough.Id}\""));
    }

    [Theory, EveryStore]
    public async Task A_table_with_the_code_that_a_ward_had_before_says_who_is_in_the_ward(IStoreProvider provider)
    {
        await using TestApi api = await StartAsync(provider);

        await api.RecordAsync(ward with { Gss = "E05999009", FormerCodes = [Ward] });

        Assert.Equal(["Club", "Hub"], await NamesAsync(api, $"place: \"{ward.Id}\""));
        Assert.Equal("""[{"name":"East Ward"},{"name":"Borough"}]""", (await api.AskAsync("{ postcode(postcode: \"QZ1 1AA\") { places { name } } }")).GetProperty("postcode").GetProperty("places").ToString());
        Assert.Equal(new[] { club.Id, hall.Id }.Order(StringComparer.Ordinal), (await PlaceReach.ReadAsync(api.Store, ward.Id, ReadPoint.Now)).Located.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_place_that_is_recorded_anew_with_a_former_code_of_another_is_told_to_be_that_one()
    {
        await using TestApi api = await TestApi.StartAsync(world);
        await api.RecordAsync(ward with { Gss = "E05999009", FormerCodes = [Ward] });

        JsonElement recorded = await api.AskAsync("mutation($facts: [FactInput!]!) { record(input: { facts: $facts }) { facts { id } errors { message } } }", new { facts = new[] { new { place = new { name = "East Ward", gss = Ward } } } });

        Assert.Contains("This place is already recorded, with another", recorded.ToString(), StringComparison.Ordinal);
    }

    [Theory, EveryStore]
    public async Task A_map_shows_who_has_only_a_postcode_where_that_is_and_whose_data_it_is(IStoreProvider provider)
    {
        await using TestApi api = await StartAsync(provider);

        JsonElement map = (await api.AskAsync("query($place: ID) { map(place: $place) { sentence attributions points { node { caption } east north basis postcode through { caption } } } }", new { place = borough.Id })).GetProperty("map");

        Assert.Equal(
            [
                "Church 383000 394000 POSTCODE QZ2 1AA",
                "Club 380000 391000 POSTCODE QZ1 1AB",
                "Hall 380500 390000 POSTCODE QZ1 1AC",
            ],
            map.GetProperty("points").EnumerateArray().Select(point => $"{point.GetProperty("node").GetProperty("caption").GetString()} {point.GetProperty("east")} {point.GetProperty("north")} {point.GetProperty("basis").GetString()} {point.GetProperty("postcode").GetString()}").Order(StringComparer.Ordinal));
        Assert.Contains("3 are shown where their postcodes are.", map.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("""["Drawn by us."]""", map.GetProperty("attributions").ToString());
    }

    [Fact]
    public async Task A_table_that_is_imported_while_the_server_runs_shows_in_the_next_answers()
    {
        await using TestApi api = await TestApi.StartAsync(world);
        Assert.Empty(await NamesAsync(api, $"place: \"{ward.Id}\""));
        Assert.Equal("[]", await PointsAsync());

        await api.Store.Postcodes.ReplaceAsync(new("nowhere.csv", "Nowhere", "Ann"), Entries);
        await api.Services.Projections.CatchUpAsync();

        Assert.Equal(["Club", "Hub"], await NamesAsync(api, $"place: \"{ward.Id}\""));
        Assert.NotEqual("[]", await PointsAsync());
        await api.RecordAsync(otherWard with { Gss = "E05999009" }, ward with { Gss = OtherWard });
        Assert.Equal(["Church"], await NamesAsync(api, $"place: \"{ward.Id}\""));
        await api.Store.Postcodes.ReplaceAsync(new("empty.csv", "Other", "Ann"), [Entries[0]]);
        await api.Services.Projections.CatchUpAsync();
        Assert.Empty(await NamesAsync(api, $"place: \"{ward.Id}\""));

        async Task<string> PointsAsync() => (await api.AskAsync("query($place: ID) { map(place: $place) { points { basis } } }", new { place = borough.Id })).GetProperty("map").GetProperty("points").ToString();
    }

    private async Task<TestApi> StartAsync(IStoreProvider provider)
    {
        TestApi api = await TestApi.StartAsync(provider, world);
        await api.Store.Postcodes.ReplaceAsync(new("nowhere.csv", "Nowhere", "Ann") { Licence = "CC0", Attribution = "Drawn by us." }, Entries);
        await api.Services.Projections.CatchUpAsync();
        return api;
    }

    private static async Task<IEnumerable<string?>> NamesAsync(TestApi api, string where) =>
        (await api.AskAsync($"{{ partners(where: {{ {where} }}, orderBy: NAME) {{ nodes {{ organisation {{ name }} }} }} }}")).GetProperty("partners").GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("organisation").GetProperty("name").GetString());
}
