using CsCheck;

namespace Graph.Store.Tests.Contract;

public sealed class ListFilterTests
{
    private static readonly IReadOnlyList<FilterOperator> Comparisons = [FilterOperator.AtMost, FilterOperator.AtLeast];

    [Theory, EveryStore]
    public async Task A_filter_on_any_property_of_any_type_finds_what_its_meaning_says(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Values.OneNodeOfEachType]);
        HashSet<(PropertyKind, FilterOperator)> tried = [];
        foreach (FactType type in provider.OneCaseOf == 1 ? Ontology.Types : Values.TypesWithEveryKind)
        {
            Gen<Fact[]> facts = Values.All(Enumerable.Range(0, 12).Select(number => Values.FactOf(type, Values.Id(type, $"f{number}"), Values.OneNodeOfEachType, Gen.Bool)));
            await facts.SampleAsync(async some => await EveryFilterFindsWhatItMeans(under, type, some, filter => provider.OneCaseOf == 1 || tried.Add((filter.Property.Kind, filter.Operator))), iter: provider.OneCaseOf == 1 ? 2 : 1, threads: 1);
        }
    }

    [Theory, EveryStore]
    public async Task Texts_are_compared_without_regard_to_case_in_any_alphabet(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation[] organisations = [Facts.Organisation("Élan Ψυχή"), Facts.Organisation("ЖУРНАЛ"), Facts.Organisation("plain")];
        await under.PutAsync([.. organisations]);
        PropertyDefinition name = Ontology.Of<Organisation>().Property("Name");

        Assert.Equal([organisations[0]], await FindAsync(under, name, FilterOperator.Equals, "éLAN ψΥΧΉ"));
        Assert.Equal([organisations[1]], await FindAsync(under, name, FilterOperator.StartsWith, "жур"));
        Assert.Equal([organisations[1]], await FindAsync(under, name, FilterOperator.Contains, "нал"));
        Assert.Equal([organisations[2]], await FindAsync(under, name, FilterOperator.In, new[] { "PLAIN", "other" }));
    }

    [Theory, EveryStore]
    public async Task Signs_that_mean_something_in_a_query_language_mean_nothing_in_a_filter(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation odd = Facts.Organisation("100%_\\'\"*");
        await under.PutAsync(odd, Facts.Organisation("1000 x"));
        PropertyDefinition name = Ontology.Of<Organisation>().Property("Name");

        foreach (string part in new[] { "100%", "%_", "\\", "'", "\"", "*" })
            Assert.Equal([odd], await FindAsync(under, name, FilterOperator.Contains, part));
        foreach (string none in new[] { "\0", "\ud83d", "%%%" })
            Assert.Empty(await FindAsync(under, name, FilterOperator.Contains, none));
    }

    [Theory, EveryStore]
    public async Task A_number_may_be_compared_with_one_that_no_fact_could_have(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation council = Facts.Organisation("Council") with { AnnualIncome = 1.0001m };
        await under.PutAsync(council);
        PropertyDefinition income = Ontology.Of<Organisation>().Property("AnnualIncome");

        Assert.Empty(await FindAsync(under, income, FilterOperator.Equals, 1.00005m));
        Assert.Equal([council], await FindAsync(under, income, FilterOperator.NotEquals, 1.00005m));
        Assert.Equal([council], await FindAsync(under, income, FilterOperator.AtLeast, 1.00005m));
        Assert.Empty(await FindAsync(under, income, FilterOperator.AtMost, 1.00005m));
        Assert.Equal([council], await FindAsync(under, income, FilterOperator.AtMost, decimal.MaxValue));
        Assert.Equal([council], await FindAsync(under, income, FilterOperator.AtLeast, decimal.MinValue));
        Assert.Empty(await FindAsync(under, income, FilterOperator.Equals, decimal.MaxValue));
    }

    [Theory, EveryStore]
    public async Task Nodes_are_found_by_the_edges_they_have(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation council = Facts.Organisation("Council"), hub = Facts.Organisation("Hub"), other = Facts.Organisation("Other");
        Place town = Facts.Place("Town"), village = Facts.Place("Village"), desert = Facts.Place("Desert");
        Serves ended = Facts.Serves(hub, town) with { Until = PartialDate.Of(2020) };
        await under.PutAsync(council, hub, other, town, village, desert, Facts.Serves(council, town), ended, Facts.Serves(hub, village));
        FactType serves = Ontology.Of<Serves>();

        Assert.Equal(Ids(council, hub), await Linked<Organisation>(new LinkFilter(serves, true, [town.Id])));
        Assert.Equal(Ids(council, hub), await Linked<Organisation>(new LinkFilter(serves, true, [])));
        Assert.Equal(Ids(council), await Linked<Organisation>(new LinkFilter(serves, true, [town.Id]), new DateOnly(2026, 1, 1)));
        Assert.Equal(Ids(hub), await Linked<Organisation>(new LinkFilter(serves, true, [village.Id, desert.Id])));
        Assert.Equal(Ids(town, village), await Linked<Place>(new LinkFilter(serves, false, [])));
        Assert.Equal(Ids(village), await Linked<Place>(new LinkFilter(serves, false, [hub.Id]), new DateOnly(2026, 1, 1)));
        Assert.Equal(Ids(other), await Linked<Organisation>(new UnlinkedFilter(serves, true)));
        Assert.Equal(Ids(desert), await Linked<Place>(new UnlinkedFilter(serves, false)));

        async Task<IEnumerable<string>> Linked<T>(Filter filter, DateOnly? asOf = null)
            where T : Fact =>
            (await under.Store.ListAsync(new(Ontology.Of<T>()) { Where = [filter], At = new(asOf) })).Items.Select(item => item.Fact.Id);
    }

    [Theory, EveryStore]
    public async Task Edges_are_found_by_the_nodes_at_their_ends(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation council = Facts.Organisation("Council"), hub = Facts.Organisation("Hub");
        Place town = Facts.Place("Town"), village = Facts.Place("Village");
        Serves ended = Facts.Serves(hub, town) with { Until = PartialDate.Of(2020) };
        Serves[] all = [Facts.Serves(council, town), ended, Facts.Serves(hub, village)];
        await under.PutAsync([council, hub, town, village, .. all]);

        Assert.Equal(Ids(all[0]), await FoundAsync(new EndFilter(AtStart: true, [council.Id])));
        Assert.Equal(Ids(all[0], all[1]), await FoundAsync(new EndFilter(AtStart: false, [town.Id])));
        Assert.Equal(Ids(all), await FoundAsync(new EndFilter(AtStart: true, [council.Id, hub.Id, "organisation-none"])));
        Assert.Equal(Ids(all[2]), await FoundAsync(new EndFilter(AtStart: true, [hub.Id]), new DateOnly(2026, 1, 1)));
        Assert.Equal(Ids(all[1]), await FoundAsync(new EndFilter(AtStart: true, [hub.Id]), filters: new EndFilter(AtStart: false, [town.Id])));
        Assert.Empty(await FoundAsync(new EndFilter(AtStart: true, [])));
        Assert.Empty(await FoundAsync(new EndFilter(AtStart: false, [council.Id])));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => under.Store.ListAsync(new(Ontology.Of<Place>()) { Where = [new EndFilter(AtStart: true, [town.Id])] }));

        async Task<IEnumerable<string>> FoundAsync(Filter filter, DateOnly? asOf = null, params Filter[] filters)
        {
            Page page = await under.Store.ListAsync(new(Ontology.Of<Serves>()) { Where = [filter, .. filters], At = new(asOf), CountTotal = true });
            Assert.Equal(page.Items.Count, page.TotalCount);
            return page.Items.Select(item => item.Fact.Id);
        }
    }

    [Theory, EveryStore]
    public async Task All_filters_of_a_list_must_hold(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation council = Facts.Organisation("Council"), hub = Facts.Organisation("Community Hub");
        await under.PutAsync(council, hub);
        PropertyDefinition name = Ontology.Of<Organisation>().Property("Name");

        Page page = await under.Store.ListAsync(new(Ontology.Of<Organisation>())
        {
            Where = [new PropertyFilter(name, FilterOperator.StartsWith, "co"), new IdFilter([hub.Id, "organisation-x"])],
            CountTotal = true,
        });

        Assert.Equal((hub, 1L), (Assert.Single(page.Items).Fact, page.TotalCount));
    }

    [Theory, EveryStore]
    public async Task A_list_of_no_ids_is_empty(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Organisation("Council"));

        Assert.Empty((await under.Store.ListAsync(new(Ontology.Of<Organisation>()) { Where = [new IdFilter([])] })).Items);
        Assert.Empty(await FindAsync(under, Ontology.Of<Organisation>().Property("Name"), FilterOperator.In, Array.Empty<string>()));
    }

    [Theory, EveryStore]
    public async Task A_filter_that_makes_no_sense_is_the_askers_mistake(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        FactType organisation = Ontology.Of<Organisation>();

        await Mistake(new PropertyFilter(Ontology.Of<Person>().Property("Email"), FilterOperator.Equals, "x"));
        await Mistake(new PropertyFilter(organisation.Property("Staff"), FilterOperator.Contains, "x"));
        await Mistake(new PropertyFilter(organisation.Property("AlternateNames"), FilterOperator.AtMost, "x"));

        async Task Mistake(Filter filter) =>
            await Assert.ThrowsAnyAsync<ArgumentException>(() => under.Store.ListAsync(new(organisation) { Where = [filter] }));
    }

    private static async Task EveryFilterFindsWhatItMeans(StoreUnderTest under, FactType type, Fact[] facts, Func<PropertyFilter, bool> isWanted)
    {
        await under.PutAsync(facts);
        foreach (PropertyFilter filter in type.Properties.SelectMany(property => Filters(property, facts)).Where(isWanted))
        {
            Page page = await under.Store.ListAsync(new(type) { Where = [filter, new IdFilter([.. facts.Select(fact => fact.Id)])], CountTotal = true });

            string[] expected = [.. facts.Where(fact => FilterModel.Matches(fact, filter)).Select(fact => fact.Id).Order(StringComparer.Ordinal)];
            Assert.True(expected.SequenceEqual(page.Items.Select(item => item.Fact.Id)), $"{filter}: {string.Join(", ", page.Items.Select(item => item.Fact))}");
            Assert.Equal(expected.Length, page.TotalCount);
        }
    }

    /// <summary>Every operator that a property's kind has, with values that some of the facts have.</summary>
    private static IEnumerable<PropertyFilter> Filters(PropertyDefinition property, Fact[] facts)
    {
        yield return new(property, FilterOperator.IsNull, true);
        yield return new(property, FilterOperator.IsNull, false);

        object[] values = [.. facts.Select(property.Read).OfType<object>().Where(value => value is not IReadOnlyCollection<object> { Count: 0 }).Take(3)];
        if (values.Length == 0)
            yield break;
        yield return new(property, FilterOperator.In, values);
        foreach (object value in values)
        {
            yield return new(property, FilterOperator.Equals, value);
            yield return new(property, FilterOperator.NotEquals, value);
            if (value is string text && property.Kind == PropertyKind.Text)
            {
                yield return new(property, FilterOperator.Contains, Part(text, text.Length / 3).ToLowerInvariant());
                yield return new(property, FilterOperator.StartsWith, Part(text, 0).ToUpperInvariant());
            }

            if (property.Kind is PropertyKind.TextList or PropertyKind.IdentifierList)
                yield return new(property, FilterOperator.Contains, Part(((IEnumerable<object>)value).First().ToString()!, 0));
            if (property.Kind == PropertyKind.TextList)
                yield return new(property, FilterOperator.HasAny, (ValueList<string>)[((ValueList<string>)value)[^1].ToUpperInvariant(), "nobody says so"]);
            if (property.Kind is PropertyKind.Text or PropertyKind.Word or PropertyKind.Integer or PropertyKind.Decimal or PropertyKind.Date)
            {
                foreach (FilterOperator comparison in Comparisons)
                    yield return new(property, comparison, value);
            }
        }
    }

    /// <summary>A piece of a text that does not cut a character in two.</summary>
    private static string Part(string text, int from)
    {
        System.Text.Rune[] runes = [.. text.EnumerateRunes()];
        return string.Concat(runes.Skip(Math.Min(from, runes.Length - 1)).Take(Math.Max(1, runes.Length / 2)));
    }

    private static async Task<IEnumerable<Fact>> FindAsync(StoreUnderTest under, PropertyDefinition property, FilterOperator comparison, object value) =>
        (await under.Store.ListAsync(new(Ontology.Of<Organisation>()) { Where = [new PropertyFilter(property, comparison, value)] })).Items.Select(item => item.Fact);

    private static IEnumerable<string> Ids(params Fact[] facts) => facts.Select(fact => fact.Id).Order(StringComparer.Ordinal);
}
