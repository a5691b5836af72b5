using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.TrackRecords;

/// <summary>What was recorded on 1 June 2025, held against what is known a year later.</summary>
public sealed class TrackRecordTests
{
    private readonly World world = [];
    private readonly Role annsPost;

    public TrackRecordTests()
    {
        Organisation council = world.Organisation("Council", Sector.LocalGovernment);
        Organisation hub = world.Organisation("Hub", Sector.Voluntary);
        (Person ann, Person bob) = (world.Person("Ann"), world.Person("Bob"));
        annsPost = world.Role(ann, council, "Director", Level.Strategic) with { Since = PartialDate.Parse("2020-06-01") };
        Role bobsPost = world.Role(bob, hub, "Adviser", Level.FrontLine) with { Since = PartialDate.Parse("2023-06-01") };
        world.RemoveAll(fact => fact is Role);
        world.AddRange([annsPost, bobsPost]);
        Partnership advice = world.Partnership("Advice", council, hub);
        world.Holds(ann, advice, council, "2025-05-20", Strength.Strong);
        world.Holds(bob, advice, hub, "2025-05-20", Strength.Strong);
    }

    [Theory, EveryStore]
    public async Task How_often_people_left_is_told_by_level_and_sector_beside_what_is_assumed(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, world.Select(fact => fact == annsPost ? annsPost with { Until = PartialDate.Parse("2026-01-01") } : fact));

        JsonElement answer = await api.AskAsync(
            """
            {
              trackRecord(from: "2016-06-01") {
                from to notDated
                leaving { people years left chance lowest highest assumed standing sentence }
                levels { level rate { people left assumed } sectors { sector rate { left } } }
                sectors { sector rate { people left } }
              }
            }
            """);

        Assert.Equal(
            """{"from":"2016-06-01","to":"2026-06-01","notDated":0,"leaving":{"people":2,"years":8.59,"left":1,"chance":0.1099,"lowest":0.0029,"highest":0.4774,"assumed":0.2,"standing":"FITS","sentence":"2 people were in post for 8.6 years in all and left once: 11% within a year. From that number alone, the true chance may be anything from 0.3% to 47.7%. The measure assumes 20%, which fits this history."},"levels":[{"level":"STRATEGIC","rate":{"people":1,"left":1,"assumed":0.2},"sectors":[{"sector":"LOCAL_GOVERNMENT","rate":{"left":1}}]},{"level":"FRONT_LINE","rate":{"people":1,"left":0,"assumed":0.2},"sectors":[{"sector":"VOLUNTARY","rate":{"left":0}}]}],"sectors":[{"sector":"LOCAL_GOVERNMENT","rate":{"people":1,"left":1}},{"sector":"VOLUNTARY","rate":{"people":1,"left":0}}]}""",
            answer.GetProperty("trackRecord").ToString());
    }

    [Theory, EveryStore]
    public async Task What_was_said_on_a_day_is_read_as_it_was_known_then_and_scored_by_what_happened_since(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        api.Clock.Now = new DateTimeOffset(2025, 6, 1, 9, 0, 0, TimeSpan.Zero);
        await api.RecordAsync([.. world]);
        api.Clock.Now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        await api.RecordAsync(annsPost with { Until = PartialDate.Parse("2026-01-01") });

        JsonElement answer = await api.AskAsync("{ trackRecord { forecasts { kind days count happened meanChance brier baseRateBrier betterThanBaseRate leftOut calibration { from to count meanChance happened } } } }");

        Assert.Equal(
            """[{"kind":"LEAVING","days":["2025-06-01"],"count":2,"happened":1,"meanChance":0.2,"brier":0.34,"baseRateBrier":0.25,"betterThanBaseRate":false,"leftOut":0,"calibration":[{"from":0.2,"to":0.3,"count":2,"meanChance":0.2,"happened":1}]},{"kind":"UNHELD","days":["2025-06-01"],"count":1,"happened":1,"meanChance":0.4224,"brier":0.3336,"baseRateBrier":0,"betterThanBaseRate":false,"leftOut":0,"calibration":[{"from":0.4,"to":0.5,"count":1,"meanChance":0.4224,"happened":1}]}]""",
            answer.GetProperty("trackRecord").GetProperty("forecasts").ToString());
    }

    [Fact]
    public async Task Of_a_day_of_which_nothing_was_known_yet_something_is_said_only_in_hindsight()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement answer = (await api.AskAsync("{ trackRecord { then: forecasts { days sentence } since: forecasts(hindsight: true) { days count } } }")).GetProperty("trackRecord");

        Assert.Equal("""{"days":[],"sentence":"Nothing was known of any day a year ago or longer that says that somebody leaves within a year."}""", answer.GetProperty("then")[0].ToString());
        Assert.Equal("""[{"days":["2023-06-02","2024-06-01","2025-06-01"],"count":6},{"days":["2025-06-01"],"count":1}]""", answer.GetProperty("since").ToString());
    }

    [Fact]
    public async Task Only_a_few_days_are_read_as_they_were_known_then_but_any_number_in_hindsight()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        (string code, string message) = await api.RefusedAsync("""{ trackRecord(from: "2016-01-01") { forecasts { count } } }""");
        JsonElement hindsight = await api.AskAsync("""{ trackRecord(from: "2016-01-01") { forecasts(hindsight: true) { days } } }""");

        Assert.Equal("TOO_LARGE", code);
        Assert.Contains("hindsight", message, StringComparison.Ordinal);
        Assert.Equal(6, hindsight.GetProperty("trackRecord").GetProperty("forecasts")[0].GetProperty("days").GetArrayLength());
    }
}
