using CsCheck;

namespace Graph.Store.Tests.Contract;

/// <summary>Nodes are found by what their keys say of them.</summary>
public sealed class KeyLookupTests
{
    private static readonly FactType Organisations = Ontology.Of<Organisation>();
    private static readonly FactType People = Ontology.Of<Person>();

    [Theory, EveryStore]
    public async Task All_current_nodes_with_a_key_are_found_and_no_others(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person ann = Facts.Person("Ann"), other = new() { Id = FactId.Of<Person>("other"), Name = "ÁNN" }, bob = Facts.Person("Bob");
        await under.PutAsync(ann, other, bob, Facts.Organisation("Ann"));

        ILookup<string, string> found = await under.Store.FindByKeyAsync(People, ["ann", "ann", "carol"]);

        Assert.Equal(["ann"], found.Select(group => group.Key));
        Assert.Equal(new[] { ann.Id, other.Id }.Order(StringComparer.Ordinal), found["ann"]);
        Assert.Empty(await under.Store.FindByKeyAsync(People, []));
    }

    [Theory, EveryStore]
    public async Task A_node_is_found_by_the_key_of_its_current_version_only(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation hub = Facts.Organisation("The Hub Limited");
        await under.PutAsync(hub);
        Assert.Equal([hub.Id], (await under.Store.FindByKeyAsync(Organisations, ["hub ltd"]))["hub ltd"]);

        await under.PutAsync(hub with { Name = "St. Anne's" });
        Assert.Empty(await under.Store.FindByKeyAsync(Organisations, ["hub ltd"]));
        Assert.Equal([hub.Id], (await under.Store.FindByKeyAsync(Organisations, ["st annes"]))["st annes"]);

        await under.RetractAsync(hub.Id);
        Assert.Empty(await under.Store.FindByKeyAsync(Organisations, ["hub ltd", "st annes"]));

        await under.PutAsync(hub);
        Assert.Equal([hub.Id], (await under.Store.FindByKeyAsync(Organisations, ["hub ltd"]))["hub ltd"]);
    }

    [Theory, EveryStore]
    public async Task Types_whose_keys_have_no_words_are_not_found_by_them(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Values.OneNodeOfEachType.ToArray());

        foreach (FactType type in Ontology.Nodes.Where(type => !type.Key.HasWords))
            Assert.Empty(await under.Store.FindByKeyAsync(type, ["", "x"]));
    }

    [Theory, EveryStore]
    public async Task Keys_of_any_length_and_alphabet_can_be_asked_for(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Contact[] meetings = [.. new[] { new string('a', 20_000), new string('a', 20_001), "Ωmega 漢" }
            .Select(summary => new Contact { Id = FactId.Of<Contact>(summary), Date = PartialDate.Of(2026), Summary = summary })];
        await under.PutAsync(meetings);
        FactType contacts = Ontology.Of<Contact>();
        string[] words = [.. meetings.Select(meeting => contacts.Key.WordsOf(meeting)!)];

        ILookup<string, string> found = await under.Store.FindByKeyAsync(contacts, [.. words, "'; DROP TABLE person; --", "\ud83d"]);

        Assert.Equal(3, found.Count);
        Assert.Equal(meetings.Select(meeting => meeting.Id), words.SelectMany(text => found[text]));
    }

    [Theory, EveryStore]
    public async Task Whatever_is_recorded_is_found_by_what_its_key_says(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Values.OneNodeOfEachType]);
        await Changesets.OfEveryType.SampleAsync(operations => under.ApplyAsync(operations), iter: Math.Max(4, 20 / provider.OneCaseOf), threads: 1);
        ILookup<FactType, Fact> known = (await under.AllAsync()).Values.ToLookup(Ontology.Of);

        foreach (FactType type in Ontology.Nodes.Where(type => type.Key.HasWords))
        {
            ILookup<string, string> expected = known[type].OrderBy(fact => fact.Id, StringComparer.Ordinal).ToLookup(fact => type.Key.WordsOf(fact)!, fact => fact.Id, StringComparer.Ordinal);
            ILookup<string, string> found = await under.Store.FindByKeyAsync(type, [.. expected.Select(group => group.Key), "what no node is called"]);
            Assert.Equal(
                expected.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, string.Join(' ', group))),
                found.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, string.Join(' ', group))));
        }
    }
}
