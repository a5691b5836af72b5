using System.Text.Json;
using Graph.Analysis;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Constants;

public sealed class ConstantsTests
{
    /// <summary>The types of answers of the measure; add each new one.</summary>
    private static readonly string[] Answers = ["Fragility", "Departure", "DepartureRank", "HurtfulDepartures", "HandoverBrief", "DependencyProof", "OpenQuestion", "Introduction", "NextIntroductions", "EarlyWarning", "PublishableFragility", "Structure"];

    [Fact]
    public async Task Answers_are_judged_by_the_constants_of_the_server_and_show_them()
    {
        FragilityOptions own = FragilityOptions.Default with { Version = "fragility-2-northby", LeavingRisks = [new(Level.Strategic, 0.5), new(Level.Management, 0.5), new(null, 0.4)] };
        await using TestApi api = await TestApi.StartAsync(own, new Borough().World);

        JsonElement data = await api.AskAsync("{ options { version leavingRisks { level risk } countingDays } fragilePartnerships(first: 1) { nodes { score options { version } } } }");

        Assert.Equal("""{"version":"fragility-2-northby","leavingRisks":[{"level":"STRATEGIC","risk":0.5},{"level":"GOVERNANCE","risk":0.2},{"level":"MANAGEMENT","risk":0.5},{"level":"FRONT_LINE","risk":0.2},{"level":"VOLUNTEER","risk":0.2},{"level":null,"risk":0.4}],"countingDays":396}""", data.GetProperty("options").ToString());
        JsonElement row = data.GetProperty("fragilePartnerships").GetProperty("nodes")[0];
        Assert.Equal("fragility-2-northby", row.GetProperty("options").GetProperty("version").GetString());
        await using TestApi agreed = await TestApi.StartAsync(new Borough().World);
        JsonElement usual = (await agreed.AskAsync("{ fragilePartnerships(first: 1) { nodes { score } } }")).GetProperty("fragilePartnerships").GetProperty("nodes")[0];
        Assert.True(row.GetProperty("score").GetDouble() > usual.GetProperty("score").GetDouble());
    }

    [Fact]
    public async Task Every_kind_of_answer_shows_them()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement types = (await api.AskAsync("{ __schema { types { name fields { name type { ofType { name } } } } } }")).GetProperty("__schema").GetProperty("types");

        string[] showing = [.. types.EnumerateArray()
            .Where(type => type.GetProperty("fields").ValueKind == JsonValueKind.Array && type.GetProperty("fields").EnumerateArray().Any(field => field.GetProperty("name").GetString() == "options"))
            .Select(type => type.GetProperty("name").GetString()!)];
        Assert.All(Answers, answer => Assert.Contains(answer, showing));
    }
}
