using Graph.Analysis.Departures;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Departures;

public sealed class RehearsalTests
{
    [Fact]
    public void A_partnership_with_one_holder_on_a_side_is_lost_with_that_person()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS").Holds("cy", "p", "CVS");

        Assert.Equal([Borough.PartnershipId("p")], Leave(borough, "ann").PartnershipsLost);
        Assert.Empty(Leave(borough, "bea").PartnershipsLost);
        Assert.Equal([Borough.PartnershipId("p")], Leave(borough, "bea", "cy").PartnershipsLost);
    }

    [Fact]
    public void A_partnership_with_two_holders_on_a_side_is_left_with_one()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS")
            .Holds("ann", "p", "Council").Holds("al", "p", "Council").Holds("bea", "p", "CVS").Holds("cy", "p", "CVS").Holds("di", "p", "CVS");

        Assert.Equal([Borough.PartnershipId("p")], Leave(borough, "ann").LeftWithOneHolder);
        Assert.Empty(Leave(borough, "bea").LeftWithOneHolder);
        Assert.Equal([Borough.PartnershipId("p")], Leave(borough, "bea", "cy").LeftWithOneHolder);
        Assert.Empty(Leave(borough, "bea", "cy", "di").LeftWithOneHolder);
    }

    [Fact]
    public void A_side_that_always_had_one_holder_is_not_left_with_one()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS")
            .Holds("ann", "p", "Council").Holds("bea", "p", "CVS").Holds("cy", "p", "CVS").Holds("di", "p", "CVS");

        Assert.Empty(Leave(borough, "bea").LeftWithOneHolder);
    }

    [Fact]
    public void A_tie_to_somebody_who_leaves_stays_a_recorded_tie_of_who_is_left()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS")
            .Holds("ann", "p", "Council").Holds("bea", "p", "CVS").Holds("cy", "p", "CVS")
            .Tie("ann", "bea", "p").Tie("cy", "somebody who left", "p");

        Assert.Equal([Borough.PartnershipId("p")], Leave(borough, "bea").PartnershipsLost);
    }

    [Fact]
    public void Nothing_is_lost_where_nobody_could_talk_before()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS", contactAgo: 400);

        Assert.Empty(Leave(borough, "ann").PartnershipsLost);
    }

    [Fact]
    public void Only_partnerships_that_are_current_on_the_day_are_rehearsed()
    {
        Borough borough = new Borough().Partnership("p", until: 0).Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS");

        Assert.Empty(Leave(borough, "ann").PartnershipsLost);
    }

    [Fact]
    public void A_partnership_of_three_is_lost_in_part_while_another_two_can_talk()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS", "Health")
            .Holds("ann", "p", "Council").Holds("bea", "p", "CVS").Holds("cy", "p", "CVS").Holds("di", "p", "Health");

        DepartureAnswer answer = Leave(borough, "di");

        Assert.Equal([Borough.PartnershipId("p")], answer.PartnershipsLostInPart);
        Assert.Empty(answer.PartnershipsLost);
        Assert.Equal([Borough.PartnershipId("p")], Leave(borough, "bea").LeftWithOneHolder);
        Assert.Empty(Leave(borough, "bea").PartnershipsLostInPart);
    }

    [Fact]
    public void A_partnership_of_three_is_lost_once_no_two_parties_can_talk()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS", "Health")
            .Holds("ann", "p", "Council").Holds("bea", "p", "CVS").Holds("di", "p", "Health");

        DepartureAnswer answer = Leave(borough, "ann", "di");

        Assert.Equal([Borough.PartnershipId("p")], answer.PartnershipsLost);
        Assert.Empty(answer.PartnershipsLostInPart);
    }

    [Fact]
    public void Of_three_parties_of_which_one_never_had_anybody_the_whole_is_lost_with_the_only_two_who_could_talk()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS", "Health").Holds("ann", "p", "Council").Holds("bea", "p", "CVS");

        Assert.Equal([Borough.PartnershipId("p")], Leave(borough, "ann").PartnershipsLost);
    }

    [Fact]
    public void A_partnership_lost_in_part_may_also_be_left_with_one_holder()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS", "Health")
            .Holds("ann", "p", "Council").Holds("bea", "p", "CVS").Holds("cy", "p", "CVS").Holds("di", "p", "Health");

        DepartureAnswer answer = Leave(borough, "bea", "di");

        Assert.Equal([Borough.PartnershipId("p")], answer.PartnershipsLostInPart);
        Assert.Equal([Borough.PartnershipId("p")], answer.LeftWithOneHolder);
    }

    [Fact]
    public void Funding_of_a_partnership_lost_in_part_is_that_between_the_parties_that_lose_touch()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS", "Health")
            .Holds("ann", "p", "Council").Holds("bea", "p", "CVS").Holds("di", "p", "Health")
            .Funding("Grant", "Council", "CVS", awarded: -30).Funding("Fee", "Health", "Council", awarded: -30);

        Assert.Equal([Borough.FundingId("Fee")], Leave(borough, "di").FundingAttached);
    }

    [Fact]
    public void Asked_about_some_organisations_only_what_concerns_them_is_rehearsed()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS")
            .Partnership("q").Between("q", "Council", "Health").Holds("ann", "q", "Council").Holds("di", "q", "Health")
            .Funding("Grant", "Council", "CVS", awarded: -30).Funding("Fee", "Council", "Health", awarded: -30)
            .MemberOf("CVS", "Forum").MemberOf("Health", "Board").Role("ann", "CVS").Role("ann", "Forum", title: "Chair").Role("ann", "Board", title: "Chair")
            .KeyHolder("ann", "Hub").In("CVS", "Hub").KeyHolder("ann", "Ward").In("Health", "Ward");
        HashSet<string> place = [Borough.OrganisationId("CVS")];

        DepartureAnswer answer = DepartureRehearsal.Rehearse(borough.Project().Ask(Borough.Day), [Borough.PersonId("ann")], place);
        DepartureCounts counts = DepartureRehearsal.RehearseEveryone(borough.Project().Ask(Borough.Day), organisations: place).Single(one => one.Person == Borough.PersonId("ann"));

        Assert.Equal([Borough.PartnershipId("p")], answer.PartnershipsLost);
        Assert.Equal([Borough.FundingId("Grant")], answer.FundingAttached);
        Assert.Equal([Borough.OrganisationId("Forum")], answer.ForumsWithoutChair);
        Assert.Equal([new ForumSeatLost(Borough.OrganisationId("Forum"), Borough.OrganisationId("CVS"))], answer.ForumsWithoutMember);
        Assert.Equal([Borough.BuildingId("Hub")], answer.BuildingsWithoutKeyHolder);
        Assert.Equal(new DepartureCounts(Borough.PersonId("ann"), 1, 0, 0, 1, 1, 1, 1), counts);
    }

    [Fact]
    public void Funding_between_the_parties_of_a_lost_partnership_is_attached_in_either_direction_while_it_runs()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS")
            .Funding("Grant", "Council", "CVS", awarded: -30).Funding("Fee", "CVS", "Council", since: -30, until: 1)
            .Funding("Old grant", "Council", "CVS", awarded: -400).Funding("Elsewhere", "Council", "Health", awarded: -30);

        Assert.Equal(
            new[] { Borough.FundingId("Grant"), Borough.FundingId("Fee") }.Order(StringComparer.Ordinal),
            Leave(borough, "ann").FundingAttached);
    }

    [Fact]
    public void A_forum_seat_is_lost_with_the_only_person_in_post_who_has_a_role_there()
    {
        Borough borough = new Borough().MemberOf("CVS", "Forum")
            .Role("ann", "CVS").Role("ann", "Forum").Role("bea", "CVS").Role("cy", "Council").Role("cy", "Forum");

        Assert.Equal([new ForumSeatLost(Borough.OrganisationId("Forum"), Borough.OrganisationId("CVS"))], Leave(borough, "ann").ForumsWithoutMember);
        Assert.Empty(Leave(borough, "bea", "cy").ForumsWithoutMember);
    }

    [Fact]
    public void Where_no_seat_is_recorded_everybody_known_in_post_speaks_for_the_organisation()
    {
        Borough borough = new Borough().MemberOf("CVS", "Forum").Partnership("p").Between("p", "Council", "CVS")
            .Role("ann", "CVS").Holds("bea", "p", "CVS").Role("cy", "CVS", until: -1).Holds("cy", "p", "CVS");

        Assert.Empty(Leave(borough, "ann").ForumsWithoutMember);
        Assert.Empty(Leave(borough, "bea").ForumsWithoutMember);
        Assert.Single(Leave(borough, "ann", "bea").ForumsWithoutMember);
    }

    [Theory]
    [InlineData(-1, null, null)]
    [InlineData(null, 0, null)]
    [InlineData(null, null, 1)]
    public void A_seat_that_is_not_current_is_not_lost(int? forumEnds, int? membershipEnds, int? membershipBegins)
    {
        Borough borough = new Borough().Organisation("Forum", until: forumEnds).MemberOf("CVS", "Forum", membershipBegins, membershipEnds).Role("ann", "CVS");

        Assert.Empty(Leave(borough, "ann").ForumsWithoutMember);
    }

    [Fact]
    public void A_building_is_lost_with_its_only_current_key_holder()
    {
        Borough borough = new Borough().KeyHolder("ann", "Hub").KeyHolder("bea", "Hub", until: -1).KeyHolder("ann", "Hall").KeyHolder("cy", "Hall");

        Assert.Equal([Borough.BuildingId("Hub")], Leave(borough, "ann").BuildingsWithoutKeyHolder);
        Assert.Equal(
            new[] { Borough.BuildingId("Hub"), Borough.BuildingId("Hall") }.Order(StringComparer.Ordinal),
            Leave(borough, "ann", "cy").BuildingsWithoutKeyHolder);
    }

    [Fact]
    public void People_who_are_not_known_take_nothing_along()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS").KeyHolder("ann", "Hub");

        DepartureAnswer answer = DepartureRehearsal.Rehearse(borough.Project().Ask(Borough.Day), ["nobody", FactId.New<Person>(), ""]);

        Assert.Empty(answer.PartnershipsLost.Concat(answer.LeftWithOneHolder).Concat(answer.BuildingsWithoutKeyHolder).Concat(answer.FundingAttached));
        Assert.Empty(answer.ForumsWithoutMember);
    }

    private static DepartureAnswer Leave(Borough borough, params string[] people) =>
        DepartureRehearsal.Rehearse(borough.Project().Ask(Borough.Day), [.. people.Select(Borough.PersonId)]);
}
