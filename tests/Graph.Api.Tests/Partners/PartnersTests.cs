using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Partners;

/// <summary>A commissioner looks for partners.</summary>
public sealed class PartnersTests
{
    private readonly World world = [];
    private readonly Organisation council;
    private readonly Organisation church;
    private readonly Organisation mosque;
    private readonly Organisation hub;
    private readonly Theme food;
    private readonly Place park;
    private readonly Place borough;

    public PartnersTests()
    {
        council = world.Organisation("Northby Council", Sector.LocalGovernment);
        hub = world.Organisation("Northby Advice Hub", Sector.Voluntary);
        church = Add(new Organisation
        {
            Id = FactId.Of<Organisation>("St Brannoc's"),
            Name = "St Brannoc's Church",
            Sector = Sector.Faith,
            Registered = PartialDate.Of(2010, 5),
            Staff = 2,
        });
        mosque = Add(new Organisation { Id = FactId.Of<Organisation>("Noor"), Name = "Noor Mosque", Categories = ["Faith"], AnnualIncome = 250_000 });
        food = world.Theme("Food");
        Theme banks = world.Theme("Food banks");
        Link(banks, food, (id, from, to) => new Broader { Id = id, From = from, To = to });
        borough = world.Place("Northby");
        park = world.Place("Gannet Park");
        Link(park, borough, (id, from, to) => new Within { Id = id, From = from, To = to });
        Service kitchen = Add(new Service { Id = FactId.Of<Service>("kitchen"), Name = "Community kitchen", Description = "Hot food on Fridays.", BelowTheRadar = true });
        Service parcels = Add(new Service { Id = FactId.Of<Service>("parcels"), Name = "Food parcels" });
        Link(church, kitchen, (id, from, to) => new Provides { Id = id, From = from, To = to });
        Link(mosque, parcels, (id, from, to) => new Provides { Id = id, From = from, To = to });
        Link(kitchen, food, (id, from, to) => new Tagged { Id = id, From = from, To = to });
        Link(mosque, banks, (id, from, to) => new Tagged { Id = id, From = from, To = to });
        Link(church, park, (id, from, to) => new LocatedIn { Id = id, From = from, To = to });
        Link(mosque, borough, (id, from, to) => new Serves { Id = id, From = from, To = to });
        Building hall = Add(new Building { Id = FactId.Of<Building>("hall"), Name = "Church hall", SpareRooms = 2 });
        Link(church, hall, (id, from, to) => new Tenure { Id = id, From = from, To = to, Kind = TenureKind.Owns });
        world.Funding("Fuel for the kitchen", council, church, 1_500);
        Person ann = world.Person("Ann");
        Person bob = world.Person("Bob");
        Person cy = world.Person("Cy");
        world.Role(ann, council, "Officer");
        world.Role(bob, hub, "Adviser");
        world.Role(bob, church, "Warden");
        world.Role(cy, mosque, "Imam");
        world.HeldByOneEach("Advice", council, ann, hub, bob);
    }

    [Fact]
    public async Task The_query_of_the_project_is_answered_as_it_is_written()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement data = await api.AskAsync("""
            query Partners($place: ID!, $theme: ID!, $us: ID!) {
              partners(where: { text: "food", themes: [$theme], place: $place, reach: EITHER, sectors: [FAITH] }, from: $us, asOf: "2026-06-01", first: 20) {
                totalCount
                facets { themes { theme { name } count } sectors { sector count } places { place { name } count } sizes { size count } }
                nodes {
                  organisation { id name }
                  evidence { kind text source }
                  capacity { income staff yearsRegistered spareRooms runningFunding unknown }
                  introduction { chain { person { name } organisation { name } } recordedSize why }
                }
                pageInfo { hasNextPage endCursor }
              }
            }
            """, new { place = park.Id, theme = food.Id, us = council.Id });

        JsonElement found = data.GetProperty("partners");
        Assert.Equal(2, found.GetProperty("totalCount").GetInt32());
        Assert.Equal(["Food banks:1", "Food:2"], found.GetProperty("facets").GetProperty("themes").EnumerateArray().Select(one => $"{one.GetProperty("theme").GetProperty("name")}:{one.GetProperty("count")}").Order());
        Assert.Equal(["Gannet Park:2", "Northby:2"], found.GetProperty("facets").GetProperty("places").EnumerateArray().Select(one => $"{one.GetProperty("place").GetProperty("name")}:{one.GetProperty("count")}").Order());
        Assert.Equal(["FAITH:2"], found.GetProperty("facets").GetProperty("sectors").EnumerateArray().Select(one => $"{one.GetProperty("sector")}:{one.GetProperty("count")}"));
        Assert.Equal(["UNKNOWN:1", "MEDIUM:1"], found.GetProperty("facets").GetProperty("sizes").EnumerateArray().Select(one => $"{one.GetProperty("size")}:{one.GetProperty("count")}"));
        Assert.False(found.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());

        JsonElement first = found.GetProperty("nodes")[0];
        Assert.Equal("St Brannoc's Church", first.GetProperty("organisation").GetProperty("name").GetString());
        Assert.Equal(
            [
                "SERVICE: Its service Community kitchen has the word food. (test.csv)",
                "THEME: Its service Community kitchen is tagged with Food. (test.csv)",
                "PLACE: It is in Gannet Park. (test.csv)",
                "FUNDING: It received funding of 1,500.00 GBP from Northby Council on 1 March 2026: Fuel for the kitchen. (test.csv)",
            ],
            first.GetProperty("evidence").EnumerateArray().Select(one => $"{one.GetProperty("kind")}: {one.GetProperty("text")} ({one.GetProperty("source")})"));
        JsonElement capacity = first.GetProperty("capacity");
        Assert.Equal(JsonValueKind.Null, capacity.GetProperty("income").ValueKind);
        Assert.Equal((2, 16, 2), (capacity.GetProperty("staff").GetInt32(), capacity.GetProperty("yearsRegistered").GetInt32(), capacity.GetProperty("spareRooms").GetInt32()));
        Assert.Equal(["Northby Council, no end is recorded: Fuel for the kitchen (1,500.00 GBP)."], Texts(capacity.GetProperty("runningFunding")));
        Assert.Equal(["its income", "how its income has changed", "how many people volunteer for it"], Texts(capacity.GetProperty("unknown")));
        JsonElement introduction = first.GetProperty("introduction");
        Assert.Equal(["Ann of Northby Council", "Bob of St Brannoc's Church"], introduction.GetProperty("chain").EnumerateArray().Select(step => $"{step.GetProperty("person").GetProperty("name")} of {step.GetProperty("organisation").GetProperty("name")}"));
        Assert.Equal(1, introduction.GetProperty("recordedSize").GetInt32());
        Assert.Equal("Ann of Northby Council knows Bob of St Brannoc's Church: both hold a partnership, and can talk about it.", introduction.GetProperty("why").GetString());

        JsonElement second = found.GetProperty("nodes")[1];
        Assert.Contains("THEME: It is tagged with Food banks, which belongs to Food.", second.GetProperty("evidence").EnumerateArray().Select(one => $"{one.GetProperty("kind")}: {one.GetProperty("text")}"));
        Assert.Contains("PLACE: It serves Northby, in which Gannet Park lies.", second.GetProperty("evidence").EnumerateArray().Select(one => $"{one.GetProperty("kind")}: {one.GetProperty("text")}"));
        Assert.Empty(second.GetProperty("introduction").GetProperty("chain").EnumerateArray());
        Assert.Equal("Nobody at Northby Council is known to be in contact with anybody at Noor Mosque, and no chain of others leads there.", second.GetProperty("introduction").GetProperty("why").GetString());
    }

    [Fact]
    public async Task Every_argument_may_be_left_out()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement data = await api.AskAsync("{ partners { totalCount nodes { organisation { name } introduction { chain { person { name } } recordedSize why } } } }");

        Assert.Equal(4, data.GetProperty("partners").GetProperty("totalCount").GetInt32());
        Assert.All(data.GetProperty("partners").GetProperty("nodes").EnumerateArray(), node => Assert.StartsWith("Say who asks", node.GetProperty("introduction").GetProperty("why").GetString(), StringComparison.Ordinal));
    }

    [Theory, EveryStore]
    public async Task Conditions_find_the_same_on_every_store_also_after_later_changes_and_at_a_past_moment(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);
        string[] before = await FindAsync(api, "text: \"food\"");
        DateTimeOffset moment = api.Clock.Now;
        api.Clock.Now += TimeSpan.FromMinutes(1);
        await api.RecordAsync(new Service { Id = FactId.Of<Service>("parcels"), Name = "Clothes" }, hub with { Description = "Advice on food and fuel" });

        Assert.Equal(["Noor Mosque", "St Brannoc's Church"], before.Order());
        Assert.Equal(["Noor Mosque", "Northby Advice Hub", "St Brannoc's Church"], (await FindAsync(api, "text: \"food\"")).Order());
        Assert.Equal(before, await FindAsync(api, "text: \"food\"", $", knownAt: \"{moment:O}\""));
        Assert.Equal(["St Brannoc's Church"], await FindAsync(api, "spareRooms: 1"));
        Assert.Equal(["St Brannoc's Church"], await FindAsync(api, "funded: true"));
        Assert.Equal(["Noor Mosque"], await FindAsync(api, "income: { atLeast: 1, atMost: 250000 }"));
        Assert.Equal(["Noor Mosque"], await FindAsync(api, "size: MEDIUM"));
        Assert.Empty(await FindAsync(api, "forms: [FORUM]"));
        Assert.Equal(before.Order(), (await FindAsync(api, "text: \"fo\", forms: [ORGANISATION], sectors: [FAITH]")).Order());
        Assert.Equal(["Northby Advice Hub", "St Brannoc's Church"], await FindAsync(api, "knownToUs: true", $", from: \"{council.Id}\", orderBy: NAME"));
        Assert.Equal(["Noor Mosque"], await FindAsync(api, "knownToUs: false", $", from: \"{council.Id}\""));
        Assert.Equal(["Noor Mosque", "Northby Council", "St Brannoc's Church", "Northby Advice Hub"], await FindAsync(api, "", ", orderBy: OVERLOOKED"));
    }

    [Theory]
    [InlineData(null, null, "It received funding of 900.00 GBP from Northby Council on 1 March 2026: Warm rooms. It shares it with Noor Mosque; which part each receives is not recorded.", "Northby Council, no end is recorded: Warm rooms (900.00 GBP). It shares it with Noor Mosque; which part each receives is not recorded.")]
    [InlineData(600, 300, "It received 600.00 GBP of funding of 900.00 GBP from Northby Council on 1 March 2026: Warm rooms. It shares it with Noor Mosque.", "Northby Council, no end is recorded: Warm rooms (600.00 GBP of 900.00 GBP). It shares it with Noor Mosque.")]
    public async Task Funding_that_several_receive_is_told_with_the_part_of_each_or_that_it_is_not_recorded(int? share, int? other, string evidence, string running)
    {
        Model.Funding warm = world.Funding("Warm rooms", council, hub, 900);
        world.RemoveAll(fact => fact is Recipient edge && edge.From == warm.Id);
        Link(warm, hub, (id, from, to) => new Recipient { Id = id, From = from, To = to, Share = share });
        Link(warm, mosque, (id, from, to) => new Recipient { Id = id, From = from, To = to, Share = other });
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement found = Assert.Single((await api.AskAsync("{ partners(where: { text: \"Northby Advice Hub\" }) { nodes { evidence { kind text } capacity { runningFunding } } } }")).GetProperty("partners").GetProperty("nodes").EnumerateArray());

        Assert.Contains(evidence, Texts(found.GetProperty("evidence"), "text"));
        Assert.Equal([running], Texts(found.GetProperty("capacity").GetProperty("runningFunding")));
    }

    [Fact]
    public async Task The_rooms_of_a_building_that_is_let_are_the_tenants_and_those_who_share_it_are_named()
    {
        Building house = Add(new Building { Id = FactId.Of<Building>("house"), Name = "Customs House", SpareRooms = 3, Condition = "Fair; roof needs work." });
        Link(council, house, (id, from, to) => new Tenure { Id = id, From = from, To = to, Kind = TenureKind.Owns });
        Link(hub, house, (id, from, to) => new Tenure { Id = id, From = from, To = to, Kind = TenureKind.Leases, Until = PartialDate.Parse("2027-01-01") });
        Link(mosque, house, (id, from, to) => new Tenure { Id = id, From = from, To = to, Kind = TenureKind.Uses });
        await using TestApi api = await TestApi.StartAsync(world);
        const string Question = "query($day: Date) { partners(where: { text: \"Northby\" }, orderBy: NAME, asOf: $day) { nodes { organisation { name } capacity { spareRooms premises { name } letBuildings { name } premisesInWords } } } }";

        Assert.Equal(
            [
                """{"organisation":{"name":"Northby Advice Hub"},"capacity":{"spareRooms":3,"premises":[{"name":"Customs House"}],"letBuildings":[],"premisesInWords":["Customs House: 3 rooms to spare; it is shared with Noor Mosque; its condition: Fair; roof needs work."]}}""",
                """{"organisation":{"name":"Northby Council"},"capacity":{"spareRooms":null,"premises":[],"letBuildings":[{"name":"Customs House"}],"premisesInWords":["Customs House: 3 rooms to spare; it is let to Noor Mosque and Northby Advice Hub; its condition: Fair; roof needs work."]}}""",
            ],
            (await api.AskAsync(Question)).GetProperty("partners").GetProperty("nodes").EnumerateArray().Select(node => node.ToString()).Where(node => node.StartsWith("{\"organisation\":{\"name\":\"Northby", StringComparison.Ordinal)));
        Assert.Equal(["Noor Mosque", "Northby Advice Hub", "St Brannoc's Church"], (await FindAsync(api, "spareRooms: 1")).Order(StringComparer.Ordinal));
        Assert.Contains("Northby Council", await FindAsync(api, "spareRooms: 3", ", asOf: \"2027-01-01\""));
        await api.RecordAsync(hub with { Until = PartialDate.Parse("2026-05-01") });
        Assert.Contains("Northby Council", await FindAsync(api, "spareRooms: 3"));
    }

    [Fact]
    public async Task Figures_are_those_of_the_day_and_what_says_no_year_is_named()
    {
        AnnualReturn year = Add(new AnnualReturn { Id = FactId.Of<AnnualReturn>("hub 2025"), YearEnd = PartialDate.Parse("2025-03-31"), Income = 90_000, Staff = 3 });
        world[world.IndexOf(hub)] = hub with { AnnualIncome = 95_000, Staff = 4, Volunteers = 20 };
        Link(hub, year, (id, from, to) => new Filed { Id = id, From = from, To = to });
        await using TestApi api = await TestApi.StartAsync(world);

        async Task<string> CapacityAsync(string day) => (await api.AskAsync($"{{ partners(where: {{ text: \"Advice\" }}, asOf: \"{day}\") {{ nodes {{ capacity {{ income incomeYearEnd staff volunteers undated unknown }} }} }} }}")).GetProperty("partners").GetProperty("nodes")[0].GetProperty("capacity").ToString();

        Assert.StartsWith("""{"income":90000,"incomeYearEnd":"2025-03-31","staff":3,"volunteers":20,"undated":["how many people volunteer for it"],"unknown":["how its income""", await CapacityAsync("2026-06-01"), StringComparison.Ordinal);
        Assert.StartsWith("""{"income":null,"incomeYearEnd":null,"staff":null,"volunteers":20,"undated":["how many people volunteer for it"],"unknown":["its income",""", await CapacityAsync("2015-06-01"), StringComparison.Ordinal);
        Assert.Empty(await FindAsync(api, "text: \"Advice\", income: { atLeast: 1 }", ", asOf: \"2015-06-01\""));
    }

    [Fact]
    public async Task Evidence_names_the_document_that_it_is_from_where_one_is_recorded()
    {
        Source report = Add(new Source { Id = FactId.Of<Source>("report"), Title = "Food in Northby, page 7" });
        Link(mosque, report, (id, from, to) => new SourcedFrom { Id = id, From = from, To = to });
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement data = await api.AskAsync("{ partners(where: { text: \"noor\" }) { nodes { evidence { kind source } } } }");

        JsonElement only = Assert.Single(data.GetProperty("partners").GetProperty("nodes")[0].GetProperty("evidence").EnumerateArray());
        Assert.Equal(("NAME", "Food in Northby, page 7"), (only.GetProperty("kind").GetString(), only.GetProperty("source").GetString()));
    }

    [Fact]
    public async Task Funders_are_named_where_nothing_was_read_before()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement data = await api.AskAsync("{ partners(where: { funded: true }) { nodes { evidence { text } } } }");

        Assert.Equal(["It received funding of 1,500.00 GBP from Northby Council on 1 March 2026: Fuel for the kitchen."], data.GetProperty("partners").GetProperty("nodes")[0].GetProperty("evidence").EnumerateArray().Select(one => one.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Pages_follow_each_other_by_their_cursors()
    {
        await using TestApi api = await TestApi.StartAsync(world);
        List<string> names = [];
        string after = "null";
        for (int page = 0; page < 4; page++)
        {
            JsonElement found = (await api.AskAsync($"{{ partners(orderBy: INCOME, first: 1, after: {after}) {{ nodes {{ organisation {{ name }} }} pageInfo {{ hasNextPage endCursor }} }} }}")).GetProperty("partners");
            names.AddRange(found.GetProperty("nodes").EnumerateArray().Select(Name));
            after = $"\"{found.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"";
            Assert.Equal(page < 3, found.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        }

        Assert.Equal(["Noor Mosque", "Northby Advice Hub", "Northby Council", "St Brannoc's Church"], names);
        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync($"{{ partners(orderBy: NAME, after: {after}) {{ totalCount }} }}")).Code);
    }

    [Fact]
    public async Task Chosen_organisations_are_asked_about_with_the_evidence_for_what_is_looked_for()
    {
        await using TestApi api = await TestApi.StartAsync(world);
        string chosen = $"organisations: [\"{church.Id}\", \"{hub.Id}\"]";

        Assert.Equal(["Northby Advice Hub", "St Brannoc's Church"], (await FindAsync(api, chosen)).Order(StringComparer.Ordinal));
        Assert.Equal(["St Brannoc's Church"], await FindAsync(api, $"{chosen}, text: \"food\""));
        Assert.Equal((await FindAsync(api, "")).Length, (await FindAsync(api, "organisations: []")).Length);
    }

    [Theory]
    [InlineData("UNKNOWN_ID", "where: { themes: [\"theme-x\"] }", "\"theme-x\" in \"themes\" is not the id of a known theme.")]
    [InlineData("UNKNOWN_ID", "where: { place: \"place-x\" }", "\"place-x\" in \"place\" is not the id of a known place.")]
    [InlineData("UNKNOWN_ID", "from: \"organisation-x\"", "\"organisation-x\" in \"from\" is not the id of a known organisation.")]
    [InlineData("BAD_INPUT", "where: { knownToUs: true }", "\"knownToUs\" needs \"from\"")]
    public async Task What_can_not_be_looked_for_is_refused_in_a_sentence(string code, string arguments, string message)
    {
        await using TestApi api = await TestApi.StartAsync(world);

        (string told, string said) = await api.RefusedAsync($"{{ partners({arguments}) {{ totalCount }} }}");

        Assert.Equal(code, told);
        Assert.StartsWith(message, said, StringComparison.Ordinal);
    }

    private static async Task<string[]> FindAsync(TestApi api, string conditions, string arguments = "") =>
        [.. (await api.AskAsync($"{{ partners(where: {{ {conditions} }}{arguments}) {{ nodes {{ organisation {{ name }} }} }} }}")).GetProperty("partners").GetProperty("nodes").EnumerateArray().Select(Name)];

    private static string Name(JsonElement node) => node.GetProperty("organisation").GetProperty("name").GetString()!;

    private static IEnumerable<string?> Texts(JsonElement list, string field) => list.EnumerateArray().Select(one => one.GetProperty(field).GetString());

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(one => one.GetString());

    private T Add<T>(T fact)
        where T : Fact
    {
        ((List<Fact>)world).Add(fact);
        return fact;
    }

    private void Link<T>(Fact from, Fact to, Func<string, string, string, T> make)
        where T : Edge => world.Edge(make(FactId.Of<T>(from.Id, to.Id), from.Id, to.Id));
}
