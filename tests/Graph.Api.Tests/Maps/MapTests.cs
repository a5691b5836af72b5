using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Maps;

/// <summary>A borough of two wards with boundaries, a hall with a point, and who is where.</summary>
public sealed class MapTests
{
    private readonly World world = [];
    private readonly Place borough;
    private readonly Place east;
    private readonly Building hall;
    private readonly Organisation club;
    private readonly Organisation church;
    private readonly Organisation nowhere;
    private readonly Source source;

    public MapTests()
    {
        (borough, east) = (world.Place("Borough"), world.Place("East Ward"));
        Place unbounded = world.Place("Unbounded");
        source = new() { Id = FactId.Of<Source>("boundaries"), Title = "Wards", Publisher = "We", Licence = "CC0", Published = PartialDate.Of(2023) };
        hall = new() { Id = FactId.Of<Building>("hall"), Name = "Hall", Point = new(53.42, -2.32) };
        world.AddRange([source, hall]);
        (club, church, nowhere) = (world.Organisation("Club"), world.Organisation("Church"), world.Organisation("Nowhere"));
        foreach (Place place in (Place[])[east, unbounded])
            world.Edge(Link<Within>(place, borough));
        world.Edge(Link<LocatedIn>(hall, east));
        world.Edge(Link<LocatedIn>(club, east));
        world.Edge(Link<LocatedIn>(church, east));
        world.Edge(Link<LocatedIn>(nowhere, unbounded));
        world.Edge(Link<Tenure>(club, hall) with { Kind = TenureKind.Uses, Since = PartialDate.Of(2020) });
        world.Edge(Link(borough, "POLYGON((370000 390000,390000 390000,390000 400000,370000 400000,370000 390000))"));
        world.Edge(Link(east, "POLYGON((378000 390000,390000 390000,390000 400000,378000 400000,378000 390000))"));
    }

    [Theory, EveryStore]
    public async Task A_map_has_the_boundaries_with_counts_and_shows_each_by_the_nearest_that_is_known(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement map = (await api.AskAsync(
            "query($place: ID) { map(place: $place, asOf: \"2026-06-01\") { sentence attributions frame { west north } areas { place { name } path counts { organisations partnerships } } points { node { caption } basis through { caption } } notOnMap { caption } notOnMapCount leftOut } }",
            new { place = borough.Id })).GetProperty("map");

        Assert.Equal("The map shows 2 places with boundaries, 2 organisations and 1 building. Of 1 it is only known in which place it is, so it is shown in the middle of that place. Of 1 more it is not known where it is.", map.GetProperty("sentence").GetString());
        Assert.Equal("""["Boundaries: Wards, We, CC0."]""", map.GetProperty("attributions").ToString());
        Assert.Equal(
            ["Borough 3", "East Ward 2"],
            map.GetProperty("areas").EnumerateArray().Select(area => $"{area.GetProperty("place").GetProperty("name").GetString()} {area.GetProperty("counts").GetProperty("organisations")}").Order(StringComparer.Ordinal));
        Assert.All(map.GetProperty("areas").EnumerateArray(), area => Assert.StartsWith("M", area.GetProperty("path").GetString(), StringComparison.Ordinal));
        Assert.Equal(
            ["Church PLACE East Ward", "Club BUILDING Hall", "Hall POINT "],
            map.GetProperty("points").EnumerateArray().Select(point => $"{point.GetProperty("node").GetProperty("caption").GetString()} {point.GetProperty("basis").GetString()} {(point.GetProperty("through") is { ValueKind: JsonValueKind.Object } through ? through.GetProperty("caption").GetString() : "")}").Order(StringComparer.Ordinal));
        Assert.Equal(("""[{"caption":"Nowhere"}]""", 1, 0), (map.GetProperty("notOnMap").ToString(), map.GetProperty("notOnMapCount").GetInt32(), map.GetProperty("leftOut").GetInt32()));
    }

    [Theory, EveryStore]
    public async Task Whoever_has_ended_by_the_day_is_neither_shown_nor_counted(IStoreProvider provider)
    {
        world[world.IndexOf(church)] = church with { Until = PartialDate.Of(2026, 5) };
        world[world.IndexOf(hall)] = hall with { Until = PartialDate.Of(2026, 5) };
        await using TestApi api = await TestApi.StartAsync(provider, world);

        Assert.Equal("""{"areas":[{"counts":{"organisations":2}}],"points":[{"node":{"caption":"Church"}},{"node":{"caption":"Club"}},{"node":{"caption":"Hall"}}]}""", await OnAsync("2026-04-01"));
        Assert.Equal("""{"areas":[{"counts":{"organisations":1}}],"points":[{"node":{"caption":"Club"}}]}""", await OnAsync("2026-06-01"));

        async Task<string> OnAsync(string day)
        {
            JsonElement map = (await api.AskAsync("query($place: ID, $day: Date) { map(place: $place, asOf: $day) { areas { counts { organisations } } points { node { caption } } } }", new { place = east.Id, day })).GetProperty("map");
            string points = string.Join(',', map.GetProperty("points").EnumerateArray().Select(point => point.ToString()).Order(StringComparer.Ordinal));
            return $$"""{"areas":{{map.GetProperty("areas")}},"points":[{{points}}]}""";
        }
    }

    [Fact]
    public async Task Chosen_nodes_are_shown_in_place_of_all()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement map = (await api.AskAsync("query($nodes: [ID!]) { map(nodes: $nodes) { points { node { caption } } notOnMap { caption } } }", new { nodes = new[] { church.Id, nowhere.Id } })).GetProperty("map");

        Assert.Equal("""{"points":[{"node":{"caption":"Church"}}],"notOnMap":[{"caption":"Nowhere"}]}""", map.ToString());
    }

    [Fact]
    public async Task On_a_day_before_it_had_the_building_a_club_is_only_somewhere_in_its_ward()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement map = (await api.AskAsync("query($nodes: [ID!]) { map(nodes: $nodes, asOf: \"2019-06-01\") { points { basis } } }", new { nodes = new[] { club.Id } })).GetProperty("map");

        Assert.Equal("""[{"basis":"PLACE"}]""", map.GetProperty("points").ToString());
    }

    [Fact]
    public async Task Where_nothing_has_a_boundary_or_a_point_there_is_no_frame_and_the_sentence_says_so()
    {
        World bare = [];
        bare.Place("Borough");
        await using TestApi api = await TestApi.StartAsync(bare);

        JsonElement map = (await api.AskAsync("{ map { frame { west } areas { path } points { east } sentence } }")).GetProperty("map");

        Assert.Equal("""{"frame":null,"areas":[],"points":[],"sentence":"There is nothing to show on a map: no boundary and no point is recorded here."}""", map.ToString());
    }

    private Boundary Link(Place place, string outline) => new() { Id = FactId.Of<Boundary>(place.Id), From = place.Id, To = source.Id, Outline = outline };

    private static T Link<T>(Node from, Node to)
        where T : Edge => (T)Ontology.Of<T>().Create(FactId.Of<T>(from.Id, to.Id), from.Id, to.Id, new object?[Ontology.Of<T>().Properties.Count]);
}
