using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Fragility;

public sealed class PartyTests
{
    [Fact]
    public void A_partnership_of_three_answers_with_the_pair_of_the_highest_score_and_hangs_on_people_of_every_pair()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B", "C")
            .Holds("a1", "p", "A").Holds("a2", "p", "A").Holds("b1", "p", "B", strength: Strength.Ordinary).Holds("b2", "p", "B").Holds("c1", "p", "C", strength: Strength.Weak);

        FragilityAnswer answer = borough.Judge();

        Assert.Equal((1, 3), (answer.K, answer.Parties));
        AssertPair("B", "C", answer.OrganisationA!, answer.OrganisationB!);
        Assert.Equal([Borough.PersonId("c1"), Borough.PersonId("c1")], answer.HangsOn.Select(person => person.Person));
        Assert.Contains(answer.HangsOn, one => IsPair("A", "C", one.Pair));
        Assert.Contains(answer.HangsOn, one => IsPair("B", "C", one.Pair));
    }

    [Fact]
    public void The_worst_class_answers_before_the_highest_score()
    {
        // A and B are more likely to lose touch, but share a forum, as B and C do; A and C share nothing.
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B", "C").MemberOf("A", "Forum").MemberOf("B", "Forum").MemberOf("B", "Board").MemberOf("C", "Board")
            .Holds("ann", "p", "A", strength: Strength.Weak).Holds("bea", "p", "B", strength: Strength.Weak).Holds("cy", "p", "C");

        FragilityAnswer answer = borough.Judge();

        Assert.Equal(FragilityClass.Personal, answer.Class);
        AssertPair("A", "C", answer.OrganisationA!, answer.OrganisationB!);
        Assert.Equal(6, answer.HangsOn.Count);
    }

    [Fact]
    public void Where_several_hold_every_pair_the_worst_class_answers_though_another_pair_has_a_lower_k()
    {
        // Only two of B speak to three each of A and C, all of two levels; nothing anchors A and C.
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B", "C").MemberOf("A", "Forum").MemberOf("B", "Forum").MemberOf("B", "Board").MemberOf("C", "Board");
        foreach ((string person, Level level) in new[] { ("A1", Level.Strategic), ("A2", Level.Management), ("A3", Level.Management), ("B1", Level.Strategic), ("B2", Level.Management), ("C1", Level.Strategic), ("C2", Level.Management), ("C3", Level.Management) })
            borough.Holds(person, "p", person[..1]).Role(person, person[..1], level);

        FragilityAnswer answer = borough.Judge();

        Assert.Equal((FragilityClass.Thin, 3), (answer.Class, answer.K));
        AssertPair("A", "C", answer.OrganisationA!, answer.OrganisationB!);
        Assert.Empty(answer.HangsOn);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Of_equal_pairs_every_one_is_looked_at_for_somebody_senior(string senior)
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B", "C");
        foreach (string party in new[] { "A", "B", "C" })
            borough.Holds($"of {party}", "p", party).Role($"of {party}", party, party == senior ? Level.Governance : Level.Management);

        FragilityAnswer answer = borough.Judge();

        Assert.True(answer.HangsOnOneSenior);
        Assert.Contains(Borough.PersonId($"of {senior}"), answer.HangsOn.Select(person => person.Person));
    }

    [Fact]
    public void A_party_that_has_left_no_longer_counts()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Party("p", "C", until: 0).Holds("a", "p", "A").Holds("b", "p", "B");

        Assert.Equal(1, borough.Judge().K);
        Assert.Equal(2, borough.Judge().Parties);
    }

    [Fact]
    public void With_fewer_than_two_parties_it_is_unheld_and_no_pair_is_named()
    {
        FragilityAnswer answer = new Borough().Partnership("p").Between("p", "A").Holds("a", "p", "A").Judge();

        Assert.Equal((FragilityClass.Unheld, 0, 100.0), (answer.Class, answer.K, answer.Score));
        Assert.Equal((Borough.OrganisationId("A"), null), (answer.OrganisationA, answer.OrganisationB));
    }

    [Fact]
    public void A_holder_for_an_organisation_that_is_no_party_does_not_count()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("a", "p", "A").Holds("x", "p", "X");

        Assert.Equal(FragilityClass.Unheld, borough.Judge().Class);
        IReadOnlyList<HolderEvidence> report = HolderReport.Of(borough.Project().Ask(Borough.Day), Borough.PartnershipId("p"));
        Assert.Equal([false, true], report.OrderBy(holder => holder.Counts).Select(holder => holder.Counts));
    }

    [Fact]
    public void The_grid_counts_holders_and_leavers_by_side_and_level()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B")
            .Holds("a1", "p", "A").Role("a1", "A", Level.Management).Role("a1", "A", Level.FrontLine)
            .Holds("a2", "p", "A", until: 30).Role("a2", "A", Level.Management)
            .Holds("a3", "p", "A").Holds("old", "p", "A", contactAgo: 397)
            .Holds("b1", "p", "B").Role("b1", "B", Level.Governance).Role("b1", "B", Level.Management);

        string a = Borough.OrganisationId("A");
        string b = Borough.OrganisationId("B");
        Assert.Equal(
            new GridCell[] { new(a, Level.Management, 2, 1), new(a, null, 1, 0), new(b, Level.Governance, 1, 0) }.OrderBy(cell => cell.Organisation, StringComparer.Ordinal),
            borough.Judge().Grid);
    }

    [Fact]
    public void A_partnership_of_400_parties_and_many_ties_is_judged_without_a_list_of_ties_for_each_pair()
    {
        Borough borough = new Borough().Partnership("p");
        for (int i = 0; i < 400; i++)
            borough.Party("p", $"O{i}").Holds($"x{i}", "p", $"O{i}").Holds($"y{i}", "p", $"O{i}").Tie($"x{i}", $"y{(i + 1) % 400}", "p");
        Projection projection = borough.Project();

        long before = GC.GetAllocatedBytesForCurrentThread();
        FragilityAnswer answer = FragilityJudge.Judge(projection.Ask(Borough.Day), Borough.PartnershipId("p"))!;

        Assert.Equal(0, answer.K);
        // A few numbers for each of the 79,800 pairs, and not the 400 ties again.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 << 20);
    }

    [Fact]
    public void An_unknown_id_has_no_answer_and_no_holders()
    {
        Projection projection = new Borough().Partnership("p").Project();

        Assert.Null(FragilityJudge.Judge(projection.Ask(Borough.Day), "partnership-0000000000000000"));
        Assert.Empty(HolderReport.Of(projection.Ask(Borough.Day), ""));
    }

    private static void AssertPair(string one, string other, params string[] pair) => Assert.True(IsPair(one, other, pair));

    private static bool IsPair(string one, string other, IEnumerable<string> pair) => pair.ToHashSet().SetEquals([Borough.OrganisationId(one), Borough.OrganisationId(other)]);
}
