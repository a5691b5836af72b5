using System.Text.Json;
using Graph.Analysis;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Constants;

public sealed class ConstantsTests
{
    /// <summary>The types of answers of the measure; add each new one.</summary>
    private static readonly string[] Answers = ["Fragility", "Departure", "DepartureRank", "HurtfulDepartures", "HandoverBrief", "DependencyProof", "OpenQuestion", "Introduction", "NextIntroductions", "EarlyWarning", "PublishableFragility", "Structure"];

    [Fact]
    public async Task Answers_are_judged_by_the_constants_of_the_server_and_show_them()
    {
        FragilityOptions own = FragilityOptions.Default with { Version = "northby", LeavingRisk = 0.5 };
        await using TestApi api = await TestApi.StartAsync(own, new Borough().World);

        JsonElement data = await api.AskAsync("{ options { version leavingRisk countingDays } fragilePartnerships(first: 1) { nodes { score options { version } } } }");

        Assert.Equal("""{"version":"northby","leavingRisk":0.5,"countingDays":365}""", data.GetProperty("options").ToString());
        JsonElement row = data.GetProperty("fragilePartnerships").GetProperty("nodes")[0];
        Assert.Equal("northby", row.GetProperty("options").GetProperty("version").GetString());
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
