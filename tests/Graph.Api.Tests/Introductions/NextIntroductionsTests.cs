using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Introductions;

public sealed class NextIntroductionsTests
{
    private readonly Borough borough = new();

    public NextIntroductionsTests() => borough.World.Role(borough.World.Person("Cleo"), borough.Council, "Team manager", Level.Management);

    [Fact]
    public async Task An_introduction_says_who_what_for_and_who_could_make_it()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement row = (await api.AskAsync("{ nextIntroductions(first: 5) { introductions { partnership { kind } people { person { name } organisation { name } level newLevel sharedForum { name } sharedBuilding { name } } meets { name } gain now { class k score } then { class k score } introducer { person { name } organisation { name } kind } why options { version } } } }"))
            .GetProperty("nextIntroductions").GetProperty("introductions")[0];

        Assert.Equal(
            """{"partnership":{"kind":"Advice contract"},"people":[{"person":{"name":"Cleo"},"organisation":{"name":"Northby Council"},"level":"MANAGEMENT","newLevel":true,"sharedForum":null,"sharedBuilding":null}],"meets":{"name":"Northby Advice Hub"},"gain":11.783,"now":{"class":"ANCHORED_SINGLE","k":1,"score":35.904},"then":{"class":"ANCHORED_SINGLE","k":1,"score":24.121},"introducer":{"person":{"name":"Ann"},"organisation":{"name":"Northby Council"},"kind":"HOLDS_IT"},"why":"Cleo (management) of Northby Council would meet the people who hold it for Northby Advice Hub. Nobody who is staying holds it for Northby Council at management level now. It would still be held by one person and an anchor, but the score would fall from 35.9 to 24.1. Ann of Northby Council, who holds it now, could introduce them.","options":{"version":"fragility-2"}}""",
            row.ToString());
    }

    [Fact]
    public async Task They_can_be_asked_for_between_two_organisations_and_on_another_day()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        Assert.Equal(1, await CountAsync("between: $between", borough.Council, borough.Hub));
        Assert.Equal(0, await CountAsync("between: $between", borough.Council, borough.Forum));
        Assert.Equal(0, await CountAsync("between: $between, first: 0", borough.Council));

        async Task<int> CountAsync(string arguments, params Organisation[] between) =>
            (await api.AskAsync($"query($between: [ID!]) {{ nextIntroductions({arguments}) {{ introductions {{ gain }} }} }}", new { between = between.Select(one => one.Id) })).GetProperty("nextIntroductions").GetProperty("introductions").GetArrayLength();
    }

    [Fact]
    public async Task How_many_are_needed_is_said_as_a_least_number()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        // The hub has Bob alone and the forum Ann; without Ann, Cleo of the council and Bob have nobody in common.
        Assert.Equal("""{"atLeast":1,"withOnePerson":2,"options":{"version":"fragility-2"}}""", (await api.AskAsync("{ nextIntroductions { atLeast withOnePerson options { version } } }")).GetProperty("nextIntroductions").ToString());
    }
}
