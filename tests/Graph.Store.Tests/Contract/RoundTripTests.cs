using CsCheck;

namespace Graph.Store.Tests.Contract;

public sealed class RoundTripTests
{
    [Theory, EveryStore]
    public async Task A_fact_of_any_type_with_every_property_comes_back_as_it_was_recorded(IStoreProvider provider) =>
        await EveryTypeComesBack(provider, Gen.Const(true));

    [Theory, EveryStore]
    public async Task A_fact_of_any_type_with_nothing_but_what_is_required_comes_back_as_it_was_recorded(IStoreProvider provider) =>
        await EveryTypeComesBack(provider, Gen.Const(false));

    [Theory, EveryStore]
    public async Task A_fact_of_any_type_with_some_of_its_properties_comes_back_as_it_was_recorded(IStoreProvider provider) =>
        await EveryTypeComesBack(provider, Gen.Bool);

    private static async Task EveryTypeComesBack(IStoreProvider provider, Gen<bool> isSet)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Values.OneNodeOfEachType]);

        int number = 0;
        await Given(isSet).SampleAsync(async facts =>
        {
            string run = $"r{Interlocked.Increment(ref number)}";
            Fact[] own = [.. facts.Select(fact => fact with { Id = $"{fact.Id}-{run}" })];
            await under.PutAsync(own);

            IReadOnlyDictionary<string, Fact> found = await under.Store.GetAsync([.. own.Select(fact => fact.Id)], ReadPoint.Now);

            Assert.Equal(own.Length, found.Count);
            Assert.All(own, fact => Assert.Equal(fact, found[fact.Id]));
            Assert.Equal(own.Length, (await under.PutAsync(own)).Unchanged);
        }, iter: 20 / provider.OneCaseOf, threads: 1);
    }

    private static Gen<Fact[]> Given(Gen<bool> isSet) =>
        Values.All(Ontology.Types.Select(type => Values.FactOf(type, Values.Id(type, "a"), Values.OneNodeOfEachType, isSet)));
}
