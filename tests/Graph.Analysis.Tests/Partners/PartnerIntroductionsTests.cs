using CsCheck;
using Graph.Analysis.Dependency;
using Graph.Analysis.Partners;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Partners;

/// <summary>Who could introduce an organisation to others.</summary>
public sealed class PartnerIntroductionsTests
{
    [Fact]
    public async Task A_chain_is_found_where_the_proof_finds_one_and_none_of_those_recorded_or_else_of_all_is_shorter()
    {
        int found = 0;
        await Gen.Select(Gen.OneOf(AnyBorough.Wild, AnyContacts.Acquaintances), AnyBorough.Elsewhere).SampleAsync(async given =>
        {
            (Borough borough, Borough elsewhere) = given;
            await using MemoryStore store = new MemoryStore().With(borough.Facts.Concat(elsewhere.Facts).DistinctBy(fact => fact.Id));
            await using ProjectionSource source = await ProjectionSource.LoadAsync(store);
            AnalysisSession session = source.Current.Ask(Borough.Day);
            string from = Borough.OrganisationId("A");
            PartnerIntroductions introductions = PartnerIntroductions.From(session, from);
            IReadOnlySet<string> known = introductions.Known();
            foreach (Organisation to in borough.Facts.OfType<Organisation>().Where(one => one.Id != from))
            {
                ProofAnswer proof = DependencyProof.Find(session, from, to.Id)!;
                IReadOnlyList<IntroductionStep> chain = introductions.ChainTo(to.Id).Steps;
                int recorded = DependencyProof.FindRecorded(session, from, to.Id)!.Size!.Value;

                Assert.Equal(proof.Size > 0, chain.Count > 0);
                Assert.Equal(recorded > 0 && chain.Count is 1 or 2, known.Contains(to.Id));
                if (recorded == 0)
                    Assert.All(proof.Chains, other => Assert.True(chain.Count <= other.Steps.Count));
                if (chain.Count == 0)
                    continue;
                Interlocked.Increment(ref found);
                Assert.Equal(to.Id, chain[^1].Organisation);
                Assert.True(chain.Count == 1 || chain[0].Organisation == from);
                Assert.All(chain.Skip(1), step => Assert.True(step.ColleaguesAt is null || step.Partnership is null));
                Assert.Equal(chain.Count, chain.Select(step => step.Person).Distinct().Count());
            }
        }, iter: 300);
        Assert.True(found > 100, $"only {found} chains");
    }

    [Fact]
    public async Task The_chain_does_not_depend_on_the_order_in_which_facts_were_read()
    {
        await Gen.Select(AnyBorough.Wild, AnyBorough.Elsewhere, Gen.Int).SampleAsync(async given =>
        {
            (Borough borough, Borough elsewhere, int seed) = given;
            Fact[] facts = [.. borough.Facts.Concat(elsewhere.Facts).DistinctBy(fact => fact.Id)];
            string straight = await PrintedAsync(facts);
            new Random(seed).Shuffle(facts);

            Assert.Equal(straight, await PrintedAsync(facts));
        }, iter: 100);
    }

    [Fact]
    public async Task Those_in_between_stand_for_whom_they_hold_the_partnership_that_they_talk_about()
    {
        Borough borough = new Borough()
            .Partnership("ab").Between("ab", "A", "B").Holds("ann", "ab", "A").Holds("bea", "ab", "B")
            .Partnership("bc").Between("bc", "B", "C").Holds("bea", "bc", "B").Holds("cy", "bc", "C");
        await using MemoryStore store = new MemoryStore().With(borough.Facts);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);

        IReadOnlyList<IntroductionStep> chain = PartnerIntroductions.From(source.Current.Ask(Borough.Day), Borough.OrganisationId("A")).ChainTo(Borough.OrganisationId("C")).Steps;

        Assert.Equal(
            [
                new IntroductionStep(Borough.PersonId("ann"), Borough.OrganisationId("A"), null, null),
                new(Borough.PersonId("bea"), Borough.OrganisationId("B"), null, Borough.PartnershipId("ab")),
                new(Borough.PersonId("cy"), Borough.OrganisationId("C"), null, Borough.PartnershipId("bc")),
            ],
            chain);
    }

    private static async Task<string> PrintedAsync(IEnumerable<Fact> facts)
    {
        await using MemoryStore store = new MemoryStore().With(facts);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(store);
        PartnerIntroductions introductions = PartnerIntroductions.From(source.Current.Ask(Borough.Day), Borough.OrganisationId("A"));
        return string.Join('\n', new[] { "B", "C", "D" }.Select(name => string.Join(", ", introductions.ChainTo(Borough.OrganisationId(name)).Steps)));
    }
}
