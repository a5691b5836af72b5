using System.Diagnostics;
using System.Globalization;
using Graph.Bench.Structure;
using Graph.Import;
using Graph.Import.Classifying;
using Graph.Import.Reports;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Bench.Classifying;

/// <summary>How long it takes to suggest themes for a store of organisations, and how well the suggestions agree with the tags that people chose.</summary>
internal static class ClassifyBench
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    public static async Task RunAsync(int organisations)
    {
        if (!File.Exists(LabelledCharities.Vocabulary))
        {
            Console.WriteLine($"{LabelledCharities.Vocabulary} is not there. Set GRAPH_TEST_FILES to a folder that has it.");
            return;
        }

        IReadOnlyList<(Organisation Charity, IReadOnlySet<string> Tags)> charities = LabelledCharities.Read();
        IReadOnlyList<ThemeRule> rules = ThemeRules.Read(LabelledCharities.Vocabulary, Today, new ProblemLog("ukcat.csv"), CancellationToken.None);
        CompareWithout(charities, rules);
        await using BoroughStore target = await BoroughStore.CreateAsync();
        await new Importer(target.Store).ImportAsync([LabelledCharities.Vocabulary], new ImportOptions { Actor = "bench" });
        await FillAsync(target.Store, charities, organisations);
        foreach (string what in new[] { "suggesting themes", "the same again" })
        {
            ClassifyOutcome? outcome = null;
            TimeSpan took = await Measure.OnceAsync(async () => outcome = await new Classification(target.Store, rules, new() { Vocabulary = "UK-CAT", File = "ukcat.csv", Today = Today, Actor = "bench" }).RunAsync([Ontology.Of<Organisation>()], CancellationToken.None));
            Measure.Say($"{what} for {organisations} organisations", string.Create(CultureInfo.InvariantCulture,
                $"{took.TotalSeconds:0.0} s, {organisations / took.TotalSeconds:0} organisations/s, {outcome!.Counts.Added} suggestions added, {outcome.Counts.Unchanged} unchanged, {outcome.Changes.Count} changes; at most {PeakMemory.Megabytes(Environment.ProcessId)} MB of memory since the start"));
        }

        await CompareAsync(target.Store, [.. charities.Take(organisations)]);
    }

    private static async Task FillAsync(SqliteGraphStore store, IReadOnlyList<(Organisation Charity, IReadOnlySet<string> Tags)> charities, int organisations)
    {
        const int AtOnce = 10_000;
        foreach (int[] numbers in Enumerable.Range(0, organisations).Chunk(AtOnce))
            await store.ApplyAsync(new("bench", [.. numbers.Select(number => new Put(charities[number % charities.Count].Charity with { Id = IdOf(number) }))]));
    }

    private static string IdOf(int number) => FactId.Of<Organisation>(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>How well what waits in the store agrees with the tags that people chose.</summary>
    private static async Task CompareAsync(SqliteGraphStore store, IReadOnlyList<(Organisation Charity, IReadOnlySet<string> Tags)> charities)
    {
        Dictionary<string, string> codes = await store.StreamAsync<Theme>(ReadPoint.Now).ToDictionaryAsync(theme => theme.Id, theme => theme.Code!);
        Dictionary<string, IReadOnlySet<string>> tags = charities.Index().ToDictionary(charity => IdOf(charity.Index), charity => charity.Item.Tags, StringComparer.Ordinal);
        (int suggested, int both) = (0, 0);
        await foreach (IGrouping<string, Edge> suggestions in store.EachEdgesAsync(Ontology.Of<Suggested>(), EdgeEnd.From, tags.Keys, ReadPoint.Now))
        {
            suggested += suggestions.Count();
            both += suggestions.Count(suggestion => tags[suggestions.Key].Contains(codes[suggestion.To]));
        }

        Say("agreement with the tags that people chose", charities, suggested, both);
    }

    /// <summary>The same if themes were suggested beside narrower ones; and how long the matching alone takes.</summary>
    private static void CompareWithout(IReadOnlyList<(Organisation Charity, IReadOnlySet<string> Tags)> charities, IReadOnlyList<ThemeRule> rules)
    {
        ThemeMatcher matcher = new([.. rules.Select(rule => (rule, new Theme { Id = rule.Code, Name = rule.Code }))], Array.Empty<string>().ToLookup(code => code, StringComparer.Ordinal));
        Organisation[] all = [.. charities.Select(charity => charity.Charity)];
        matcher.Match(all, CancellationToken.None);
        long start = Stopwatch.GetTimestamp();
        (Theme, ProposedTheme Proposed)[][] found = matcher.Match(all, CancellationToken.None);
        Measure.Say("matching alone", string.Create(CultureInfo.InvariantCulture, $"{all.Length / Stopwatch.GetElapsedTime(start).TotalSeconds:0} organisations/s"));
        Say("if themes were suggested beside narrower ones", charities, found.Sum(one => one.Length), found.Zip(charities).Sum(pair => pair.First.Count(one => pair.Second.Tags.Contains(one.Proposed.Theme))));
    }

    private static void Say(string what, IReadOnlyList<(Organisation Charity, IReadOnlySet<string> Tags)> charities, int suggested, int both)
    {
        int chosen = charities.Sum(charity => charity.Tags.Count);
        Measure.Say(what, string.Create(CultureInfo.InvariantCulture, $"{charities.Count} charities, {chosen} tags, {suggested} suggestions, {both} in both: precision {both / (double)suggested:0.00}, recall {both / (double)chosen:0.00}"));
    }
}
