using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Assets;

/// <summary>The hub leases the town hall, which has a room; it offers a van, a skill below the radar, and advice that every directory lists.</summary>
public sealed class AssetsTests
{
    private readonly Borough borough = new();

    public AssetsTests()
    {
        World world = borough.World;
        world.RemoveAll(fact => fact.Id == borough.Hall.Id);
        world.Add(borough.Hall with { SpareRooms = 2, SpareCapacity = "Evenings." });
        Building room = world.Building("Back room");
        world.RemoveAll(fact => fact.Id == room.Id);
        world.Add(room with { SpareCapacity = "Mondays" });
        world.Building("Annexe");
        world.Edge(new RoomIn { Id = FactId.Of<RoomIn>("room"), From = room.Id, To = borough.Hall.Id });
        world.Edge(new Tenure { Id = FactId.Of<Tenure>("hub"), From = borough.Hub.Id, To = borough.Hall.Id, Kind = TenureKind.Leases });
        Offer("Van", OfferKind.Equipment, availability: "Weekends");
        Offer("Bookkeeping", OfferKind.Skill, belowTheRadar: true);
        Offer("Debt advice", OfferKind.Service);
        Offer("Soup", kind: null, belowTheRadar: true);
    }

    [Theory, EveryStore]
    public async Task What_waits_to_be_used_is_told_by_kind_with_whom_to_ask(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement list = (await api.AskAsync("{ assets { totalCount nodes { kind asset { __typename caption } offeredBy { name } keyHolders { name } sentence } } }")).GetProperty("assets");

        Assert.Equal(5, list.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            [
                """{"kind":"BUILDING","asset":{"__typename":"Building","caption":"Annexe"},"offeredBy":[],"keyHolders":[],"sentence":"Nobody has recorded what Annexe has to spare. Nobody is recorded as having it. Nobody is recorded as having a key."}""",
                """{"kind":"BUILDING","asset":{"__typename":"Building","caption":"Town hall"},"offeredBy":[{"name":"Northby Advice Hub"}],"keyHolders":[{"name":"Ann"}],"sentence":"Town hall has 2 rooms to spare: Evenings. Ask Northby Advice Hub. 1 person is recorded as having a key."}""",
                """{"kind":"ROOM","asset":{"__typename":"Building","caption":"Back room"},"offeredBy":[{"name":"Northby Advice Hub"}],"keyHolders":[{"name":"Ann"}],"sentence":"What Back room has to spare: Mondays. Ask Northby Advice Hub. 1 person is recorded as having a key."}""",
                """{"kind":"SKILL","asset":{"__typename":"Service","caption":"Bookkeeping"},"offeredBy":[{"name":"Northby Advice Hub"}],"keyHolders":[],"sentence":"Bookkeeping: a skill. Nobody has recorded when it can be had. It is in no directory. Ask Northby Advice Hub."}""",
                """{"kind":"EQUIPMENT","asset":{"__typename":"Service","caption":"Van"},"offeredBy":[{"name":"Northby Advice Hub"}],"keyHolders":[],"sentence":"Van: equipment. When it can be had: Weekends. Ask Northby Advice Hub."}""",
            ],
            list.GetProperty("nodes").EnumerateArray().Select(node => node.ToString()));
    }

    [Theory]
    [InlineData("spare: true", "Town hall, Back room, Van")]
    [InlineData("belowTheRadar: true", "Bookkeeping, Soup")]
    [InlineData("belowTheRadar: false, kinds: [EQUIPMENT, SKILL, SERVICE]", "Van, Debt advice")]
    [InlineData("kinds: [SERVICE]", "Debt advice, Soup")]
    [InlineData("kinds: [ROOM, SPACE]", "Back room")]
    [InlineData("kinds: [], text: \"  \"", "Annexe, Town hall, Back room, Bookkeeping, Van")]
    [InlineData("text: \"hall\"", "Town hall")]
    [InlineData("text: \"nothing like it\"", "")]
    [InlineData("asOf: \"2030-01-01\", kinds: [EQUIPMENT]", "")]
    public async Task Only_what_is_asked_for_is_listed(string arguments, string expected)
    {
        Service van = borough.World.OfType<Service>().Single(offer => offer.Name == "Van");
        borough.World[borough.World.IndexOf(van)] = van with { Until = PartialDate.Parse("2029") };
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement list = (await api.AskAsync($"{{ assets({arguments}) {{ totalCount nodes {{ asset {{ caption }} }} }} }}")).GetProperty("assets");

        string[] names = [.. list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("asset").GetProperty("caption").GetString()!)];
        Assert.Equal(expected, string.Join(", ", names));
        Assert.Equal(names.Length, list.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Pages_of_any_size_follow_each_other_across_kinds(int size)
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        List<string> seen = [];
        string? after = null;
        bool more = true;
        while (more)
        {
            JsonElement page = (await api.AskAsync("query($size: Int, $after: String) { assets(first: $size, after: $after) { nodes { asset { caption } } pageInfo { hasNextPage endCursor } } }", new { size, after })).GetProperty("assets");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("asset").GetProperty("caption").GetString()!));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(["Annexe", "Town hall", "Back room", "Bookkeeping", "Van"], seen);
        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync("""{ assets(after: "x") { totalCount } }""")).Code);
    }

    [Fact]
    public async Task A_place_has_what_is_in_it_and_what_its_organisations_have_or_offer()
    {
        Place ward = borough.World.Place("Northby ward");
        Place other = borough.World.Place("Other ward");
        borough.World.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("hub"), From = borough.Hub.Id, To = ward.Id });
        borough.World.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("annexe"), From = FactId.Of<Building>("Annexe"), To = other.Id });
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement answer = await api.AskAsync("query($here: ID!, $there: ID!) { here: assets(place: $here) { nodes { asset { caption } } } there: assets(place: $there) { nodes { asset { caption } } } both: assets(place: $here, text: \"hall\") { totalCount } }", new { here = ward.Id, there = other.Id });

        Assert.Equal(
            """{"here":{"nodes":[{"asset":{"caption":"Town hall"}},{"asset":{"caption":"Back room"}},{"asset":{"caption":"Bookkeeping"}},{"asset":{"caption":"Van"}}]},"there":{"nodes":[{"asset":{"caption":"Annexe"}}]},"both":{"totalCount":1}}""",
            answer.ToString());
    }

    [Fact]
    public async Task A_building_is_told_with_its_condition_and_the_open_blockages_about_it()
    {
        World world = borough.World;
        world.RemoveAll(fact => fact.Id == borough.Hall.Id);
        world.Add(borough.Hall with { SpareRooms = 2, Condition = "Poor; closed since 2023" });
        foreach ((string title, string? resolved) in new[] { ("The hall is closed", null), ("The roof leaks", "2024-05-01") })
        {
            Blockage blockage = new() { Id = FactId.Of<Blockage>(title), Title = title, Raised = PartialDate.Parse("2023-01-01"), Resolved = resolved is null ? null : PartialDate.Parse(resolved) };
            world.Add(blockage);
            world.Edge(new About { Id = FactId.Of<About>(title), From = blockage.Id, To = borough.Hall.Id });
        }

        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement[] nodes = [.. (await api.AskAsync("{ assets(spare: true, kinds: [BUILDING, ROOM]) { nodes { blockages { title } sentence } } }")).GetProperty("assets").GetProperty("nodes").EnumerateArray()];

        Assert.Equal("""{"blockages":[{"title":"The hall is closed"}],"sentence":"Town hall has 2 rooms to spare. Its condition: Poor; closed since 2023. What stands in the way: The hall is closed. Ask Northby Advice Hub. 1 person is recorded as having a key."}""", nodes[0].ToString());
        Assert.Equal("""{"blockages":[{"title":"The hall is closed"}],"sentence":"What Back room has to spare: Mondays. What stands in the way: The hall is closed. Ask Northby Advice Hub. 1 person is recorded as having a key."}""", nodes[1].ToString());
    }

    [Fact]
    public async Task Nobody_is_sent_to_an_organisation_or_a_key_holder_who_has_gone()
    {
        World world = borough.World;
        world[world.IndexOf(borough.Hub)] = borough.Hub with { Until = PartialDate.Parse("2026-05-01") };
        world[world.IndexOf(borough.Ann)] = borough.Ann with { Until = PartialDate.Parse("2026-05-01") };
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement nodes = (await api.AskAsync("{ assets(kinds: [ROOM, EQUIPMENT]) { nodes { offeredBy { name } keyHolders { name } sentence } } }")).GetProperty("assets").GetProperty("nodes");

        Assert.Equal(
            [
                """{"offeredBy":[],"keyHolders":[],"sentence":"What Back room has to spare: Mondays. Northby Advice Hub had it, and has ended: nobody is recorded who could be asked. Nobody is recorded as having a key."}""",
                """{"offeredBy":[],"keyHolders":[],"sentence":"Van: equipment. When it can be had: Weekends. Northby Advice Hub offered it, and has ended: nobody is recorded who could be asked."}""",
            ],
            nodes.EnumerateArray().Select(node => node.ToString()));
    }

    [Fact]
    public async Task Words_are_looked_for_in_the_place_however_many_have_them_elsewhere()
    {
        Place ward = borough.World.Place("Northby ward");
        borough.World.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>("hub"), From = borough.Hub.Id, To = ward.Id });
        for (int i = 0; i < SearchQuery.MaximumFirst; i++)
            borough.World.Add(new Service { Id = FactId.Of<Service>($"van {i}"), Name = $"Van {i}", Kind = OfferKind.Equipment });
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement answer = await api.AskAsync("query($here: ID!) { assets(place: $here, text: \"VAN\") { nodes { asset { caption } } } }", new { here = ward.Id });

        Assert.Equal("""{"assets":{"nodes":[{"asset":{"caption":"Van"}}]}}""", answer.ToString());
        Assert.Contains("name a place", (await api.RefusedAsync("""{ assets(text: "van") { totalCount } }""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_offer_is_a_kind_of_asset() =>
        Assert.Equal([nameof(AssetKind.Building), nameof(AssetKind.Room)], Enum.GetNames<AssetKind>().Except(Enum.GetNames<OfferKind>()));

    private void Offer(string name, OfferKind? kind, string? availability = null, bool? belowTheRadar = null)
    {
        Service offer = new() { Id = FactId.Of<Service>(name), Name = name, Kind = kind, Availability = availability, BelowTheRadar = belowTheRadar };
        borough.World.Add(offer);
        borough.World.Edge(new Provides { Id = FactId.Of<Provides>(name), From = borough.Hub.Id, To = offer.Id });
    }
}
