using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Warnings;

/// <summary>Ann's post at the council may end on 25 May 2026; today is 1 June.</summary>
public sealed class EarlyWarningsTests
{
    private readonly Borough borough = new();

    private Role AnnLeaves => borough.AnnsPost with { Until = PartialDate.Parse("2026-05-25") };

    [Fact]
    public async Task Somebody_who_left_is_told_with_how_it_was_how_it_is_and_why()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        await api.RecordAsync(AnnLeaves);

        JsonElement warning = Assert.Single((await api.AskAsync("""
            {
              earlyWarnings(from: "2026-05-21") {
                grewWorse why
                partnership { kind }
                before { class k score }
                now { class k score }
                reasons { kind happened on since person { name } organisation { name } sentence }
                options { version }
              }
            }
            """)).GetProperty("earlyWarnings").EnumerateArray());

        Assert.True(warning.GetProperty("grewWorse").GetBoolean());
        Assert.Equal("Advice contract", warning.GetProperty("partnership").GetProperty("kind").GetString());
        Assert.Equal(("ANCHORED_SINGLE", 1), (warning.GetProperty("before").GetProperty("class").GetString(), warning.GetProperty("before").GetProperty("k").GetInt32()));
        Assert.Equal(("UNHELD", 0), (warning.GetProperty("now").GetProperty("class").GetString(), warning.GetProperty("now").GetProperty("k").GetInt32()));
        Assert.Equal("It went from being held by one person and an anchor to being held by nobody: Ann has not been in post at Northby Council since 25 May 2026.", warning.GetProperty("why").GetString());
        Assert.Equal(
            """{"kind":"LEFT_POST","happened":true,"on":"2026-05-25","since":"2026-05-25","person":{"name":"Ann"},"organisation":{"name":"Northby Council"},"sentence":"Ann has not been in post at Northby Council since 25 May 2026."}""",
            warning.GetProperty("reasons")[0].ToString());
    }

    [Fact]
    public async Task What_is_about_to_end_is_told_before_anything_is_worse()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement warning = Assert.Single((await api.AskAsync("""{ earlyWarnings(from: "2026-06-01") { grewWorse reasons { kind happened funding { title } forum { name } building { name } sentence } } }""")).GetProperty("earlyWarnings").EnumerateArray());

        Assert.False(warning.GetProperty("grewWorse").GetBoolean());
        JsonElement reason = Assert.Single(warning.GetProperty("reasons").EnumerateArray());
        Assert.Equal("The funding “Advice grant” between them is assumed to end on 1 March 2027, because only the date of its award is recorded.", reason.GetProperty("sentence").GetString());
        Assert.StartsWith("""{"kind":"FUNDING_ENDING","happened":false,"funding":{"title":"Advice grant"},"forum":null,"building":null,""", reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_later_day_is_to_or_as_of_and_both_are_answered_as_known_at_a_moment()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);
        string known = api.Clock.Now.ToString("O");
        api.Clock.Now = api.Clock.Now.AddHours(1);
        await api.RecordAsync(AnnLeaves);

        JsonElement data = await api.AskAsync($$"""
            {
              to: earlyWarnings(from: "2026-05-21", to: "2026-05-24") { now { class } }
              asOf: earlyWarnings(from: "2026-05-21", asOf: "2026-05-24") { now { class } }
              now: earlyWarnings(from: "2026-05-21") { now { class } }
              before: earlyWarnings(from: "2026-05-21", knownAt: "{{known}}") { now { class } }
            }
            """);

        // Until the 25th Ann is only known to leave.
        Assert.Equal(data.GetProperty("to").ToString(), data.GetProperty("asOf").ToString());
        Assert.Contains("ANCHORED_SINGLE", data.GetProperty("to").ToString(), StringComparison.Ordinal);
        Assert.Contains("UNHELD", data.GetProperty("now").ToString(), StringComparison.Ordinal);
        Assert.Contains("ANCHORED_SINGLE", data.GetProperty("before").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ earlyWarnings(from: "2026-06-02") { why } }""", "2026-06-02")]
    [InlineData("""{ earlyWarnings(from: "2026-01-01", first: 101) { why } }""", "101")]
    public async Task What_makes_no_sense_is_refused_with_what_was_asked(string query, string named)
    {
        await using TestApi api = await TestApi.StartAsync();

        (string code, string message) = await api.RefusedAsync(query);

        Assert.Equal("BAD_INPUT", code);
        Assert.Contains(named, message, StringComparison.Ordinal);
    }
}
