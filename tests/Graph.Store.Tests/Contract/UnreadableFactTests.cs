namespace Graph.Store.Tests.Contract;

/// <summary>A fact whose stored values are damaged is named by every read that meets it, and is in nobody's way elsewhere.</summary>
public sealed class UnreadableFactTests
{
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Person Bob = Facts.Person("Bob");
    private static readonly Role Role = Facts.Role(Ann, Council);

    [Theory, EveryStore]
    public async Task Every_read_that_meets_a_damaged_node_names_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann, Bob, Role);
        await provider.DamageAsync(Council.Id);
        IGraphStore store = under.Store;

        await NamesAsync(Council.Id, () => store.GetAsync([Ann.Id, Council.Id], ReadPoint.Now));
        await NamesAsync(Council.Id, () => store.GetAsync([Council.Id], new(null, under.Clock.Now)));
        await NamesAsync(Council.Id, () => store.ListAsync(new(Ontology.Of<Organisation>())));
        await NamesAsync(Council.Id, () => store.SearchAsync(new("council")));
        await NamesAsync(Council.Id, () => store.GetHistoryAsync(Council.Id));
        await NamesAsync(Council.Id, () => under.AllAsync());
        await NamesAsync(Council.Id, async () => await store.ReadChangesAsync(0, 9).CountAsync());

        Assert.Equal([Ann.Id], (await store.GetAsync([Ann.Id], ReadPoint.Now)).Keys);
        Assert.Equal(2, (await store.ListAsync(new(Ontology.Of<Person>()))).Items.Count);
        Assert.Equal(Role, (await store.GetEdgesAsync(Ontology.Of<Role>(), EdgeEnd.To, [Council.Id], ReadPoint.Now))[Council.Id].Single());
    }

    [Theory, EveryStore]
    public async Task Every_read_that_meets_a_damaged_edge_names_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann, Role);
        await provider.DamageAsync(Role.Id);
        IGraphStore store = under.Store;

        await NamesAsync(Role.Id, () => store.GetEdgesAsync(Ontology.Of<Role>(), EdgeEnd.From, [Ann.Id], ReadPoint.Now));
        await NamesAsync(Role.Id, () => store.ListAsync(new(Ontology.Of<Role>())));
        await NamesAsync(Role.Id, () => store.GetHistoryAsync(Role.Id));
        await NamesAsync(Role.Id, () => under.AllAsync());
        await NamesAsync(Role.Id, async () => await store.ReadChangesAsync(0, 9).CountAsync());
    }

    [Theory, EveryStore]
    public async Task A_damaged_version_that_was_replaced_is_named_and_is_in_nobodys_way_where_its_type_is_not_asked_for(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann, Role);
        await under.PutAsync(Ann with { Email = "ann@x.example" }, Role with { Title = "Chair" });
        await provider.DamageAsync(Role.Id);

        await NamesAsync(Role.Id, async () => await under.Store.StreamReplacedAsync([.. Ontology.Types], ReadPoint.Now).CountAsync());
        await NamesAsync(Role.Id, async () => await under.Store.StreamReplacedAsync([Ontology.Of<Role>()], new(null, under.Clock.Now)).CountAsync());

        Assert.Equal(Ann, Assert.Single(await under.Store.StreamReplacedAsync([Ontology.Of<Person>()], ReadPoint.Now).ToListAsync()).Fact);
    }

    [Theory, EveryStore]
    public async Task A_damaged_fact_that_is_recorded_again_can_be_read_again(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council);
        await provider.DamageAsync(Council.Id);

        await under.PutAsync(Council);

        Assert.Equal(Council, await under.FindAsync(Council.Id));
    }

    private static async Task NamesAsync<T>(string id, Func<Task<T>> read)
    {
        StoreException problem = await Assert.ThrowsAsync<StoreException>(read);
        Assert.Equal((StoreError.UnreadableFact, id, false), (problem.Error, problem.FactId, problem.IsRetriable));
        Assert.DoesNotContain("one day", problem.Message, StringComparison.Ordinal);
    }
}
