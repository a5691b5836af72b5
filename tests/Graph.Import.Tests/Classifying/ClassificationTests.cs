using CsCheck;
using Graph.Import.Classifying;
using Graph.Import.Reports;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Classifying;

/// <summary>Themes are suggested by the words of names and descriptions, and what people decided about them stays decided.</summary>
public sealed class ClassificationTests : IDisposable
{
    private const string Vocabulary = """
        Code,tag,Category,Subcategory,Level,Notes,Related ICNPTSO code,Regular expression,Exclude regular expression
        FD,Food,Food,,1,,,\b(foods?|meals?)\b,
        FD101,Food banks,Food,,3,,,\b(food ?banks?)\b,food bank holiday
        AN,Animals,Animals,,1,,,\b(dogs?|cats?)\b,
        AR,Arts,Arts,,1,,,,

        """;

    private static readonly DateOnly today = new(2026, 11, 28);
    private static readonly Organisation larder = Facts.Organisation("Larkby Foodbank") with { Description = "Hot MEALS and a meal to take home. Run by volunteers." };
    private static readonly Organisation arts = Facts.Organisation("Tideway Arts") with { Kinds = ["Food"] };
    private static readonly Organisation closed = Facts.Organisation("Dogs first") with { Until = PartialDate.Of(2020) };
    private static readonly Service walk = new() { Id = "service-walk", Name = "Walking", Description = "With\nyour dogs,\ncats and Dogs.", Eligibility = "Whoever likes food" };
    private static readonly Funding spent = new() { Id = "funding-spent", Title = "Food bank holiday fund", Until = PartialDate.Of(2021) };
    private static readonly Theme food = Theme("Food", "ukcat:FD"), banks = Theme("Food banks", "ukcat:FD101"), animals = Theme("Animals", "ukcat:AN"), other = Theme("Food", "openreferral:FD");
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, EveryStore]
    public async Task Themes_are_suggested_with_the_words_that_match_and_the_rule_and_a_second_time_nothing_changes(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);

        ClassifyOutcome first = await RunAsync(under.Store);
        ClassifyOutcome second = await RunAsync(under.Store);

        Assert.Equal(
            ["Food bank holiday fund: Food (food)", "Larkby Foodbank: Food (meals, meal)", "Larkby Foodbank: Food banks (foodbank)", "Walking: Animals (dogs, cats)"],
            await WaitingAsync(under.Store));
        Assert.Equal((new(4, 0, 0, 0, 0, 0), 1), (first.Counts, first.Changes.Count));
        Assert.Equal((new(0, 0, 0, 4, 0, 0), 0), (second.Counts, second.Changes.Count));
        Assert.Equal([("Organisation", 2, 1), ("Service", 1, 1), ("Funding", 1, 1)], second.Types.Select(type => (type.Type.Name, type.Read, type.Matched)));
        FactVersion suggested = (await under.Store.GetHistoryAsync(FactId.Of<Suggested>(larder.Id, banks.Id)))[^1];
        Assert.Equal((new("ukcat.csv", null, 3), "ukcat.csv", "tester"), (suggested.Origin, suggested.Change.Source, suggested.Change.Actor));
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_records_nothing()
    {
        await using StoreUnderTest under = await OpenAsync(new SqliteProvider());
        long head = await under.Store.GetHeadAsync();

        ClassifyOutcome outcome = await RunAsync(under.Store, dryRun: true);

        Assert.Equal((new(4, 0, 0, 0, 0, 0), head), (outcome.Counts, await under.Store.GetHeadAsync()));
        Assert.Equal([("Food", 2), ("Animals", 1), ("Food banks", 1)], outcome.MostMatched.Select(match => (match.Theme.Name, match.Count)));
    }

    [Theory, EveryStore]
    public async Task What_is_a_tag_and_what_was_taken_or_refused_is_not_suggested_again(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        await RunAsync(under.Store);
        Suggested[] made = [.. (await SuggestionsAsync(under.Store)).OrderBy(one => one.From, StringComparer.Ordinal).ThenBy(one => one.To, StringComparer.Ordinal)];
        await under.PutAsync(
            Tag(larder, food),
            Single(larder, banks) with { Refused = true },
            Single(walk, animals) with { Until = PartialDate.Of(today) });

        ClassifyOutcome outcome = await RunAsync(under.Store);

        Assert.Equal(new(0, 0, 1, 1, 2, 1), outcome.Counts);
        Assert.Equal(["Food bank holiday fund: Food (food)"], await WaitingAsync(under.Store));
        Assert.Equal(new(0, 0, 0, 1, 2, 1), (await RunAsync(under.Store)).Counts);

        Suggested Single(Node node, Theme theme) => made.Single(one => one.From == node.Id && one.To == theme.Id);
    }

    [Fact]
    public async Task Suggestions_follow_the_words_and_those_that_nothing_supports_any_more_are_withdrawn_unless_they_are_somebody_elses()
    {
        await using StoreUnderTest under = await OpenAsync(new SqliteProvider());
        await RunAsync(under.Store);
        Suggested ours = new() { Id = "suggested-ours", From = larder.Id, To = animals.Id, Words = ["pets"], Vocabulary = "Our own" };
        Suggested theirs = new() { Id = "suggested-theirs", From = larder.Id, To = other.Id, Words = ["food"], Vocabulary = "UK-CAT" };
        await under.PutAsync(ours, theirs, larder with { Name = "Larkby Pantry", Description = "Food." });

        ClassifyOutcome outcome = await RunAsync(under.Store);

        Assert.Equal(new(0, 1, 1, 2, 0, 0), outcome.Counts);
        Assert.Equal(
            ["Food bank holiday fund: Food (food)", "Larkby Pantry: Animals (pets)", "Larkby Pantry: Food (food)", "Larkby Pantry: Food (food)", "Walking: Animals (dogs, cats)"],
            await WaitingAsync(under.Store));
    }

    [Theory, EveryStore]
    public async Task A_theme_is_left_out_where_a_narrower_one_matches_too(IStoreProvider provider)
    {
        await using StoreUnderTest under = await OpenAsync(provider);
        Theme between = Theme("Help with food", "own:1");
        await under.PutAsync(between, Under(banks, between), Under(between, food));

        await RunAsync(under.Store, types: [Ontology.Of<Organisation>()]);

        Assert.Equal(["Larkby Foodbank: Food banks (foodbank)"], await WaitingAsync(under.Store));

        static Broader Under(Theme narrow, Theme wide) => new() { Id = FactId.Of<Broader>(narrow.Id, wide.Id), From = narrow.Id, To = wide.Id };
    }

    [Fact]
    public async Task Only_the_types_that_are_asked_for_are_read()
    {
        await using StoreUnderTest under = await OpenAsync(new SqliteProvider());

        ClassifyOutcome outcome = await RunAsync(under.Store, types: [Ontology.Of<Service>()]);

        Assert.Equal(["Walking: Animals (dogs, cats)"], await WaitingAsync(under.Store));
        Assert.Equal(1, outcome.Examined);
    }

    [Fact]
    public async Task Themes_that_are_not_recorded_are_not_suggested()
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await under.PutAsync(larder, food, other);

        ClassifyOutcome outcome = await RunAsync(under.Store);

        Assert.Equal((2, 1), (outcome.WithoutTheme, outcome.Counts.Added));
    }

    [Fact]
    public async Task A_store_is_recorded_in_parts_each_of_which_is_a_change_that_can_be_taken_back()
    {
        await using StoreUnderTest under = await OpenAsync(new SqliteProvider());
        await under.PutAsync([.. Enumerable.Range(0, 12_000).Select(number => Facts.Organisation($"Food {number}"))]);

        ClassifyOutcome outcome = await RunAsync(under.Store);
        await new Undo(under.Store, today).TakeBackAsync(outcome.Changes[^1], withLater: false, operations => new("tester", operations));

        Assert.Equal((2, 12_004), (outcome.Changes.Count, outcome.Counts.Added));
        ClassifyOutcome again = await RunAsync(under.Store);
        Assert.Equal((1, 12_004), (again.Changes.Count, again.Counts.Added + again.Counts.Unchanged));
    }

    [Fact]
    public Task Whatever_was_decided_before_the_same_rules_change_nothing_the_second_time_and_make_nothing_that_was_decided() =>
        Gen.Select(Gen.Int[0, 4].Select(state => new[] { "waits", "refused", "taken", "tagged", "none" }[state]).Array[6], Gen.Bool.Array[6]).SampleAsync(async (before, proposed) =>
        {
            await using StoreUnderTest under = await StoreUnderTest.OpenAsync(new SqliteProvider());
            Organisation[] nodes = [.. Enumerable.Range(0, 6).Select(number => Facts.Organisation($"Node {number}"))];
            await under.PutAsync([food, .. nodes, .. nodes.Zip(before).SelectMany(pair => Known(pair.First, pair.Second))]);
            ProposedTheme[] proposals = [.. nodes.Zip(proposed).Where(pair => pair.Second).Select(pair => new ProposedTheme(pair.First.Id, food.Id, ["food"], new("ukcat.csv", null, 2)))];
            SuggestionRules rules = new("UK-CAT", new HashSet<string>(StringComparer.Ordinal) { food.Id });

            SuggestionPlan first = await PlanAsync();
            if (first.Operations.Count > 0)
                await under.ApplyAsync([.. first.Operations]);
            SuggestionPlan second = await PlanAsync();

            Assert.Empty(second.Operations);
            Assert.Equal(
                nodes.Zip(before, proposed).Where(one => one.Third && one.Second is "waits" or "none").Select(one => one.First.Id).Order(StringComparer.Ordinal),
                (await SuggestionsAsync(under.Store)).Where(one => one.Waits(today)).Select(one => one.From).Order(StringComparer.Ordinal));

            Task<SuggestionPlan> PlanAsync() => SuggestionPlan.ReadAsync(under.Store, rules, [.. nodes.Select(node => node.Id)], proposals, today);
        }, iter: 20, threads: 1);

    private static IEnumerable<Fact> Known(Node node, string before)
    {
        Suggested suggestion = new() { Id = FactId.Of<Suggested>(node.Id, "earlier"), From = node.Id, To = food.Id, Words = ["meals"], Vocabulary = "UK-CAT" };
        return before switch
        {
            "waits" => [suggestion],
            "refused" => [suggestion with { Refused = true }],
            "taken" => [suggestion with { Until = PartialDate.Of(today) }],
            "tagged" => [Tag(node, food)],
            _ => [],
        };
    }

    private static Theme Theme(string name, string code) => new() { Id = FactId.Of<Theme>(code), Name = name, Code = code };

    private static Tagged Tag(Node node, Theme theme) => new() { Id = FactId.Of<Tagged>(node.Id, theme.Id), From = node.Id, To = theme.Id };

    private static async Task<StoreUnderTest> OpenAsync(IStoreProvider provider)
    {
        StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(larder, arts, closed, walk, spent, food, banks, animals, other);
        return under;
    }

    private async Task<ClassifyOutcome> RunAsync(IGraphStore store, bool dryRun = false, FactType[]? types = null)
    {
        ProblemLog problems = new("ukcat.csv");
        IReadOnlyList<ThemeRule> rules = ThemeRules.Read(folder.Write("ukcat.csv", Vocabulary), today, problems, CancellationToken.None);
        Assert.Empty(problems.Problems);
        ClassifyOptions options = new() { Vocabulary = "UK-CAT", File = "ukcat.csv", Today = today, Actor = "tester", DryRun = dryRun };
        return await new Classification(store, rules, options).RunAsync(types ?? [Ontology.Of<Organisation>(), Ontology.Of<Service>(), Ontology.Of<Funding>()], CancellationToken.None);
    }

    private static async Task<List<Suggested>> SuggestionsAsync(IGraphStore store) => await store.StreamAsync<Suggested>(ReadPoint.Now).ToListAsync();

    private static async Task<IEnumerable<string>> WaitingAsync(IGraphStore store)
    {
        List<Suggested> waiting = (await SuggestionsAsync(store)).FindAll(one => one.Waits(today));
        IReadOnlyDictionary<string, Fact> named = await store.GetAsync([.. waiting.SelectMany(one => new[] { one.From, one.To }).Distinct()], ReadPoint.Now);
        return waiting.Select(one => $"{NameOf(one.From)}: {NameOf(one.To)} ({string.Join(", ", one.Words)})").Order(StringComparer.Ordinal);

        string NameOf(string id) => Ontology.Of(named[id]).Caption.Of(named[id])!;
    }
}
