using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;
using static Graph.Api.Tests.Recording.Reversals;

namespace Graph.Api.Tests.Recording;

/// <summary>Ending, taking back and bringing again.</summary>
public sealed class ReversalTests
{
    private readonly Borough borough = new();

    [Theory, EveryStore]
    public async Task Any_fact_ends_on_the_day_after_its_last(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement ended = await EndAsync(api, new { id = borough.Themed.Id, on = "2026-06-01", expectedVersion = 1 });
        JsonElement again = await EndAsync(api, new { id = borough.Themed.Id, on = "2026-06-01", expectedVersion = 1 });
        JsonElement other = await EndAsync(api, new { id = borough.Themed.Id, on = "2026-05-01" });
        JsonElement none = await EndAsync(api, new { id = "theme-none", on = "2026-05-01" });
        JsonElement noType = await EndAsync(api, new { id = "none", on = "2026-05-01" });

        Assert.Equal("2026-06-01", ended.GetProperty("fact").GetProperty("until").GetString());
        Assert.Equal(ended.GetProperty("fact").ToString(), again.GetProperty("fact").ToString());
        Assert.Equal(["ALREADY_ENDED", "UNKNOWN_ID", "UNKNOWN_ID"], new[] { other, none, noType }.Select(Code));
        Assert.Equal("""["id"]""", none.GetProperty("errors")[0].GetProperty("path").ToString());
    }

    [Theory, EveryStore]
    public async Task The_edges_of_a_node_are_listed_first_and_go_with_it_and_other_references_are_cleared(IStoreProvider provider)
    {
        Organisation trust = borough.World.Organisation("Trust");
        borough.World.Edge(new KeyHolder { Id = FactId.Of<KeyHolder>("trust"), From = borough.Bob.Id, To = borough.Hall.Id, Organisation = trust.Id });
        borough.World.Edge(new Tagged { Id = FactId.Of<Tagged>("trust"), From = trust.Id, To = borough.Themed.Id });
        Blockage blockage = new() { Id = FactId.Of<Blockage>("b"), Title = "No room", Owner = borough.Bob.Id };
        await using TestApi api = await TestApi.StartAsync(provider, [.. borough.World, blockage]);

        JsonElement dry = await RetractAsync(api, new { ids = new[] { trust.Id }, dryRun = true });
        Assert.NotNull(await api.Store.FindAsync<Organisation>(trust.Id, ReadPoint.Now));
        JsonElement done = await RetractAsync(api, new { ids = new[] { trust.Id }, why = "It never was" });
        await RetractAsync(api, new { ids = new[] { borough.Bob.Id } });

        Assert.Equal(JsonValueKind.Null, dry.GetProperty("change").ValueKind);
        Assert.Equal(dry.GetProperty("facts").ToString(), done.GetProperty("facts").ToString());
        Assert.Equal(
            [(trust.Id, "TAKEN_BACK"), (FactId.Of<KeyHolder>("trust"), "CHANGED"), (FactId.Of<Tagged>("trust"), "TAKEN_BACK")],
            done.GetProperty("facts").EnumerateArray().Select(fact => (fact.GetProperty("id").GetString()!, fact.GetProperty("becomes").GetString()!)).OrderBy(fact => fact.Item1 == trust.Id ? "" : fact.Item1, StringComparer.Ordinal));
        Assert.Null((await api.Store.FindAsync<Blockage>(blockage.Id, ReadPoint.Now))!.Owner);
        Assert.Equal("It never was", (await api.Store.GetHistoryAsync(trust.Id))[^1].Change.Why);
    }

    [Theory]
    [InlineData("onBehalfOf", 101)]
    [InlineData("why", 20_001)]
    public async Task A_dry_run_refuses_what_the_real_one_would(string field, int length)
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        Dictionary<string, object> input = new() { ["ids"] = new[] { borough.Themed.Id }, [field] = new string('x', length) };
        const string Query = "mutation($i: RetractInput!) { retract(input: $i) { count errors { message path } } }";

        string real = (await api.AskAsync(Query, new { i = input })).GetProperty("retract").ToString();
        string dry = (await api.AskAsync(Query, new { i = new Dictionary<string, object>(input) { ["dryRun"] = true } })).GetProperty("retract").ToString();

        Assert.Equal(real, dry);
        Assert.Contains($"\"path\":[\"{field}\"]", dry, StringComparison.Ordinal);
    }

    [Theory, EveryStore]
    public async Task What_says_the_same_as_another_without_a_reference_goes_with_it(IStoreProvider provider)
    {
        Organisation[] trusts = [borough.World.Organisation("One trust"), borough.World.Organisation("Other trust")];
        foreach (Organisation trust in trusts)
            borough.World.Edge(new KeyHolder { Id = FactId.Of<KeyHolder>(trust.Id), From = borough.Bob.Id, To = borough.Hall.Id, Organisation = trust.Id });
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement first = await RetractAsync(api, new { ids = new[] { trusts[0].Id } });
        JsonElement dry = await RetractAsync(api, new { ids = new[] { trusts[1].Id }, dryRun = true });
        JsonElement second = await RetractAsync(api, new { ids = new[] { trusts[1].Id } });

        Assert.Equal(["TAKEN_BACK", "CHANGED"], first.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("becomes").GetString()));
        Assert.Equal(["TAKEN_BACK", "TAKEN_BACK"], second.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("becomes").GetString()));
        Assert.Equal(dry.GetProperty("facts").ToString(), second.GetProperty("facts").ToString());
    }

    [Theory, EveryStore]
    public async Task Of_two_that_say_the_same_without_what_goes_one_stays(IStoreProvider provider)
    {
        Organisation[] trusts = [borough.World.Organisation("One trust"), borough.World.Organisation("Other trust")];
        foreach (Organisation trust in trusts)
            borough.World.Edge(new KeyHolder { Id = FactId.Of<KeyHolder>(trust.Id), From = borough.Bob.Id, To = borough.Hall.Id, Organisation = trust.Id });
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement done = await RetractAsync(api, new { ids = trusts.Select(trust => trust.Id).ToArray() });

        Assert.Equal(["CHANGED", "TAKEN_BACK", "TAKEN_BACK", "TAKEN_BACK"], done.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("becomes").GetString()).Order(StringComparer.Ordinal));
    }

    [Theory, EveryStore]
    public async Task A_former_version_is_brought_again_if_what_it_names_is_there_and_nothing_else_is_the_same(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        await api.RecordAsync(borough.AnnsPost with { Title = "Cheif" });

        JsonElement corrected = await RestoreAsync(api, new { id = borough.AnnsPost.Id, version = 1, expectedVersion = 2 });
        Assert.Equal(borough.AnnsPost, await api.Store.FindAsync<Role>(borough.AnnsPost.Id, ReadPoint.Now));
        Assert.Equal("CHANGED", corrected.GetProperty("facts")[0].GetProperty("becomes").GetString());

        await RetractAsync(api, new { ids = new[] { borough.Ann.Id } });
        JsonElement without = await RestoreAsync(api, new { id = borough.AnnsPost.Id });
        Assert.Equal("UNKNOWN_ID", Code(without));
        Assert.Contains(borough.Ann.Id, without.ToString(), StringComparison.Ordinal);

        long taken = await api.Store.GetHeadAsync();
        JsonElement alone = await RestoreAsync(api, new { id = borough.Ann.Id });
        Assert.Matches($"^Only this was brought again. Change {taken} took back [0-9]+ other facts with it", Assert.Single(alone.GetProperty("notes").EnumerateArray()).GetString());
        JsonElement again = await RestoreAsync(api, new { id = borough.AnnsPost.Id });
        Assert.Equal("BROUGHT_AGAIN", again.GetProperty("facts")[0].GetProperty("becomes").GetString());

        await RetractAsync(api, new { ids = new[] { borough.AnnsPost.Id } });
        await api.RecordAsync(borough.AnnsPost with { Id = FactId.Of<Role>("anew") });
        Assert.Equal("ALREADY_RECORDED", Code(await RestoreAsync(api, new { id = borough.AnnsPost.Id })));
        Assert.Equal("UNKNOWN_ID", Code(await RestoreAsync(api, new { id = "role-none" })));
        Assert.Equal("INVALID_INPUT", Code(await RestoreAsync(api, new { id = borough.Hub.Id, version = 9 })));
    }

    [Fact]
    public async Task What_can_not_be_done_says_why_and_what_to_do_instead()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        await EndAsync(api, new { id = borough.Themed.Id, on = "2026-05-01", why = "Nobody came" });
        JsonElement ended = await EndAsync(api, new { id = borough.Themed.Id, on = "2026-05-02" });
        JsonElement nothing = await RestoreAsync(api, new { id = borough.Hub.Id });
        JsonElement future = await RestoreAsync(api, new { id = borough.Themed.Id, version = 1, expectedVersion = 7 });
        JsonElement past = await RestoreAsync(api, new { id = borough.Themed.Id, version = 1, expectedVersion = 1 });
        await RetractAsync(api, new { ids = new[] { borough.Themed.Id } });
        JsonElement twice = await RetractAsync(api, new { ids = new[] { borough.Themed.Id } });

        Assert.Equal("Nobody came", (await api.Store.GetHistoryAsync(borough.Themed.Id))[1].Change.Why);
        Assert.Equal("This has already ended (2026-05-01). To correct the day, use record with its id and \"until\".", Message(ended));
        Assert.Equal("It has no other version to bring again: it was never known otherwise than now.", Message(nothing));
        Assert.Equal("""["id"]""", nothing.GetProperty("errors")[0].GetProperty("path").ToString());
        Assert.Equal("This is at version 2, and never was at version 7. Give the version that its history shows, or leave this out.", Message(future));
        Assert.StartsWith("This is at version 2, not 1: somebody has changed it.", Message(past), StringComparison.Ordinal);
        Assert.Equal($"\"{borough.Themed.Id}\" was taken back already, by change 3. To bring it again, use restore.", Message(twice));
    }

    [Theory, EveryStore]
    public async Task More_than_can_be_taken_back_together_is_refused_before_it_is_read(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, [
            borough.Themed, borough.Hub,
            .. Enumerable.Range(0, Retraction.MaximumFacts + 1).Select(number => new Tagged { Id = FactId.Of<Tagged>($"{number}"), From = borough.Hub.Id, To = borough.Themed.Id }),
        ]);

        JsonElement refused = await RetractAsync(api, new { ids = new[] { borough.Themed.Id } });

        Assert.Equal("INVALID_INPUT", Code(refused));
        Assert.Equal(1, api.Store.Calls["Get"]);
        Assert.DoesNotContain("GetEdges", api.Store.Calls.Keys);
        Assert.DoesNotContain("List", api.Store.Calls.Keys);
    }
}
