using CsCheck;

namespace Graph.Store.Tests.Contract;

/// <summary>What was known just before a change.</summary>
public sealed class ReplacedByTests
{
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Person Ann = Facts.Person("Ann");

    [Theory, EveryStore]
    public async Task What_a_change_replaced_and_took_back_is_read_with_who_had_recorded_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Origin row = new("people.csv", null, 7);
        await under.Store.ApplyAsync(new("importer", [new Put(Council), new Put(Ann, row)]) { Source = "people.csv" });
        await under.ApplyAsync(new Put(Council with { Status = "closed" }), new Retract(Ann.Id), new Put(Facts.Person("Bob")));
        await under.PutAsync(Ann, Council);
        ChangeInfo first = new(1, Clock.Noon, "importer", "people.csv");

        Assert.Equal(
            [new(Council.Id, 1, Council, first, null), new(Ann.Id, 1, Ann, first, row)],
            (await under.Store.ReadReplacedByAsync(2).ToListAsync()).OrderBy(version => version.Id, StringComparer.Ordinal));
        Assert.Empty(await under.Store.ReadReplacedByAsync(1).ToListAsync());
        FactVersion closed = Assert.Single(await under.Store.ReadReplacedByAsync(3).ToListAsync());
        Assert.Equal((Council.Id, 2L, "closed"), (closed.Id, closed.Version, ((Organisation)closed.Fact!).Status));
    }

    [Theory, EveryStore]
    public async Task A_number_that_no_change_has_replaced_nothing(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);
        await under.PutAsync(Council with { Status = "closed" });

        foreach (long change in (long[])[long.MinValue, -1, 0, 3, long.MaxValue])
            Assert.Empty(await under.Store.ReadReplacedByAsync(change).ToListAsync());
    }

    [Theory, EveryStore]
    public async Task With_what_each_change_replaced_everything_is_as_it_was_before_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Values.OneNodeOfEachType]);
        List<Dictionary<string, Fact>> states = [[], await under.AllAsync()];
        await Changesets.OfEveryType.SampleAsync(
            async operations =>
            {
                if ((await under.ApplyAsync(operations)).ChangedAnything)
                    states.Add(await under.AllAsync());
            },
            iter: Math.Max(4, 20 / provider.OneCaseOf),
            threads: 1);

        for (int change = states.Count - 1; change > 0; change--)
        {
            Dictionary<string, Fact> back = new(states[change], StringComparer.Ordinal);
            foreach (FactVersion written in await under.Store.ReadChangesAsync(change - 1, change).ToListAsync())
                back.Remove(written.Id);
            foreach (FactVersion replaced in await under.Store.ReadReplacedByAsync(change).ToListAsync())
                back.Add(replaced.Id, replaced.Fact!);
            Assert.Equal(states[change - 1].OrderBy(pair => pair.Key, StringComparer.Ordinal), back.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }
    }
}
