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
    public async Task What_was_recorded_anew_since_rests_on_the_taking_back_and_goes_with_it(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        Fact[] gone = [borough.Hub, borough.AnnsPost, Assert.Single(borough.World.OfType<KeyHolder>()), borough.Themed];
        foreach (Fact fact in gone)
        {
            long taken = (await RetractAsync(api, new { ids = new[] { fact.Id } })).GetProperty("change").GetInt64();
            string anew = FactId.New(Ontology.Of(fact));
            await api.RecordAsync(WithId(fact, anew));

            JsonElement refused = await UndoAsync(api, new { change = taken });
            Assert.Equal("LATER_CHANGES", Code(refused));
            Assert.Equal(taken + 1, Assert.Single(refused.GetProperty("laterChanges").EnumerateArray()).GetProperty("number").GetInt64());
            Assert.Equal("[]", (await UndoAsync(api, new { change = taken, withLater = true })).GetProperty("errors").ToString());
            IReadOnlyDictionary<string, Fact> known = await api.Store.GetAsync([fact.Id, anew], ReadPoint.Now);
            Assert.Equal(fact, Assert.Single(known).Value);
        }
    }

    [Theory, EveryStore]
    public async Task A_name_that_another_took_since_is_not_given_back_beside_it(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        await api.RecordAsync(borough.Hub with { Name = "Old hub" });
        Organisation other = new() { Id = FactId.Of<Organisation>("other"), Name = borough.Hub.Name, Description = "Another" };
        await api.RecordAsync(other);
        await api.RecordAsync(other with { Description = "Another one" });

        Assert.Equal("ALREADY_RECORDED", Code(await RestoreAsync(api, new { id = borough.Hub.Id, version = 1 })));
        Assert.Contains(3, (await UndoAsync(api, new { change = 2 })).GetProperty("laterChanges").EnumerateArray().Select(change => change.GetProperty("number").GetInt32()));

        await api.RecordAsync(other with { Name = "Other" });
        Assert.Equal("[]", (await UndoAsync(api, new { change = 2, dryRun = true })).GetProperty("errors").ToString());
        Assert.Equal("CHANGED", (await RestoreAsync(api, new { id = borough.Hub.Id, version = 1 })).GetProperty("facts")[0].GetProperty("becomes").GetString());
    }

    [Theory, EveryStore]
    public async Task A_period_is_not_given_back_beside_one_that_it_overlaps(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        await EndAsync(api, new { id = borough.AnnsPost.Id, on = "2020-01-01" });
        await api.RecordAsync(borough.AnnsPost with { Id = FactId.Of<Role>("again"), Since = PartialDate.Of(2021) });

        Assert.Equal("ALREADY_RECORDED", Code(await RestoreAsync(api, new { id = borough.AnnsPost.Id, version = 1 })));
        Assert.Equal("LATER_CHANGES", Code(await UndoAsync(api, new { change = 2 })));
    }

    [Theory, EveryStore]
    public async Task Somebody_recorded_anew_while_their_only_post_was_gone_is_not_there_twice(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        await RetractAsync(api, new { ids = new[] { borough.BobsPost.Id } });
        Person bob = new() { Id = FactId.Of<Person>("bob again"), Name = borough.Bob.Name };
        await api.RecordAsync(bob);
        await api.RecordAsync(borough.BobsPost with { Id = FactId.Of<Role>("bob again"), From = bob.Id });

        Assert.Contains(4, (await UndoAsync(api, new { change = 2 })).GetProperty("laterChanges").EnumerateArray().Select(change => change.GetProperty("number").GetInt32()));
        Assert.Equal("[]", (await UndoAsync(api, new { change = 2, withLater = true })).GetProperty("errors").ToString());
        Assert.Null(await api.Store.FindAsync<Role>(FactId.Of<Role>("bob again"), ReadPoint.Now));
    }

    [Theory, EveryStore]
    public async Task What_was_there_twice_before_is_there_twice_again(IStoreProvider provider)
    {
        Organisation twin = borough.Hub with { Id = FactId.Of<Organisation>("twin") };
        await using TestApi api = await TestApi.StartAsync(provider, [.. borough.World, twin]);
        await RetractAsync(api, new { ids = new[] { twin.Id, borough.Hub.Id } });
        await api.RecordAsync(new Theme { Id = FactId.Of<Theme>("other"), Name = "Other" });

        Assert.Equal("[]", (await UndoAsync(api, new { change = 2 })).GetProperty("errors").ToString());
        Assert.Equal(2, (await api.Store.GetAsync([twin.Id, borough.Hub.Id], ReadPoint.Now)).Count);
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

    [Theory, EveryStore]
    public async Task What_did_away_with_what_told_two_apart_rests_on_the_taking_back_of_one(IStoreProvider provider)
    {
        Person[] namesakes = [.. Enumerable.Range(1, 2).Select(number => new Person { Id = FactId.Of<Person>($"{number}"), Name = "Sam" })];
        Role post = new() { Id = FactId.Of<Role>("sam"), From = namesakes[1].Id, To = borough.Hub.Id };
        await using TestApi api = await TestApi.StartAsync(provider, [.. borough.World, .. namesakes, post]);
        await RetractAsync(api, new { ids = new[] { namesakes[0].Id } });
        await RetractAsync(api, new { ids = new[] { post.Id } });

        JsonElement refused = await UndoAsync(api, new { change = 2 });
        JsonElement withLater = await UndoAsync(api, new { change = 2, withLater = true });

        Assert.Equal([3], refused.GetProperty("laterChanges").EnumerateArray().Select(change => change.GetProperty("number").GetInt32()));
        Assert.Equal("[2,3]", withLater.GetProperty("takenBack").ToString());
        Assert.Equal(3, (await api.Store.GetAsync([namesakes[0].Id, namesakes[1].Id, post.Id], ReadPoint.Now)).Count);
    }

    [Theory, EveryStore]
    public async Task A_partnership_that_was_recorded_anew_while_it_had_no_parties_is_not_there_twice(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        string[] parties = [.. borough.World.OfType<Party>().Where(party => party.From == borough.Advice.Id).Select(party => party.Id)];
        await RetractAsync(api, new { ids = parties });
        Partnership anew = borough.Advice with { Id = FactId.Of<Partnership>("anew") };
        await api.RecordAsync([anew, .. borough.World.OfType<Party>().Where(party => parties.Contains(party.Id)).Select(party => party with { Id = FactId.New(Ontology.Of<Party>()), From = anew.Id })]);
        await RetractAsync(api, new { ids = new[] { borough.Hub.Id } });

        JsonElement undone = await UndoAsync(api, new { change = 2, withLater = true });

        Assert.Equal("[2,3,4]", undone.GetProperty("takenBack").ToString());
        Assert.Null(await api.Store.FindAsync<Partnership>(anew.Id, ReadPoint.Now));
    }

    [Theory, EveryStore]
    public async Task An_end_is_not_taken_back_beside_the_same_that_began_again_since(IStoreProvider provider)
    {
        Role post = borough.AnnsPost with { Id = FactId.Of<Role>("second"), Title = "Second", Since = null };
        await using TestApi api = await TestApi.StartAsync(provider, [.. borough.World, post]);
        await EndAsync(api, new { id = post.Id, on = "2026-02-01" });
        await api.RecordAsync(post with { Id = FactId.Of<Role>("second again") });

        JsonElement refused = await UndoAsync(api, new { change = 2 });

        Assert.Equal([3], refused.GetProperty("laterChanges").EnumerateArray().Select(change => change.GetProperty("number").GetInt32()));
        Assert.Equal("ALREADY_RECORDED", Code(await RestoreAsync(api, new { id = post.Id, version = 1 })));
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

    private static Fact WithId(Fact fact, string id) => Ontology.Of(fact).Create(
        id, (fact as Edge)?.From, (fact as Edge)?.To, [.. Ontology.Of(fact).Properties.Select(property => property.Read(fact))]);
}
