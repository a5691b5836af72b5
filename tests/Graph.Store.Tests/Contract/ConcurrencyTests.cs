namespace Graph.Store.Tests.Contract;

public sealed class ConcurrencyTests
{
    private const int Changes = 60;

    [Theory, EveryStore]
    public async Task Readers_never_see_half_a_changeset(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person[] people = [.. Enumerable.Range(0, 40).Select(number => Facts.Person($"{number}"))];
        string[] ids = [.. people.Select(person => person.Id)];
        await under.PutAsync([.. people.Select(person => person with { Name = "0" })]);
        int changes = Math.Max(20, Changes / provider.OneCaseOf);
        using CancellationTokenSource written = new();

        Task<int>[] readers = [.. Enumerable.Range(0, 8).Select(number => OnOwnThread(async () =>
        {
            int reads = 0;
            for (; !written.IsCancellationRequested || reads == 0; reads++)
                Assert.Single((await ReadNamesAsync(under.Store, ids, number + reads)).Distinct());
            return reads;
        }))];
        for (int change = 1; change <= changes; change++)
            await under.PutAsync([.. people.Select(person => person with { Name = $"{change}" })]);
        await written.CancelAsync();

        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
        Assert.Equal(changes + 1, await under.Store.GetHeadAsync());
    }

    [Theory, EveryStore]
    public async Task Writers_wait_for_each_other_and_none_is_lost(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore another = await under.OpenAnotherAsync();

        ChangeResult[] results = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() =>
            (number % 2 == 0 ? under.Store : another).ApplyAsync(new("tester", [new Put(Facts.Person($"{number}"))])))));

        Assert.Equal(Enumerable.Range(1, 40).Select(sequence => (long)sequence), results.Select(result => result.Sequence).Order());
        Assert.Equal(40, (await under.AllAsync()).Count);
    }

    [Theory, EveryStore]
    public async Task What_one_process_wrote_the_other_reads(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore another = await under.OpenAnotherAsync();
        Assert.Equal(0, await another.GetHeadAsync());

        await under.PutAsync(Facts.Person("Ann"));

        Assert.Equal(1, await another.GetHeadAsync());
        Assert.NotNull(await another.FindAsync<Person>(Facts.Person("Ann").Id, ReadPoint.Now));
    }

    /// <summary>A store in a file answers without ever waiting: eight readers of one would leave the thread pool nobody for the writer, and for other tests.</summary>
    private static Task<int> OnOwnThread(Func<Task<int>> reading) =>
        Task.Factory.StartNew(reading, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    private static async Task<IEnumerable<string>> ReadNamesAsync(IGraphStore store, string[] ids, int way)
    {
        switch (way % 3)
        {
            case 0:
                return (await store.GetAsync<Person>(ids, ReadPoint.Now)).Values.Select(person => person.Name);
            case 1:
                return (await store.ListAsync(new(Ontology.Of<Person>()) { First = 1000 })).Items.Select(item => ((Person)item.Fact).Name);
            default:
                List<string> names = [];
                await foreach (Person person in store.StreamAsync<Person>(ReadPoint.Now))
                    names.Add(person.Name);
                return names;
        }
    }
}
