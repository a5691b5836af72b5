using Graph.Analysis.Networks;
using Graph.Analysis.Succession;
using Graph.Analysis.Tests.Given;

namespace Graph.Analysis.Tests.Succession;

public sealed class IntroductionsNeededTests
{
    [Fact]
    public void An_organisation_with_one_person_needs_a_second_first_and_no_introduction()
    {
        Borough borough = new Borough().Role("ann", "A").Role("al", "A").Role("bea", "B").Partnership("p").Between("p", "A", "B")
            .Holds("ann", "p", "A").Holds("al", "p", "A").Holds("bea", "p", "B");

        // Without Bea, B is cut off whoever meets whom.
        Assert.Equal((0, 1), Needed(borough));
        Assert.Equal((1, 0), Needed(borough.Role("bo", "B")));
        Assert.Equal((0, 0), Needed(borough.Holds("bo", "p", "B")));
    }

    [Fact]
    public void The_one_person_stays_and_can_be_cut_off_themselves()
    {
        // Cas of C knows only Ann, of whom Al and Abe know nothing.
        Borough borough = new Borough().Role("ann", "A").Role("al", "A").Role("cas", "C").Partnership("p").Between("p", "A", "C")
            .Holds("ann", "p", "A").Holds("cas", "p", "C");

        Assert.Equal((1, 1), Needed(borough));
        Assert.Equal((0, 1), Needed(borough.Holds("al", "p", "A")));
    }

    [Fact]
    public void Two_who_are_alone_at_their_organisations_need_no_introduction_but_two_groups_do()
    {
        Borough alone = new Borough().Role("ann", "A").Role("bea", "B").Partnership("p").Between("p", "A", "B").Holds("ann", "p", "A").Holds("bea", "p", "B");
        Assert.Equal((0, 2), Needed(alone));

        Borough groups = new Borough().Role("ann", "A").Role("al", "A").Role("bea", "B").Role("bo", "B");
        Assert.Equal((2, 0), Needed(groups));
    }

    [Fact]
    public void Somebody_who_has_left_is_no_person_in_post() =>
        Assert.Equal(1, Needed(new Borough().Role("ann", "A").Role("al", "A", until: 0)).WithOnePerson);

    private static (int AtLeast, int WithOnePerson) Needed(Borough borough)
    {
        DayNetwork contact = DayNetwork.Read(borough.Project().Ask(Borough.Day), NetworkKind.Contact);
        return (IntroductionsNeeded.AtLeast(contact), IntroductionsNeeded.WithOnePerson(contact));
    }
}
