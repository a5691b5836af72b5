namespace Graph.Store.Tests.Contract;

public sealed class StreamTests
{
    private static readonly FactType People = Ontology.Of<Person>();
    private static readonly FactType Organisations = Ontology.Of<Organisation>();

    [Theory, EveryStore]
    public async Task Facts_stream_type_by_type_in_the_order_asked_for(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Fact[] facts = [.. "cab".Select(name => Facts.Person($"{name}")), .. "zyx".Select(name => Facts.Organisation($"{name}"))];
        await under.PutAsync([.. facts, Facts.Place("Sale")]);

        List<Fact> read = await ReadAsync(under.Store.StreamAsync([People, Organisations], ReadPoint.Now));

        Assert.Equal([People, People, People, Organisations, Organisations, Organisations], read.Select(Ontology.Of));
        Assert.Equal(facts.ToHashSet(), read.ToHashSet());
    }

    [Theory, EveryStore]
    public async Task A_stream_of_several_types_has_all_facts_of_each_however_many_there_are(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Fact[] facts = [.. Enumerable.Range(0, 600).Select(number => Facts.Person($"{number}")), .. Enumerable.Range(0, 250).Select(number => Facts.Place($"{number}")), Facts.Organisation("Council")];
        await under.PutAsync(facts);

        List<Fact> read = await ReadAsync(under.Store.StreamAsync([Ontology.Of<Place>(), Organisations, People], ReadPoint.Now));

        Assert.Equal(facts.Length, read.Count);
        Assert.Equal(facts.ToHashSet(), read.ToHashSet());
    }

    [Theory, EveryStore]
    public async Task A_stream_shows_one_state_whatever_is_written_while_it_is_read(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person[] people = [.. Enumerable.Range(0, 500).Select(number => Facts.Person($"{number}"))];
        await under.PutAsync([.. people, Facts.Organisation("before")]);

        await using IAsyncEnumerator<Fact> stream = under.Store.StreamAsync([People, Organisations], ReadPoint.Now).GetAsyncEnumerator();
        Assert.True(await stream.MoveNextAsync());
        await under.PutAsync([.. people.Select(person => person with { Name = "changed" }), Facts.Organisation("after")]);
        List<Fact> read = [stream.Current];
        while (await stream.MoveNextAsync())
            read.Add(stream.Current);

        Assert.Equal(501, read.Count);
        Assert.DoesNotContain(read, fact => fact is Person { Name: "changed" } or Organisation { Name: "after" });
    }

    [Theory, EveryStore]
    public async Task A_stream_that_is_left_early_leaves_the_store_as_it_was(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Person("Ann"), Facts.Person("Bob"));
        for (int i = 0; i < 50; i++)
        {
            await foreach (Person _ in under.Store.StreamAsync<Person>(ReadPoint.Now))
                break;
        }

        await under.PutAsync(Facts.Person("Cleo"));

        Assert.Equal(3, (await under.AllAsync()).Count);
    }

    [Theory, EveryStore]
    public async Task A_stream_stops_when_it_is_cancelled(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Enumerable.Range(0, 2000).Select(number => Facts.Person($"{number}"))]);
        using CancellationTokenSource cancel = new();
        int read = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Fact _ in under.Store.StreamAsync([People], ReadPoint.Now, cancel.Token))
            {
                if (++read == 10)
                    await cancel.CancelAsync();
            }
        });

        Assert.InRange(read, 10, 1999);
    }

    [Theory, EveryStore]
    public async Task A_read_that_is_cancelled_before_it_begins_does_not_begin(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        using CancellationTokenSource cancel = new();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => under.Store.GetHeadAsync(cancel.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => under.Store.ListAsync(new(People), cancel.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => under.Store.ApplyAsync(new("tester", [new Put(Facts.Person("Ann"))]), cancel.Token));
        Assert.Empty(await under.AllAsync());
    }

    private static async Task<List<Fact>> ReadAsync(IAsyncEnumerable<Fact> stream)
    {
        List<Fact> read = [];
        await foreach (Fact fact in stream)
            read.Add(fact);
        return read;
    }
}
