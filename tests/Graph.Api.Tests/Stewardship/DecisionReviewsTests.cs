using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Stewardship;

/// <summary>Decisions that are to be looked at again, and what was learnt from them since. Today is 1 June 2026.</summary>
public sealed class DecisionReviewsTests
{
    private readonly Borough borough = new();
    private readonly Decision pool;

    /// <summary>The forum pooled the advice money in March 2026 and wanted to look again in April. One case was told before that, one after it, one without a date and one later than today.</summary>
    public DecisionReviewsTests()
    {
        pool = Decide("Pool the money", "2026-03", "2026-04");
        Decide("Share a van", "2026-01", "2027");
        Decide("Never mind", "2026-01", null);
        borough.World.Edge(new DecidedBy { Id = FactId.Of<DecidedBy>(pool.Id, borough.Forum.Id), From = pool.Id, To = borough.Forum.Id });
        Tell("Two bids", "2026-02-28");
        Tell("One bid", "2026-05");
        Tell("Hindsight", null);
        Tell("To come", "2026-07-01");
    }

    [Theory, EveryStore]
    public async Task A_review_that_is_due_comes_with_what_was_learnt_since_and_not_with_what_was_known_before(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement answer = await api.AskAsync("{ decisionReviews { totalCount nodes { decision { title learntLater { title } } review daysOverdue decided decidedBy { caption } learntLater { title } sentence } } }");

        Assert.Equal(
            """{"totalCount":1,"nodes":[{"decision":{"title":"Pool the money","learntLater":[{"title":"One bid"},{"title":"Hindsight"}]},"review":"2026-04","daysOverdue":32,"decided":"2026-03","decidedBy":[{"caption":"Northby Forum"}],"learntLater":[{"title":"One bid"},{"title":"Hindsight"}],"sentence":"It was decided in March 2026 by Northby Forum. Its review was due in April 2026 and is 32 days overdue. 2 cases tell what was learnt from it since."}]}""",
            answer.GetProperty("decisionReviews").ToString());
    }

    [Fact]
    public async Task Reviews_to_come_are_found_by_the_day_they_are_due_by_and_what_has_ended_is_not_looked_at_again()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        Assert.Equal(["Pool the money", "Share a van"], await TitlesAsync("dueBy: \"2027-01-01\""));
        Assert.Empty(await TitlesAsync("asOf: \"2026-03-31\""));
        await api.RecordAsync(pool with { Until = PartialDate.Parse("2026-05-01") });
        Assert.Equal(["Share a van"], await TitlesAsync("dueBy: \"2027-01-01\""));

        async Task<IEnumerable<string>> TitlesAsync(string arguments) => (await api.AskAsync($"{{ decisionReviews({arguments}) {{ nodes {{ decision {{ title }} }} }} }}"))
            .GetProperty("decisionReviews").GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("decision").GetProperty("title").GetString()!);
    }

    private Decision Decide(string title, string decided, string? review)
    {
        Decision decision = new() { Id = FactId.Of<Decision>(title), Title = title, Decided = PartialDate.Parse(decided), Review = review is null ? null : PartialDate.Parse(review) };
        borough.World.Add(decision);
        return decision;
    }

    private void Tell(string title, string? date)
    {
        Learning learning = new() { Id = FactId.Of<Learning>(title), Title = title, Date = date is null ? null : PartialDate.Parse(date) };
        borough.World.Add(learning);
        borough.World.Edge(new About { Id = FactId.Of<About>(learning.Id, pool.Id), From = learning.Id, To = pool.Id });
    }
}
