using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;
using static Graph.Api.Tests.Recording.Reversals;

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

    [Theory, EveryStore]
    public async Task What_was_taken_back_is_not_brought_again_into_a_circle(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, [.. Places, Known("a", "b"), Known("b", "c")]);
        await RetractAsync(api, new { ids = new[] { "within-ab" } });
        await api.RecordAsync(Known("c", "a"));

        JsonElement refused = await RestoreAsync(api, new { id = "within-ab" });
        await RetractAsync(api, new { ids = new[] { "within-bc" } });
        JsonElement done = await RestoreAsync(api, new { id = "within-ab" });

        Assert.Equal("INVALID_INPUT", Code(refused));
        Assert.Equal("This makes a circle: \"A\" within \"B\" within \"C\" within \"A\". Correct this, or first end or take back the one that is wrong.", Message(refused));
        Assert.Equal("BROUGHT_AGAIN", done.GetProperty("facts")[0].GetProperty("becomes").GetString());
    }

    [Theory, EveryStore]
    public async Task A_former_version_that_holds_on_more_days_is_not_brought_again_into_a_circle(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, [.. Places, Known("a", "b")]);
        await EndAsync(api, new { id = "within-ab", on = "2010-01-01" });
        await api.RecordAsync(Known("b", "a") with { Since = PartialDate.Of(2010, 1, 1) });

        JsonElement refused = await RestoreAsync(api, new { id = "within-ab", version = 1 });

        Assert.StartsWith("This makes a circle: \"A\" within \"B\" within \"A\".", Message(refused), StringComparison.Ordinal);
    }

    [Theory, EveryStore]
    public async Task A_later_change_that_leads_back_to_what_an_undo_brings_again_rests_on_it(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, [.. Places, Known("a", "b")]);
        await RetractAsync(api, new { ids = new[] { "within-ab" } });
        await api.RecordAsync(Known("c", "d"));
        await api.RecordAsync(Known("b", "a"));

        JsonElement refused = await UndoAsync(api, new { change = 2 });
        JsonElement done = await UndoAsync(api, new { change = 2, withLater = true });

        Assert.Equal("LATER_CHANGES", Code(refused));
        Assert.Equal(
            "Later changes rest on change 2: 4. Beside them, this would make a circle: \"A\" within \"B\" within \"A\". Take these back first, or use withLater to take them back, too.",
            Message(refused));
        Assert.Equal("[2,4]", done.GetProperty("takenBack").ToString());
        Assert.Equal(["within-ab", "within-cd"], (await api.AllAsync()).OfType<Within>().Select(edge => edge.Id).Order(StringComparer.Ordinal));
    }

    [Theory, EveryStore]
    public async Task A_circle_that_was_there_before_keeps_nothing_from_being_undone(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, [.. Places, Known("a", "b"), Known("b", "a")]);
        await RetractAsync(api, new { ids = new[] { "within-ab" } });
        await api.RecordAsync(Known("c", "d"));

        JsonElement done = await UndoAsync(api, new { change = 2 });

        Assert.Equal("[]", done.GetProperty("errors").ToString());
        Assert.Equal(3, (await api.AllAsync()).OfType<Within>().Count());
    }

    private static Within Known(string from, string to) => new() { Id = $"within-{from}{to}", From = $"place-{from}", To = $"place-{to}" };

    private static object Within(string place, string wider) => new { within = new { place = $"place-{place}", wider = $"place-{wider}" } };

    private static string Path(JsonElement error) => string.Join(' ', error.GetProperty("path").EnumerateArray());

    private static async Task<JsonElement[]> ErrorsAsync(TestApi api, params object[] facts) =>
        [.. (await api.AskAsync(Query, new { facts })).GetProperty("record").GetProperty("errors").EnumerateArray()];
}
