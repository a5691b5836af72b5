using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;

namespace Graph.Analysis.Tests.Fragility;

public sealed class PastDayTests
{
    private static readonly DateOnly Later = Borough.Day.AddDays(200);

    private static readonly Borough Recorded = new Borough()
        .Partnership("known").Between("known", "Council", "CVS").Holds("ann", "known", "Council").Holds("bea", "known", "CVS")
        .Partnership("later").Between("later", "Council", "CVS").Holds("ann", "later", "Council").Holds("bea", "later", "CVS", contactAgo: -90)
        .Partnership("unknown").Between("unknown", "Council", "Health").Holds("ann", "unknown", "Council")
        .Partnership("lapsed").Between("lapsed", "Council", "Health").Holds("ann", "lapsed", "Council").Holds("di", "lapsed", "Health", contactAgo: 900)
        .Partnership("over", until: -10).Between("over", "Council", "CVS");

    [Fact]
    public void Of_a_past_day_it_is_told_how_many_are_read_by_later_contact_or_not_known() =>
        Assert.Equal(new PastDay(4, 1, 1), PastDay.Of(Recorded.Project().Ask(Borough.Day, knownOn: Later), organisations: null));

    [Fact]
    public void Of_some_organisations_only_their_partnerships_are_counted() =>
        Assert.Equal(new PastDay(2, 0, 1), PastDay.Of(Recorded.Project().Ask(Borough.Day, knownOn: Later), new HashSet<string> { Borough.OrganisationId("Health") }));

    [Fact]
    public void A_day_that_is_not_past_needs_no_such_note()
    {
        Assert.Null(PastDay.Of(Recorded.Project().Ask(Borough.Day), organisations: null));
        Assert.Null(PastDay.Of(Recorded.Project().Ask(Later, knownOn: Borough.Day), organisations: null));
    }

    [Theory]
    [InlineData(1200, 1, 2, "This day is past, and 1,200 partnerships are asked about: 1 has somebody who counts only because they were in contact afterwards, and for 2 it is not recorded who held them, or when they had last been in contact.")]
    [InlineData(1, 0, 1, "This day is past, and 1 partnership is asked about: for 1 it is not recorded who held it, or when they had last been in contact.")]
    [InlineData(5, 3, 0, "This day is past, and 5 partnerships are asked about: 3 have somebody who counts only because they were in contact afterwards.")]
    [InlineData(5, 0, 0, "This day is past, and 5 partnerships are asked about: records up to that day answer for all of them.")]
    public void It_is_told_in_a_sentence(int partnerships, int later, int unknown, string sentence) =>
        Assert.Equal(sentence, new PastDay(partnerships, later, unknown).Write());
}
