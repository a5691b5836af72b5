using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.Security;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.History;

/// <summary>Each version of a fact as it was, so that two versions can stand side by side.</summary>
public sealed class VersionFactTests
{
    private const string Query = "query($id: ID!) { history(id: $id) { version fact { id ... on Person { name email } ... on Role { title person { name } organisation { name } } } } }";

    private static readonly Person Ann = new() { Id = FactId.Of<Person>("ann"), Name = "Ann", Email = "ann@x.example" };
    private static readonly Organisation Hub = new() { Id = FactId.Of<Organisation>("hub"), Name = "Hub" };
    private static readonly Role Role = new() { Id = FactId.Of<Role>("ann", "hub"), From = Ann.Id, To = Hub.Id, Title = "Clerk" };

    [Theory, EveryStore]
    public async Task A_version_shows_the_fact_as_it_was_with_what_it_names_as_it_is_known_now(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, Ann, Hub, Role);
        await api.RecordAsync(Role with { Title = "Manager" }, Hub with { Name = "Marl Hub" });

        Assert.Equal(["1 Clerk: Ann, Marl Hub", "2 Manager: Ann, Marl Hub"], await VersionsAsync(api, Role.Id, fact =>
            $"{fact.GetProperty("title")}: {fact.GetProperty("person").GetProperty("name")}, {fact.GetProperty("organisation").GetProperty("name")}"));
    }

    [Fact]
    public async Task A_version_that_was_taken_back_has_no_fact_and_private_details_follow_the_policy()
    {
        await using TestApi api = await TestApi.StartAsync(Ann);
        await using TestApi refusing = await TestApi.StartAsync(new RefusingPolicy(), Ann);
        await api.AskAsync("mutation($ids: [ID!]!) { retract(input: { ids: $ids }) { count } }", new { ids = (string[])[Ann.Id] });

        Assert.Equal(["1 Ann ann@x.example", "2 none"], await VersionsAsync(api, Ann.Id, fact => $"{fact.GetProperty("name")} {fact.GetProperty("email")}"));
        Assert.Equal(["1 Ann "], await VersionsAsync(refusing, Ann.Id, fact => $"{fact.GetProperty("name")} {fact.GetProperty("email")}"));
    }

    private static async Task<IEnumerable<string>> VersionsAsync(TestApi api, string id, Func<JsonElement, string> words) =>
        (await api.AskAsync(Query, new { id })).GetProperty("history").EnumerateArray()
            .Select(version => $"{version.GetProperty("version")} {(version.GetProperty("fact") is { ValueKind: JsonValueKind.Object } fact ? words(fact) : "none")}").ToList();
}
