using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Imports;

/// <summary>Next year's file over HTTP: what it would end is shown first, and the import ends that and nothing else.</summary>
public sealed class CompleteFileTests
{
    private const string Header = "Person,Organisation,Role\n";

    [Theory, EveryStore]
    public async Task A_complete_file_is_checked_first_and_ends_what_the_check_promised_on_the_day_of_the_check(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        await api.ImportAsync(await api.CheckAsync("people-2025.csv", Header + "Ann Lee,Hub,Chair\nBob Roe,Hub,Cook\n"));

        JsonElement import = await api.CheckAsync("people-2026.csv", Header + "Ann Lee,Hub,Chair\n");
        Assert.Equal((JsonValueKind.Null, 0), (import.GetProperty("report").GetProperty("complete").ValueKind, import.GetProperty("report").Number("ended")));
        JsonElement whole = await CheckedAsync(api, import, new { complete = true, on = "2026-01-31" });
        JsonElement report = whole.GetProperty("report");

        Assert.Equal((1, "2026-01-31"), (report.Number("ended"), report.GetProperty("complete").Text("on")));
        Assert.Equal("""[{"type":"Role","added":0,"changed":0,"ended":1}]""", report.Text("types"));
        JsonElement ended = Assert.Single(report.GetProperty("news").EnumerateArray(), line => line.Text("kind") == "ENDED");
        Assert.Equal((1, "Role \"Bob Roe\" → \"Hub\": title \"Cook\", last day \"2026-01-31\""), (ended.Number("count"), ended.GetProperty("examples")[0].GetString()));
        Assert.All((await api.AllAsync()).OfType<Role>(), role => Assert.Null(role.Until));

        JsonElement imported = await api.ImportAsync(whole);
        Assert.Equal(("IMPORTED", 1), (imported.Text("state"), imported.GetProperty("report").Number("ended")));
        Assert.Equal([null, "2026-02-01"], (await api.AllAsync()).OfType<Role>().Select(role => role.Until?.ToString()).Order(StringComparer.Ordinal));

        await api.AskAsync($"mutation {{ undo(input: {{ change: {imported.Number("change")} }}) {{ change }} }}");
        Assert.All((await api.AllAsync()).OfType<Role>(), role => Assert.Null(role.Until));
    }

    [Theory]
    [InlineData("""{"complete": true}""")]
    [InlineData("""{"mostMayEnd": true}""")]
    [InlineData("""{"on": "2026-01-31"}""")]
    [InlineData("""{"format": "buildings"}""")]
    [InlineData("""{"mapping": {"row": "people", "columns": [{"header": "Person", "column": "Person"}]}}""")]
    public async Task Nothing_is_imported_in_another_way_than_it_was_checked(string asked)
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement import = await api.CheckAsync("people.csv", Header + "Ann Lee,Hub,Chair\n");
        JsonObject body = JsonNode.Parse(asked)!.AsObject();
        body["hash"] = import.Text("hash");

        using (HttpResponseMessage refused = await api.ActAsync(import, "import", body))
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains("Check it in this way first", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Empty((await api.AllAsync()).OfType<Role>());
        using HttpResponseMessage begun = await api.ActAsync(import, "import", new { hash = import.Text("hash"), complete = false, mostMayEnd = false });
        Assert.Equal(HttpStatusCode.OK, begun.StatusCode);
        await api.SettledAsync(import.Text("id"));
    }

    [Fact]
    public async Task What_was_said_of_its_columns_stays_when_it_is_complete_and_when_it_is_not()
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement import = await api.CheckAsync("walkers.csv", "Who,Where\nAnn Lee,Hub\n");
        var mapping = new { row = "people", columns = new[] { new { header = "Who", column = "Person" }, new { header = "Where", column = "Organisation" } } };

        Assert.Equal(0, (await CheckedAsync(api, import, new { mapping })).GetProperty("report").Number("problemCount"));
        Assert.Equal(0, (await CheckedAsync(api, import, new { complete = true })).GetProperty("report").Number("problemCount"));
        Assert.Equal(0, (await CheckedAsync(api, import, new { complete = false })).GetProperty("report").Number("problemCount"));
    }

    [Fact]
    public async Task A_file_that_would_end_most_can_not_be_imported_until_somebody_confirms_it()
    {
        await using TestApi api = await TestApi.StartAsync();
        await api.ImportAsync(await api.CheckAsync("people-2025.csv", Header + string.Concat(Enumerable.Range(0, 20).Select(number => $"Person {number},Hub,Cook\n"))));

        JsonElement import = await CheckedAsync(api, await api.CheckAsync("people-2026.csv", Header + "Person 1,Hub,Cook\n"), new { complete = true });
        Assert.Equal(("True", 1), (import.GetProperty("report").GetProperty("complete").Text("mostWouldEnd"), import.GetProperty("report").Number("problemCount")));
        using (HttpResponseMessage refused = await api.ActAsync(import, "import", new { hash = import.Text("hash") }))
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);

        JsonElement confirmed = await api.ImportAsync(await CheckedAsync(api, import, new { complete = true, mostMayEnd = true }));
        Assert.Equal(19, confirmed.GetProperty("report").Number("ended"));
    }

    [Theory]
    [InlineData("""{"on": "2026-01-31"}""", "are about what ends")]
    [InlineData("""{"complete": true, "on": "2999-01-01"}""", "the day is after today")]
    [InlineData("""{"complete": true, "on": "31/01/2026"}""", "The body is not JSON as it must be")]
    public async Task What_can_not_be_meant_is_refused(string body, string expected)
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement import = await api.CheckAsync("people.csv", Header + "Ann Lee,Hub,Chair\n");

        using HttpResponseMessage refused = await api.ActAsync(import, "check", JsonSerializer.Deserialize<JsonElement>(body));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(expected, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> CheckedAsync(TestApi api, JsonElement import, object asked)
    {
        using HttpResponseMessage begun = await api.ActAsync(import, "check", asked);
        Assert.Equal(HttpStatusCode.OK, begun.StatusCode);
        return await api.SettledAsync(import.Text("id"));
    }
}
