using CsCheck;
using Graph.Analysis.Dependency;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Dependency;

public sealed class DependencyProofPropertyTests
{
    [Fact]
    public void The_proof_is_what_trying_everybody_shows() =>
        Gen.Select(AnyContacts.Networks, Gen.Int[0, 4], Gen.Int[0, 4]).Sample((borough, from, to) => Check(borough, AnyContacts.Organisations[from], AnyContacts.Organisations[to]), iter: 1500);

    [Fact]
    public void The_proof_holds_in_boroughs_where_everything_begins_and_ends() =>
        AnyBorough.Wild.Sample(borough => Check(borough, "A", "B"), iter: 1500);

    [Fact]
    public void What_is_recorded_of_colleagues_is_what_trying_everybody_shows() =>
        Gen.Select(AnyContacts.Acquaintances, Gen.Int[0, 4], Gen.Int[0, 4]).Sample((borough, from, to) => CheckRecorded(borough, AnyContacts.Organisations[from], AnyContacts.Organisations[to]), iter: 1500);

    [Fact]
    public void What_is_recorded_of_colleagues_holds_in_boroughs_where_everything_begins_and_ends() =>
        AnyBorough.Wild.Sample(borough => CheckRecorded(borough, "A", "B"), iter: 1500);

    [Fact]
    public void Another_record_of_colleagues_together_never_makes_fewer_people_enough() =>
        Gen.Select(AnyContacts.Acquaintances, Gen.Int[0, 8].Array[2, 4]).Sample(
            (borough, people) =>
            {
                int before = Recorded(borough, "A", "B")?.Size ?? 0;

                borough.Contact("0", 0, [.. people.Select(person => $"person {person}")]);

                Assert.True(before <= (Recorded(borough, "A", "B")?.Size ?? 0));
            },
            iter: 300);

    [Fact]
    public void From_either_end_as_many_people_are_needed() => Gen.Select(AnyContacts.Networks, Gen.Int[0, 4], Gen.Int[0, 4]).Sample(
        (borough, from, to) => Assert.Equal(Prove(borough, AnyContacts.Organisations[from], AnyContacts.Organisations[to])?.Size, Prove(borough, AnyContacts.Organisations[to], AnyContacts.Organisations[from])?.Size),
        iter: 500);

    [Fact]
    public void The_chains_are_the_same_in_whatever_order_facts_were_read() => Gen.Select(AnyContacts.Networks, Gen.Int).Sample(
        (borough, seed) =>
        {
            Fact[] shuffled = [.. borough.Facts];
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(ChainsOf(borough.Facts), ChainsOf(shuffled));
        },
        iter: 500);

    [Fact]
    public void With_nothing_but_their_partnership_between_two_organisations_the_proof_is_its_k() =>
        Gen.Select(Gen.Select(Gen.Int[0, 7], Gen.Int[0, 9]).Array[0, 14], Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 4]).Array[0, 14]).Sample(
            (holdings, ties) =>
            {
                Borough borough = new Borough().Partnership("p").Between("p", "A", "B");
                foreach ((int person, int quiet) in holdings)
                    borough.Holds($"person {person}", "p", AnyContacts.Organisations[person % 2], quiet == 0 ? 400 : 10);
                foreach ((int person, int other, int ended) in ties)
                    borough.Tie($"person {person}", $"person {other}", "p", until: ended == 0 ? 0 : null);

                Assert.Equal(borough.Judge().KNow, Prove(borough, "A", "B")!.Size);
            },
            iter: 2000);

    private static void Check(Borough borough, string from, string to)
    {
        if (Prove(borough, from, to) is not { } answer)
        {
            string[] known = [.. borough.Facts.OfType<Organisation>().Select(organisation => organisation.Name)];
            Assert.False(known.Contains(from) && known.Contains(to));
            return;
        }

        NetworkByDefinition network = new(borough.Facts, Borough.Day);
        string[] atBoth = from == to ? [] : [.. network.At(answer.From).Intersect(network.At(answer.To)).Order(StringComparer.Ordinal)];
        Assert.Equal(atBoth, answer.AtBoth);
        if (from == to)
        {
            Assert.Null(answer.Size);
            return;
        }

        Assert.Equal(network.Fewest(answer.From, answer.To), answer.Size);
        Assert.Empty(atBoth.Except(answer.People));
        Assert.Equal(atBoth, answer.Chains.Where(chain => chain.Steps.Count == 1).Select(chain => chain.Steps[0].Person));
        Assert.Equal(answer.Size, answer.People.Count);
        Assert.False(network.AnyChain(answer.From, answer.To, answer.People));
        Assert.Equal(answer.Size, answer.Chains.Count);
        string[] onChains = [.. answer.Chains.SelectMany(chain => chain.Steps).Select(step => step.Person)];
        Assert.Equal(onChains.Length, onChains.Distinct().Count());
        Assert.All(answer.Chains, chain => CheckChain(chain, answer, network));
        // Somebody who knows others by ties about no partnership may stand between them without a post anywhere.
        string[] organisations = [.. borough.Facts.OfType<Organisation>().Select(organisation => organisation.Id)];
        Assert.Equal(answer.People.Where(person => organisations.Any(organisation => network.At(organisation).Contains(person))), answer.Evidence.Select(evidence => evidence.Person).Distinct());
        Assert.All(answer.Evidence, evidence => Assert.Contains(evidence.Person, network.At(evidence.Organisation)));
    }

    private static void CheckRecorded(Borough borough, string from, string to)
    {
        if (Recorded(borough, from, to) is not { Size: not null } recorded)
            return;

        NetworkByDefinition network = new(borough.Facts, Borough.Day);
        Assert.Equal(network.Fewest(recorded.From, recorded.To, recorded: true), recorded.Size);
        Assert.Equal(recorded.Size, recorded.People.Count);
        Assert.False(network.AnyChain(recorded.From, recorded.To, recorded.People, recorded: true));
        ProofAnswer all = Prove(borough, from, to)!;
        Assert.True(recorded.Size <= all.Size);
        Assert.Empty(all.AtBoth.Except(recorded.People));
    }

    private static void CheckChain(Chain chain, ProofAnswer answer, NetworkByDefinition network)
    {
        Assert.Equal((answer.From, null), (chain.Steps[0].Organisation, chain.Steps[0].Partnership));
        Assert.Equal([chain.Steps[0].Person], chain.Steps.Select(step => step.Person).Intersect(network.At(answer.From)));
        Assert.Equal([chain.Steps[^1].Person], chain.Steps.Select(step => step.Person).Intersect(network.At(answer.To)));
        for (int i = 1; i < chain.Steps.Count; i++)
        {
            (string before, ChainStep step) = (chain.Steps[i - 1].Person, chain.Steps[i]);
            Assert.True(step.Organisation is { } organisation
                ? step.Partnership is null && network.AreColleagues(before, step.Person, organisation)
                : step.Partnership is { } partnership ? network.CanTalk(before, step.Person, partnership) : network.AreTied(before, step.Person));
        }
    }

    private static IEnumerable<ChainStep>? ChainsOf(IEnumerable<Fact> facts) =>
        DependencyProof.Find(Borough.Project(facts).Ask(Borough.Day), Borough.OrganisationId("A"), Borough.OrganisationId("B"))?.Chains.SelectMany(chain => chain.Steps);

    private static RecordedProof? Recorded(Borough borough, string from, string to) =>
        DependencyProof.FindRecorded(borough.Project().Ask(Borough.Day), Borough.OrganisationId(from), Borough.OrganisationId(to));

    private static ProofAnswer? Prove(Borough borough, string from, string to) =>
        DependencyProof.Find(borough.Project().Ask(Borough.Day), Borough.OrganisationId(from), Borough.OrganisationId(to));
}
