using System.Text.Json;
using Graph.Api.Security;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.Security;
using Graph.Model;

namespace Graph.Api.Tests.Recording;

/// <summary>What is told of a fact whose type nobody knows beforehand.</summary>
public sealed class ToldFactTests
{
    private readonly Borough borough = new();

    [Fact]
    public async Task A_connection_is_told_by_what_it_connects_and_what_it_says_without_its_period()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement role = await TakenBackAsync(api, borough.AnnsPost.Id);

        Assert.Equal("[\"Ann\",\"Northby Council\"]", role.GetProperty("names").ToString());
        Assert.Equal([("title", "Chief executive"), ("level", "STRATEGIC")], Says(role));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_personal_is_told_only_to_those_who_may_see_it(bool maySee)
    {
        Person dee = borough.World.Person("Dee") with { Email = "dee@northby.example" };
        IPersonalFieldPolicy policy = maySee ? new LocalCallerSeesAll() : new RefusingPolicy();
        await using TestApi api = await TestApi.StartAsync(policy, [.. borough.World.Where(fact => fact.Id != dee.Id), dee]);

        JsonElement told = await TakenBackAsync(api, dee.Id);

        Assert.Equal(maySee, Says(told).Any(said => said.Value == dee.Email));
    }

    private static (string Field, string Value)[] Says(JsonElement told) =>
        [.. told.GetProperty("says").EnumerateArray().Select(said => (said.GetProperty("field").GetString()!, said.GetProperty("value").GetString()!))];

    private static async Task<JsonElement> TakenBackAsync(TestApi api, string id) =>
        (await api.AskAsync("mutation($ids: [ID!]!) { retract(input: { ids: $ids, dryRun: true }) { facts(first: 1) { names says { field value } } } }", new { ids = new[] { id } })).GetProperty("retract").GetProperty("facts")[0];
}
