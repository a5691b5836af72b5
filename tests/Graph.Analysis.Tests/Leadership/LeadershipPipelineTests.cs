using Graph.Analysis.Leadership;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Leadership;

/// <summary>Who moved in the two years up to 1 June 2026; days are counted from then.</summary>
public sealed class LeadershipPipelineTests
{
    private const int TwoYears = 730;

    [Fact]
    public void Who_is_promoted_moves_in_from_another_level_there()
    {
        LeadershipMove move = Assert.Single(Ask(new Borough()
            .Role("ann", "Council", Level.Management, since: -2000, until: -300, title: "Manager")
            .Role("ann", "Council", Level.Strategic, since: -300, title: "Director")).Moves);

        Assert.Equal((MoveDirection.In, MoveKind.Within, Level.Strategic, Level.Management, Borough.Day.AddDays(-300)), (move.Direction, move.Kind, move.Level, move.Other!.Level, move.On));
    }

    [Fact]
    public void Who_comes_from_another_organisation_moves_in_from_there_and_out_of_there()
    {
        LeadershipPipeline pipeline = Ask(new Borough()
            .Role("ann", "Trust", Level.Strategic, since: -2000, until: -310)
            .Role("ann", "Council", Level.Strategic, since: -300));

        Assert.Equal(
            [(MoveDirection.Out, Borough.OrganisationId("Trust"), Borough.OrganisationId("Council")), (MoveDirection.In, Borough.OrganisationId("Council"), Borough.OrganisationId("Trust"))],
            pipeline.Moves.Select(move => (move.Direction, move.Organisation, move.Other!.Organisation)));
        Assert.Equal((1, 1), (pipeline.MovedIn, pipeline.MovedOut));
    }

    [Theory]
    [InlineData(31, 0)]
    [InlineData(32, 2)]
    public void A_renewal_is_no_move(int gap, int moves) =>
        Assert.Equal(moves, Ask(new Borough().Role("ann", "Council", Level.Strategic, since: -2000, until: -300, title: "Director").Role("ann", "Council", Level.Strategic, since: -300 + gap, title: "Executive director")).Moves.Count);

    [Fact]
    public void Of_two_roles_at_once_the_more_senior_counts_and_the_other_is_no_move() =>
        Assert.Empty(Ask(new Borough().Role("ann", "Council", Level.Strategic, since: -2000).Role("ann", "Council", Level.Governance, since: -300, until: -100)).Moves);

    [Fact]
    public void Who_was_not_recorded_before_comes_from_nowhere_that_is_known_and_a_role_without_a_beginning_says_nothing_of_before() =>
        Assert.All(
            Ask(new Borough().Role("ann", "Council", Level.Strategic, since: -300).Role("bob", "Council", Level.Strategic, since: -200).Role("bob", "Trust", Level.Management)).Moves,
            move => Assert.Equal(MoveKind.NotRecorded, move.Kind));

    [Fact]
    public void Moves_before_and_after_the_time_at_other_levels_and_at_other_organisations_are_not_asked_about() =>
        Assert.Empty(Ask(new Borough()
            .Role("ann", "Council", Level.Strategic, since: -TwoYears - 1)
            .Role("bob", "Council", Level.Strategic, since: 1)
            .Role("cleo", "Council", Level.FrontLine, since: -100)
            .Role("dan", "Elsewhere", Level.Strategic, since: -100)).Moves);

    [Fact]
    public void Somebody_without_a_name_is_nobody_who_moves() =>
        Assert.Empty(Ask(new Borough().Add(new Person { Id = Borough.PersonId("Vacant"), Name = "Vacant" }).Role("Vacant", "Council", Level.Strategic, since: -100)).Moves);

    [Fact]
    public void How_long_leadership_lasts_counts_those_who_stay_until_the_last_day_and_those_who_were_there_from_the_first()
    {
        Borough borough = new();
        for (int i = 0; i < 4; i++)
            borough.Role($"stays {i}", "Council", Level.Strategic, since: -2000);
        borough.Role("cleo", "Council", Level.Strategic, since: -400, until: -100).Role("dan", "Trust", Level.Strategic, since: -1000, until: -365);
        borough.Role("eve", "Council", Level.Strategic);

        LeadershipPipeline pipeline = Ask(borough);

        TimeInLeadership lasting = pipeline.Lasting.Single(level => level.Level == Level.Strategic).Lasting;
        Assert.Equal((6, 2, 1), (lasting.Posts, lasting.Ended, pipeline.NotDated));
        // After 300 days only the one who came then was seen; after 635 only the one who had been there for 270 days on the first day.
        Assert.Equal([(300 / 365.25, 2, 0.5), (635 / 365.25, 1, 0)], lasting.Curve.Select(step => (step.Years, step.AtRisk, step.Share)));
        Assert.Equal([(Sector.LocalGovernment, 5), (null, 1)], pipeline.Lasting[0].Sectors.Select(sector => (sector.Sector, sector.Lasting.Posts)));
    }

    [Fact]
    public void An_end_that_is_known_to_come_is_not_seen_yet()
    {
        TimeInLeadership lasting = Ask(new Borough().Role("ann", "Council", Level.Strategic, since: -100, until: 50), to: 365).Lasting[0].Lasting;

        Assert.Equal((1, 0, null), (lasting.Posts, lasting.Ended, lasting.MedianYears));
        Assert.Equal("1 post was seen, and none of them ended. So few ended that this may well change.", LeadershipWording.Write(lasting));
    }

    [Fact]
    public void It_says_in_words_who_moved_and_where_they_came_from()
    {
        Borough borough = new Borough().Organisation("Council").Organisation("Trust")
            .Role("ann", "Council", Level.Management, since: -2000, until: -300, title: "Manager")
            .Role("ann", "Council", Level.Strategic, since: -300, title: "Director")
            .Role("bob", "Council", Level.Governance, since: -200)
            .Role("cleo", "Trust", Level.Strategic, since: -900, until: -150, title: "Head");
        LeadershipPipeline pipeline = Ask(borough);
        Dictionary<string, Role> roles = borough.Facts.OfType<Role>().ToDictionary(role => role.Id);

        Assert.Equal("Between 1 June 2024 and 1 June 2026, 2 people moved into strategic or governance posts and 1 person out of them. Of those who moved in, 1 came from another level of the same organisation and of 1 no earlier post is recorded.", LeadershipWording.Write(pipeline));
        Assert.Equal(
            [
                "Ann became Director at Council on 5 August 2025; the post before was Manager there.",
                "Bob moved into a governance post at Council on 13 November 2025; no earlier post is recorded.",
                "Cleo stopped being Head at Trust on 2 January 2026; no later post is recorded.",
            ],
            pipeline.Moves.Select(move => LeadershipWording.Write(move, roles[move.Role], move.Other is { } other ? roles[other.Role] : null, Name)));
        Assert.Equal([(MoveKind.Within, Level.Management, 1), (MoveKind.NotRecorded, null, 1)], pipeline.Origins.Select(origin => (origin.Kind, origin.Level, origin.Count)));

        string Name(string id) => borough.Facts.Single(fact => fact.Id == id) switch { Person person => char.ToUpperInvariant(person.Name[0]) + person.Name[1..], Organisation organisation => organisation.Name, _ => "?" };
    }

    private static LeadershipPipeline Ask(Borough borough, int to = 0) => LeadershipPipeline.Of(borough.Project().Ask(Borough.Day), new(Borough.Day.AddDays(-TwoYears), Borough.Day.AddDays(to))
    {
        Organisations = new Dictionary<string, Sector?> { [Borough.OrganisationId("Council")] = Sector.LocalGovernment, [Borough.OrganisationId("Trust")] = null, [Borough.OrganisationId("Unknown to anybody")] = null },
    });
}
