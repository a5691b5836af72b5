using CsCheck;

namespace Graph.Store.Tests.Contract;

/// <summary>What was known before and is not what is known now, or was known then.</summary>
public sealed class ReplacedVersionTests
{
    private static readonly FactType[] All = [.. Ontology.Types];
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Partnership Hub = Facts.Partnership("hub");
    private static readonly Holds Holds = Facts.Holds(Ann, Hub, Council);

    [Theory, EveryStore]
    public async Task Replaced_versions_are_read_with_all_that_was_known_of_them_and_the_current_one_is_not(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Origin row = new("register.xlsx", "Partners", 17);
        Holds met = Holds with { LastContact = PartialDate.Of(2025, 4, 1) };
        await under.PutAsync(Council, Ann, Hub);
        await under.Store.ApplyAsync(new("importer", [new Put(Holds, row)]) { Source = "register.xlsx" });
        DateTimeOffset second = under.Clock.Move(TimeSpan.FromDays(1));
        await under.Store.ApplyAsync(new("ann@council", [new Put(met)]));
        under.Clock.Move(TimeSpan.FromDays(1));
        await under.PutAsync(Holds with { LastContact = PartialDate.Of(2026, 5, 1) });

        Assert.Equal(
            [
                new(Holds.Id, 1, Holds, new(2, Clock.Noon, "importer", "register.xlsx"), row),
                new(Holds.Id, 2, met, new(3, second, "ann@council", null), null),
            ],
            await under.Store.StreamReplacedAsync(All, ReadPoint.Now).ToListAsync());
    }

    [Theory, EveryStore]
    public async Task Nothing_is_replaced_where_every_fact_is_as_it_was_recorded_first(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Assert.Empty(await ReadAsync(under, All));
        await under.PutAsync(Council, Ann, Hub, Holds);
        await under.PutAsync(Holds);

        Assert.Empty(await ReadAsync(under, All));
        Assert.Empty(await ReadAsync(under, All, Clock.Noon));
    }

    [Theory, EveryStore]
    public async Task A_version_is_replaced_from_the_change_on_that_replaced_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);
        DateTimeOffset second = under.Clock.Move(TimeSpan.FromDays(1));
        await under.PutAsync(Council with { Status = "merging" });
        DateTimeOffset third = under.Clock.Move(TimeSpan.FromDays(1));
        await under.PutAsync(Council with { Status = "closed" });

        Assert.Empty(await ReadAsync(under, All, Clock.Noon.AddDays(-1)));
        Assert.Empty(await ReadAsync(under, All, second.AddTicks(-1)));
        Assert.Equal([(Council.Id, 1, true)], await ReadAsync(under, All, second));
        Assert.Equal([(Council.Id, 1, true)], await ReadAsync(under, All, third.AddTicks(-1)));
        Assert.Equal([(Council.Id, 1, true), (Council.Id, 2, true)], await ReadAsync(under, All, third));
        Assert.Equal([(Council.Id, 1, true), (Council.Id, 2, true)], await ReadAsync(under, All));
    }

    [Theory, EveryStore]
    public async Task Of_a_retracted_fact_every_version_is_read_and_the_retraction_last(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann, Hub, Holds);
        await under.PutAsync(Holds with { LastContact = PartialDate.Of(2025, 4, 1) });
        DateTimeOffset retracted = under.Clock.Move(TimeSpan.FromDays(1));
        await under.RetractAsync(Holds.Id);
        DateTimeOffset restored = under.Clock.Move(TimeSpan.FromDays(1));
        await under.PutAsync(Holds);

        Assert.Equal([(Holds.Id, 1, true)], await ReadAsync(under, All, retracted.AddTicks(-1)));
        Assert.Equal([(Holds.Id, 1, true), (Holds.Id, 2, true), (Holds.Id, 3, false)], await ReadAsync(under, All, retracted));
        Assert.Equal([(Holds.Id, 1, true), (Holds.Id, 2, true), (Holds.Id, 3, false)], await ReadAsync(under, All, restored));

        await under.PutAsync(Holds with { LastContact = PartialDate.Of(2026, 5, 1) });

        Assert.Equal([(Holds.Id, 1, true), (Holds.Id, 2, true), (Holds.Id, 3, false), (Holds.Id, 4, true)], await ReadAsync(under, All));
    }

    [Theory, EveryStore]
    public async Task Types_that_are_not_asked_for_are_left_out(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann, Hub, Holds);
        await under.PutAsync(Council with { Status = "closed" }, Ann with { Email = "ann@x.example" }, Holds with { LastContact = PartialDate.Of(2026, 5, 1) });

        Assert.Equal([(Holds.Id, 1, true)], await ReadAsync(under, [Ontology.Of<Holds>()]));
        Assert.Equal([Council.Id, Ann.Id], (await ReadAsync(under, [Ontology.Of<Organisation>(), Ontology.Of<Person>(), Ontology.Of<Place>()])).Select(version => version.Id));
        Assert.Empty(await ReadAsync(under, []));
    }

    [Theory, EveryStore]
    public async Task The_day_that_is_asked_about_leaves_no_version_out(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council with { Until = PartialDate.Of(2020) });
        await under.PutAsync(Council);
        DateOnly day = new(2026, 6, 1);

        Assert.Single(await under.Store.StreamReplacedAsync(All, new(day)).ToListAsync());
        Assert.Single(await under.Store.StreamReplacedAsync(All, new(day, Clock.Noon)).ToListAsync());
    }

    [Theory, EveryStore]
    public async Task They_are_what_is_in_the_history_of_each_fact_and_was_not_known_at_the_moment(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Values.OneNodeOfEachType]);
        List<DateTimeOffset> moments = [];
        await Changesets.OfEveryType.SampleAsync(async operations =>
        {
            moments.Add(under.Clock.Move(TimeSpan.FromSeconds(1)));
            await under.ApplyAsync(operations);
        }, iter: Math.Max(4, 20 / provider.OneCaseOf), threads: 1);
        ILookup<string, FactVersion> recorded = (await under.Store.ReadChangesAsync(0, long.MaxValue).ToListAsync()).ToLookup(version => version.Id, StringComparer.Ordinal);

        foreach (DateTimeOffset moment in moments)
        {
            ILookup<string, FactVersion> replaced = (await under.Store.StreamReplacedAsync(All, new(null, moment)).ToListAsync()).ToLookup(version => version.Id, StringComparer.Ordinal);
            foreach (IGrouping<string, FactVersion> fact in recorded)
            {
                FactVersion[] known = [.. fact.Where(version => version.Change.RecordedAt <= moment)];
                Assert.Equal(known is [.., { Fact: not null }] ? known[..^1] : known, replaced[fact.Key]);
            }
        }
    }

    [Theory, EveryStore]
    public async Task All_of_them_are_read_however_many_one_change_replaced(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person[] people = [.. Enumerable.Range(0, 5_500).Select(number => Facts.Person($"{number}"))];
        Fact[] changed = [.. people.Select(person => person with { Name = "changed" })];
        await under.PutAsync(people);
        await under.PutAsync(changed);
        await under.RetractAsync([.. people.Take(100).Select(person => person.Id)]);

        List<FactVersion> read = await under.Store.StreamReplacedAsync([Ontology.Of<Person>()], ReadPoint.Now).ToListAsync();

        Assert.Equal(5_700, read.Count);
        Assert.Equal(people.ToHashSet<Fact>(), read.Where(version => version.Version == 1).Select(version => version.Fact!).ToHashSet());
        Assert.Equal(changed[..100].ToHashSet(), read.Where(version => version.Version == 2).Select(version => version.Fact!).ToHashSet());
        Assert.All(read.GroupBy(version => version.Id, StringComparer.Ordinal), fact => Assert.Equal(Enumerable.Range(1, fact.Count()).Select(number => (long)number), fact.Select(version => version.Version)));
    }

    [Theory, EveryStore]
    public async Task They_are_of_one_state_whatever_is_written_while_they_are_read(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann);
        await under.PutAsync(Council with { Status = "closed" }, Ann with { Name = "Anna" });

        await using IAsyncEnumerator<FactVersion> stream = under.Store.StreamReplacedAsync(All, ReadPoint.Now).GetAsyncEnumerator();
        Assert.True(await stream.MoveNextAsync());
        await under.RetractAsync(Ann.Id, Council.Id);
        List<Fact?> read = [stream.Current.Fact];
        while (await stream.MoveNextAsync())
            read.Add(stream.Current.Fact);

        Assert.Equal([Council, Ann], read.ToHashSet());
    }

    [Theory, EveryStore]
    public async Task The_read_stops_when_it_is_cancelled(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person[] people = [.. Enumerable.Range(0, 2000).Select(number => Facts.Person($"{number}"))];
        await under.PutAsync(people);
        await under.PutAsync([.. people.Select(person => person with { Name = "changed" })]);
        using CancellationTokenSource cancel = new();
        int read = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (FactVersion _ in under.Store.StreamReplacedAsync(All, ReadPoint.Now, cancel.Token))
            {
                if (++read == 10)
                    await cancel.CancelAsync();
            }
        });

        Assert.InRange(read, 10, 1999);
    }

    private static async Task<List<(string Id, long Version, bool IsKnown)>> ReadAsync(StoreUnderTest under, IReadOnlyCollection<FactType> types, DateTimeOffset? knownAt = null) =>
        await under.Store.StreamReplacedAsync(types, new(null, knownAt)).Select(version => (version.Id, version.Version, version.Fact is not null)).ToListAsync();
}
