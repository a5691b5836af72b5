using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Derivation;

public sealed class CaptionTests
{
    private readonly World world = [];

    [Fact]
    public async Task A_partnership_is_called_by_its_parties_of_the_day_and_its_kind()
    {
        Organisation council = world.Organisation("Council");
        Organisation hub = world.Organisation("Hub");
        Partnership joint = world.Partnership("Joint service", hub, council);
        Organisation forum = world.Organisation("Faith Forum");
        world.Edge(new Party { Id = FactId.Of<Party>(joint.Id, forum.Id), From = joint.Id, To = forum.Id, Until = PartialDate.Of(2020) });
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal("Council and Hub: Joint service", await CaptionOfAsync(api, $"node(id: \"{joint.Id}\")"));
        Assert.Equal("Council, Faith Forum and Hub: Joint service", await CaptionOfAsync(api, $"node(id: \"{joint.Id}\", asOf: \"2019-06-01\")"));
    }

    [Fact]
    public async Task Other_nodes_are_called_what_their_records_say()
    {
        Organisation council = world.Organisation("Council");
        Model.Funding grant = world.Funding("Food bank grant", council, world.Organisation("Hub"), 500);
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal("Council", await CaptionOfAsync(api, $"organisation(id: \"{council.Id}\")"));
        Assert.Equal("Food bank grant", await CaptionOfAsync(api, $"node(id: \"{grant.Id}\")"));
    }

    private static async Task<string?> CaptionOfAsync(TestApi api, string field)
    {
        JsonElement data = await api.AskAsync($"{{ shown: {field} {{ caption }} }}");
        return data.GetProperty("shown").GetProperty("caption").GetString();
    }
}
