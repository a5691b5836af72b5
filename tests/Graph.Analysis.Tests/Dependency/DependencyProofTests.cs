using Graph.Analysis.Dependency;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Dependency;

public sealed class DependencyProofTests
{
    [Fact]
    public void Where_no_chain_joins_two_organisations_nobody_has_to_leave()
    {
        Borough borough = new Borough().Organisation("Council").Role("ann", "Council").Organisation("CVS").Role("bea", "CVS");

        ProofAnswer answer = Prove(borough, "Council", "CVS");

        Assert.Equal(0, answer.Size);
        Assert.Empty(answer.People);
        Assert.Empty(answer.Chains);
        Assert.Empty(answer.Evidence);
    }

    [Fact]
    public void One_bridge_between_two_organisations_is_everything_they_have()
    {
        // Council people all know Bea of the Hub, and she alone knows people at the CVS.
        Borough borough = Held("p", ("ann", "Council"), ("al", "Council"), ("bea", "Hub"));
        Join(borough, "q", ("bea", "Hub"), ("cy", "CVS"), ("cora", "CVS"));

        ProofAnswer answer = Prove(borough, "Council", "CVS");

        Assert.Equal(1, answer.Size);
        Assert.Equal([Borough.PersonId("bea")], answer.People);
        Assert.Contains(Borough.PersonId("bea"), People(Assert.Single(answer.Chains)));
    }

    [Fact]
    public void Two_chains_that_share_nobody_need_two_people_to_leave()
    {
        Borough borough = Held("p", ("ann", "Council"), ("al", "Council"), ("bea", "CVS"), ("bo", "CVS"), ("bev", "CVS"));

        ProofAnswer answer = Prove(borough, "Council", "CVS");

        Assert.Equal(2, answer.Size);
        Assert.Equal(Ids("ann", "al"), answer.People);
        Assert.Equal(Ids("ann", "al"), answer.Chains.Select(chain => People(chain)[0]));
        Assert.All(answer.Chains, chain => Assert.Equal(2, chain.Steps.Count));
    }

    [Fact]
    public void Of_several_groups_as_small_the_one_nearest_to_the_beginning_is_named()
    {
        Borough borough = Held("p", ("ann", "Council"), ("bea", "CVS"));

        Assert.Equal([Borough.PersonId("ann")], Prove(borough, "Council", "CVS").People);
        Assert.Equal([Borough.PersonId("bea")], Prove(borough, "CVS", "Council").People);
    }

    [Fact]
    public void Somebody_in_post_at_both_is_a_chain_alone_beside_the_others()
    {
        Borough borough = Held("p", ("ann", "Council"), ("bea", "CVS")).Role("dee", "Council").Role("dee", "CVS").Role("gone", "Council").Role("gone", "CVS", until: 0);

        ProofAnswer answer = Prove(borough, "Council", "CVS");

        Assert.Equal(2, answer.Size);
        Assert.Equal([Borough.PersonId("dee")], answer.AtBoth);
        Assert.Equal(Ids("ann", "dee"), answer.People);
        Assert.Equal([[Borough.PersonId("dee")]], answer.Chains.Select(People).Where(people => people.Count == 1));
        Assert.Equal([[Borough.PersonId("ann"), Borough.PersonId("bea")]], answer.Chains.Select(People).Where(people => people.Count > 1));
        Assert.Equal([Borough.PartnershipId("p")], answer.Partnerships);
    }

    [Fact]
    public void One_organisation_has_no_chain_to_itself()
    {
        ProofAnswer answer = Prove(Held("p", ("ann", "Council"), ("bea", "CVS")), "Council", "Council");

        Assert.Null(answer.Size);
        Assert.Empty(answer.AtBoth);
    }

    [Fact]
    public void An_organisation_that_nobody_knows_has_no_answer()
    {
        Borough borough = Held("p", ("ann", "Council"), ("bea", "CVS"));

        Assert.Null(Find(borough, "Council", "Nowhere"));
        Assert.Null(Find(borough, "Nowhere", "CVS"));
    }

    [Fact]
    public void A_chain_goes_through_colleagues_at_a_third_organisation()
    {
        Borough borough = Held("p", ("ann", "Council"), ("hal", "Hub")).Role("hope", "Hub");
        Join(borough, "q", ("hope", "Hub"), ("cy", "CVS"));

        Chain chain = Assert.Single(Prove(borough, "Council", "CVS").Chains);

        Assert.Equal(
            [
                new ChainStep(Borough.PersonId("ann"), Borough.OrganisationId("Council"), null),
                new ChainStep(Borough.PersonId("hal"), null, Borough.PartnershipId("p")),
                new ChainStep(Borough.PersonId("hope"), Borough.OrganisationId("Hub"), null),
                new ChainStep(Borough.PersonId("cy"), null, Borough.PartnershipId("q")),
            ],
            chain.Steps);
    }

    [Fact]
    public void A_direct_chain_and_one_through_a_third_organisation_both_count()
    {
        Borough borough = Held("p", ("ann", "Council"), ("cy", "CVS"));
        Join(borough, "q", ("al", "Council"), ("hal", "Hub"));
        Join(borough, "r", ("hal", "Hub"), ("cora", "CVS"));

        Assert.Equal(2, Prove(borough, "Council", "CVS").Size);
    }

    [Fact]
    public void Somebody_who_sits_on_a_forum_meets_everybody_else_there()
    {
        Borough borough = new Borough().MemberOf("Council", "Forum").MemberOf("CVS", "Forum")
            .Role("ann", "Council").Role("ann", "Forum").Role("bea", "CVS").Role("bea", "Forum");

        Assert.Equal([Borough.PersonId("ann"), Borough.PersonId("bea")], People(Assert.Single(Prove(borough, "Council", "CVS").Chains)));
    }

    [Fact]
    public void Two_who_have_ties_talk_only_if_one_of_them_is_current_and_theirs()
    {
        Borough borough = Held("p", ("ann", "Council"), ("al", "Council"), ("bea", "CVS"), ("bo", "CVS"))
            .Tie("ann", "bea", "p").Tie("al", "bea", "p").Tie("bo", "ann", "p", until: 0);

        Assert.Equal([Borough.PersonId("bea")], Prove(borough, "CVS", "Council").People);
        Assert.Equal(2, Prove(borough.Tie("bo", "al", "p"), "CVS", "Council").Size);
    }

    [Theory]
    [InlineData(null, null, 397, 0)]
    [InlineData(null, 0, 0, 0)]
    [InlineData(0, null, 0, 0)]
    [InlineData(null, null, 396, 1)]
    [InlineData(1, 1, 0, 1)]
    public void Leavers_and_quiet_contacts_are_on_no_chain(int? roleEnds, int? holdingEnds, int contactAgo, int size)
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS").Holds("bea", "p", "CVS")
            .Role("ann", "Council", until: roleEnds).Holds("ann", "p", "Council", contactAgo, until: holdingEnds);

        Assert.Equal(size, Prove(borough, "Council", "CVS").Size);
    }

    [Fact]
    public void A_partnership_that_has_ended_or_not_begun_carries_no_chain()
    {
        Borough borough = new Borough().Partnership("p", since: 5, until: 10).Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS");

        Assert.Equal([0, 1, 0], new[] { 4, 5, 10 }.Select(day => Prove(borough, "Council", "CVS", day).Size));
        Assert.Equal([0, 1, 0], new[] { 4, 5, 10 }.Select(day => Prove(borough, "Council", "CVS", day).Partnerships.Count));
    }

    [Fact]
    public void The_evidence_names_every_post_of_a_person_with_the_latest_contact_there()
    {
        Borough borough = Held("p", ("cy", "CVS"), ("cora", "CVS")).Role("ann", "Council", Level.Management).Role("ann", "Council", Level.Strategic).Role("ann", "Forum", Level.Governance).Organisation("Forum")
            .Partnership("q").Between("q", "Council", "CVS").Between("p", "Council").Holds("ann", "q", "Council", 90, Strength.Weak).Holds("ann", "p", "Council", 20, Strength.Ordinary);

        ProofAnswer answer = Prove(borough, "Council", "CVS");

        Assert.Equal(
            new[]
            {
                new PostEvidence(Borough.PersonId("ann"), Borough.OrganisationId("Council"), Level.Strategic, Borough.PartnershipId("p"), Borough.Ago(20), Strength.Ordinary),
                new PostEvidence(Borough.PersonId("ann"), Borough.OrganisationId("Forum"), Level.Governance, null, null, null),
            }.OrderBy(evidence => evidence.Organisation, StringComparer.Ordinal),
            answer.Evidence);
    }

    [Fact]
    public void A_search_that_nobody_waits_for_stops() =>
        Assert.Throws<OperationCanceledException>(() => DependencyProof.Find(Held("p", ("ann", "Council"), ("bea", "CVS")).Project().Ask(Borough.Day), Borough.OrganisationId("Council"), Borough.OrganisationId("CVS"), cancellationToken: new(canceled: true)));

    private static Borough Held(string partnership, params ReadOnlySpan<(string Person, string Organisation)> holders) => Join(new(), partnership, holders);

    private static Borough Join(Borough borough, string partnership, params ReadOnlySpan<(string Person, string Organisation)> holders)
    {
        borough.Partnership(partnership);
        HashSet<string> parties = [];
        foreach ((string person, string organisation) in holders)
        {
            if (parties.Add(organisation))
                borough.Party(partnership, organisation);
            borough.Holds(person, partnership, organisation);
        }

        return borough;
    }

    private static IEnumerable<string> Ids(params string[] people) => people.Select(Borough.PersonId).Order(StringComparer.Ordinal);

    private static List<string> People(Chain chain) => [.. chain.Steps.Select(step => step.Person)];

    private static ProofAnswer Prove(Borough borough, string from, string to, int day = 0) => Find(borough, from, to, day)!;

    private static ProofAnswer? Find(Borough borough, string from, string to, int day = 0) =>
        DependencyProof.Find(borough.Project().Ask(Borough.Day.AddDays(day)), Borough.OrganisationId(from), Borough.OrganisationId(to));
}
