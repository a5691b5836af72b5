using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Communities;

/// <summary>Communities in a borough of two wards. The park lies on both sides of the line between them.</summary>
public sealed class CommunitiesTests
{
    private readonly World world = [];
    private readonly Place borough;
    private readonly Place east;
    private readonly Place west;
    private readonly Place park;
    private readonly Organisation friends;
    private readonly Building hall;

    public CommunitiesTests()
    {
        (borough, east, west) = (world.Place("Borough"), world.Place("East Ward"), world.Place("West Ward"));
        park = new Place { Id = FactId.Of<Place>("Park"), Name = "Park", Kind = "Community" };
        Place empty = new() { Id = FactId.Of<Place>("Harbour"), Name = "Harbour", Kind = "community" };
        world.AddRange([park, empty]);
        friends = world.Organisation("Friends");
        hall = world.Building("Hall");
        Person ann = world.Person("Ann");
        Organisation church = world.Organisation("Church");
        foreach (Place place in (Place[])[east, west, park, empty])
            world.Edge(Link<Within>(place, borough));
        world.Edge(Link<Overlaps>(park, east));
        world.Edge(Link<BelongsTo>(ann, park));
        world.Edge(Link<BelongsTo>(ann, west));
        world.Edge(Link<BelongsTo>(friends, park) with { Since = PartialDate.Parse("2020") });
        world.Edge(Link<BelongsTo>(church, park) with { Until = PartialDate.Parse("2026-01-01") });
        world.Edge(Link<Tenure>(friends, hall) with { Kind = TenureKind.Uses });
        world.Edge(Link<LocatedIn>(friends, borough));
        world.Edge(Link<LocatedIn>(hall, west));
        world.Edge(Link<Serves>(hall, park));
        world.Edge(Link<Serves>(hall, west));
        world.Edge(Link<Serves>(church, park));
    }

    [Theory, EveryStore]
    public async Task A_community_is_told_by_who_belongs_where_it_reaches_and_where_its_people_come_together(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement answer = await api.AskAsync(
            """
            {
              communities {
                totalCount
                nodes { place { name } people organisations sentence }
              }
            }
            """);

        Assert.Equal(
            """{"totalCount":3,"nodes":[{"place":{"name":"Park"},"people":1,"organisations":1,"sentence":"1 person and 1 organisation say that they belong to Park. It shares ground with East Ward. Some of those who belong to it are in West Ward, or say that they belong there too. They come together at HUBS."},{"place":{"name":"West Ward"},"people":1,"organisations":0,"sentence":"1 person says that they belong to West Ward. Some of those who belong to it are in Park, or say that they belong there too. They come together at Hall."},{"place":{"name":"Harbour"},"people":0,"organisations":0,"sentence":"Nobody is recorded who says that they belong to Harbour. No hub is recorded where they come together."}]}"""
                .Replace("HUBS", "Hall and Church", StringComparison.Ordinal),
            answer.GetProperty("communities").ToString());
    }

    [Theory, EveryStore]
    public async Task A_place_shows_itself_as_a_community_with_its_ground_and_the_catchments_of_its_hubs(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement answer = await api.AskAsync(
            """
            query($place: ID!) {
              place(id: $place) {
                belonging { member { caption } since }
                community {
                  members { caption }
                  ground { place { name } overlaps located { name } belonging { caption } }
                  hubs { hub { caption } inside catchment { name } }
                }
              }
            }
            """,
            new { place = park.Id });

        JsonElement community = answer.GetProperty("place").GetProperty("community");
        Assert.Equal(["Ann", "Friends"], community.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("caption").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(
            """[{"place":{"name":"West Ward"},"overlaps":false,"located":[{"name":"Friends"}],"belonging":[{"caption":"Ann"}]},{"place":{"name":"East Ward"},"overlaps":true,"located":[],"belonging":[]}]""",
            community.GetProperty("ground").ToString());
        Assert.Equal(["Church: Park", "Hall: Park, West Ward"], community.GetProperty("hubs").EnumerateArray()
            .Select(hub => $"{hub.GetProperty("hub").GetProperty("caption").GetString()}: {string.Join(", ", hub.GetProperty("catchment").EnumerateArray().Select(place => place.GetProperty("name").GetString()).Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_place_has_the_communities_that_lie_within_it_or_share_ground_with_it_as_they_were_on_a_day()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement answer = await api.AskAsync(
            """
            query($borough: ID!, $east: ID!) {
              all: communities(place: $borough) { totalCount }
              east: communities(place: $east) { nodes { place { name } organisations } }
              before: communities(place: $east, asOf: "2019-12-31") { nodes { place { name } organisations } }
            }
            """,
            new { borough = borough.Id, east = east.Id });

        Assert.Equal("""{"all":{"totalCount":3},"east":{"nodes":[{"place":{"name":"Park"},"organisations":1}]},"before":{"nodes":[{"place":{"name":"Park"},"organisations":1}]}}""", answer.ToString());
    }

    [Fact]
    public async Task Who_says_that_they_belong_to_a_community_is_in_it_for_every_question_about_the_place()
    {
        world.HeldByOneEach("Planting", friends, world.Person("Bob"), world.Organisation("Nursery"), world.Person("Cleo"));
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement answer = await api.AskAsync("query($park: ID!) { fragilePartnerships(place: $park) { nodes { partnership { kind } } } }", new { park = park.Id });

        Assert.Equal("""{"nodes":[{"partnership":{"kind":"Planting"}}]}""", answer.GetProperty("fragilePartnerships").ToString());
    }

    [Fact]
    public async Task The_list_goes_on_where_a_page_stopped()
    {
        await using TestApi api = await TestApi.StartAsync(world);
        const string Query = "query($after: String) { communities(first: 2, after: $after) { nodes { place { name } } pageInfo { hasNextPage endCursor } } }";

        JsonElement first = (await api.AskAsync(Query)).GetProperty("communities");
        JsonElement second = (await api.AskAsync(Query, new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("communities");

        Assert.Equal((true, false), (first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        Assert.Equal("""[{"place":{"name":"Harbour"}}]""", second.GetProperty("nodes").ToString());
    }

    private static T Link<T>(Node from, Node to)
        where T : Edge => (T)Ontology.Of<T>().Create(FactId.Of<T>(from.Id, to.Id), from.Id, to.Id, new object?[Ontology.Of<T>().Properties.Count]);
}
