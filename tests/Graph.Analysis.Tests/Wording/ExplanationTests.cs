using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Wording;

public sealed class ExplanationTests
{
    private static readonly string[] Organisations = ["Sefton Council", "Sefton CVS", "Public Health"];
    private static readonly string[] People = ["Ann Smith", "Bea Jones", "Cy Brown", "Di Green", "Ed Hall", "Flo Ives"];

    [Fact]
    public void One_person_on_each_side() => Expect(
        """
        Hangs on Ann Smith (strategic, Sefton Council) and Bea Jones (management, Sefton CVS): if either leaves, direct contact ends.
        No agreement, forum, funding or shared building supports it.
        """,
        Two().Ann().Bea());

    [Fact]
    public void One_person_on_one_side_and_an_agreement() => Expect(
        """
        Hangs on Ann Smith (strategic, Sefton Council): if this person leaves, direct contact ends.
        An agreement also supports it.
        """,
        Two("Memorandum").Ann().Bea().Cy());

    [Fact]
    public void All_four_anchors_and_a_person_of_unknown_level() => Expect(
        """
        Hangs on Di Green (Sefton Council): if this person leaves, direct contact ends.
        An agreement, a shared forum, running funding and a shared building also support it.
        """,
        Two("Memorandum").Holds("Di Green", "p", "Sefton Council").Bea().Cy()
            .MemberOf("Sefton Council", "Forum").MemberOf("Sefton CVS", "Forum").Funding("Grant", "Sefton Council", "Sefton CVS", awarded: -1)
            .In("Sefton Council", "Hub").In("Sefton CVS", "Hub"));

    [Fact]
    public void Holders_who_do_not_count() => Expect(
        """
        Hangs on Ann Smith (strategic, Sefton Council) and Bea Jones (management, Sefton CVS): if either leaves, direct contact ends.
        Not counted: Flo Ives (last contact unknown), Di Green (last contact on 27 April 2025, too long ago) and Ed Hall (not in post there).
        No agreement, forum, funding or shared building supports it.
        """,
        Two().Ann().Bea().Holds("Di Green", "p", "Sefton Council", contactAgo: 400).Holds("Flo Ives", "p", "Sefton Council", contactAgo: null)
            .Holds("Ed Hall", "p", "Sefton CVS").Role("Ed Hall", "Sefton CVS", until: -3));

    [Fact]
    public void Only_known_leavers_are_left() => Expect(
        """
        Hangs on Di Green (strategic, Sefton Council, leaving on 30 August 2026): this person is known to be leaving, and then direct contact ends.
        No agreement, forum, funding or shared building supports it.
        """,
        Two().Holds("Di Green", "p", "Sefton Council", until: 90).Role("Di Green", "Sefton Council", Level.Strategic).Bea().Cy());

    [Fact]
    public void A_known_leaver_beside_somebody_who_stays() => Expect(
        """
        Hangs on Ann Smith (strategic, Sefton Council): if this person leaves, direct contact ends.
        Known to be leaving: Di Green (on 30 August 2026).
        No agreement, forum, funding or shared building supports it.
        """,
        Two().Ann().Holds("Di Green", "p", "Sefton Council", until: 90).Bea().Cy());

    [Fact]
    public void Nobody_recorded_on_either_side() => Expect(
        """
        Nobody is recorded as holding it for Sefton Council.
        Nobody is recorded as holding it for Sefton CVS.
        Only an agreement supports it.
        """,
        Two("Memorandum"));

    [Fact]
    public void Nobody_who_counts_on_one_side() => Expect(
        """
        Nobody counts as holding it for Sefton CVS: Bea Jones (last contact in 2024, too long ago) and Cy Brown (last contact in April 2025, too long ago).
        No agreement, forum, funding or shared building supports it either.
        """,
        Two().Ann().Bea(null).Cy(null).Replace<Holds>(holds => holds.From == Borough.PersonId("Bea Jones"), holds => holds with { LastContact = PartialDate.Of(2024) })
            .Replace<Holds>(holds => holds.From == Borough.PersonId("Cy Brown"), holds => holds with { LastContact = PartialDate.Of(2025, 4) }));

    [Fact]
    public void People_on_both_sides_who_know_only_those_who_have_gone() => Expect(
        """
        People hold it for both Sefton Council and Sefton CVS, but no contact between the two sides is recorded: nobody they know on the other side is recorded as holding it with a date of contact.
        No agreement, forum, funding or shared building supports it either.
        """,
        Two().Ann().Bea().Tie("Ann Smith", "Ed Hall", "p").Tie("Bea Jones", "Flo Ives", "p"));

    [Fact]
    public void People_on_both_sides_who_know_only_those_who_left_the_other() => Expect(
        """
        People hold it for both Sefton Council and Sefton CVS, but no contact between the two sides is recorded: the people they were in touch with have left, or no longer hold it.
        No agreement, forum, funding or shared building supports it either.
        """,
        Two().Ann().Bea().Holds("Ed Hall", "p", "Sefton CVS", until: -1).Tie("Ann Smith", "Ed Hall", "p").Tie("Bea Jones", "Flo Ives", "p"));

    [Fact]
    public void Everyone_who_held_it_for_a_side_has_left() => Expect(
        """
        Everyone recorded as holding it for Sefton CVS has left, or no longer holds it.
        No agreement, forum, funding or shared building supports it either.
        """,
        Two().Ann().Holds("Ed Hall", "p", "Sefton CVS", until: -1));

    [Fact]
    public void Several_people_at_one_level_on_a_side() => Expect(
        """
        2 people or more would have to leave before direct contact ends.
        Everyone who holds it for Sefton Council and is staying is at one level (strategic).
        The level of the people who hold it for Sefton CVS is not known.
        No agreement, forum, funding or shared building supports it.
        """,
        Two().Ann().Holds("Di Green", "p", "Sefton Council").Role("Di Green", "Sefton Council", Level.Strategic)
            .Holds("Ed Hall", "p", "Sefton CVS").Holds("Flo Ives", "p", "Sefton CVS"));

    [Fact]
    public void Several_people_at_several_levels_and_an_agreement() => Expect(
        """
        2 people or more would have to leave before direct contact ends.
        An agreement also supports it.
        """,
        Two("Memorandum").Ann().Holds("Di Green", "p", "Sefton Council").Role("Di Green", "Sefton Council", Level.Governance).Bea().Cy());

    [Fact]
    public void The_weakest_link_of_three_parties() => Expect(
        """
        Of its 3 parties, the weakest link is between Sefton Council and Public Health.
        Nobody is recorded as holding it for Public Health.
        No agreement, forum, funding or shared building supports it either.
        """,
        Two().Between("p", "Public Health").Ann().Holds("Bea Jones", "p", "Sefton CVS", strength: Strength.Weak));

    [Fact]
    public void One_party_only() => Expect(
        """
        Only Sefton Council is a party to it now, so there is nobody to talk to on the other side.
        No agreement, forum, funding or shared building supports it either.
        """,
        new Borough().Partnership("p").Between("p", "Sefton Council").Ann());

    [Fact]
    public void No_party_at_all() => Expect(
        """
        No organisation is a party to it now, so there is nobody to hold it.
        No agreement, forum, funding or shared building supports it either.
        """,
        new Borough().Partnership("p"));

    [Fact]
    public void One_person_on_both_sides() => Expect(
        """
        Hangs on Ann Smith (strategic, Sefton Council): if this person leaves, direct contact ends.
        No agreement, forum, funding or shared building supports it.
        One person holds it on both sides, so the score overstates the risk.
        """,
        Two().Ann().Holds("Ann Smith", "p", "Sefton CVS"));

    [Fact]
    public void Many_people_are_counted_rather_than_named()
    {
        Borough borough = Two();
        for (int i = 0; i < 7; i++)
            borough.Holds($"person {i}", "p", "Sefton Council", contactAgo: null);

        string sentence = Explanation.Write(borough.Judge(), _ => "X");

        Assert.Contains("X (last contact unknown), X (last contact unknown), X (last contact unknown) and 4 others", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_may_not_be_shown_are_left_out() => Assert.Equal(
        "Hangs on a person (strategic, an organisation) and a person (management, an organisation): if either leaves, direct contact ends. No agreement, forum, funding or shared building supports it.",
        Explanation.Write(Two().Ann().Bea().Judge(), _ => null));

    [Fact]
    public void Every_name_in_the_sentence_is_asked_for_beforehand()
    {
        FragilityAnswer answer = Two().Ann().Bea().Holds("Di Green", "p", "Sefton Council", contactAgo: 400).Judge();

        string[] needed = [.. Explanation.NamesNeeded(answer)];

        Assert.Equal(
            new[] { "Ann Smith", "Bea Jones", "Di Green" }.Select(Borough.PersonId).Concat(Organisations[..2].Select(Borough.OrganisationId)).Order(StringComparer.Ordinal),
            needed.Order(StringComparer.Ordinal));
    }

    private static void Expect(string sentences, Borough borough) =>
        Assert.Equal(sentences.ReplaceLineEndings(" "), Explanation.Write(borough.Judge(), NameOf));

    private static string? NameOf(string id) =>
        Organisations.FirstOrDefault(name => Borough.OrganisationId(name) == id) ?? People.First(name => Borough.PersonId(name) == id);

    private static Borough Two(string? agreement = null) => new Borough().Partnership("p", agreement).Between("p", "Sefton Council", "Sefton CVS");
}

/// <summary>The people of the sentences.</summary>
internal static class ExplanationPeople
{
    public static Borough Ann(this Borough borough) => borough.Holds("Ann Smith", "p", "Sefton Council").Role("Ann Smith", "Sefton Council", Level.Strategic);

    public static Borough Bea(this Borough borough, int? contactAgo = 0) =>
        borough.Holds("Bea Jones", "p", "Sefton CVS", contactAgo).Role("Bea Jones", "Sefton CVS", Level.Management);

    public static Borough Cy(this Borough borough, int? contactAgo = 0) =>
        borough.Holds("Cy Brown", "p", "Sefton CVS", contactAgo).Role("Cy Brown", "Sefton CVS", Level.FrontLine);
}
