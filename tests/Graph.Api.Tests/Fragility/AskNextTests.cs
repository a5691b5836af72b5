using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Fragility;

public sealed class AskNextTests
{
    private readonly Borough borough = new();
    private readonly Place ward;
    private readonly Place town;

    public AskNextTests()
    {
        Partnership vague = borough.World.Partnership("Vague", borough.Council, borough.Hub);
        borough.World.Holds(borough.Ann, vague, borough.Council);
        borough.World.Holds(borough.Bob, vague, borough.Hub, "2026-05-20");
        ward = borough.World.Place("Northby East");
        town = borough.World.Place("Northby");
        borough.World.Edge(new Within { Id = FactId.Of<Within>(ward.Id, town.Id), From = ward.Id, To = town.Id });
        borough.World.Edge(new Serves { Id = FactId.Of<Serves>(borough.Hub.Id, ward.Id), From = borough.Hub.Id, To = ward.Id });
    }

    [Fact]
    public async Task The_question_whose_answer_would_tell_most_is_written_out_with_what_it_is_about()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement open = (await api.AskAsync("{ askNext { question kind person { name } organisation { name } partnerships { kind } worst best narrows options { version } } }")).GetProperty("askNext")[0];

        Assert.Equal(
            """{"question":"When did Ann of Northby Council last speak to anybody at Northby Advice Hub?","kind":"LAST_CONTACT","person":{"name":"Ann"},"organisation":{"name":"Northby Council"},"partnerships":[{"kind":"Vague"}],"worst":"UNHELD","best":"ANCHORED_SINGLE","narrows":2,"options":{"version":"fragility-2"}}""",
            open.ToString());
    }

    [Fact]
    public async Task A_place_is_asked_about_with_all_that_lies_within_it()
    {
        Place elsewhere = borough.World.Place("Elsewhere");
        await using TestApi api = await TestApi.StartAsync(borough.World);

        Assert.Equal(1, await CountAsync(ward));
        Assert.Equal(1, await CountAsync(town));
        Assert.Equal(0, await CountAsync(elsewhere));

        async Task<int> CountAsync(Place place) => (await api.AskAsync("query($place: ID) { askNext(place: $place) { kind } }", new { place = place.Id })).GetProperty("askNext").GetArrayLength();
    }

    [Fact]
    public async Task What_is_no_place_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        (string code, string message) = await api.RefusedAsync("query($place: ID) { askNext(place: $place) { kind } }", new { place = borough.Hub.Id });

        Assert.Equal("UNKNOWN_ID", code);
        Assert.Contains(borough.Hub.Id, message, StringComparison.Ordinal);
    }
}
