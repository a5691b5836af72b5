namespace Graph.Store.Tests.Contract;

/// <summary>What is known, with who recorded it, when and from which row.</summary>
public sealed class VersionStreamTests
{
    private static readonly FactType[] All = [.. Ontology.Types];
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Partnership Hub = Facts.Partnership("hub");
    private static readonly Holds Holds = Facts.Holds(Ann, Hub, Council);

    [Theory, EveryStore]
    public async Task A_fact_is_read_as_its_current_version_with_who_recorded_that_and_from_which_row(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Origin row = new("register.xlsx", "Partners", 17);
        Holds met = Holds with { LastContact = PartialDate.Of(2025, 4, 1) };
        await under.PutAsync(Council, Ann, Hub);
        await under.Store.ApplyAsync(new("importer", [new Put(Holds)]) { Source = "register.xlsx" });
        DateTimeOffset third = under.Clock.Move(TimeSpan.FromDays(1));
        await under.Store.ApplyAsync(new("ann@council", [new Put(met, row)]) { Source = "register.xlsx" });

        Assert.Equal(
            [
                new(Council.Id, 1, Council, new(1, Clock.Noon, "tester", null), null),
                new(Holds.Id, 2, met, new(3, third, "ann@council", "register.xlsx"), row),
            ],
            await under.Store.StreamVersionsAsync([Ontology.Of<Organisation>(), Ontology.Of<Holds>()], ReadPoint.Now).ToListAsync());
    }

    [Theory, EveryStore]
    public async Task They_are_the_versions_of_history_that_were_known_then_of_the_facts_that_held_on_the_day(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation closed = Council with { Until = PartialDate.Of(2020) };
        await under.PutAsync(Council, Ann, Hub);
        DateTimeOffset second = under.Clock.Move(TimeSpan.FromDays(1));
        await under.PutAsync(closed, Ann with { Name = "Anna" });
        under.Clock.Move(TimeSpan.FromDays(1));
        await under.RetractAsync(Hub.Id);

        Assert.Equal([(Council.Id, 2), (Ann.Id, 2)], await ReadAsync(under, ReadPoint.Now));
        Assert.Equal([(Council.Id, 2), (Ann.Id, 2), (Hub.Id, 1)], await ReadAsync(under, new(null, second)));
        Assert.Equal([(Council.Id, 1), (Ann.Id, 1), (Hub.Id, 1)], await ReadAsync(under, new(null, second.AddTicks(-1))));
        Assert.Equal([(Ann.Id, 2)], await ReadAsync(under, new(new(2026, 6, 1))));
        Assert.Equal([(Council.Id, 2), (Ann.Id, 2), (Hub.Id, 1)], await ReadAsync(under, new(new(2020, 6, 1), second)));
    }

    [Theory, EveryStore]
    public async Task They_are_the_facts_that_a_stream_has_in_the_same_order(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Enumerable.Range(0, 600).Select(number => Facts.Person($"{number}")), .. Values.OneNodeOfEachType, Council, Ann, Hub, Holds]);
        await under.PutAsync(Holds with { LastContact = PartialDate.Of(2025, 4, 1) });

        List<FactVersion> versions = await under.Store.StreamVersionsAsync(All, ReadPoint.Now).ToListAsync();

        Assert.Equal(await under.Store.StreamAsync(All, ReadPoint.Now).ToListAsync(), versions.ConvertAll(version => version.Fact!));
        Assert.All(versions, version => Assert.Equal(version.Id, version.Fact!.Id));
    }

    [Theory, EveryStore]
    public async Task They_are_of_one_state_whatever_is_written_while_they_are_read(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person[] people = [.. Enumerable.Range(0, 500).Select(number => Facts.Person($"{number}"))];
        await under.PutAsync([.. people, Council]);

        await using IAsyncEnumerator<FactVersion> stream = under.Store.StreamVersionsAsync([Ontology.Of<Person>(), Ontology.Of<Organisation>()], ReadPoint.Now).GetAsyncEnumerator();
        Assert.True(await stream.MoveNextAsync());
        await under.PutAsync([.. people.Select(person => person with { Name = "changed" }), Facts.Organisation("after")]);
        List<FactVersion> read = [stream.Current];
        while (await stream.MoveNextAsync())
            read.Add(stream.Current);

        Assert.Equal(501, read.Count);
        Assert.All(read, version => Assert.Equal(1, version.Change.Sequence));
    }

    private static async Task<(string Id, long Version)[]> ReadAsync(StoreUnderTest under, ReadPoint at) =>
        await under.Store.StreamVersionsAsync([Ontology.Of<Organisation>(), Ontology.Of<Person>(), Ontology.Of<Partnership>()], at).Select(version => (version.Id, version.Version)).ToArrayAsync();
}
