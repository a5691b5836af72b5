using CsCheck;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Fragility;

public sealed class RankingTests
{
    [Fact]
    public void The_worst_class_comes_first_then_the_highest_score_then_the_id()
    {
        Borough borough = new Borough()
            .Partnership("unheld").Between("unheld", "A", "B")
            .Partnership("over", until: 0).Between("over", "A", "B")
            .Partnership("to come", since: 1).Between("to come", "A", "B");
        foreach (string name in new[] { "one", "two", "three" })
            borough.Partnership(name).Between(name, "A", "B").Holds("ann", name, "A").Holds("bea", name, "B");
        borough.Partnership("weak").Between("weak", "A", "B").Holds("ann", "weak", "A", strength: Strength.Weak).Holds("bea", "weak", "B");

        FragilityRanking ranking = FragilityRanking.Of(borough.Project().Ask(Borough.Day));

        string[] equals = [.. new[] { "one", "two", "three" }.Select(Borough.PartnershipId).Order(StringComparer.Ordinal)];
        Assert.Equal([Borough.PartnershipId("unheld"), Borough.PartnershipId("weak"), .. equals], ranking.Select(row => row.Partnership));
    }

    [Fact]
    public void A_row_says_what_the_judge_says() => AnyBorough.Wild.Sample(
        borough =>
        {
            FragilityRanking ranking = FragilityRanking.Of(borough.Project().Ask(Borough.Day));
            FragilityAnswer answer = borough.Judge();

            if (!borough.Facts.OfType<Partnership>().Single().IsCurrentOn(Borough.Day))
            {
                Assert.Empty(ranking);
                return;
            }

            FragilityRow row = Assert.Single(ranking);
            Assert.Equal(
                (answer.Partnership, answer.Class, answer.K, answer.Score, answer.HangsOnOneSenior),
                (row.Partnership, row.Class, row.K, row.Score, row.HangsOnOneSenior));
        },
        iter: 1000);

    [Fact]
    public void Callers_at_the_same_time_share_one_ranking()
    {
        Projection projection = new Borough().Partnership("p").Between("p", "A", "B").Project();

        var rankings = new FragilityRanking[16];
        Parallel.For(0, rankings.Length, i => rankings[i] = FragilityRanking.Of(projection.Ask(Borough.Day)));

        Assert.Single(rankings.Distinct());
    }

    [Fact]
    public void Other_days_and_other_constants_have_rankings_of_their_own()
    {
        Projection projection = new Borough().Partnership("p").Between("p", "A", "B").Holds("ann", "p", "A").Holds("bea", "p", "B").Project();
        FragilityOptions wary = FragilityOptions.Default with { Version = "wary", LeavingRisks = [new(Level.Strategic, 0.5), new(null, 0.5)] };

        double usual = FragilityRanking.Of(projection.Ask(Borough.Day))[0].Score;

        Assert.NotEqual(usual, FragilityRanking.Of(projection.Ask(Borough.Day, wary))[0].Score);
        Assert.NotEqual(usual, FragilityRanking.Of(projection.Ask(Borough.Day.AddDays(200)))[0].Score);
        Assert.Equal(usual, FragilityRanking.Of(projection.Ask(Borough.Day))[0].Score);
    }

    [Fact]
    public void A_graph_without_partnerships_has_an_empty_ranking() =>
        Assert.Empty(FragilityRanking.Of(new Borough().Project().Ask(Borough.Day)));
}
