using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;
using static Graph.Api.Tests.Recording.Reversals;

namespace Graph.Api.Tests.Recording;

/// <summary>Taking back whole changes, and what rests on them.</summary>
public sealed class UndoTests
{
    private readonly Borough borough = new();

    [Theory, EveryStore]
    public async Task A_change_is_taken_back_whole_and_so_is_the_taking_back(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement undone = await UndoAsync(api, new { change = 1, why = "A wrong file" });
        Assert.Equal(2, undone.GetProperty("change").GetInt32());
        Assert.Equal(borough.World.Count, undone.GetProperty("count").GetInt32());
        Assert.Empty(await api.AllAsync());
        Assert.Equal(0, (await api.AskAsync("{ search(text: \"Ann\") { nodes { id } } }")).GetProperty("search").GetProperty("nodes").GetArrayLength());

        JsonElement redone = await UndoAsync(api, new { change = 2 });
        Assert.Equal(3, redone.GetProperty("change").GetInt32());
        Assert.Equal(borough.World.Count, (await api.AllAsync()).Count);
        Assert.Equal("[]", (await api.AskAsync("{ changes(first: 0) { number } }")).GetProperty("changes").ToString());
        JsonElement changes = (await api.AskAsync("{ changes(first: 2) { number actor why added changed retracted } }")).GetProperty("changes");
        Assert.Equal("Takes back change 2.|Takes back change 1. A wrong file", string.Join('|', changes.EnumerateArray().Select(change => change.GetProperty("why").GetString())));
        Assert.Equal(borough.World.Count, changes[1].GetProperty("retracted").GetInt32());
        Assert.Equal("1", Assert.Single((await api.AskAsync("{ changes(before: 2) { number } }")).GetProperty("changes").EnumerateArray()).GetProperty("number").ToString());
    }

    [Theory, EveryStore]
    public async Task Where_later_changes_rest_on_it_they_are_listed_or_go_too(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        await api.RecordAsync(borough.Hub with { Name = "Hub" });
        await api.RecordAsync(new Theme { Id = FactId.Of<Theme>("other"), Name = "Other" });
        await api.RecordAsync(new Tagged { Id = FactId.Of<Tagged>("later"), From = borough.Forum.Id, To = borough.Themed.Id });

        JsonElement refused = await UndoAsync(api, new { change = 1 });
        JsonElement dry = await UndoAsync(api, new { change = 1, withLater = true, dryRun = true });
        JsonElement done = await UndoAsync(api, new { change = 1, withLater = true });

        Assert.Equal("LATER_CHANGES", Code(refused));
        Assert.Equal([2, 4], refused.GetProperty("laterChanges").EnumerateArray().Select(change => change.GetProperty("number").GetInt32()));
        Assert.Equal("[1,2,4]", dry.GetProperty("takenBack").ToString());
        Assert.Equal("[1,2,4]", done.GetProperty("takenBack").ToString());
        Assert.Single(await api.AllAsync());
        Assert.Equal("INVALID_INPUT", Code(await UndoAsync(api, new { change = 99 })));
        Assert.Equal("This was already taken back.", (await UndoAsync(api, new { change = 1 })).GetProperty("notes")[0].GetString());
    }

    [Theory, EveryStore]
    public async Task The_later_changes_that_are_listed_are_those_that_would_go_too(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        Person person = new() { Id = FactId.Of<Person>("p"), Name = "Pat" };
        await api.RecordAsync(person, new Blockage { Id = FactId.Of<Blockage>("b"), Title = "No room", Owner = person.Id });
        await RetractAsync(api, new { ids = new[] { person.Id } });
        await RestoreAsync(api, new { id = person.Id });

        JsonElement refused = await UndoAsync(api, new { change = 1, dryRun = true });
        JsonElement withLater = await UndoAsync(api, new { change = 1, dryRun = true, withLater = true });

        Assert.Equal([2, 3], refused.GetProperty("laterChanges").EnumerateArray().Select(change => change.GetProperty("number").GetInt32()));
        Assert.Equal("[1,2,3]", withLater.GetProperty("takenBack").ToString());
    }

    [Theory, EveryStore]
    public async Task What_others_record_while_it_is_worked_out_what_to_take_back_is_not_overlooked(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        api.Store.BeforeFeed = async () =>
        {
            api.Store.BeforeFeed = null;
            await api.Store.ApplyAsync(new Changeset("other", [new Put(borough.Hub with { Name = "Hub" })]));
        };

        JsonElement refused = await UndoAsync(api, new { change = 1 });

        Assert.Equal("LATER_CHANGES", Code(refused));
        Assert.Equal(2, Assert.Single(refused.GetProperty("laterChanges").EnumerateArray()).GetProperty("number").GetInt32());
        Assert.Equal(borough.World.Count, (await api.AllAsync()).Count);
    }

    [Fact]
    public async Task What_the_later_changes_did_is_read_for_all_of_them_at_once_and_counted_as_rows()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        for (int number = 1; number <= 5; number++)
            await api.RecordAsync(borough.Hub with { Name = $"Hub {number}" });

        JsonElement refused = await UndoAsync(api, new { change = 1 });

        Assert.Equal(Enumerable.Range(2, 5), refused.GetProperty("laterChanges").EnumerateArray().Select(change => change.GetProperty("number").GetInt32()));
        Assert.All(refused.GetProperty("laterChanges").EnumerateArray(), change => Assert.Equal((0, 1, 0), (change.GetProperty("added").GetInt32(), change.GetProperty("changed").GetInt32(), change.GetProperty("retracted").GetInt32())));
        Assert.Equal(1, api.Store.Calls["GetChanges"]);
        Assert.DoesNotContain("ListChanges", api.Store.Calls.Keys);
    }

    [Theory, EveryStore]
    public async Task The_list_of_changes_says_what_each_was_about_and_which_were_taken_back(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        await api.RecordAsync(borough.Hub with { Name = "Hub" });
        await api.RecordAsync(borough.Hall with { Name = "Hall" });
        await UndoAsync(api, new { change = 2 });

        JsonElement[] changes = [.. (await api.AskAsync("{ changes { number about isTakenBack facts { __typename ... on Node { caption } } } }")).GetProperty("changes").EnumerateArray()];

        Assert.Equal("4 1 organisation False, 3 1 building False, 2 1 organisation True", string.Join(", ", changes.Take(3).Select(change => $"{change.GetProperty("number")} {change.GetProperty("about")} {change.GetProperty("isTakenBack")}")));
        Assert.Equal("Hub", Assert.Single(changes[2].GetProperty("facts").EnumerateArray()).GetProperty("caption").GetString());
        Assert.False(changes[3].GetProperty("isTakenBack").GetBoolean());
        Assert.Contains("2 people", changes[3].GetProperty("about").GetString(), StringComparison.Ordinal);
    }

    [Theory, EveryStore]
    public async Task History_says_what_was_taken_back_and_by_which_change(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        await api.RecordAsync(borough.Hub with { Name = "Hub" });
        await api.RecordAsync(borough.Hub with { Name = "The Old Hub" });
        await UndoAsync(api, new { change = 2, withLater = true, why = "A wrong file" });

        Assert.Equal("1 (1), 2 (2) taken back by 4, 3 (3) taken back by 4, 4 (4)", await HistoryAsync());
        await UndoAsync(api, new { change = 4 });
        Assert.Equal("1 (1), 2 (2), 3 (3), 4 (4) taken back by 5, 5 (5)", await HistoryAsync());
        await UndoAsync(api, new { change = 1, withLater = true });
        Assert.Equal("1 (1) taken back by 6, 2 (2) taken back by 6, 3 (3) taken back by 6, 4 (4) taken back by 6, 5 (5) taken back by 6, 6 (6)", await HistoryAsync());
        await UndoAsync(api, new { change = 6 });
        Assert.Equal("1 (1), 2 (2), 3 (3), 4 (4) taken back by 5, 5 (5), 6 (6) taken back by 7, 7 (7)", await HistoryAsync());

        async Task<string> HistoryAsync() => string.Join(", ", (await api.AskAsync("query($id: ID!) { history(id: $id) { version change takenBackBy } }", new { id = borough.Hub.Id })).GetProperty("history").EnumerateArray()
            .Select(version => $"{version.GetProperty("version")} ({version.GetProperty("change")}){(version.GetProperty("takenBackBy") is { ValueKind: JsonValueKind.Number } change ? $" taken back by {change}" : "")}"));
    }

    [Fact]
    public async Task A_chain_of_changes_that_rest_on_each_other_is_met_in_one_pass()
    {
        const int Links = 12;
        await using TestApi api = await TestApi.StartAsync(new Theme { Id = FactId.Of<Theme>("0"), Name = "Theme 0" });
        for (int link = 1; link < Links; link++)
        {
            await api.RecordAsync(
                new Theme { Id = FactId.Of<Theme>($"{link}"), Name = $"Theme {link}" },
                new Broader { Id = FactId.Of<Broader>($"{link}"), From = FactId.Of<Theme>($"{link - 1}"), To = FactId.Of<Theme>($"{link}") });
        }

        int passes = 0;
        api.Store.BeforeFeed = () =>
        {
            passes++;
            return Task.CompletedTask;
        };
        JsonElement dry = await UndoAsync(api, new { change = 1, withLater = true, dryRun = true });

        Assert.Equal($"[{string.Join(',', Enumerable.Range(1, Links))}]", dry.GetProperty("takenBack").ToString());
        Assert.Equal(1, passes);
        Assert.Equal(Links, api.Store.Calls["ReadReplacedBy"]);
    }

    [Theory, EveryStore]
    public async Task A_node_is_brought_again_without_reading_all_that_its_change_took_back(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        await UndoAsync(api, new { change = 1 });
        Person ann = borough.Ann with { Id = FactId.Of<Person>("another Ann") };
        await api.RecordAsync([.. borough.World.OfType<Organisation>(), ann, borough.AnnsPost with { Id = FactId.Of<Role>("another post"), From = ann.Id }]);

        JsonElement refused = await RestoreAsync(api, new { id = borough.Ann.Id });
        JsonElement restored = await RestoreAsync(api, new { id = borough.Bob.Id });

        Assert.Equal("ALREADY_RECORDED", Code(refused));
        Assert.Equal("[]", restored.GetProperty("errors").ToString());
        Assert.DoesNotContain("ReadReplacedBy", api.Store.Calls.Keys);
    }
}
