using CsCheck;
using Graph.Analysis.Maturity;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Maturity;

public sealed class MeasureProgressTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly Measure Collaboration = new() { Id = "measure-collaboration", Name = "Collaboration", Levels = ["None", "Some", "Often", "Mostly", "Always"] };

    private static readonly Measure Helped = new() { Id = "measure-helped", Name = "People helped", Unit = "people", Target = 200, TargetDate = PartialDate.Of(2026, 12) };

    [Fact]
    public void Opinions_differ_and_the_middle_one_counts()
    {
        MeasureProgress progress = MeasureProgress.Of(Collaboration, null, [Scored("2026-03-01", 2, "ann"), Scored("2026-03-01", 4, "bob"), Scored("2026-03-01", 3, "cleo"), Scored("2026-03-01", 4, "dan")], Today);

        Assert.Equal(new ProgressDay(PartialDate.Of(2026, 3, 1), 3.5m, 2, 4, 4), progress.Now);
        Assert.Equal([0, 1, 1, 2, 0], progress.Levels.Select(level => level.Opinions));
        Assert.Equal("Collaboration (Larkhaven): level 3.5 of 5 on 1 March 2026, the middle of 4 opinions from 2 to 4.", MaturityWording.Write(progress, "Larkhaven"));
    }

    [Fact]
    public void An_opinion_counts_until_its_assessor_gives_another_one()
    {
        MeasureProgress progress = MeasureProgress.Of(Collaboration, null, [Scored("2025-01", 2, "ann"), Scored("2025-01", 4, "bob"), Scored("2025-06", 4, "bob"), Scored("2026-01", 3, "ann"), Scored("2026-07", 5, "ann")], Today);

        Assert.Equal([(3m, 2), (3m, 2), (3.5m, 2)], progress.Trend.Select(day => (day.Median, day.Opinions)));
        Assert.Equal(["2026-01", "2025-06"], progress.Latest.Select(assessment => assessment.Date.ToString()));
        Assert.Equal("Collaboration: level 3.5 of 5 in January 2026, the middle of 2 opinions from 3 to 4. It was level 3 of 5 in January 2025.", MaturityWording.Write(progress, null));
    }

    [Fact]
    public void Opinions_of_nobody_in_particular_are_replaced_by_the_next_ones()
    {
        MeasureProgress progress = MeasureProgress.Of(Collaboration, null, [Scored("2025-01", 1), Scored("2025-01", 2), Scored("2026-01", 3)], Today);

        Assert.Equal(new ProgressDay(PartialDate.Of(2026, 1), 3, 3, 3, 1), progress.Now);
    }

    [Fact]
    public void What_was_scored_on_another_scale_is_not_mixed_in_but_told()
    {
        MeasureProgress progress = MeasureProgress.Of(Collaboration, null, [Scored("2026-01", 3, "ann"), Scored("2026-01", 8, "bob", scale: 10), Scored("2026-01", 6, "cleo")], Today);

        Assert.Equal((3m, 1, 2), (progress.Now!.Median, progress.Now.Opinions, progress.NotCompared));
        Assert.EndsWith("2 opinions cannot be compared with the others, because no value is recorded or the scale is another one.", MaturityWording.Write(progress, null), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_has_assessed_by_the_day_is_said_to_be_so()
    {
        MeasureProgress progress = MeasureProgress.Of(Collaboration, null, [Scored("2026-06-02", 3, "ann")], Today);

        Assert.Null(progress.Now);
        Assert.Equal("Nobody has assessed “Collaboration” yet.", MaturityWording.Write(progress, null));
    }

    [Theory]
    [InlineData(150, "2026-02-01", TargetOutlook.OnTheWay, "People helped: 150 people on 1 February 2026. It was 100 people on 1 January 2026. The target is 200 people by December 2026: it is on the way there.")]
    [InlineData(120, "2026-06-01", TargetOutlook.Behind, "People helped: 120 people on 1 June 2026. It was 100 people on 1 January 2026. The target is 200 people by December 2026: it is behind, as it would be 141 people if it went there evenly from the first assessment.")]
    [InlineData(1250, "2026-06-01", TargetOutlook.Reached, "People helped: 1,250 people on 1 June 2026. It was 100 people on 1 January 2026. The target is 200 people by December 2026: it is reached.")]
    public void A_reading_is_held_against_an_even_way_to_the_target(int reading, string date, TargetOutlook outlook, string sentence)
    {
        MeasureProgress progress = MeasureProgress.Of(Helped, null, [Counted("2026-01-01", 100), Counted(date, reading)], Today);

        Assert.Equal(outlook, progress.Target!.Outlook);
        Assert.Equal(sentence, MaturityWording.Write(progress, null));
    }

    [Fact]
    public void A_target_that_has_passed_is_missed_and_one_date_tells_no_way()
    {
        Measure past = Helped with { TargetDate = PartialDate.Of(2026, 5, 31) };

        Assert.Equal(TargetOutlook.Missed, MeasureProgress.Of(past, null, [Counted("2026-01-01", 100), Counted("2026-05-01", 190)], Today).Target!.Outlook);
        Assert.Equal(TargetOutlook.NotKnown, MeasureProgress.Of(Helped, null, [Counted("2026-01-01", 100)], Today).Target!.Outlook);
    }

    [Fact]
    public void A_count_may_have_to_fall_and_a_level_never_has()
    {
        Measure waiting = Helped with { Target = 20 };
        Measure level = Collaboration with { Target = 2 };

        Assert.Equal(TargetOutlook.OnTheWay, MeasureProgress.Of(waiting, null, [Counted("2026-01-01", 100), Counted("2026-06-01", 50)], Today).Target!.Outlook);
        Assert.Equal(TargetOutlook.Behind, MeasureProgress.Of(waiting, null, [Counted("2026-01-01", 100), Counted("2026-06-01", 90)], Today).Target!.Outlook);
        Assert.Equal(TargetOutlook.Reached, MeasureProgress.Of(level, null, [Scored("2026-01", 3)], Today).Target!.Outlook);
    }

    [Fact]
    public void Without_a_date_what_is_nearer_than_at_first_is_on_the_way()
    {
        Measure some = Helped with { TargetDate = null };

        Assert.Equal(TargetOutlook.OnTheWay, MeasureProgress.Of(some, null, [Counted("2026-01-01", 100), Counted("2026-05-01", 101)], Today).Target!.Outlook);
        Assert.Equal(TargetOutlook.Behind, MeasureProgress.Of(some, null, [Counted("2026-01-01", 100), Counted("2026-05-01", 100)], Today).Target!.Outlook);
        Assert.Equal(TargetOutlook.Behind, MeasureProgress.Of(some, null, [Counted("2026-01-01", 100), Counted("2026-05-01", 99)], Today).Target!.Outlook);
    }

    [Fact]
    public void What_follows_does_not_depend_on_the_order_in_which_opinions_are_read_and_the_trend_is_what_was_seen_on_each_day() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[1, 5], Gen.Int[0, 3]).Array[1, 12].Sample(rows =>
        {
            Opinion[] opinions = [.. rows.Select((row, number) => Scored(Today.AddDays(row.Item1 - 20).ToString("O"), row.Item2, row.Item3 == 0 ? null : $"assessor {row.Item3}", number: number))];

            MeasureProgress progress = MeasureProgress.Of(Collaboration, null, opinions, Today);
            MeasureProgress reversed = MeasureProgress.Of(Collaboration, null, opinions.Reverse(), Today);

            Assert.Equal(progress.Trend, reversed.Trend);
            Assert.Equal(progress.Latest.Select(one => one.Id), reversed.Latest.Select(one => one.Id));
            Assert.All(progress.Trend, day => Assert.Equal(day, MeasureProgress.Of(Collaboration, null, opinions, day.Date.FirstDay).Now));
            Assert.Equal(progress.Latest.Count, progress.Levels.Sum(level => level.Opinions));
            Assert.Equal(progress.Latest.Count == 0 ? null : progress.Latest.Count, progress.Now?.Opinions);
        });

    private static Opinion Scored(string date, int score, string? by = null, int? scale = null, int number = 0) => Opinion.Of(
        new Assessment { Id = FactId.Of<Assessment>(date, by ?? "", $"{score}", $"{number}"), Date = PartialDate.Parse(date), Dimension = "Collaboration", Score = score, Scale = scale },
        by is null ? [] : [by]);

    private static Opinion Counted(string date, decimal reading) => Opinion.Of(
        new Assessment { Id = FactId.Of<Assessment>(date), Date = PartialDate.Parse(date), Dimension = "People helped", Reading = reading }, []);
}
