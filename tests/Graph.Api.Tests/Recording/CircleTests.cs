using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Recording;

/// <summary>What lies within something else does not hold it: circles are refused with the chain that makes them.</summary>
public sealed class CircleTests
{
    private const string Query = "mutation($facts: [FactInput!]!) { record(input: { facts: $facts }) { facts { id } errors { code path message } } }";

    private static readonly Place[] Places = [.. "ABCD".Select(name => new Place { Id = $"place-{char.ToLowerInvariant(name)}", Name = $"{name}" })];

    [Theory, EveryStore]
    public async Task A_place_that_lies_within_itself_by_what_is_known_is_refused_with_the_chain(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, [.. Places, Known("a", "b"), Known("b", "c")]);

        JsonElement error = Assert.Single(await ErrorsAsync(api, Within("c", "a")));

        Assert.Equal(("INVALID_INPUT", "facts 0 within wider"), (error.GetProperty("code").GetString(), Path(error)));
        Assert.Equal("This makes a circle: \"C\" within \"A\" within \"B\" within \"C\". Correct this, or first end or take back the one that is wrong.", error.GetProperty("message").GetString());
        Assert.Empty(await ErrorsAsync(api, Within("c", "d")));
    }

    [Theory, EveryStore]
    public async Task A_circle_within_one_request_or_closed_by_a_change_in_it_is_told_of_once(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, [.. Places, Known("a", "b") with { Until = PartialDate.Of(2010, 1, 1) }, Known("b", "a") with { Since = PartialDate.Of(2010, 1, 1) }]);

        JsonElement together = Assert.Single(await ErrorsAsync(api, Within("b", "c"), Within("c", "d"), Within("d", "b")));
        JsonElement changed = Assert.Single(await ErrorsAsync(api, new { place = new { id = "place-b", name = "Bee" } }, new { within = new { id = "within-ab", until = (string?)null } }));
        IEnumerable<JsonElement> ended = await ErrorsAsync(api, new { within = new { id = "within-ab", until = "2005-01-01" } });

        Assert.Equal("facts 0 within wider", Path(together));
        Assert.Equal("facts 1 within wider", Path(changed));
        Assert.StartsWith("This makes a circle: \"A\" within \"Bee\" within \"A\".", changed.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(ended);
    }

    [Theory, EveryStore]
    public async Task Themes_and_parts_make_no_circles_and_members_may(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(
            provider, new Theme { Id = "theme-a", Name = "Food" }, new Theme { Id = "theme-b", Name = "Meals" }, new Organisation { Id = "organisation-a", Name = "Hub" }, new Organisation { Id = "organisation-b", Name = "Forum" });

        IEnumerable<JsonElement> broader = await ErrorsAsync(api, new { broader = new { theme = "theme-a", broader = "theme-b" } }, new { broader = new { theme = "theme-b", broader = "theme-a" } });
        IEnumerable<JsonElement> parts = await ErrorsAsync(api, new { partOf = new { part = "organisation-a", whole = "organisation-b" } }, new { partOf = new { part = "organisation-b", whole = "organisation-a" } });
        IEnumerable<JsonElement> members = await ErrorsAsync(api, new { memberOf = new { member = "organisation-a", body = "organisation-b" } }, new { memberOf = new { member = "organisation-b", body = "organisation-a" } });

        Assert.Single(broader);
        Assert.Contains("\"Hub\" part of \"Forum\" part of \"Hub\"", Assert.Single(parts).GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(members);
    }

    private static Within Known(string from, string to) => new() { Id = $"within-{from}{to}", From = $"place-{from}", To = $"place-{to}" };

    private static object Within(string place, string wider) => new { within = new { place = $"place-{place}", wider = $"place-{wider}" } };

    private static string Path(JsonElement error) => string.Join(' ', error.GetProperty("path").EnumerateArray());

    private static async Task<JsonElement[]> ErrorsAsync(TestApi api, params object[] facts) =>
        [.. (await api.AskAsync(Query, new { facts })).GetProperty("record").GetProperty("errors").EnumerateArray()];
}
