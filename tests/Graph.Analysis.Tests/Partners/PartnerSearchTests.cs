using CsCheck;
using Graph.Analysis.Computing;
using Graph.Analysis.Partners;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Partners;

/// <summary>What partner search finds, against its definition.</summary>
public sealed class PartnerSearchTests
{
    [Fact]
    public async Task Any_question_finds_what_the_definition_says_in_its_order()
    {
        int found = 0;
        await Gen.Select(AnyDirectory.Facts, AnyDirectory.Question.Array[6]).SampleAsync(async given =>
        {
            (IReadOnlyList<Fact> facts, PartnerQuestion[] questions) = given;
            PartnerIndex index = await LoadAsync(facts);
            foreach (PartnerQuestion question in questions)
            {
                PartnerPage page = PartnerSearch.Find(index, question);

                Assert.Equal(new PartnersByDefinition(facts, question).Find(), page.Rows.Select(row => row.Organisation));
                Assert.Equal(page.Rows.Count, page.Total);
                Interlocked.Add(ref found, page.Total);
            }
        }, iter: 300);
        Assert.True(found > 500, $"only {found} found");
    }

    [Fact]
    public async Task A_facet_counts_what_is_found_once_its_value_is_chosen()
    {
        int counted = 0;
        await Gen.Select(AnyDirectory.Facts, AnyDirectory.Question).SampleAsync(async given =>
        {
            (IReadOnlyList<Fact> facts, PartnerQuestion question) = given;
            PartnerFacets facets = PartnerSearch.Find(await LoadAsync(facts), question).Facets!;

            Counts(facets.Themes, facts.OfType<Theme>().Select(theme => theme.Id), theme => question with { Themes = [theme] });
            Counts(facets.Places, facts.OfType<Place>().Select(place => place.Id), place => question with { Place = place });
            Counts(facets.Sectors, Enum.GetValues<Sector>(), sector => question with { Sectors = new HashSet<Sector> { sector } });
            Counts(facets.Forms, Enum.GetValues<OrganisationForm>(), form => question with { Forms = new HashSet<OrganisationForm> { form } });
            Counts(facets.Sizes, Enum.GetValues<OrganisationSize>(), size => question with { Sizes = new HashSet<OrganisationSize> { size } });

            void Counts<T>(IReadOnlyList<FacetValue<T>> counts, IEnumerable<T> values, Func<T, PartnerQuestion> choose)
                where T : notnull
            {
                Dictionary<T, int> expected = values.ToDictionary(value => value, value => new PartnersByDefinition(facts, choose(value)).Find().Count);
                Assert.Equal(expected.Where(one => one.Value > 0).ToDictionary(), counts.ToDictionary(one => one.Value, one => one.Count));
                Interlocked.Add(ref counted, counts.Sum(one => one.Count));
            }
        }, iter: 400);
        Assert.True(counted > 700, $"only {counted} counted");
    }

    [Fact]
    public async Task Pages_one_after_the_other_have_every_organisation_once_in_the_order_of_the_whole_list() =>
        await Gen.Select(AnyDirectory.Facts, AnyDirectory.Question, Gen.Int[1, 3]).SampleAsync(async given =>
        {
            (IReadOnlyList<Fact> facts, PartnerQuestion question, int first) = given;
            PartnerIndex index = await LoadAsync(facts);
            PartnerPage whole = PartnerSearch.Find(index, question);

            List<PartnerKey> rows = [];
            PartnerPage page;
            do
            {
                page = PartnerSearch.Find(index, question with { First = first, After = rows.Count == 0 ? null : rows[^1] });
                rows.AddRange(page.Rows);
                Assert.Equal(whole.Total, page.Total);
            }
            while (page.HasNext);

            Assert.Equal(whole.Rows, rows);
        }, iter: 100);

    [Fact]
    public async Task What_the_change_feed_brought_is_found_as_a_fresh_load_finds_it_now_and_of_every_past() =>
        await Gen.Select(Gen.Int, Gen.Int[1, 8], AnyDirectory.Question.Array[4]).SampleAsync(async given =>
        {
            (int seed, int changes, PartnerQuestion[] questions) = given;
            Random random = new(seed);
            await using MemoryStore store = new();
            PartnerSource following = new(store, new(CacheMemory.UsualCapacity));
            await following.AtAsync(null);
            Dictionary<string, Fact> known = [];
            List<string> printed = [];
            for (int change = 0; change < changes; change++)
            {
                store.Record(RandomChange(known, random));
                printed.Add(Printed(await following.AtAsync(null), questions));
                PartnerSource fresh = new(store, new(CacheMemory.UsualCapacity));
                Assert.Equal(Printed(await fresh.AtAsync(null), questions), printed[^1]);
            }

            store.Record([(FactId.Of<Organisation>("new"), new Organisation { Id = FactId.Of<Organisation>("new"), Name = "New" })]);
            for (int change = 0; change < changes; change++)
                Assert.Equal(printed[change], Printed(await following.AtAsync(store.RecordedAt(change + 1)), questions));
        }, iter: 60);

    [Fact]
    public async Task Everything_that_answers_a_question_is_shown_as_evidence()
    {
        await Gen.Select(AnyDirectory.Facts, AnyDirectory.Question).SampleAsync(async given =>
        {
            (IReadOnlyList<Fact> facts, PartnerQuestion question) = given;
            PartnerIndex index = await LoadAsync(facts);
            PartnerEvidenceFinder finder = new(index, question);
            HashSet<string> ids = [.. facts.Select(fact => fact.Id)];
            foreach (PartnerKey row in PartnerSearch.Find(index, question).Rows)
            {
                IReadOnlyList<PartnerEvidence> evidence = finder.Of(row.Organisation);

                Assert.All(evidence, one => Assert.Contains(one.Fact, ids));
                foreach (string word in string.IsNullOrWhiteSpace(question.Text) ? [] : SearchTerms.Of(question.Text)!.Words)
                    Assert.Contains(evidence, one => one.Words.Any(known => known.StartsWith(word, StringComparison.Ordinal)));
                if (question.Themes.Count > 0)
                    Assert.Contains(evidence, one => one.Kind == PartnerEvidenceKind.Theme && (question.Themes.Contains(one.Target!) || question.Themes.Contains(one.Asked!)));
                if (question.Place is { } place)
                    Assert.Contains(evidence, one => one.Kind == PartnerEvidenceKind.Place && (one.Target == place || one.Asked == place));
            }
        }, iter: 200);
    }

    [Fact]
    public async Task Many_words_that_came_after_the_first_load_are_found_by_their_beginnings()
    {
        await using MemoryStore store = new();
        PartnerSource source = new(store, new(CacheMemory.UsualCapacity));
        await source.AtAsync(null);
        for (int batch = 0; batch < 4; batch++)
        {
            store.Record(Enumerable.Range(batch * 700, 700).Select(number => FactId.Of<Organisation>($"{number}") is var id ? (id, (Fact?)new Organisation { Id = id, Name = $"Group w{number}x" }) : default));
            PartnerIndex index = await source.AtAsync(null);

            Assert.Equal(1, PartnerSearch.Find(index, Find($"gro w{(batch * 700) + 3}x")).Total);
            Assert.Equal((batch + 1) * 700, PartnerSearch.Find(index, Find("w")).Total);
        }
    }

    [Fact]
    public async Task A_text_without_words_finds_nothing_and_a_blank_one_is_no_condition()
    {
        PartnerIndex index = await LoadAsync([new Organisation { Id = FactId.Of<Organisation>("x"), Name = "Hub" }]);

        Assert.Equal(0, PartnerSearch.Find(index, Find("!?")).Total);
        Assert.Equal(1, PartnerSearch.Find(index, Find("  ")).Total);
    }

    [Fact]
    public async Task Whoever_is_put_on_a_shortlist_is_found_as_before_for_the_same_reasons() =>
        await Gen.Select(AnyDirectory.Facts, AnyDirectory.Question.Array[4]).SampleAsync(async given =>
        {
            (IReadOnlyList<Fact> facts, PartnerQuestion[] questions) = given;
            Initiative list = new() { Id = FactId.Of<Initiative>("list"), Name = "Food partners, kitchen, advice", Kind = "Shortlist" };
            Tagged[] tags = [.. facts.OfType<Theme>().Select(theme => new Tagged { Id = FactId.Of<Tagged>(theme.Id), From = list.Id, To = theme.Id })];
            TakesPart[] listed = [.. facts.OfType<Organisation>().Select(one => new TakesPart { Id = FactId.Of<TakesPart>(one.Id), From = one.Id, To = list.Id, Reason = "Food" })];

            Assert.Equal(Printed(await LoadAsync(facts), questions), Printed(await LoadAsync([.. facts, list, .. tags, .. listed]), questions));
        }, iter: 60);

    [Fact]
    public async Task An_initiative_that_becomes_a_shortlist_tells_of_nobody_any_more()
    {
        Organisation police = new() { Id = FactId.Of<Organisation>("police"), Name = "Police" };
        Initiative initiative = new() { Id = FactId.Of<Initiative>("list"), Name = "Food partners", Kind = "project" };
        await using MemoryStore store = new MemoryStore().With([police, initiative, new TakesPart { Id = FactId.Of<TakesPart>("listed"), From = police.Id, To = initiative.Id }]);
        PartnerSource source = new(store, new(CacheMemory.UsualCapacity));

        Assert.Equal(1, PartnerSearch.Find(await source.AtAsync(null), Find("food")).Total);
        store.Record([(initiative.Id, initiative with { Kind = "shortlist" })]);
        Assert.Equal(0, PartnerSearch.Find(await source.AtAsync(null), Find("food")).Total);
    }

    [Fact]
    public async Task What_is_tagged_with_a_narrower_theme_is_found_by_the_name_of_the_broader_one()
    {
        Organisation church = new() { Id = FactId.Of<Organisation>("church"), Name = "Church" };
        Service soup = new() { Id = FactId.Of<Service>("soup"), Name = "Soup on Saturday" };
        Theme food = new() { Id = FactId.Of<Theme>("food"), Name = "Food" };
        Theme meals = new() { Id = FactId.Of<Theme>("meals"), Name = "Community meals" };
        PartnerIndex index = await LoadAsync(
        [
            church, soup, food, meals,
            new Provides { Id = FactId.Of<Provides>("soup"), From = church.Id, To = soup.Id },
            new Tagged { Id = FactId.Of<Tagged>("soup"), From = soup.Id, To = meals.Id },
            new Broader { Id = FactId.Of<Broader>("meals"), From = meals.Id, To = food.Id },
        ]);

        Assert.Equal([church.Id], PartnerSearch.Find(index, Find("food")).Rows.Select(row => row.Organisation));
        PartnerEvidence why = Assert.Single(new PartnerEvidenceFinder(index, Find("food")).Of(church.Id));
        Assert.Equal((PartnerEvidenceKind.Theme, soup.Id, meals.Id, food.Id), (why.Kind, why.Node, why.Target, why.Asked));
        Assert.Equal(["food"], why.Words);
    }

    private static PartnerQuestion Find(string text) => new() { AsOf = Borough.Day, Text = text, First = 5 };

    private static async Task<PartnerIndex> LoadAsync(IReadOnlyList<Fact> facts)
    {
        await using MemoryStore store = new MemoryStore().With(facts);
        PartnerSource source = new(store, new(CacheMemory.UsualCapacity));
        return await source.AtAsync(null);
    }

    private static List<(string Id, Fact? Fact)> RandomChange(Dictionary<string, Fact> known, Random random)
    {
        List<(string Id, Fact? Fact)> change = [];
        foreach (Fact fact in AnyDirectory.Write(random).Where(_ => random.Next(3) > 0))
            change.Add((fact.Id, fact));
        foreach (string gone in known.Keys.Where(id => random.Next(5) == 0 && change.TrueForAll(one => one.Id != id)).ToList())
            change.Add((gone, null));
        foreach ((string id, Fact? fact) in change)
        {
            if (fact is null)
                known.Remove(id);
            else
                known[id] = fact;
        }

        return change;
    }

    private static string Printed(PartnerIndex index, PartnerQuestion[] questions) => string.Join('\n', questions.Select(question =>
    {
        PartnerPage page = PartnerSearch.Find(index, question);
        PartnerEvidenceFinder finder = new(index, question);
        return string.Join(';', page.Rows.Select(row => $"{row}{string.Join('|', finder.Of(row.Organisation).Select(one => $"{one with { Words = [] }}{string.Join(',', one.Words)}"))}{Printed(Capacities.Of(index, row.Organisation, question.AsOf, FragilityOptions.Default)!)}"))
            + string.Join(',', page.Facets!.Themes) + string.Join(',', page.Facets.Places) + string.Join(',', page.Facets.Sectors) + string.Join(',', page.Facets.Sizes) + string.Join(',', page.Facets.Forms);
    }));

    private static string Printed(PartnerCapacity capacity) => $"{capacity with { Premises = [], RunningFunding = [] }}{string.Join(',', capacity.Premises)}{string.Join(',', capacity.RunningFunding)}";
}
