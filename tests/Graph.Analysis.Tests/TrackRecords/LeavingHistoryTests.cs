using Graph.Analysis.Tests.Given;
using Graph.Analysis.TrackRecords;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.TrackRecords;

/// <summary>How often people left in the ten years up to 1 June 2026.</summary>
public sealed class LeavingHistoryTests
{
    private const int TenYears = 3652;

    [Fact]
    public void Years_in_post_are_counted_within_the_time_and_who_leaves_is_counted_once()
    {
        LeavingHistory history = Ask(new Borough()
            .Role("ann", "Council", Level.Strategic, since: -5000)
            .Role("bob", "Council", Level.Strategic, since: -1000, until: -269)
            .Role("cleo", "Trust", Level.FrontLine, since: -5000, until: -TenYears));

        LeavingRate rate = Assert.Single(history.Levels).Rate;
        Assert.Equal((2, 1, Math.Round((TenYears + 731) / 365.25, 6)), (rate.People, rate.Left, Math.Round(rate.Years, 6)));
        Assert.Equal(1 - Math.Exp(-1 / rate.Years), rate.Chance, 12);
        Assert.Equal(1 - Math.Exp(-5.572 / rate.Years), rate.Highest, 3);
    }

    [Fact]
    public void Another_level_a_renewal_and_another_role_there_are_not_leaving_but_years_count_for_the_level_they_were_spent_at()
    {
        LeavingHistory history = Ask(new Borough()
            .Role("ann", "Council", Level.Management, since: -2000, until: -1000, title: "Manager")
            .Role("ann", "Council", Level.Strategic, since: -980, until: -500, title: "Head")
            .Role("ann", "Council", Level.Strategic, since: -469, title: "Director"));

        Assert.Equal([(Level.Strategic, 0, 980), (Level.Management, 0, 1020)], history.Levels.Select(level => (level.Level!.Value, level.Rate.Left, (int)Math.Round(level.Rate.Years * 365.25))));
        Assert.Equal((1, 0), (history.All.People, history.All.Left));
    }

    [Fact]
    public void A_role_without_a_beginning_and_an_end_that_is_still_to_come_are_not_seen()
    {
        LeavingHistory history = Ask(new Borough().Role("ann", "Council", Level.Strategic, until: -100).Role("bob", "Council", Level.Strategic, since: -1000, until: 30), to: 60);

        Assert.Equal((1, 0, 1, Borough.Day), (history.All.People, history.All.Left, history.NotDated, history.To));
    }

    [Fact]
    public void What_the_measure_assumes_is_that_of_the_level_and_of_several_levels_the_mean_by_their_years()
    {
        LeavingHistory history = Ask(
            new Borough().Role("ann", "Council", Level.Strategic, since: -300).Role("bob", "Council", Level.Volunteer, since: -100),
            options: FragilityOptions.Default with { LeavingRisks = [new(Level.Strategic, 0.1), new(Level.Volunteer, 0.5)] });

        Assert.Equal([0.1, 0.5], history.Levels.Select(level => level.Rate.Assumed));
        Assert.Equal(0.2, Assert.Single(history.Sectors).Rate.Assumed, 12);
    }

    [Theory]
    [InlineData(0.2, AssumptionStanding.Fits, "fits this history")]
    [InlineData(0.05, AssumptionStanding.TooLow, "is too low for this history")]
    [InlineData(0.6, AssumptionStanding.TooHigh, "is too high for this history")]
    public void An_assumption_is_held_against_all_that_so_few_who_left_allow(double assumed, AssumptionStanding standing, string words)
    {
        Borough borough = new();
        for (int i = 0; i < 10; i++)
            borough.Role($"person {i}", "Council", Level.Strategic, since: -1461, until: i < 8 ? -1 : null);

        LeavingRate rate = Ask(borough, options: FragilityOptions.Default with { LeavingRisks = [new(Level.Strategic, assumed)] }).All;

        Assert.Equal((8, standing), (rate.Left, rate.Standing));
        Assert.Equal($"10 people were in post for 40 years in all and left 8 times: 18.1% within a year. From that number alone, the true chance may be anything from 8.3% to 32.6%. The measure assumes {100 * assumed}%, which {words}.", TrackRecordWording.Write(rate));
    }

    [Fact]
    public void By_sector_only_organisations_that_are_asked_about_count()
    {
        LeavingHistory history = Ask(new Borough().Role("ann", "Council", Level.Strategic, since: -300).Role("bob", "Trust", since: -300, until: -10).Role("cleo", "Elsewhere", Level.Strategic, since: -300));

        Assert.Equal([(Sector.LocalGovernment, 0), ((Sector?)null, 1)], history.Sectors.Select(sector => (sector.Sector, sector.Rate.Left)));
        Assert.Equal([Level.Strategic, (Level?)null], history.Levels.Select(level => level.Level));
        Assert.Empty(Ask(new Borough()).Levels);
    }

    private static LeavingHistory Ask(Borough borough, int to = 0, FragilityOptions? options = null) =>
        LeavingHistory.Of(borough.Project().Ask(Borough.Day, options), Borough.Day.AddDays(-TenYears), Borough.Day.AddDays(to), new Dictionary<string, Sector?>
        {
            [Borough.OrganisationId("Council")] = Sector.LocalGovernment,
            [Borough.OrganisationId("Trust")] = null,
            [Borough.OrganisationId("Unknown to anybody")] = null,
        });
}
