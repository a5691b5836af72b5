using CsCheck;
using Graph.Analysis.Dependency;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Dependency;

public sealed class IntroductionChainsTests
{
    [Fact]
    public void Somebody_who_is_tied_to_a_person_there_can_introduce_whatever_the_tie_is_about()
    {
        Borough borough = new Borough().Role("vicar", "Church").Organisation("Church").Tie("officer", "vicar", null).Role("officer", "Council").Organisation("Council");

        IntroductionChains found = Find(borough, [Borough.OrganisationId("Council")])!;

        Assert.Equal((1, 1), (found.Size, found.RecordedSize));
        Assert.Equal(["officer", "vicar"], PeopleOf(found));
        Assert.Null(found.Shortest!.Steps[1].Partnership);
        Assert.Null(found.Shortest!.Steps[1].Organisation);
    }

    [Fact]
    public void Whoever_asks_is_in_the_chain_and_not_counted_among_those_it_depends_on()
    {
        Borough borough = new Borough().Organisation("Church").Role("vicar", "Church").Role("warden", "Church")
            .Tie("asker", "vicar", null).Tie("asker", "friend", null).Tie("friend", "warden", null);

        IntroductionChains found = Find(borough, [Borough.PersonId("asker")])!;

        Assert.Equal((2, 2), (found.Size, found.RecordedSize));
        Assert.Equal(["asker", "vicar"], PeopleOf(found));
        Assert.DoesNotContain(Borough.PersonId("asker"), found.DependsOn);
    }

    [Fact]
    public void Colleagues_who_are_not_recorded_as_knowing_each_other_make_a_chain_that_is_not_safe()
    {
        Borough borough = new Borough().Organisation("Council").Organisation("Church").Role("vicar", "Church")
            .Role("officer", "Council").Role("asker", "Council").Tie("officer", "vicar", null);

        IntroductionChains found = Find(borough, [Borough.PersonId("asker")])!;

        Assert.Equal((1, 0), (found.Size, found.RecordedSize));
        Assert.Equal(["asker", "officer", "vicar"], PeopleOf(found));
        Assert.Single(found.DependsOn);
    }

    [Fact]
    public void A_tie_that_has_ended_leads_nowhere()
    {
        Borough borough = new Borough().Organisation("Church").Role("vicar", "Church").Tie("asker", "vicar", null, until: 0).Role("asker", "Council").Organisation("Council");

        IntroductionChains found = Find(borough, [Borough.PersonId("asker")])!;

        Assert.Equal((0, 0), (found.Size, found.RecordedSize));
        Assert.Null(found.Shortest);
    }

    [Theory]
    [InlineData("asker")]
    [InlineData("nobody who is known")]
    public void Whoever_is_there_already_or_is_not_known_needs_no_chain(string asker) =>
        Assert.Null(Find(new Borough().Organisation("Church").Role("asker", "Church"), [Borough.PersonId(asker)]));

    [Theory]
    [InlineData(null, 1)]
    [InlineData(396, 1)]
    [InlineData(397, 0)]
    [InlineData(-396, 1)]
    [InlineData(-397, 0)]
    public void A_tie_about_no_partnership_counts_unless_its_contact_is_too_old_or_too_far_ahead(int? ago, int size)
    {
        Borough borough = new Borough().Organisation("Church").Role("vicar", "Church").Tie("officer", "vicar", null, ago).Role("officer", "Council").Organisation("Council");

        AnalysisSession session = borough.Project().Ask(Borough.Day, knownOn: Borough.Day.AddDays(1000));
        Assert.Equal(size, IntroductionChains.Find(session, [Borough.OrganisationId("Council")], [Borough.OrganisationId("Church")])!.Size);
        Assert.Equal(size, DependencyProof.Find(session, Borough.OrganisationId("Council"), Borough.OrganisationId("Church"))!.Size);
    }

    [Fact]
    public void Contact_that_an_earlier_version_of_a_tie_tells_of_counts_for_the_days_after_it()
    {
        Borough borough = new Borough().Organisation("Church").Role("vicar", "Church").Organisation("Council").Role("officer", "Council").Tie("officer", "vicar", null, 0);

        Assert.Equal(0, SizeLongAgo());
        borough.Before((PartialDate.Of(Borough.Day.AddDays(-500)), null));
        Assert.Equal(1, SizeLongAgo());

        int SizeLongAgo() => IntroductionChains.Find(borough.Project().Ask(Borough.Day.AddDays(-450), knownOn: Borough.Day), [Borough.OrganisationId("Council")], [Borough.OrganisationId("Church")])!.Size;
    }

    [Fact]
    public void People_without_a_name_introduce_nobody_while_anybody_else_can()
    {
        Borough borough = new Borough().Organisation("Church").Role("vicar", "Church").Organisation("Council").Role("officer", "Council")
            .Tie("officer", "Officer - not named", null).Tie("Officer - not named", "vicar", null);

        Assert.False(Find(borough, [Borough.PersonId("officer")])!.Shortest!.AreNamed);
        borough.Tie("officer", "friend", null).Tie("friend", "warden", null).Tie("warden", "vicar", null);
        IntroductionChains found = Find(borough, [Borough.PersonId("officer")])!;

        Assert.True(found.Shortest!.AreNamed);
        Assert.Equal(["officer", "friend", "warden", "vicar"], PeopleOf(found));
    }

    [Fact]
    public void It_is_the_proof_for_the_two_organisations() => AnyContacts.Acquaintances.Sample(
        borough =>
        {
            var session = borough.Project().Ask(Borough.Day);
            (string a, string b) = (Borough.OrganisationId("A"), Borough.OrganisationId("B"));
            ProofAnswer? proof = DependencyProof.Find(session, a, b);
            IntroductionChains? found = IntroductionChains.Find(session, [a], [b]);
            if (proof is null || found is null)
                return;

            Assert.Equal((proof.Size, DependencyProof.FindRecorded(session, a, b)!.Size), (found.Size, (int?)found.RecordedSize));
            Assert.Equal(found.RecordedSize > 0 ? found.RecordedSize : found.Size, found.DependsOn.Count);
            Assert.Equal(found.Size == 0, found.Shortest is null);
            if (found.RecordedSize > 0)
                Assert.All(found.Shortest!.Steps.Zip(found.Shortest.Steps.Skip(1)), pair => Assert.Contains(pair.Second.Person, new NetworkByDefinition(borough.Facts, Borough.Day).Reached(b, [], recorded: true)));
        },
        iter: 500);

    [Fact]
    public void Of_several_who_ask_and_several_who_are_sought_no_fewer_chains_lead_than_of_any_two() => AnyBorough.Wild.Sample(
        borough =>
        {
            var session = borough.Project().Ask(Borough.Day);
            string[] all = [.. new[] { "A", "B", "C", "D" }.Select(Borough.OrganisationId)];

            int together = IntroductionChains.Find(session, all[..2], all[2..])?.Size ?? int.MaxValue;

            Assert.All(all[..2], from => Assert.All(all[2..], to => Assert.True((IntroductionChains.Find(session, [from], [to])?.Size ?? 0) <= together)));
        },
        iter: 200);

    [Fact]
    public void The_chain_is_the_same_in_whatever_order_facts_were_read() => Gen.Select(AnyContacts.Acquaintances, Gen.Int).Sample(
        (borough, seed) =>
        {
            borough.Tie("person 0", "person 5", null).Tie("person 1", "person 6", null);
            Fact[] shuffled = [.. borough.Facts];
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(ChainOf(borough.Facts), ChainOf(shuffled));
        },
        iter: 300);

    private static IEnumerable<ChainStep>? ChainOf(IEnumerable<Fact> facts) =>
        IntroductionChains.Find(Borough.Project(facts).Ask(Borough.Day), [Borough.OrganisationId("A"), Borough.PersonId("person 3")], [Borough.OrganisationId("B")])?.Shortest?.Steps;

    private static IntroductionChains? Find(Borough borough, string[] from) => IntroductionChains.Find(borough.Project().Ask(Borough.Day), from, [Borough.OrganisationId("Church")]);

    private static IEnumerable<string> PeopleOf(IntroductionChains found) => found.Shortest!.Steps.Select(step => new[] { "asker", "friend", "officer", "vicar", "warden" }.Single(name => Borough.PersonId(name) == step.Person));
}
