using Graph.Analysis.Belonging;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Belonging;

public sealed class CommunityTests
{
    private const string Park = "place-park";
    private static readonly ILookup<string, string> NoBuildings = Array.Empty<string>().ToLookup(id => id);

    [Fact]
    public void Who_says_so_belongs_to_it_people_and_organisations_each_once()
    {
        var community = Community.Of(Park, [Belongs("person-ann", Park), Belongs("organisation-friends", Park), Belongs("person-ann", Park, "again")]);

        Assert.Equal((1, 1), (community.People, community.Organisations));
        Assert.Equal(["organisation-friends", "person-ann"], community.Members);
    }

    [Theory]
    [InlineData("Community", true)]
    [InlineData("the community", true)]
    [InlineData("Ward", false)]
    [InlineData(null, false)]
    public void A_place_is_called_a_community_by_its_kind(string? kind, bool isCalledSo) =>
        Assert.Equal(isCalledSo, Community.IsCalledSo(new Place { Id = Park, Name = "Park", Kind = kind }));

    [Fact]
    public void It_reaches_to_what_it_overlaps_whichever_of_the_two_was_named_first()
    {
        IReadOnlyList<CommunityGround> ground = Ground([Overlap(Park, "place-east"), Overlap("place-west", Park)]);

        Assert.Equal([("place-east", true), ("place-west", true)], ground.Select(one => (one.Place, one.Overlaps)));
    }

    [Fact]
    public void It_reaches_to_where_its_organisations_and_their_buildings_are_and_to_where_its_members_also_belong()
    {
        ILookup<string, string> buildings = new[] { ("building-hall", "organisation-friends") }.ToLookup(one => one.Item1, one => one.Item2);

        IReadOnlyList<CommunityGround> ground = Ground(
            [Overlap(Park, "place-east"), Located("organisation-friends", "place-east"), Located("building-hall", "place-west"), Located("organisation-friends", Park), Belongs("person-ann", Park), Belongs("person-ann", "place-west"), Belongs("organisation-friends", "place-west")],
            buildings);

        Assert.Equal(["place-west", "place-east"], ground.Select(one => one.Place));
        Assert.Equal((false, "organisation-friends", "organisation-friends person-ann"), (ground[0].Overlaps, string.Join(' ', ground[0].Located), string.Join(' ', ground[0].Belonging)));
        Assert.Equal((true, "organisation-friends", ""), (ground[1].Overlaps, string.Join(' ', ground[1].Located), string.Join(' ', ground[1].Belonging)));
    }

    [Fact]
    public void What_it_lies_within_is_no_other_ground() =>
        Assert.Empty(Ground([Located("organisation-friends", "place-borough")], wider: "place-borough"));

    [Fact]
    public void Hubs_are_the_buildings_there_and_what_serves_it_those_inside_first()
    {
        IReadOnlyList<CommunityHub> hubs = CommunityHub.Of(
            [Located("building-hall", Park), Located("organisation-club", Park), Located("organisation-friends", Park)],
            [Serve("organisation-friends", Park), Serve("building-church", Park), Serve("service-lunch", Park), Serve("building-hall", Park)]);

        Assert.Equal([("building-hall", true), ("organisation-friends", true), ("building-church", false)], hubs.Select(hub => (hub.Hub, hub.IsInside)));
    }

    [Fact]
    public void It_is_told_in_words()
    {
        var community = Community.Of(Park, [Belongs("person-ann", Park), Belongs("person-bob", Park), Belongs("organisation-friends", Park)]);
        IReadOnlyList<CommunityGround> ground = Ground([Overlap(Park, "place-east"), Belongs("person-ann", "place-west")]);

        Assert.Equal(
            "2 people and 1 organisation say that they belong to park. It shares ground with east. Some of those who belong to it are in west, or say that they belong there too. They come together at hall.",
            CommunityWording.Write(community, ground, [new("building-hall", true)], Name));
        Assert.Equal("Nobody is recorded who says that they belong to park. No hub is recorded where they come together.", CommunityWording.Write(new(Park, []), [], [], Name));
        Assert.Equal(["building-hall", "place-east", Park, "place-west"], CommunityWording.NamesNeeded(community, ground, [new("building-hall", true)]).Order(StringComparer.Ordinal));

        static string Name(string id) => id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..];
    }

    private static IReadOnlyList<CommunityGround> Ground(Edge[] edges, ILookup<string, string>? buildings = null, params string[] wider) =>
        CommunityGround.Of(new(Park, []), wider.ToHashSet(), buildings ?? NoBuildings, edges);

    private static BelongsTo Belongs(string member, string place, string mark = "") => new() { Id = FactId.Of<BelongsTo>(member, place, mark), From = member, To = place };

    private static Overlaps Overlap(string place, string other) => new() { Id = FactId.Of<Overlaps>(place, other), From = place, To = other };

    private static LocatedIn Located(string node, string place) => new() { Id = FactId.Of<LocatedIn>(node, place), From = node, To = place };

    private static Serves Serve(string node, string place) => new() { Id = FactId.Of<Serves>(node, place), From = node, To = place };
}
