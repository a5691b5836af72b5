using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Memory;

/// <summary>Where an idea came from, and where it went.</summary>
public sealed class InspirationTests
{
    private readonly World world = [];

    [Theory, EveryStore]
    public async Task A_chain_goes_step_by_step_both_ways_and_tells_each_once_where_ideas_lead_back(IStoreProvider provider)
    {
        Learning wigan = Case("Wigan deal");
        (Initiative pilot, Initiative roll, Initiative late) = (Start("Pilot"), Start("Roll-out"), Start("Much later"));
        Learn(pilot, wigan);
        Learn(roll, pilot);
        Learn(wigan, roll);
        Learn(late, roll, since: "2027");
        await using TestApi api = await TestApi.StartAsync(provider, world);

        JsonElement chain = (await api.AskAsync(
            "query($id: ID!) { inspirationChain(node: $id) { node { caption } inspiredBy { steps node { caption } nearer { caption } } inspired { steps node { caption } } complete } }", new { id = pilot.Id })).GetProperty("inspirationChain");

        Assert.Equal(
            """{"node":{"caption":"Pilot"},"inspiredBy":[{"steps":1,"node":{"caption":"Wigan deal"},"nearer":{"caption":"Pilot"}},{"steps":2,"node":{"caption":"Roll-out"},"nearer":{"caption":"Wigan deal"}}],"inspired":[{"steps":1,"node":{"caption":"Roll-out"}},{"steps":2,"node":{"caption":"Wigan deal"}}],"complete":true}""",
            chain.ToString());
    }

    [Fact]
    public async Task A_chain_that_is_cut_off_says_so_and_what_can_inspire_nothing_is_refused()
    {
        Learning[] cases = [.. Enumerable.Range(0, 202).Select(number => Case($"Case {number}"))];
        for (int number = 1; number < cases.Length; number++)
            Learn(cases[number], cases[number - 1]);
        Organisation council = world.Organisation("Council");
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement answer = await api.AskAsync(
            "query($last: ID!, $second: ID!) { cut: inspirationChain(node: $last) { complete } whole: inspirationChain(node: $second) { complete } }",
            new { last = cases[^1].Id, second = cases[1].Id });

        Assert.Equal("""{"cut":{"complete":false},"whole":{"complete":true}}""", answer.ToString());
        (string code, string message) = await api.RefusedAsync("query($council: ID!) { inspirationChain(node: $council) { complete } }", new { council = council.Id });
        Assert.Equal("UNKNOWN_ID", code);
        Assert.StartsWith($"\"{council.Id}\" in \"node\" is the id of an organisation, not of ", message, StringComparison.Ordinal);
    }

    private Learning Case(string title)
    {
        Learning learning = new() { Id = FactId.Of<Learning>(title), Title = title };
        world.Add(learning);
        return learning;
    }

    private Initiative Start(string name)
    {
        Initiative initiative = new() { Id = FactId.Of<Initiative>(name), Name = name };
        world.Add(initiative);
        return initiative;
    }

    private void Learn(Node learner, Node example, string? since = null) =>
        world.Edge(new InspiredBy { Id = FactId.Of<InspiredBy>(learner.Id, example.Id), From = learner.Id, To = example.Id, Since = since is null ? null : PartialDate.Parse(since) });
}
