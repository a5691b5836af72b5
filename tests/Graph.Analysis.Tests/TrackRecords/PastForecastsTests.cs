using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.TrackRecords;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.TrackRecords;

/// <summary>What was said on 1 June 2025 would happen within a year, held against 1 June 2026.</summary>
public sealed class PastForecastsTests
{
    private const int Year = PastForecasts.Days;
    private static readonly DateOnly AYearAgo = Borough.Day.AddDays(-Year);

    [Fact]
    public void Who_is_in_post_is_said_to_leave_by_the_chance_of_the_level_and_who_is_known_to_leave_surely()
    {
        Borough then = new Borough().Role("ann", "Council", Level.Strategic, since: -900).Role("bob", "Council", Level.FrontLine, since: -900, until: -Year + 100).Role("cleo", "Council", Level.Management, since: -900);
        Borough now = new Borough().Role("ann", "Council", Level.Strategic, since: -900, until: -20).Role("bob", "Council", Level.FrontLine, since: -900).Role("cleo", "Council", Level.Management, since: -900);

        PastForecasts read = Read(then, now, FragilityOptions.Default with { LeavingRisks = [new(Level.Strategic, 0.1), new(Level.Management, 0.3)] });

        Assert.Equal([new(0.1, true), new(0.3, false), new(1, false)], read.Leaving.OrderBy(forecast => forecast.Chance));
    }

    [Fact]
    public void Who_is_no_longer_known_to_have_been_in_post_on_the_day_is_left_out()
    {
        Borough then = new Borough().Role("ann", "Council", Level.Strategic).Role("bob", "Council", Level.Strategic).Role("cleo", "Elsewhere", Level.Strategic);
        Borough now = new Borough().Role("ann", "Council", Level.Strategic, until: -Year - 1);

        Assert.Empty(Read(then, now).Leaving);
    }

    [Fact]
    public void A_partnership_that_was_held_is_said_to_be_lost_by_its_score_and_is_if_nobody_holds_it_a_year_later()
    {
        PastForecasts read = Read(Held("kept", "lost", "ended", "gone"), Held("kept", "lost", "ended").Replace<Partnership>(one => one.Id == Borough.PartnershipId("ended"), one => one with { Until = Borough.In(-10) })
            .Replace<Holds>(one => one.To == Borough.PartnershipId("kept"), one => one with { LastContact = Borough.In(-5) }));

        Assert.Equal([new(0.4224, false), new(0.4224, true)], read.Unheld.OrderBy(forecast => forecast.Happened).Select(forecast => forecast with { Chance = Math.Round(forecast.Chance, 9) }));
        Assert.Equal(2, read.EndedSince);
    }

    [Fact]
    public void A_partnership_that_nobody_held_can_no_longer_be_lost() =>
        Assert.Empty(Read(new Borough().Between("p", "Council", "Hub").Holds("ann", "p", "Council", contactAgo: Year), new Borough()).Unheld);

    [Fact]
    public void In_hindsight_nobody_knew_who_would_leave_and_contact_that_came_later_was_not_there()
    {
        Borough known = Held("p").Role("ann", "Council", Level.Strategic, since: -900, until: -Year + 100).Role("late", "Council", Level.Strategic, since: -900)
            .Between("q", "Council", "Hub").Holds("dan", "q", "Council", contactAgo: Year - 10).Holds("eve", "q", "Hub", contactAgo: Year - 10);
        AnalysisSession now = known.Project().Ask(Borough.Day);

        PastForecasts read = PastForecasts.Of(PastForecasts.InHindsight(now, AYearAgo), now, Asked);

        Assert.Equal([new(0.2, false), new(0.2, true)], read.Leaving.OrderBy(forecast => forecast.Happened));
        Assert.Equal(0.4224, Assert.Single(read.Unheld).Chance, 9);
    }

    [Fact]
    public void The_days_are_as_far_apart_as_what_is_said_reaches_and_all_can_be_checked() =>
        Assert.Equal([Borough.Day.AddDays(-Year), Borough.Day.AddDays(-2 * Year)], PastForecasts.DaysBetween(Borough.Day.AddDays(-(3 * Year) + 1), Borough.Day));

    [Fact]
    public void All_days_are_scored_together_and_small_numbers_are_said_to_say_little()
    {
        PastForecasts first = new(AYearAgo, [new(0.2, true), new(0.2, false)], [new(0.4, false)], 1);
        PastForecasts second = new(AYearAgo.AddDays(-Year), [new(0.2, false), new(1, true)], [], 0);

        IReadOnlyList<ForecastRecord> records = ForecastRecord.Of([first, second]);

        Assert.Equal([ForecastKind.Leaving, ForecastKind.Unheld], records.Select(record => record.Kind));
        Assert.Equal((4, 2, 0.18), (records[0].Score.Count, records[0].Score.Happened, Math.Round(records[0].Score.Brier!.Value, 9)));
        Assert.Equal(
            "On 1 June 2024 and 1 June 2025, the chance that somebody leaves within a year was 40% on average for 4 cases, and it happened in 2: 50%. The Brier score is 0.180, where 0 is perfect; to state the base rate for each would have scored 0.250, which is worse. It happened so rarely that the scores say little.",
            TrackRecordWording.Write(records[0]));
        Assert.Equal(
            "On 1 June 2025, the chance that nobody holds a partnership within a year was 40% on average for 1 case, and it happened in none: 0%. The Brier score is 0.160, where 0 is perfect; to state the base rate for each would have scored 0.000, which is better. It happened so rarely that the scores say little. 1 partnership had ended by then and is left out.",
            TrackRecordWording.Write(records[1]));
        Assert.Equal([true, false], records.Select(record => record.IsBetterThanBaseRate!.Value));
    }

    [Fact]
    public void If_nothing_was_known_it_says_so()
    {
        ForecastRecord none = ForecastRecord.Of([])[0];

        Assert.Equal("Nothing was known of any day a year ago or longer that says that somebody leaves within a year.", TrackRecordWording.Write(none));
        Assert.Null(none.IsBetterThanBaseRate);
    }

    private static IReadOnlySet<string> Asked { get; } = new HashSet<string>(StringComparer.Ordinal) { Borough.OrganisationId("Council") };

    private static PastForecasts Read(Borough then, Borough now, FragilityOptions? options = null) =>
        PastForecasts.Of(then.Project().Ask(AYearAgo, options), now.Project().Ask(Borough.Day, options), Asked);

    /// <summary>Partnerships with a fresh, strong contact of one person of unknown level on each side on the day a year ago, and none since.</summary>
    private static Borough Held(params string[] partnerships)
    {
        Borough borough = new();
        foreach (string partnership in partnerships)
            borough.Partnership(partnership).Between(partnership, "Council", "Hub").Holds($"a {partnership}", partnership, "Council", contactAgo: Year + 35).Holds($"b {partnership}", partnership, "Hub", contactAgo: Year + 35);
        return borough;
    }
}
