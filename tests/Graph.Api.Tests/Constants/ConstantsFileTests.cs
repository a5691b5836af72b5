using Graph.Analysis;
using Graph.Api.Constants;
using Graph.Api.Hosting;
using Graph.Model;

namespace Graph.Api.Tests.Constants;

public sealed class ConstantsFileTests
{
    [Fact]
    public void What_a_file_leaves_out_is_as_first_agreed() =>
        Assert.Equal(FragilityOptions.Default with { Version = "fragility-2-northby", CountingDays = 270, LeavingRisks = [new(Level.Strategic, 0.3), new(null, 0.1)] }, Read("""
            {
              // We meet every quarter.
              "version": "fragility-2-northby",
              "countingDays": 270,
              "leavingRisks": [{ "level": "STRATEGIC", "risk": 0.3 }, { "level": null, "risk": 0.1 }],
            }
            """));

    [Fact]
    public void A_file_that_changes_nothing_is_the_constants_as_first_agreed() => Assert.Equal(FragilityOptions.Default, Read("{}"));

    [Theory]
    [InlineData("""{ "countingDays": 270 }""", "gives no \"version\" of its own, so that it would still be \"fragility-2\"")]
    [InlineData("{ \"version\": \"fragility-2x\",\n \"holdingDays\": 3 }", "line 2: \"holdingDays\" is not a constant. The constants are version, recentDays,")]
    [InlineData("{ \"version\": \"fragility-2x\",\n\n \"countingDays\": \"soon\" }", "line 3: \"countingDays\" must be a whole number from 0 to 36500")]
    [InlineData("""{ "version": "fragility-2x", "countingDays": 1.5 }""", "\"countingDays\" must be a whole number")]
    [InlineData("""{ "version": "fragility-2x", "countingDays": 200, "countingDays": 201 }""", "given once")]
    [InlineData("""{ "version": "fragility-2x", "levelRisk": 1.2 }""", "\"levelRisk\" must be a number from 0 to 1, not 1.2.")]
    [InlineData("""{ "version": "", "levelRisk": 0.2 }""", "does not begin with \"fragility-2\"")]
    [InlineData("""{ "version": "fragility-2x", "recentDays": 400 }""", "\"recentDays\" is 400, more than \"countingDays\", 396.")]
    [InlineData("""{ "version": "fragility-2x", "leavingRisks": [{ "level": "VOLUNTEER", "risk": 2 }] }""", "\"leavingRisks\" has 2 for VOLUNTEER. It must be a number from 0 to 1.")]
    [InlineData("""{ "version": "fragility-2x", "leavingRisks": [{ "level": "BOSS", "risk": 0.2 }] }""", "The levels are STRATEGIC, MANAGEMENT,")]
    [InlineData("""{ "version": "fragility-2x", "leavingRisks": [{ "level": null, "risk": 0.2 }, { "level": null, "risk": 0.3 }] }""", "each level at most once")]
    [InlineData("""{ "version": "fragility-2x", "leavingRisks": 0.3 }""", "\"leavingRisks\" must be a list such as")]
    [InlineData("""{ "version": "northby-2026", "countingDays": 270 }""", "does not say that it was made for these definitions: \"version\" is \"northby-2026\"")]
    [InlineData("""{ "version": "1" }""", "contact counts for 396 days (\"countingDays\", was 365)")]
    [InlineData("""{ "version": "northby-2026", "leaverDays": 200 }""", "\"leaverDays\" is a constant of an earlier version")]
    [InlineData("""{ "version": "northby-2026", "leavingRisk": 0.3 }""", "the chance of leaving is set for each level")]
    [InlineData("""{ "version": "fragility-2x", "weakContact": 0.9 }""", "\"weakContact\" is 0.9, more than \"ordinaryContact\", 0.8.")]
    [InlineData("null", "null")]
    [InlineData("[]", "not a JSON object of constants")]
    [InlineData("{ \"version\": ", "it is not JSON. Look there and just before")]
    [InlineData("{ \"version\": \"fragility-2x\", \"recentDays\": 92", "it is not JSON")]
    public void What_cannot_be_meant_is_refused_with_the_place_and_what_would_be_right(string text, string expected)
    {
        StartupProblem problem = Assert.Throws<StartupProblem>(() => Read(text));

        Assert.Equal(2, problem.ExitCode);
        Assert.Contains("constants.json", problem.Message, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        StartupProblem problem = Assert.Throws<StartupProblem>(() => ConstantsFile.Read(Path.Combine(Path.GetTempPath(), "no-such-folder", "constants.json")));

        Assert.Contains("no-such-folder", problem.Message, StringComparison.Ordinal);
    }

    private static FragilityOptions Read(string text)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-constants-");
        try
        {
            string path = Path.Combine(folder.FullName, "constants.json");
            File.WriteAllText(path, text);
            return ConstantsFile.Read(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
