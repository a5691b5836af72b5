namespace Graph.Store.Tests.Contract;

/// <summary>What a client's request key was used for.</summary>
public sealed class RequestTests
{
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly KeptRequest Request = new("3f2a", "print", """{"ids":["organisation-1"],"Ω":"\n"}""");

    [Theory, EveryStore]
    public async Task A_request_is_remembered_also_after_a_restart(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Assert.Null(await under.Store.FindRequestAsync(Request.Key));

        await RecordAsync(under, Request, Council);
        await under.ReopenAsync();

        Assert.Equal(Request, await under.Store.FindRequestAsync(Request.Key));
        Assert.Null(await under.Store.FindRequestAsync("3F2A"));
        Assert.Null(await under.Store.FindRequestAsync(new string('x', 100_000)));
    }

    [Theory, EveryStore]
    public async Task A_request_that_changes_nothing_is_remembered_too(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);

        ChangeResult result = await RecordAsync(under, Request, Council);

        Assert.False(result.ChangedAnything);
        Assert.Equal(Request, await under.Store.FindRequestAsync(Request.Key));
        Assert.Equal(2, (await under.PutAsync(Facts.Person("Ann"))).Sequence);
    }

    [Theory, EveryStore]
    public async Task A_request_of_a_large_change_is_remembered(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        await RecordAsync(under, Request, [.. Enumerable.Range(0, 2_100).Select(number => Facts.Person($"{number}"))]);

        Assert.Equal(Request, await under.Store.FindRequestAsync(Request.Key));
    }

    [Theory, EveryStore]
    public async Task A_request_that_is_refused_is_not_remembered(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        await Assert.ThrowsAsync<StoreException>(() => RecordAsync(under, Request, Facts.Role(Facts.Person("Ann"), Council)));

        Assert.Null(await under.Store.FindRequestAsync(Request.Key));
    }

    [Theory, EveryStore]
    public async Task A_request_is_forgotten_after_thirty_days_and_its_key_can_be_used_again(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        KeptRequest other = Request with { Key = "other" };
        await RecordAsync(under, Request, Council);
        under.Clock.Move(TimeSpan.FromDays(30));
        Assert.Equal(Request, await under.Store.FindRequestAsync(Request.Key));

        under.Clock.Move(TimeSpan.FromTicks(1));
        Assert.Null(await under.Store.FindRequestAsync(Request.Key));
        await RecordAsync(under, other, Facts.Person("Ann"));
        await RecordAsync(under, Request with { Answer = "again" }, Facts.Person("Bob"));

        Assert.Equal(other, await under.Store.FindRequestAsync(other.Key));
        Assert.Equal("again", (await under.Store.FindRequestAsync(Request.Key))?.Answer);
    }

    [Theory, EveryStore]
    public async Task What_is_forgotten_stays_forgotten_once_another_came_however_the_clock_is_set(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await RecordAsync(under, Request, Council);
        under.Clock.Move(TimeSpan.FromDays(31));
        await RecordAsync(under, Request with { Key = "other" }, Facts.Person("Ann"));
        under.Clock.Move(TimeSpan.FromDays(-31));

        Assert.Null(await under.Store.FindRequestAsync(Request.Key));
    }

    [Theory, EveryStore]
    public async Task A_decision_sees_the_request_that_another_has_just_recorded(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore another = await under.OpenAnotherAsync();

        ChangeResult?[] results = await Task.WhenAll(new[] { under.Store, another, under.Store, another }.Select(OnceAsync));

        Assert.Single(results, result => result is not null);
        Assert.Equal(1, await under.Store.GetHeadAsync());

        static Task<ChangeResult?> OnceAsync(IGraphStore store) => store.DecideAsync(async token =>
            await store.FindRequestAsync(Request.Key, token) is null ? new Changeset("tester", [new Put(Facts.Person($"{Guid.NewGuid()}"))]) { Request = Request } : null);
    }

    [Theory, EveryStore]
    public async Task A_key_is_neither_empty_nor_too_long(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        string longest = new('k', KeptRequest.MaximumKeyLength);

        await Assert.ThrowsAsync<ArgumentException>(() => RecordAsync(under, Request with { Key = "" }, Council));
        await Assert.ThrowsAsync<ArgumentException>(() => RecordAsync(under, Request with { Key = longest + "k" }, Council));
        await RecordAsync(under, Request with { Key = longest }, Council);

        Assert.Equal(longest, (await under.Store.FindRequestAsync(longest))?.Key);
    }

    private static Task<ChangeResult> RecordAsync(StoreUnderTest under, KeptRequest request, params Fact[] facts) =>
        under.Store.ApplyAsync(new("tester", [.. facts.Select(fact => new Put(fact))]) { Request = request });
}
