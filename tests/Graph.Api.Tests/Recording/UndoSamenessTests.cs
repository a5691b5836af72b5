using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;
using static Graph.Api.Tests.Recording.Reversals;

namespace Graph.Api.Tests.Recording;

/// <summary>Taking back brings nothing again beside what was recorded in its place since: nobody is there twice.</summary>
public sealed class UndoSamenessTests
{
    private readonly Borough borough = new();

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

    private static Fact WithId(Fact fact, string id) => Ontology.Of(fact).Create(
        id, (fact as Edge)?.From, (fact as Edge)?.To, [.. Ontology.Of(fact).Properties.Select(property => property.Read(fact))]);
}
