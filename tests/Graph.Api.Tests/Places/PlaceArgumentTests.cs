using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Places;

/// <summary>A place on every question that takes one: the same meaning, the same errors.</summary>
public sealed class PlaceArgumentTests
{
    private readonly World world = [];
    private readonly Place borough;
    private readonly Place ward;
    private readonly Place elsewhere;
    private readonly Partnership advice;
    private readonly Partnership outings;

    /// <summary>The council serves the borough, the hub is in a ward of it; the club and the bus firm are elsewhere. Ann and Bob hold one partnership, Cleo and Dan the other, and Ann sits on the club, too.</summary>
    public PlaceArgumentTests()
    {
        (borough, ward, elsewhere) = (world.Place("Borough"), world.Place("Ward"), world.Place("Elsewhere"));
        Organisation council = world.Organisation("Council");
        Organisation hub = world.Organisation("Hub");
        Organisation club = world.Organisation("Club");
        Organisation buses = world.Organisation("Buses");
        (Person ann, Person bob, Person cleo, Person dan) = (world.Person("Ann"), world.Person("Bob"), world.Person("Cleo"), world.Person("Dan"));
        world.Role(ann, council, "Director", Level.Strategic);
        world.Role(bob, hub, "Adviser", Level.FrontLine, until: "2027-03-01");
        world.Role(cleo, club, "Coach");
        world.Role(dan, buses, "Driver", until: "2027-03-01");
        world.Role(ann, club, "Member");
        world.Role(world.Person("Eve"), council, "Officer", Level.FrontLine);
        advice = world.HeldByOneEach("Advice", council, ann, hub, bob);
        outings = world.HeldByOneEach("Outings", club, cleo, buses, dan);
        world.Edge(new Within { Id = FactId.Of<Within>(ward.Id, borough.Id), From = ward.Id, To = borough.Id });
        world.Edge(new Serves { Id = FactId.Of<Serves>(council.Id, borough.Id), From = council.Id, To = borough.Id });
        foreach ((Organisation organisation, Place place) in new[] { (hub, ward), (club, elsewhere), (buses, elsewhere) })
            world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(organisation.Id, place.Id), From = organisation.Id, To = place.Id });
    }

    /// <summary>Every root field with the argument, and what it needs beside; a new one is asked here before it is released.</summary>
    public static TheoryData<string, string> Questions { get; } = new()
    {
        { "askNext", "{ question }" },
        { "assets", "{ totalCount }" },
        { "causalMaps", "{ name variables }" },
        { "communities", "{ totalCount }" },
        { "decisionReviews", "{ totalCount }" },
        { "duplicates", "{ totalCount }" },
        { "departures", "{ partnershipsLost }" },
        { "earlyWarnings(from: \"2026-01-01\")", "{ totalCount }" },
        { "followUps", "{ totalCount }" },
        { "fragilePartnerships", "{ totalCount }" },
        { "fundingEndings", "{ totalCount }" },
        { "groups", "{ totalCount }" },
        { "ifTheyLeave(people: [])", "{ cascade }" },
        { "lapses", "{ totalCount }" },
        { "leadershipPipeline", "{ movedIn lasting { lasting { posts } } }" },
        { "leaseWarnings", "{ totalCount }" },
        { "map", "{ sentence notOnMapCount areas { place { name } counts { organisations partnerships } } }" },
        { "maturity", "{ totalCount }" },
        { "mostHurtfulDepartures(count: 1)", "{ partnershipsLost }" },
        { "nextIntroductions", "{ atLeast introductions { why } }" },
        { "openBlockages", "{ totalCount }" },
        { "roadmap", "{ open }" },
        { "sectorMap", "{ rows { totalCount } }" },
        { "structure", "{ ties }" },
        { "suggestedThemes", "{ totalCount }" },
        { "trackRecord", "{ leaving { people } notDated }" },
        { "whatWeKnow", "{ totalCount }" },
    };

    [Fact]
    public async Task Every_question_that_takes_a_place_is_among_those_asked_here_and_describes_it_alike()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement[] fields = [.. (await api.AskAsync("{ __type(name: \"Query\") { fields { name args { name description type { name } } } } }")).GetProperty("__type").GetProperty("fields").EnumerateArray()
            .Where(field => field.GetProperty("args").EnumerateArray().Any(argument => argument.GetProperty("name").GetString() == "place"))];

        Assert.Equal(Questions.Select(question => ((string)question[0]).Split('(')[0]).Order(StringComparer.Ordinal), fields.Select(field => field.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.Single(fields.SelectMany(field => field.GetProperty("args").EnumerateArray()).Where(argument => argument.GetProperty("name").GetString() == "place").Select(argument => argument.ToString()).Distinct());
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task An_id_that_is_not_of_a_place_is_refused_alike_everywhere(string question, string selection)
    {
        await using TestApi api = await TestApi.StartAsync(world);

        foreach ((string id, string problem) in new[] { ("place-nowhere", "is not the id of a known place"), (advice.Id, $"is the id of {Nouns.One(Nouns.Of(Ontology.Of(advice)))}, not of a place") })
        {
            (string code, string message) = await api.RefusedAsync($"{{ {With(question, id)} {selection} }}");
            Assert.Equal("UNKNOWN_ID", code);
            Assert.StartsWith($"\"{id}\" in \"place\" {problem}. To find the id, ask {{ places", message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task A_place_with_everything_in_it_answers_as_no_place_does(string question, string selection)
    {
        Place universe = world.Place("World");
        foreach (Place place in (Place[])[borough, elsewhere])
            world.Edge(new Within { Id = FactId.Of<Within>(place.Id, universe.Id), From = place.Id, To = universe.Id });
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(
            (await api.AskAsync($"{{ answer: {question} {selection} }}")).ToString(),
            (await api.AskAsync($"{{ answer: {With(question, universe.Id)} {selection} }}")).ToString());
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task A_place_costs_a_few_reads_the_first_time_and_none_afterwards(string question, string selection)
    {
        for (int number = 0; number < 50; number++)
        {
            Organisation organisation = world.Organisation($"Organisation {number}");
            world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(organisation.Id, ward.Id), From = organisation.Id, To = ward.Id });
        }

        await using TestApi api = await TestApi.StartAsync(world);
        int whole = await ReadsAsync(question);

        int first = await ReadsAsync(With(question, borough.Id));
        int again = await ReadsAsync(With(question, borough.Id));

        Assert.True(first <= whole + 9, $"{first} reads with a place, and {whole} without.");
        Assert.InRange(again, 0, whole);

        async Task<int> ReadsAsync(string asked)
        {
            api.Store.Reset();
            await api.AskAsync($"{{ {asked} {selection} }}");
            return api.Store.Total;
        }
    }

    [Theory, EveryStore]
    public async Task Each_answer_is_about_the_partnerships_the_people_and_the_organisations_there(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement there = await AskAsync(api, borough);
        JsonElement within = await AskAsync(api, ward);
        JsonElement away = await AskAsync(api, elsewhere);

        Assert.Equal("[\"Advice\"]", Kinds(there, "fragilePartnerships"));
        Assert.Equal("[\"Advice\"]", Kinds(within, "fragilePartnerships"));
        Assert.Equal("[\"Outings\"]", Kinds(away, "fragilePartnerships"));
        Assert.Equal(["Ann 1", "Bob 1"], there.GetProperty("departures").EnumerateArray().Select(Departures.DepartureRankingTests.Line).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (there.GetProperty("mostHurtfulDepartures").GetProperty("partnershipsLost").GetInt32(), away.GetProperty("mostHurtfulDepartures").GetProperty("atMost").GetInt32()));
        Assert.Contains(there.GetProperty("mostHurtfulDepartures").GetProperty("people")[0].GetProperty("name").GetString(), (string[])["Ann", "Bob"]);
        Assert.Equal(["Advice"], there.GetProperty("nextIntroductions").GetProperty("introductions").EnumerateArray().Select(one => one.GetProperty("partnership").GetProperty("kind").GetString()!).Distinct());
        // Ann and Eve at the council and Bob at the hub, with one talk; elsewhere Ann and Cleo at the club, Dan at the bus firm, with another.
        Assert.Equal("""{"people":3,"organisations":2,"ties":4}""", there.GetProperty("structure").ToString());
        Assert.Equal("""{"people":1,"organisations":1,"ties":1}""", within.GetProperty("structure").ToString());
        Assert.Equal("""{"people":3,"organisations":2,"ties":4}""", away.GetProperty("structure").ToString());
        Assert.Equal(1, there.GetProperty("earlyWarnings").GetProperty("totalCount").GetInt32());
        Assert.Equal(outings.Id, away.GetProperty("earlyWarnings").GetProperty("nodes")[0].GetProperty("partnership").GetProperty("id").GetString());
    }

    private static async Task<JsonElement> AskAsync(TestApi api, Place place) => await api.AskAsync(
        """
        query($place: ID!) {
          fragilePartnerships(place: $place) { nodes { partnership { kind } } }
          departures(place: $place) { person { name } partnershipsLost }
          mostHurtfulDepartures(place: $place, count: 1) { people { name } partnershipsLost atMost }
          nextIntroductions(place: $place) { introductions { partnership { kind } } }
          structure(place: $place) { people organisations ties }
          earlyWarnings(place: $place, from: "2026-01-01") { totalCount nodes { partnership { id } } }
        }
        """,
        new { place = place.Id });

    private static string With(string question, string place) => question.Contains('(', StringComparison.Ordinal)
        ? question.Replace(")", $", place: \"{place}\")", StringComparison.Ordinal)
        : $"{question}(place: \"{place}\")";

    private static string Kinds(JsonElement answer, string field) =>
        JsonSerializer.Serialize(answer.GetProperty(field).GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("partnership").GetProperty("kind").GetString()));
}
