namespace Graph.Store.Tests.Contract;

/// <summary>A store of an earlier ontology: what was renamed, removed and brought back, and what every fact must have since.</summary>
public sealed class OntologyChangeTests
{
    private static readonly FactType Organisations = Ontology.Of<Organisation>();
    private static readonly PropertyDefinition Postcode = Organisations.Property(nameof(Organisation.Postcode));
    private static readonly Organisation Council = Facts.Organisation("Council") with { Postcode = "m33 1aa", Identifiers = [OrgIdentifier.Parse("GB-LAE-TRF")] };
    private static readonly Organisation Hub = Facts.Organisation("Hub");
    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Partnership Advice = Facts.Partnership("advice");
    private static readonly Holds Holds = Facts.Holds(Ann, Advice, Council) with { Strength = Strength.Strong };
    private static readonly Theme Housing = new() { Id = FactId.Of<Theme>("housing"), Name = "Housing" };
    private static readonly Tagged Tagged = new() { Id = FactId.Of<Tagged>("hub", "housing"), From = Hub.Id, To = Housing.Id };

    [Theory, EveryStore]
    public async Task What_was_recorded_under_a_propertys_former_name_is_there_under_the_new_one(IStoreProvider provider)
    {
        await using Before before = await Before.FillAsync(provider);
        await provider.RenamePropertyAsync(Postcode, "ZipCode");

        await using IGraphStore store = await provider.OpenAsync(before.Clock, Called(Postcode, "PostalCode", "ZipCode"));

        await before.AssertSameAsync(store);
        Assert.Equal([Council.Id], (await store.ListAsync(At("M33 1AA"))).Items.Select(item => item.Fact.Id));
        await store.ApplyAsync(new("tester", [new Put(Hub with { Postcode = "M33 1aa" })]));
        Assert.Equal(2, (await store.ListAsync(At("m33 1AA") with { CountTotal = true })).TotalCount);
    }

    [Theory, EveryStore]
    public async Task A_text_that_became_a_list_of_texts_under_another_name_is_the_first_of_them(IStoreProvider provider)
    {
        await using Before before = await Before.FillAsync(provider);
        PropertyDefinition categories = Organisations.Property(nameof(Organisation.Categories));
        Organisation group = Facts.Organisation("Group") with { Categories = ["[Faith] and \"others\""] };
        await using (IGraphStore list = await provider.OpenAsync(before.Clock))
            await list.ApplyAsync(new("tester", [new Put(Hub with { Categories = ["Faith"] }), new Put(group)]));
        await provider.MakeTextAsync(categories);
        await provider.RenamePropertyAsync(categories, "Category");

        await using IGraphStore store = await provider.OpenAsync(before.Clock, Called(categories, "Category"));

        Assert.Equal(["Faith"], (await store.FindAsync<Organisation>(Hub.Id, ReadPoint.Now))!.Categories);
        Assert.Equal(group, await store.FindAsync<Organisation>(group.Id, ReadPoint.Now));
        Assert.Empty((await store.FindAsync<Organisation>(Council.Id, ReadPoint.Now))!.Categories);
        Assert.Equal([Hub.Id, group.Id], (await store.ListAsync(new(Organisations) { Where = [new PropertyFilter(categories, FilterOperator.Contains, "faith")] })).Items.Select(item => item.Fact.Id).Order(StringComparer.Ordinal).Reverse());
    }

    [Theory, EveryStore]
    public async Task A_property_that_is_removed_is_not_shown_and_comes_back_with_all_it_had_also_under_another_name(IStoreProvider provider)
    {
        await using Before before = await Before.FillAsync(provider);
        await provider.RenamePropertyAsync(Postcode, "ZipCode");
        await using (IGraphStore without = await provider.OpenAsync(before.Clock))
        {
            Assert.Null((await without.FindAsync<Organisation>(Council.Id, ReadPoint.Now))!.Postcode);
            await without.ApplyAsync(new("tester", [new Put(Hub with { Postcode = "L20" })]));
        }

        await using IGraphStore store = await provider.OpenAsync(before.Clock, Called(Postcode, "ZipCode"));

        Assert.Equal(Council.Postcode, (await store.FindAsync<Organisation>(Council.Id, ReadPoint.Now))!.Postcode);
        Assert.Equal("L20", (await store.FindAsync<Organisation>(Hub.Id, ReadPoint.Now))!.Postcode);
        Assert.Equal([Council.Id], (await store.ListAsync(At("M33 1aa"))).Items.Select(item => item.Fact.Id));
        Assert.Equal([Hub.Id], (await store.ListAsync(At("l20"))).Items.Select(item => item.Fact.Id));
    }

    [Theory, EveryStore]
    public async Task What_was_recorded_under_a_types_former_name_is_there_under_the_new_one(IStoreProvider provider)
    {
        await using Before before = await Before.FillAsync(provider);
        await provider.RenameTypeAsync(nameof(Organisation), "Body");
        await provider.RenameTypeAsync(nameof(Model.Holds), "LooksAfter");

        await using (IGraphStore store = await provider.OpenAsync(before.Clock, new() { Types = Former((Organisations, "Body"), (Ontology.Of<Holds>(), "LooksAfter")) }))
        {
            await before.AssertSameAsync(store);
            Assert.Equal([Council.Id], (await store.FindByIdentifierAsync([.. Council.Identifiers])).SelectMany(found => found));
            Assert.Equal([Council.Id], (await store.ListAsync(At("M33 1AA"))).Items.Select(item => item.Fact.Id));
            await store.ApplyAsync(new("tester", [new Put(Hub with { Status = "closed" }), new Retract(Holds.Id)]));
            Assert.Equal(3, (await store.GetHistoryAsync(Holds.Id)).Count);
        }

        await using IGraphStore again = await provider.OpenAsync(before.Clock);
        Assert.Equal("closed", (await again.FindAsync<Organisation>(Hub.Id, ReadPoint.Now))!.Status);
    }

    [Theory, EveryStore]
    public async Task What_was_recorded_under_the_new_name_before_the_ontology_told_of_the_former_one_is_kept_too(IStoreProvider provider)
    {
        await using Before before = await Before.FillAsync(provider);
        await provider.RenameTypeAsync(nameof(Person), "Human");
        Person bob = Facts.Person("Bob");
        await using (IGraphStore unknowing = await provider.OpenAsync(before.Clock))
            await unknowing.ApplyAsync(new("tester", [new Put(bob)]));

        await using IGraphStore store = await provider.OpenAsync(before.Clock, new() { Types = Former((Ontology.Of<Person>(), "Human")) });

        Assert.Equal(new[] { Ann.Id, bob.Id }.Order(StringComparer.Ordinal), (await store.ListAsync(new(Ontology.Of<Person>()))).Items.Select(item => item.Fact.Id).Order(StringComparer.Ordinal));
        Assert.Equal([Ann.Id], (await store.FindByKeyAsync(Ontology.Of<Person>(), ["ann"]))["ann"]);
        Assert.Single((await store.GetEdgesAsync(Ontology.Of<Holds>(), EdgeEnd.From, [Ann.Id], ReadPoint.Now))[Ann.Id]);
    }

    [Theory, EveryStore]
    public async Task Facts_of_a_type_that_is_removed_are_in_nobodys_way_and_come_back_with_it(IStoreProvider provider)
    {
        await using Before before = await Before.FillAsync(provider);
        await provider.RenameTypeAsync(nameof(Theme), "Topic", withIds: true);
        await using (IGraphStore without = await provider.OpenAsync(before.Clock))
        {
            Assert.Equal(
                before.Facts.Keys.Except([Housing.Id, Tagged.Id]).Order(StringComparer.Ordinal),
                (await Before.FactsAsync(without)).Keys.Order(StringComparer.Ordinal));
            Assert.DoesNotContain(await without.ReadChangesAsync(0, 99).ToListAsync(), version => version.Id == Tagged.Id);
            Assert.Empty(await without.GetHistoryAsync(Tagged.Id));
            Assert.Empty(await without.GetVersionsAsync([Tagged.Id, "topic-1"]));
            Assert.Empty(await without.GetEdgesAsync(Ontology.Of<Tagged>(), EdgeEnd.From, [Hub.Id], ReadPoint.Now));
            Assert.Equal(0, (await without.ListAsync(new(Ontology.Of<Tagged>()) { CountTotal = true })).TotalCount);
            Assert.Empty(await without.SearchAsync(new("housing")));
            await without.ApplyAsync(new("tester", [new Put(Facts.Person("Bob"))]));
        }

        await provider.RenameTypeAsync("Topic", nameof(Theme), withIds: true);
        await using IGraphStore store = await provider.OpenAsync(before.Clock);
        await store.ApplyAsync(new("tester", [new Retract(Facts.Person("Bob").Id)]));

        await before.AssertSameAsync(store);
        Assert.Equal([Housing.Id], (await store.SearchAsync(new("housing"))).Select(hit => hit.Node.Id));
        Assert.Equal(2, (await store.ApplyAsync(new("tester", [new Retract(Tagged.Id), new Retract(Housing.Id)]))).Retracted);
    }

    [Theory, EveryStore]
    public async Task A_property_that_every_fact_must_have_now_gets_its_value_by_the_rule_that_the_record_names(IStoreProvider provider)
    {
        PropertyDefinition name = Ontology.Of<Person>().Property(nameof(Person.Name)), title = Ontology.Of<Theme>().Property(nameof(Theme.Name)), code = Ontology.Of<Theme>().Property(nameof(Theme.Code));
        await using Before before = await Before.FillAsync(provider, Housing with { Code = "H1" });
        await provider.RenamePropertyAsync(name, null);
        await provider.RenamePropertyAsync(title, null);

        await using IGraphStore store = await provider.OpenAsync(before.Clock, new()
        {
            Fillings = new Dictionary<PropertyDefinition, Filling> { [name] = Filling.With(name, "Not known"), [title] = Filling.Taken(title, code) },
        });

        Assert.Equal("Not known", (await store.FindAsync<Person>(Ann.Id, ReadPoint.Now))!.Name);
        Assert.All((await store.GetHistoryAsync(Ann.Id)).Where(version => version.Fact is not null), version => Assert.Equal("Not known", ((Person)version.Fact!).Name));
        Assert.Equal([Housing.Id], (await store.FindByKeyAsync(Ontology.Of<Theme>(), ["h1"]))["h1"]);
        Assert.Equal([Ann.Id], (await store.SearchAsync(new("not known"))).Select(hit => hit.Node.Id));
        Assert.Equal([Ann.Id], (await store.ListAsync(new(Ontology.Of<Person>()) { Where = [new PropertyFilter(name, FilterOperator.Equals, "NOT KNOWN")] })).Items.Select(item => item.Fact.Id));
    }

    [Theory, EveryStore]
    public async Task Without_such_a_rule_the_store_is_not_opened_and_says_which_property_how_many_facts_are_without(IStoreProvider provider)
    {
        PropertyDefinition name = Organisations.Property(nameof(Organisation.Name));
        await using Before before = await Before.FillAsync(provider);
        await provider.RenamePropertyAsync(name, null);

        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => provider.OpenAsync(before.Clock));

        Assert.Equal(StoreError.Unreadable, refused.Error);
        Assert.StartsWith("The store can't be opened: 2 facts have no Organisation.Name, which is required now.", refused.Message, StringComparison.Ordinal);
        await using IGraphStore store = await provider.OpenAsync(before.Clock, new() { Fillings = new Dictionary<PropertyDefinition, Filling> { [name] = Filling.With(name, "?") } });
        Assert.Equal("?", (await store.FindAsync<Organisation>(Hub.Id, ReadPoint.Now))!.Name);
    }

    private static ListQuery At(string postcode) => new(Organisations) { Where = [new PropertyFilter(Postcode, FilterOperator.Equals, postcode)] };

    private static OntologyHistory Called(PropertyDefinition property, params string[] names) =>
        new() { Properties = new Dictionary<PropertyDefinition, IReadOnlyList<FormerName>> { [property] = [.. names.Select(name => new FormerName(name))] } };

    private static Dictionary<FactType, IReadOnlyList<FormerName>> Former(params (FactType Type, string Name)[] types) =>
        types.ToDictionary(type => type.Type, type => (IReadOnlyList<FormerName>)[new FormerName(type.Name)]);

    /// <summary>What a store knew before its ontology changed.</summary>
    private sealed class Before(IStoreProvider provider, Clock clock, Dictionary<string, Fact> facts, List<FactVersion> feed) : IAsyncDisposable
    {
        public Clock Clock => clock;

        public Dictionary<string, Fact> Facts => facts;

        public static async Task<Before> FillAsync(IStoreProvider provider, Theme? theme = null)
        {
            Clock clock = new();
            await using IGraphStore store = await provider.OpenAsync(clock);
            Fact[] known = [Council with { Postcode = "L1" }, Hub, Ann, Advice, Holds, theme ?? Housing, Tagged];
            await store.ApplyAsync(new("tester", [.. known.Select(fact => new Put(fact))]));
            await store.ApplyAsync(new("tester", [new Put(Council), new Put(Ann with { Email = "ann@x.example" }), new Put(Holds with { Strength = Strength.Weak }), new Put(Tagged with { Since = PartialDate.Of(2020) })]));
            return new(provider, clock, await FactsAsync(store), await FeedAsync(store));
        }

        /// <summary>Everything is known as it was, and was so when it was.</summary>
        public async Task AssertSameAsync(IGraphStore store)
        {
            Assert.Equal(facts.OrderBy(pair => pair.Key, StringComparer.Ordinal), (await FactsAsync(store)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
            Assert.Equal(feed, (await FeedAsync(store)).Where(version => facts.ContainsKey(version.Id)));
        }

        public static async Task<Dictionary<string, Fact>> FactsAsync(IGraphStore store) =>
            await store.StreamAsync([.. Ontology.Types], ReadPoint.Now).ToDictionaryAsync(fact => fact.Id, StringComparer.Ordinal);

        public ValueTask DisposeAsync() => provider.DisposeAsync();

        private static async Task<List<FactVersion>> FeedAsync(IGraphStore store) =>
            await store.ReadChangesAsync(0, 99).OrderBy(version => version.Change.Sequence).ThenBy(version => version.Id, StringComparer.Ordinal).ToListAsync();
    }
}
