using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Time;

/// <summary>It is half past midnight on 2 June in London, and still 1 June in UTC.</summary>
public sealed class TodayTests
{
    private static readonly DateTimeOffset AfterMidnight = new(2026, 6, 1, 23, 30, 0, TimeSpan.Zero);
    private readonly Borough borough = new();

    [Fact]
    public async Task Today_is_the_day_of_the_place()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        api.Clock.Now = AfterMidnight;

        Assert.Equal("2026-06-02", (await api.AskAsync("{ today }")).GetProperty("today").GetString());
    }

    [Fact]
    public async Task A_contact_made_today_between_midnight_and_one_in_summer_is_recorded()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        api.Clock.Now = AfterMidnight;
        string partnership = borough.World.OfType<Partnership>().First().Id;

        JsonElement payload = (await api.AskAsync(
            "mutation($input: RecordContactInput!) { recordContact(input: $input) { contact { date } errors { message } } }",
            new { input = new { partnerships = new[] { partnership }, people = new[] { borough.Ann.Id }, date = "2026-06-02" } })).GetProperty("recordContact");

        Assert.Empty(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal("2026-06-02", payload.GetProperty("contact").GetProperty("date").GetString());
    }

    [Fact]
    public async Task A_post_that_ends_on_the_day_has_ended()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        await api.RecordAsync(borough.AnnsPost with { Until = PartialDate.Parse("2026-06-02") });
        string query = $$"""{ person(id: "{{borough.Ann.Id}}") { roles { title } } }""";
        Assert.Equal(2, (await api.AskAsync(query)).GetProperty("person").GetProperty("roles").GetArrayLength());

        api.Clock.Now = AfterMidnight;

        Assert.Equal(1, (await api.AskAsync(query)).GetProperty("person").GetProperty("roles").GetArrayLength());
    }
}
