using CsCheck;

namespace Graph.Store.Tests.Contract;

public sealed class SearchTests
{
    [Theory, EveryStore]
    public async Task A_search_finds_nodes_that_have_all_words_in_any_order_each_as_a_beginning(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation advice = Facts.Organisation("Citizens Advice Sefton");
        await under.PutAsync(advice, Facts.Organisation("Advice Bureau"), Facts.Organisation("Sefton Council"));

        Assert.Equal([advice.Id], await FindAsync(under, "advice sefton"));
        Assert.Equal([advice.Id], await FindAsync(under, "seft ADV"));
        Assert.Equal([advice.Id], await FindAsync(under, "s c a"));
        Assert.Empty(await FindAsync(under, "advice efton"));
    }

    [Theory, EveryStore]
    public async Task Accents_and_case_make_no_difference(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person zoe = Facts.Person("Zoë Müller"), olga = Facts.Person("ОЛЬГА");
        await under.PutAsync(zoe, olga);

        Assert.Equal([zoe.Id], await FindAsync(under, "zoe muller"));
        Assert.Equal([zoe.Id], await FindAsync(under, "ZOÉ"));
        Assert.Equal([zoe.Id], await FindAsync(under, "Mu\u0308ller"));
        Assert.Equal([olga.Id], await FindAsync(under, "ольга"));
    }

    [Theory, EveryStore]
    public async Task A_name_with_an_apostrophe_is_found_with_it_and_without(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Person niamh = Facts.Person("Niamh O\u2019Brien"), brien = Facts.Person("Brien Poe");
        await under.PutAsync(niamh, brien);

        Assert.Equal([niamh.Id], await FindAsync(under, "obrien"));
        Assert.Equal([niamh.Id], await FindAsync(under, "niamh obri"));
        Assert.Equal([niamh.Id], await FindAsync(under, "o'brien niamh"));
        Assert.Equal(2, (await FindAsync(under, "brien")).Count());
    }

    [Theory, EveryStore]
    public async Task A_name_is_found_as_people_write_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        (string Name, string[] Typed)[] names =
        [
            ("St Mary\u2019s", ["saint marys", "st. mary", "SAINT MARY'S", "sai mar"]),
            ("Saint Helens Carers Limited", ["st helens", "st. helens carers ltd", "saint helens"]),
            ("Hope CIC", ["hope community interest company", "hope cic"]),
            ("Faith Community Interest Company", ["faith cic"]),
            ("The Drop-in Centre", ["dropin", "drop in", "drop-in centre", "the drop in", "centre drop"]),
            ("Food & Friends", ["food and friends", "food & friends", "friends food"]),
            ("Tŷ Gwyn, Pen-y-bont ar Ogwr", ["ty gwyn", "tŷ", "penybont", "pen y bont", "OGWR"]),
            ("A.C.E. Youth", ["ace youth", "a.c.e.", "a c e"]),
            ("Ystradgynlais Brâs", ["bras", "ystrad"]),
        ];
        await under.PutAsync([.. names.Select(one => Facts.Organisation(one.Name))]);

        foreach ((string name, string[] typed) in names)
        {
            foreach (string text in typed)
                Assert.Equal([Facts.Organisation(name).Id], await FindAsync(under, text));
        }
    }

    [Theory, EveryStore]
    public async Task Organisations_are_found_by_category_register_number_and_postcode(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation hub = Facts.Organisation("Hub") with
        {
            Categories = ["Voluntary and community"],
            Postcode = "L30 1AB",
            Identifiers = [OrgIdentifier.Parse("GB-CHC-1090095"), OrgIdentifier.Parse("GB-COH-01234567")],
        };
        Organisation scottish = Facts.Organisation("Trust") with { Postcode = "m330ab", Identifiers = [OrgIdentifier.Parse("GB-SC-SC012345")] };
        await under.PutAsync(hub, scottish, Facts.Organisation("Other") with { Postcode = "L31 1AB" });

        foreach (string text in (string[])["voluntary", "community vol", "GB-CHC-1090095", "1090095", "10900", "01234567", "1234567", "gb-coh-01234567", "L30 1AB", "l301ab", "L30", "L30 1", "hub l30"])
            Assert.Equal([hub.Id], await FindAsync(under, text));
        foreach (string text in (string[])["SC012345", "sc0123", "M33 0AB", "m33", "M330AB", "trust m33"])
            Assert.Equal([scottish.Id], await FindAsync(under, text));
    }

    [Theory, EveryStore]
    public async Task Buildings_gaps_places_themes_and_services_are_found_by_what_people_know_of_them(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Building hall = new() { Id = FactId.Of<Building>("h"), Name = "Hall", Postcode = "PR8 1AA", Uprn = "100012345678" };
        Gap imam = new() { Id = FactId.Of<Gap>("g"), Wanted = "Imam", Category = "Faith", Institution = "Mosque" };
        Place bootle = Facts.Place("Bootle") with { Gss = "E05000932", Kind = "Ward" };
        Theme food = new() { Id = FactId.Of<Theme>("f"), Name = "Food", Description = "Pantries", Code = "FD7" };
        Service advice = new() { Id = FactId.Of<Service>("s"), Name = "Debt advice", Description = "For tenants" };
        await under.PutAsync(hall, imam, bootle, food, advice);

        foreach ((Node node, string[] texts) in ((Node, string[])[])[
            (hall, ["pr81aa", "PR8 1AA hall", "1000123"]), (imam, ["imam", "faith mosque"]), (bootle, ["E05000932", "ward boo"]), (food, ["fd7", "pantr"]), (advice, ["tenants debt"])])
        {
            foreach (string text in texts)
                Assert.Equal([node.Id], await FindAsync(under, text));
        }
    }

    [Theory, EveryStore]
    public async Task A_search_looks_for_the_types_asked_for_and_gives_no_more_than_asked_for(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Enumerable.Range(0, 30).Select(number => Facts.Organisation($"Sale {number}")), Facts.Place("Sale"), Facts.Person("Sale")]);

        Assert.Equal(7, (await under.Store.SearchAsync(new("sale") { First = 7 })).Count);
        Assert.Equal([Facts.Place("Sale").Id], (await under.Store.SearchAsync(new("sale") { Types = [Ontology.Of<Place>()] })).Select(hit => hit.Node.Id));
        Assert.Equal(2, (await under.Store.SearchAsync(new("sale") { Types = [Ontology.Of<Place>(), Ontology.Of<Person>()] })).Count);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => under.Store.SearchAsync(new("sale") { First = 0 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => under.Store.SearchAsync(new("sale") { First = 1001 }));
    }

    [Theory, EveryStore]
    public async Task A_search_as_of_a_day_leaves_out_what_does_not_hold_then_and_is_filled_up_with_what_does(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation[] ended = [.. Enumerable.Range(0, 20).Select(number => Facts.Organisation("Hope" + (char)('A' + number)) with { Until = PartialDate.Of(2020) })];
        Organisation current = Facts.Organisation("Shelter") with { Description = "brings hopes to many people who have lost them, whatever they believe in and wherever they live" };
        await under.PutAsync([.. ended, current]);

        Assert.Equal([current.Id], (await under.Store.SearchAsync(new("hope") { AsOf = new DateOnly(2026, 6, 1), First = 2 })).Select(hit => hit.Node.Id));
        Assert.Equal(21, (await under.Store.SearchAsync(new("hope") { First = 50 })).Count);
    }

    [Theory, EveryStore]
    public async Task A_search_follows_corrections_and_retractions(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation council = Facts.Organisation("Council");
        await under.PutAsync(council);
        await under.PutAsync(council with { Name = "Borough" });
        Assert.Empty(await FindAsync(under, "council"));
        Assert.Equal([council.Id], await FindAsync(under, "borough"));

        await under.RetractAsync(council.Id);
        Assert.Empty(await FindAsync(under, "borough"));

        await under.PutAsync(council);
        Assert.Equal([council.Id], await FindAsync(under, "council"));
    }

    [Theory, EveryStore]
    public async Task A_search_does_not_look_into_what_is_personal(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Person("Ann") with { Email = "secret@example.org", Telephone = "0161", Notes = "whispered" });

        Assert.Empty(await FindAsync(under, "secret"));
        Assert.Empty(await FindAsync(under, "0161"));
        Assert.Empty(await FindAsync(under, "whispered"));
    }

    [Theory, EveryStore]
    public async Task Every_searchable_property_of_every_type_is_searched(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        foreach (FactType type in Ontology.Nodes)
        {
            foreach (PropertyDefinition property in type.Properties.Where(property => property is { IsSearchable: true, IsPersonal: false }))
            {
                string word = $"{property.ClrProperty.ReflectedType!.Name}{property.Name}".ToLowerInvariant();
                Fact bare = Values.OneNodeOfEachType.Single(node => Ontology.Of(node) == type);
                object?[] values = [.. type.Properties.Select(own => own == property ? Value(own, word) : own.Read(bare))];
                Fact fact = type.Create(Values.Id(type, word), null, null, values);
                await under.PutAsync(fact);

                Assert.Equal([fact.Id], await FindAsync(under, word));
            }
        }

        static object Value(PropertyDefinition property, string word) => property.Kind switch
        {
            PropertyKind.TextList => (ValueList<string>)["other", word],
            PropertyKind.IdentifierList => (ValueList<OrgIdentifier>)[OrgIdentifier.Parse($"XX-TEST-{word}")],
            _ => word,
        };
    }

    [Theory, EveryStore]
    public async Task No_text_makes_a_search_fail(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Organisation("Council and not or near"));
        Gen<string> odd = Gen.OneOf(
            Gen.String[Gen.Char, 0, 40],
            Gen.String[Gen.Char["\"'*():^-+{}[]\\ \0\ud83d\udc00aAND\u0301\u0915\u093fℵ²½"], 0, 20],
            Gen.OneOf("AND", "NOT", "\"", "\"\"", "a OR", "NEAR(a b)", "heading : council", "council*", "* *", "-council", "\0", "\ud83d", "\u0301", "", " ", "a\0b", "𝔘𝔫𝔦", "\U0001E900"),
            Gen.Char['a', 'z'].Select(letter => new string(letter, 100_000)),
            Gen.OneOf("a ", "\" ", "( ").Select(part => string.Concat(Enumerable.Repeat(part, 5_000))));

        await odd.SampleAsync(async text => Assert.NotNull(await under.Store.SearchAsync(new(text))), iter: 1000 / provider.OneCaseOf, threads: 1);
    }

    [Theory, EveryStore]
    public async Task Words_that_are_operators_elsewhere_are_words(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation bakery = Facts.Organisation("Bread AND Roses (NOT a bakery)");
        await under.PutAsync(bakery, Facts.Organisation("Bread"));

        Assert.Equal([bakery.Id], await FindAsync(under, "bread AND roses"));
        Assert.Equal([bakery.Id], await FindAsync(under, "\"roses\" (not"));
        Assert.Empty(await FindAsync(under, "bread OR roses"));
        Assert.Empty(await FindAsync(under, "?!"));
    }

    [Theory, EveryStore]
    public async Task Every_node_is_found_by_the_beginnings_of_the_words_of_its_name_in_any_order(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        string[] parts = ["St", "O'Neill", "drop-in", "the", "&", "Ltd", "A.B.", "abé", "ŵacc", "cabß", "bcd", "dcab", "bbad", "add", "cad", "Éabc", "ddd"];
        Random chosen = new(1);
        string[] names = [.. Enumerable.Range(0, 60).Select(_ => string.Join(' ', chosen.GetItems(parts, chosen.Next(1, 5)))).Where(name => name.Any(char.IsLetter)).Distinct(StringComparer.Ordinal)];
        await under.PutAsync([.. names.Select(Facts.Organisation)]);

        await Gen.Select(Gen.Int[0, names.Length - 1].Select(i => names[i]), Gen.Int[0, 1000]).SampleAsync(async (name, seed) =>
        {
            Random random = new(seed);
            string[] words = [.. SearchWords.Asked(name)];
            random.Shuffle(words);
            string text = string.Join(' ', words.Select(one => one[..random.Next(Math.Min(2, one.Length), one.Length + 1)]));

            Assert.Contains(Facts.Organisation(name).Id, (await under.Store.SearchAsync(new(text) { First = 1000 })).Select(hit => hit.Node.Id));
        }, iter: 300 / provider.OneCaseOf, threads: 1);
    }

    private static async Task<IEnumerable<string>> FindAsync(StoreUnderTest under, string text) =>
        (await under.Store.SearchAsync(new(text))).Select(hit => hit.Node.Id);
}
