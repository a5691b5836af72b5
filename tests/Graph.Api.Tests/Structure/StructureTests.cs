using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.Security;
using Graph.Model;

namespace Graph.Api.Tests.Structure;

/// <summary>Published values of well-known networks, recorded as facts and asked for as an analyst would.</summary>
public sealed class StructureTests
{
    private static readonly (string, string)[] Marriages =
    [
        ("Acciaiuoli", "Medici"), ("Medici", "Barbadori"), ("Medici", "Ridolfi"), ("Medici", "Tornabuoni"), ("Medici", "Albizzi"), ("Medici", "Salviati"),
        ("Castellani", "Peruzzi"), ("Castellani", "Strozzi"), ("Castellani", "Barbadori"), ("Peruzzi", "Strozzi"), ("Peruzzi", "Bischeri"), ("Strozzi", "Ridolfi"),
        ("Strozzi", "Bischeri"), ("Ridolfi", "Tornabuoni"), ("Tornabuoni", "Guadagni"), ("Albizzi", "Ginori"), ("Albizzi", "Guadagni"), ("Salviati", "Pazzi"),
        ("Bischeri", "Guadagni"), ("Guadagni", "Lamberteschi"),
    ];

    [Fact]
    public async Task Of_the_families_of_Florence_the_Medici_stood_between_most_others()
    {
        await using TestApi api = await TestApi.StartAsync(Florence());

        JsonElement structure = await AskAsync(api, "ORGANISATIONS_BY_PARTNERSHIP", """
            people organisations ties introductionsAtLeast fragmentation
            ranking(by: BETWEENNESS) { exact error confidence rows(first: 2) { node { ... on Organisation { name } } value normalised } }
            cutOrganisations { count rows { node { ... on Organisation { name } } } }
            cutPeople { count }
            bridges { count rows(first: 1) { from { id } to { id } } }
            components { count largest groups { size members(first: 3) { id } } }
            communities { count modularity groups { size } }
            blocks { count largest }
            options { version }
            """);

        Assert.Equal((0, 15, 20, 2, 0), (Int(structure, "people"), Int(structure, "organisations"), Int(structure, "ties"), Int(structure, "introductionsAtLeast"), Int(structure, "fragmentation")));
        JsonElement ranking = structure.GetProperty("ranking");
        Assert.Equal((true, 0, 1), (ranking.GetProperty("exact").GetBoolean(), Int(ranking, "error"), Int(ranking, "confidence")));
        Assert.Equal(["Medici 47.500 0.522", "Guadagni 23.167 0.255"], ranking.GetProperty("rows").EnumerateArray().Select(row => FormattableString.Invariant($"{NameOf(row)} {row.GetProperty("value").GetDouble():F3} {row.GetProperty("normalised").GetDouble():F3}")));
        Assert.Equal(["Albizzi", "Guadagni", "Medici", "Salviati"], structure.GetProperty("cutOrganisations").GetProperty("rows").EnumerateArray().Select(NameOf).Order(StringComparer.Ordinal));
        Assert.Equal(0, Int(structure.GetProperty("cutPeople"), "count"));
        Assert.Equal((1, 15, 3), (Int(structure.GetProperty("components"), "count"), Int(structure.GetProperty("components"), "largest"), structure.GetProperty("components").GetProperty("groups")[0].GetProperty("members").GetArrayLength()));
        Assert.Single(structure.GetProperty("bridges").GetProperty("rows").EnumerateArray());
        Assert.Equal(15, structure.GetProperty("communities").GetProperty("groups").EnumerateArray().Sum(group => Int(group, "size")));
        Assert.InRange(structure.GetProperty("communities").GetProperty("modularity").GetDouble(), 0.39, 0.4);
    }

    [Fact]
    public async Task Women_and_events_of_the_South_are_measured_against_the_most_of_their_own_kind()
    {
        await using TestApi api = await TestApi.StartAsync(South());

        JsonElement structure = await AskAsync(api, "PEOPLE_AND_ORGANISATIONS", string.Join(' ', new[] { "DEGREE", "BETWEENNESS", "CLOSENESS" }.Select(measure =>
            $"{measure}: ranking(by: {measure}) {{ rows(first: 100) {{ node {{ ... on Organisation {{ name }} ... on Person {{ name }} }} normalised }} }}")) + " cutPeople { count } cutOrganisations { count }");

        string Measured(string name) => string.Join(' ', new[] { "DEGREE", "BETWEENNESS", "CLOSENESS" }.Select(measure => structure.GetProperty(measure).GetProperty("rows").EnumerateArray()
            .Single(row => NameOf(row) == name).GetProperty("normalised").GetDouble().ToString("F2", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(("0.78 0.24 0.85", "0.57 0.10 0.80"), (Measured("E8"), Measured("W0")));
        Assert.Equal((0, 0), (Int(structure.GetProperty("cutPeople"), "count"), Int(structure.GetProperty("cutOrganisations"), "count")));
    }

    [Theory]
    [InlineData("PEOPLE_AND_ORGANISATIONS", "ranking(by: CONSTRAINT) { exact }")]
    [InlineData("CONTACT", "ranking(by: EFFECTIVE_SIZE) { exact }")]
    [InlineData("PEOPLE", "brokerage { all }")]
    [InlineData("CONTACT", "ranking(by: DEGREE) { rows(first: 101) { value } }")]
    public async Task What_has_no_meaning_is_refused_with_a_reason(string network, string field)
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        (string code, string message) = await api.RefusedAsync($"{{ structure(network: {network}) {{ {field} }} }}");

        Assert.Equal("BAD_INPUT", code);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Constraint_is_null_where_there_are_no_ties_and_such_rows_come_last()
    {
        World world = [];
        world.Partnership("p", world.Organisation("A"), world.Organisation("B"));
        world.Organisation("Alone");
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement rows = (await AskAsync(api, "ORGANISATIONS_BY_PARTNERSHIP", "ranking(by: CONSTRAINT) { rows { node { ... on Organisation { name } } value normalised } }")).GetProperty("ranking").GetProperty("rows");

        Assert.Equal("""{"node":{"name":"Alone"},"value":null,"normalised":null}""", rows[2].ToString());
        Assert.Equal(1, rows[0].GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Whoever_brokers_does_so_in_the_roles_of_the_three_sectors()
    {
        World world = [];
        Organisation hub = world.Organisation("Hub", Sector.Voluntary);
        foreach ((string name, Sector sector) in new[] { ("Own", Sector.Voluntary), ("Council", Sector.LocalGovernment), ("Another council", Sector.LocalGovernment) })
            world.Partnership(name, hub, world.Organisation(name, sector));
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement structure = await AskAsync(api, "ORGANISATIONS_BY_PARTNERSHIP", "brokerage { organisation { name } all coordinator gatekeeper consultant liaison }");

        Assert.Equal("""[{"organisation":{"name":"Hub"},"all":3,"coordinator":0,"gatekeeper":2,"consultant":1,"liaison":0}]""", structure.GetProperty("brokerage").ToString());
    }

    [Fact]
    public async Task Brokers_are_of_the_sector_that_their_category_stands_for_where_none_is_recorded()
    {
        World world = [];
        Organisation hub = world.Organisation("Hub", Sector.Voluntary);
        foreach ((string name, string category) in new[] { ("Council", "Local authority"), ("Councillors", "Elected representatives"), ("Radio", "Media"), ("Allotments", "Our own words") })
        {
            Organisation other = world.Organisation(name);
            world.Partnership(name, hub, other);
            world[world.IndexOf(other)] = other with { Categories = [category] };
        }

        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement structure = await AskAsync(api, "ORGANISATIONS_BY_PARTNERSHIP", "brokerage { organisation { name } all coordinator gatekeeper consultant liaison }");

        Assert.Equal("""[{"organisation":{"name":"Hub"},"all":6,"coordinator":0,"gatekeeper":0,"consultant":1,"liaison":5}]""", structure.GetProperty("brokerage").ToString());
    }

    [Theory]
    [InlineData("PEOPLE", 2)]
    [InlineData("CONTACT", 4)]
    public async Task The_shortest_chains_between_two_organisations_are_shown_with_their_people(string network, int nodes)
    {
        Borough borough = new();
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement chains = (await AskAsync(api, network, $$"""shortestChains(from: "{{borough.Council.Id}}", to: "{{borough.Hub.Id}}") { complete chains { people { name } nodes { id } } }""")).GetProperty("shortestChains");

        Assert.True(chains.GetProperty("complete").GetBoolean());
        JsonElement chain = Assert.Single(chains.GetProperty("chains").EnumerateArray());
        Assert.Equal("""[{"name":"Ann"},{"name":"Bob"}]""", chain.GetProperty("people").ToString());
        Assert.Equal(nodes, chain.GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task The_day_and_the_moment_asked_about_matter()
    {
        World world = [];
        world.Role(world.Person("Ann"), world.Organisation("Council"), "Clerk", until: "2026-01-01");
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement data = await api.AskAsync("""
            {
              now: structure(network: CONTACT) { ties people asOf }
              before: structure(network: CONTACT, asOf: "2025-06-01") { ties people asOf }
              unknown: structure(network: CONTACT, knownAt: "2020-01-01") { organisations }
            }
            """);

        Assert.Equal("""{"now":{"ties":0,"people":0,"asOf":"2026-06-01"},"before":{"ties":1,"people":1,"asOf":"2025-06-01"},"unknown":{"organisations":0}}""", data.ToString());
    }

    [Fact]
    public async Task Where_the_policy_refuses_nothing_personal_is_shown()
    {
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy(), new Borough().World);
        const string person = "... on Person { name email notes }";

        string shown = (await AskAsync(api, "CONTACT", $$"""
            ranking(by: DEGREE) { rows { node { {{person}} } } } cutPeople { rows { node { {{person}} } } } bridges { rows { from { {{person}} } to { {{person}} } } }
            components { groups { members { {{person}} } } } communities { groups { members { {{person}} } } } blocks { groups { members { {{person}} } } }
            """)).ToString();

        Assert.Contains("Ann", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("About Ann", shown, StringComparison.Ordinal);
    }

    private static World Florence()
    {
        World world = [];
        Dictionary<string, Organisation> families = Marriages.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Distinct().ToDictionary(name => name, name => world.Organisation(name));
        foreach ((string one, string other) in Marriages)
            world.Partnership($"{one} and {other}", families[one], families[other]);
        return world;
    }

    private static World South()
    {
        int[][] attended =
        [
            [1, 2, 3, 4, 5, 6, 8, 9], [1, 2, 3, 5, 6, 7, 8], [2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 4, 5, 6, 7, 8], [3, 4, 5, 7], [3, 5, 6, 8], [5, 6, 7, 8], [6, 8, 9], [5, 7, 8, 9],
            [7, 8, 9, 12], [8, 9, 10, 12], [8, 9, 10, 12, 13, 14], [7, 8, 9, 10, 12, 13, 14], [6, 7, 9, 10, 11, 12, 13, 14], [7, 8, 10, 11, 12], [8, 9], [9, 11], [9, 11],
        ];
        World world = [];
        Organisation[] events = [.. Enumerable.Range(1, 14).Select(number => world.Organisation($"E{number}"))];
        for (int woman = 0; woman < attended.Length; woman++)
        {
            Person person = world.Person($"W{woman}");
            foreach (int number in attended[woman])
                world.Role(person, events[number - 1], "Guest");
        }

        return world;
    }

    private static async Task<JsonElement> AskAsync(TestApi api, string network, string fields) =>
        (await api.AskAsync($"{{ structure(network: {network}) {{ {fields} }} }}")).GetProperty("structure");

    private static int Int(JsonElement element, string name) => (int)element.GetProperty(name).GetDouble();

    private static string NameOf(JsonElement row) => row.GetProperty("node").GetProperty("name").GetString()!;
}
