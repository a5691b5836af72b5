using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;

namespace Graph.Analysis.Tests.Fragility;

public sealed class UnheldCauseTests
{
    [Fact]
    public void What_is_held_has_no_cause() => Assert.Null(Given().Holds("ann", "p", "A").Judge().UnheldBecause);

    [Fact]
    public void Somebody_whose_post_or_holding_ended_has_left()
    {
        Expect(UnheldBecause.Left, Given().Holds("ann", "p", "A").Role("ann", "A", until: 0));
        Expect(UnheldBecause.Left, Given().Holds("ann", "p", "A", until: 0));
    }

    [Fact]
    public void A_holding_that_has_not_begun_is_not_recorded_yet() => Expect(UnheldBecause.NotRecorded, Given().Holds("ann", "p", "A", since: 1));

    [Fact]
    public void Somebody_in_post_who_was_last_in_contact_too_long_ago_has_lapsed_beside_others_who_left_or_have_no_date()
    {
        Expect(UnheldBecause.Lapsed, Given().Holds("ann", "p", "A", contactAgo: 397));
        Expect(UnheldBecause.Lapsed, Given().Holds("ann", "p", "A", contactAgo: 397).Holds("al", "p", "A", until: 0).Holds("abe", "p", "A", contactAgo: null));
    }

    [Fact]
    public void Somebody_in_post_without_a_date_up_to_the_day_is_not_recorded()
    {
        Expect(UnheldBecause.NotRecorded, Given().Holds("ann", "p", "A", contactAgo: null));
        Assert.Equal(UnheldBecause.NotRecorded, Given().Holds("ann", "p", "A", contactAgo: -397).Judge(known: 400).UnheldBecause);
    }

    [Fact]
    public void Of_two_sides_the_first_cause_in_their_order_is_told()
    {
        Borough nobody = new Borough().Partnership("p").Between("p", "A", "B");
        Expect(UnheldBecause.NotRecorded, nobody);
        Expect(UnheldBecause.Lapsed, nobody.Holds("bea", "p", "B", contactAgo: 397));
        Expect(UnheldBecause.Left, nobody.Holds("ann", "p", "A", until: 0));
    }

    [Fact]
    public void Where_no_two_can_talk_it_is_the_cause_of_those_whom_they_know_on_the_other_side()
    {
        // Ann knew only Bo, and Bea only Al.
        Borough borough = Given().Holds("ann", "p", "A").Tie("ann", "bo", "p").Tie("bea", "al", "p");
        Expect(UnheldBecause.NotRecorded, borough);
        Expect(UnheldBecause.Lapsed, borough.Holds("bo", "p", "B", contactAgo: 397));
        Expect(UnheldBecause.Left, borough.Holds("al", "p", "A").Role("al", "A", until: 0));
    }

    [Fact]
    public void Two_who_count_and_whose_tie_has_ended_have_not_left() =>
        Expect(UnheldBecause.NotRecorded, Given().Holds("ann", "p", "A").Tie("ann", "bea", "p", until: 0));

    [Fact]
    public void Without_a_second_party_it_is_the_cause_of_the_first_or_that_nobody_is_recorded()
    {
        Expect(UnheldBecause.NotRecorded, new Borough().Partnership("p").Party("p", "A").Holds("ann", "p", "A"));
        Expect(UnheldBecause.Left, new Borough().Partnership("p").Party("p", "A").Holds("ann", "p", "A", until: 0));
    }

    private static Borough Given() => new Borough().Partnership("p").Between("p", "A", "B").Holds("bea", "p", "B");

    private static void Expect(UnheldBecause cause, Borough borough)
    {
        FragilityAnswer answer = borough.Judge();
        Assert.Equal((FragilityClass.Unheld, cause), (answer.Class, answer.UnheldBecause));
    }
}
