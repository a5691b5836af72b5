using CsCheck;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Warnings;
using Graph.Analysis.Wording;

namespace Graph.Analysis.Tests.Warnings;

public sealed class WarningLawTests
{
    private const int Samples = 800;
    private static readonly Gen<int> Days = Gen.Int[0, 450];

    [Fact]
    public void Comparing_a_day_with_itself_shows_nothing_that_grew_worse() => Gen.Select(AnyBorough.Wild, Days).Sample(
        (borough, day) => Assert.DoesNotContain(Warn(borough, day, day), warning => warning.GrewWorse || warning.Before != warning.Now),
        iter: Samples);

    [Fact]
    public void Both_standings_are_those_of_the_judge() => Gen.Select(AnyBorough.Wild, Days, Days).Sample(
        (borough, ago, until) =>
        {
            foreach (EarlyWarning warning in Warn(borough, -ago, until))
            {
                Judged(borough, warning.Before, -ago);
                Judged(borough, warning.Now, until);
            }
        },
        iter: Samples);

    [Fact]
    public void What_grew_worse_by_the_definition_is_warned_of_and_only_that_is_marked() => Gen.Select(AnyBorough.Wild, Days, Days).Sample(
        (borough, ago, until) =>
        {
            FragilityAnswer before = borough.Judge(day: -ago);
            FragilityAnswer now = borough.Judge(day: until);
            (bool was, bool isNow) = (IsCurrent(borough, -ago), IsCurrent(borough, until));
            bool worse = was && (!isNow || now.Class < before.Class || now.K < before.K || (now.Class == before.Class && Math.Round(now.Score, 4) > Math.Round(before.Score, 4)));

            IReadOnlyList<EarlyWarning> warnings = Warn(borough, -ago, until);

            Assert.Equal(worse, warnings.Any(warning => warning.GrewWorse));
        },
        iter: Samples);

    [Fact]
    public void Every_reason_is_dated_within_what_it_may_be_about_and_can_be_said() => Gen.Select(AnyBorough.Wild, Days, Days).Sample(
        (borough, ago, until) =>
        {
            DateOnly to = Borough.Day.AddDays(until);
            foreach (WarningReason reason in Warn(borough, -ago, until).SelectMany(warning => warning.Reasons))
            {
                Assert.True(reason.HasHappened ? reason.On is null || reason.On <= to : reason.On > to && reason.On <= to.AddDays(365), reason.ToString());
                Assert.True(reason.Since is null || reason.Since <= to, reason.ToString());
                Assert.Matches("^[\\p{Lu}“].*\\.$", WarningWording.Sentence(reason, _ => null));
            }
        },
        iter: Samples);

    [Fact]
    public void As_days_pass_and_nothing_is_recorded_a_reason_that_came_about_stays_until_the_earlier_day_passes_it() => Gen.Select(AnyBorough.WithNothingToCome, Days, Gen.Int[0, 60]).Sample(
        (borough, until, more) =>
        {
            WarningKind[] ends = [WarningKind.LeftPost, WarningKind.StoppedHolding, WarningKind.PartyLeft, WarningKind.ForumLost, WarningKind.FundingEnded, WarningKind.SharedBuildingLost];
            WarningReason[] before = [.. Warn(borough, -100, until).SelectMany(warning => warning.Reasons).Where(reason => ends.Contains(reason.Kind))];

            IReadOnlyList<EarlyWarning> after = Warn(borough, -100, until + more);

            if (after.All(warning => warning.Now is not null))
                Assert.All(before, reason => Assert.Contains(reason, after.SelectMany(warning => warning.Reasons)));
        },
        iter: Samples);

    [Fact]
    public void Those_that_grew_worse_come_first_the_worst_of_them_at_the_top_and_as_many_as_are_asked_for()
    {
        Borough borough = new();
        foreach ((string name, int age) in new[] { ("fell to nobody", 400), ("aged", 200), ("aged too", 200) })
            borough.Partnership(name).Between(name, "A", "B").Holds($"{name} a", name, "A", age).Holds($"{name} b", name, "B", 120);
        borough.Partnership("nobody's", until: 30).Between("nobody's", "A", "B").Holds("z", "nobody's", "A", 120);
        borough.Partnership("ends", until: 30).Between("ends", "A", "B").Holds("x", "ends", "A", 120).Holds("y", "ends", "B", 120);

        IReadOnlyList<EarlyWarning> all = Warn(borough, -100, 0);

        Assert.Equal([Borough.PartnershipId("fell to nobody"), .. new[] { Borough.PartnershipId("aged"), Borough.PartnershipId("aged too") }.Order(StringComparer.Ordinal), Borough.PartnershipId("nobody's"), Borough.PartnershipId("ends")], all.Select(warning => warning.Partnership));
        Assert.Equal(all.Take(2).Select(warning => warning.Partnership), EarlyWarnings.Find(borough.Project().Ask(Borough.Day), Borough.Day.AddDays(-100), 2).Select(warning => warning.Partnership));
    }

    [Fact]
    public void The_search_can_be_stopped_and_the_first_and_last_days_there_are_can_be_asked_about()
    {
        Projection projection = new Borough().Partnership("p", until: 10).Between("p", "A", "B").Holds("a", "p", "A").Funding("Grant", "A", "B", awarded: 0).Project();

        Assert.ThrowsAny<OperationCanceledException>(() => EarlyWarnings.Find(projection.Ask(Borough.Day), Borough.Day, 1, new CancellationToken(canceled: true)));
        Assert.NotNull(EarlyWarnings.Find(projection.Ask(DateOnly.MaxValue), DateOnly.MinValue, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EarlyWarnings.Find(projection.Ask(DateOnly.MinValue), DateOnly.MaxValue, 1));
    }

    private static bool IsCurrent(Borough borough, int day) =>
        FragilityRanking.Of(borough.Project().Ask(Borough.Day.AddDays(day))).Any(row => row.Partnership == Borough.PartnershipId("p"));

    private static void Judged(Borough borough, Standing? standing, int day)
    {
        if (standing is not { } known)
            return;
        FragilityAnswer judged = borough.Judge(day: day);
        Assert.Equal((judged.Class, judged.K, judged.Score), (known.Class, known.K, known.Score));
    }

    private static IReadOnlyList<EarlyWarning> Warn(Borough borough, int from, int to) =>
        EarlyWarnings.Find(borough.Project().Ask(Borough.Day.AddDays(to)), Borough.Day.AddDays(from), 100);
}
