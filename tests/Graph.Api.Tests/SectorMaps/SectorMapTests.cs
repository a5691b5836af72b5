using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.SectorMaps;

/// <summary>Ann of the council knows the vicar, who knows the imam; nobody of the council is known at the temple.</summary>
public sealed class SectorMapTests
{
    private readonly World world = [];
    private readonly Place park;
    private readonly Organisation council;
    private readonly Organisation mosque;
    private readonly Person ann;

    public SectorMapTests()
    {
        park = world.Place("The Park");
        council = world.Organisation("Council", Sector.LocalGovernment);
        Organisation church = Faith("Church");
        mosque = Faith("Mosque");
        Faith("Temple");
        (ann, Person vicar, Person imam) = (world.Person("Ann"), world.Person("Vic"), world.Person("Imran"));
        world.Role(ann, council, "Officer");
        world.Role(vicar, church, "Vicar", Level.Strategic);
        world.Role(imam, mosque, "Imam", Level.Strategic);
        Tie(ann, vicar);
        Tie(imam, vicar);
        Gap("The treasurer", "Faith", "Mosque");
        Gap("The priest", "Faith", "Temple");
        Gap("The editor", "Media", "Newspaper");
    }

    [Fact]
    public async Task Rows_say_who_is_here_who_is_known_through_whom_and_where_nobody_is()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement map = await AskAsync(api, "rows { totalCount nodes { category institution standing why onlyThrough { name } organisations { ours inPost organisation { name } known { level undated person { name } knownBy { person { name } of { caption } } } } } }", ann.Id);

        Assert.Equal(12, map.GetProperty("rows").GetProperty("totalCount").GetInt32());
        Assert.Equal(
            [
                """{"category":"Faith","institution":"Church","standing":"KNOWN_THROUGH_ONE","why":"One person is known, only through Ann: if this person leaves, nobody here is known. It is only recorded that somebody knows this person, not when they were last in contact.","onlyThrough":{"name":"Ann"},"organisations":[{"ours":false,"inPost":1,"organisation":{"name":"Church"},"known":[{"level":"STRATEGIC","undated":true,"person":{"name":"Vic"},"knownBy":[{"person":{"name":"Ann"},"of":{"caption":"Ann"}}]}]}]}""",
                """{"category":"Faith","institution":"Mosque","standing":"NOBODY_KNOWN","why":"Nobody at Mosque is known. One gap is open.","onlyThrough":null,"organisations":[{"ours":false,"inPost":1,"organisation":{"name":"Mosque"},"known":[]}]}""",
                """{"category":"Faith","institution":"Temple","standing":"NOBODY_KNOWN","why":"Nobody at Temple is known. One gap is open.","onlyThrough":null,"organisations":[{"ours":false,"inPost":0,"organisation":{"name":"Temple"},"known":[]}]}""",
            ],
            Rows(map).Where(row => row.GetProperty("category").GetString() == "Faith").Select(row => row.GetRawText()));
    }

    [Fact]
    public async Task Gaps_say_who_could_introduce_us_and_how_safe_that_is()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement map = await AskAsync(api, "gaps { totalCount nodes { size recordedSize why gap { wanted } towards { name } seekers { caption } chain { people { name } } dependsOn { name } } }", council.Id);

        Assert.Equal(
            [
                """{"size":1,"recordedSize":1,"why":"The shortest way to Mosque is from Ann to Vic to Imran. Every chain of people who are recorded as knowing each other goes through Ann: if this person leaves, there is none left.","gap":{"wanted":"The treasurer"},"towards":[{"name":"Mosque"}],"seekers":[{"caption":"Council"}],"chain":{"people":[{"name":"Ann"},{"name":"Vic"},{"name":"Imran"}]},"dependsOn":[{"name":"Ann"}]}""",
                """{"size":0,"recordedSize":0,"why":"Nobody is recorded who could introduce Council to anybody at Temple.","gap":{"wanted":"The priest"},"towards":[{"name":"Temple"}],"seekers":[{"caption":"Council"}],"chain":null,"dependsOn":[]}""",
                """{"size":null,"recordedSize":null,"why":"No organisation is recorded where they are, so nobody can be found who could introduce you. Record which organisation the gap is about.","gap":{"wanted":"The editor"},"towards":[],"seekers":[{"caption":"Council"}],"chain":null,"dependsOn":[]}""",
            ],
            Gaps(map).Select(gap => gap.GetRawText()));
    }

    [Fact]
    public async Task Where_nobody_asks_chains_are_those_of_who_wants_to_meet_them()
    {
        world.Edge(new WantedBy { Id = FactId.Of<WantedBy>("one"), From = FactId.Of<Gap>("The treasurer"), To = ann.Id });
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement map = await AskAsync(api, "gaps(first: 2) { nodes { why seekers { caption } } pageInfo { hasNextPage endCursor } }");

        Assert.Equal(
            [
                "Ann: The shortest way to Mosque is from Ann to Vic to Imran. Every chain of people who are recorded as knowing each other goes through Vic: if this person leaves, there is none left.",
                ": It is not recorded who needs to meet them. Say who you are in \"as\", or record who wants to meet them.",
            ],
            Gaps(map).Select(gap => $"{string.Join(' ', gap.GetProperty("seekers").EnumerateArray().Select(seeker => seeker.GetProperty("caption")))}: {gap.GetProperty("why")}"));
        JsonElement next = await AskAsync(api, $"gaps(after: \"{map.GetProperty("gaps").GetProperty("pageInfo").GetProperty("endCursor")}\") {{ nodes {{ why }} }}");
        Assert.Equal("No organisation is recorded where they are, so nobody can be found who could introduce you. Record which organisation the gap is about.", Assert.Single(Gaps(next)).GetProperty("why").GetString());
    }

    [Fact]
    public async Task A_map_of_a_place_has_what_is_there_and_the_gaps_about_it()
    {
        world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("mosque"), From = mosque.Id, To = park.Id });
        world.Edge(new About { Id = FactId.Of<About>("mosque"), From = FactId.Of<Gap>("The treasurer"), To = mosque.Id });
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement map = (await api.AskAsync("query($place: ID!) { sectorMap(place: $place) { rows(standings: [NOBODY_KNOWN, KNOWN_THROUGH_ONE]) { nodes { organisations { organisation { name } } gaps { wanted } } } } }", new { place = park.Id })).GetProperty("sectorMap");

        Assert.Equal("""[{"organisations":[{"organisation":{"name":"Mosque"}}],"gaps":[{"wanted":"The treasurer"}]}]""", map.GetProperty("rows").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task Whoever_has_a_building_or_offers_a_service_in_a_place_is_on_its_map()
    {
        Building hall = world.Building("Hall");
        Service soup = new() { Id = FactId.Of<Service>("soup"), Name = "Soup" };
        world.Add(soup);
        world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("hall"), From = hall.Id, To = park.Id });
        world.Edge(new Serves { Id = FactId.Of<Serves>("soup"), From = soup.Id, To = park.Id });
        world.Edge(new Tenure { Id = FactId.Of<Tenure>("hall"), From = mosque.Id, To = hall.Id });
        world.Edge(new Provides { Id = FactId.Of<Provides>("soup"), From = council.Id, To = soup.Id });
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement map = (await api.AskAsync("query($place: ID!) { sectorMap(place: $place) { rows { nodes { standing organisations { organisation { name } } } } } }", new { place = park.Id })).GetProperty("sectorMap");

        Assert.Equal(["Council", "Mosque"], Rows(map).Where(row => row.GetProperty("standing").GetString() != "NOBODY_HERE").SelectMany(row => row.GetProperty("organisations").EnumerateArray()).Select(one => one.GetProperty("organisation").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Only_people_and_organisations_can_ask_and_a_cursor_is_of_its_own_list()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Contains($"\"{park.Id}\" in \"as\" is the id of a place, not of a person or an organisation", (await api.RefusedAsync($$"""{ sectorMap(as: ["{{park.Id}}"]) { gaps { totalCount } } }""")).Message, StringComparison.Ordinal);
        Assert.Contains("cursor", (await api.RefusedAsync("""{ sectorMap { rows(after: "x") { totalCount } } }""")).Message, StringComparison.OrdinalIgnoreCase);
    }

    private static JsonElement.ArrayEnumerator Rows(JsonElement map) => map.GetProperty("rows").GetProperty("nodes").EnumerateArray();

    private static JsonElement.ArrayEnumerator Gaps(JsonElement map) => map.GetProperty("gaps").GetProperty("nodes").EnumerateArray();

    private static async Task<JsonElement> AskAsync(TestApi api, string fields, params string[] askers) =>
        (await api.AskAsync($$"""query($as: [ID!]) { sectorMap(as: $as, asOf: "2026-06-01") { {{fields}} } }""", new { @as = askers })).GetProperty("sectorMap");

    private Organisation Faith(string kind)
    {
        Organisation organisation = world.Organisation(kind);
        world[world.IndexOf(organisation)] = organisation with { Categories = ["Faith"], Kinds = [kind] };
        return organisation;
    }

    private void Gap(string wanted, string category, string institution) => world.Add(new Gap { Id = FactId.Of<Gap>(wanted), Wanted = wanted, Category = category, Institution = institution });

    private void Tie(Person person, Person other) => world.Edge(new Tie { Id = FactId.Of<Tie>(person.Id, other.Id), From = person.Id, To = other.Id });
}
