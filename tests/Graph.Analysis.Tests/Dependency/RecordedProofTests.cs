using Graph.Analysis.Dependency;
using Graph.Analysis.Tests.Given;

namespace Graph.Analysis.Tests.Dependency;

/// <summary>The Council knows the Hub through ann and hal, and the Hub knows the CVS through hope and cy. Whether hal and hope know each other is the question.</summary>
public sealed class RecordedProofTests
{
    [Fact]
    public void Colleagues_of_whom_nothing_is_recorded_together_join_no_chain()
    {
        Borough borough = Given();

        Assert.Equal(1, DependencyProof.Find(borough.Project().Ask(Borough.Day), Borough.OrganisationId("Council"), Borough.OrganisationId("CVS"))!.Size);
        Assert.Equal(0, Recorded(borough).Size);
        Assert.Empty(Recorded(borough).People);
    }

    [Theory]
    [InlineData("Hub", 1)]
    [InlineData("Elsewhere", 0)]
    public void Colleagues_know_each_other_who_hold_one_partnership_for_the_organisation_where_they_are(string holdsFor, int size)
    {
        Borough borough = Given().Partnership("inside").Holds("hal", "inside", "Hub", null).Holds("hope", "inside", holdsFor, null);

        Assert.Equal(size, Recorded(borough).Size);
    }

    [Fact]
    public void A_partnership_that_has_ended_joins_no_colleagues() =>
        Assert.Equal(0, Recorded(Given().Partnership("inside", until: 0).Holds("hal", "inside", "Hub").Holds("hope", "inside", "Hub")).Size);

    [Theory]
    [InlineData(1000, 0, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(-1, 0, 0)]
    [InlineData(-1, 1, 1)]
    public void Colleagues_know_each_other_who_attended_one_contact_up_to_the_day(int ago, int day, int size) =>
        Assert.Equal(size, Recorded(Given().Partnership("other").Contact("other", ago, "hal", "hope"), day).Size);

    [Fact]
    public void People_who_attended_one_contact_and_are_no_colleagues_join_no_chain() =>
        Assert.Equal(0, Recorded(Given().Partnership("other").Contact("other", 10, "hal", "cy")).Size);

    [Fact]
    public void Everybody_with_a_role_at_one_forum_knows_everybody_else_there()
    {
        Borough borough = Given().Role("hal", "Board").Role("hope", "Board");

        Assert.Equal(0, Recorded(borough).Size);
        Assert.Equal(1, Recorded(borough.MemberOf("Hub", "Board", until: 1)).Size);
        Assert.Equal(0, Recorded(borough, day: 1).Size);
    }

    [Fact]
    public void Everybody_with_a_role_at_one_part_of_an_organisation_knows_everybody_else_there()
    {
        Borough borough = Given().Role("hal", "Advice team").Role("hope", "Advice team").PartOf("Advice team", "Hub", until: 1);

        Assert.Equal(1, Recorded(borough).Size);
        Assert.Equal(0, Recorded(borough, day: 1).Size);
        Assert.Equal(0, Recorded(Given().Role("hal", "Advice team", until: 0).Role("hope", "Advice team").PartOf("Advice team", "Hub")).Size);
    }

    [Fact]
    public void Somebody_who_only_holds_something_for_a_forum_has_no_role_there() =>
        Assert.Equal(0, Recorded(Given().MemberOf("Hub", "Board").Role("hal", "Board").Partnership("q2").Holds("hope", "q2", "Board")).Size);

    [Fact]
    public void From_the_organisations_asked_about_everybody_in_post_is_reached_as_before()
    {
        // Nothing joins ann and al, but either is enough to begin with.
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("cy", "p", "CVS")
            .Partnership("q").Between("q", "Council", "CVS").Holds("al", "q", "Council").Holds("cora", "q", "CVS").Role("dee", "Council").Role("dee", "CVS");

        RecordedProof recorded = Recorded(borough);

        Assert.Equal(3, recorded.Size);
        Assert.Contains(Borough.PersonId("dee"), recorded.People);
    }

    [Fact]
    public void One_organisation_has_no_size_and_an_unknown_one_no_answer()
    {
        Assert.Null(Find(Given(), "Council", "Council", 0)!.Size);
        Assert.Null(Find(Given(), "Council", "Nowhere", 0));
    }

    private static Borough Given() => new Borough()
        .Partnership("p").Between("p", "Council", "Hub").Holds("ann", "p", "Council").Holds("hal", "p", "Hub")
        .Partnership("q").Between("q", "Hub", "CVS").Holds("hope", "q", "Hub").Holds("cy", "q", "CVS")
        .Role("hal", "Hub").Role("hope", "Hub");

    private static RecordedProof Recorded(Borough borough, int day = 0) => Find(borough, "Council", "CVS", day)!;

    private static RecordedProof? Find(Borough borough, string from, string to, int day) =>
        DependencyProof.FindRecorded(borough.Project().Ask(Borough.Day.AddDays(day)), Borough.OrganisationId(from), Borough.OrganisationId(to));
}
