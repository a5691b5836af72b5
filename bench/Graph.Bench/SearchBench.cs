using System.Globalization;
using Graph.Bench.Targets;
using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Bench;

/// <summary>A thousand searches of one to four beginnings of words, as people type them, beside the stores' own full-text search of the same texts in the same run.</summary>
internal static class SearchBench
{
    private const int Searches = 1000;
    private const int WarmUp = 50;
    private const int Slowest = 10;

    // A server's Java compiles what it has run some thousand times.
    private const int ServerWarmUp = 2000;

    // The least that a search on Neo4j could do: words anywhere, the best by Lucene's own rank.
    private const string Bare = "CALL db.index.fulltext.queryNodes('searched_words', $words, {limit: 20}) YIELD node RETURN node.id";

    public static async Task RunAsync(int organisations)
    {
        Fact[] facts = [.. OrganisationNames.Facts(organisations)];
        Organisation[] named = [.. facts.OfType<Organisation>()];
        string[] texts = [.. Texts(named, new Random(1))];
        string[] misspelt = [.. named.Select(organisation => organisation.Name.Split(' ').MaxBy(word => word.Length)!).Where(word => word.Length >= 6).Take(Searches / 5).Select(word => word.Remove(word.Length / 2, 1))];

        foreach ((string name, string options) in ((string, string)[])[("as it is made", ""), ("with prefix = '1 2'", ", prefix = '1 2'")])
        {
            using RawSearch raw = new(named, options);
            int number = 0;
            Measure.Say($"bare FTS5, {name}: the best 20 by rank", await Measure.RepeatWithProcessorAsync(WarmUp, Searches, () => Task.FromResult(raw.Ask(texts[number++ % Searches]))));
        }

        await StoreTargets.ForEachAsync((name, make) => RunAsync(name, make, facts, texts, misspelt));
    }

    private static async Task RunAsync(string name, Func<Task<IStoreTarget>> make, Fact[] facts, string[] texts, string[] misspelt)
    {
        await using IStoreTarget target = await make();
        await using (IGraphStore store = await target.OpenAsync())
        {
            TimeSpan recorded = await Measure.OnceAsync(() => store.ApplyAsync(new("bench", [.. facts.Select(fact => new Put(fact))])));
            Measure.Say($"{name}: one changeset of {facts.Length} facts", FormattableString.Invariant($"{recorded.TotalSeconds:0.0} s"));
        }

        await using (IGraphStore store = await target.OpenAsync())
        {
            int number = 0, warmUp = target.HasServer ? ServerWarmUp : WarmUp;
            Measure.Say($"{name}: the first {WarmUp} searches", await Measure.RepeatAsync(0, WarmUp, () => store.SearchAsync(new(texts[number++ % Searches]))));
            if (target is PrivateNeo4j server)
            {
                number = 0;
                Measure.Say($"{name}: asked for nothing", await Measure.RepeatAsync(WarmUp, Searches, () => server.AskAllAsync("RETURN 1", new { })));
                Measure.Say($"{name}: the bare call, the best 20 by rank", await Measure.RepeatAsync(warmUp, Searches, () => server.AskAllAsync(Bare, new { words = BareWords(texts[number++ % Searches]) })));
            }

            number = -warmUp;
            double[] each = new double[Searches];
            Measure.Say($"{name}: search, the best 20", await Measure.RepeatWithProcessorAsync(warmUp, Searches, async () =>
            {
                int place = number++;
                string text = texts[(place + warmUp) % Searches];
                TimeSpan took = await Measure.OnceAsync(() => store.SearchAsync(new(text)));
                if (place >= 0)
                    each[(place + warmUp) % Searches] = took.TotalMilliseconds;
            }));
            foreach ((string text, double took) in texts.Zip(each).OrderByDescending(pair => pair.Second).Take(Slowest))
            {
                IReadOnlyList<SearchHit> hits = await store.SearchAsync(new(text));
                Measure.Say($"  \"{text}\"", string.Create(CultureInfo.InvariantCulture, $"{took:0.0} ms, ranks {string.Join(", ", hits.Select(hit => hit.Rank).Distinct())}"));
            }

            Measure.Say($"{name}: search for one or two letters", await Measure.RepeatWithProcessorAsync(WarmUp, Searches, () => store.SearchAsync(new(texts[Math.Abs(number++) % Searches] is var text && text.Length > 2 ? text[..(1 + (number % 2))] : text))));
            number = 0;
            Measure.Say($"{name}: a misspelt word, with what is offered for it", await Measure.RepeatWithProcessorAsync(WarmUp, misspelt.Length, async () =>
            {
                SearchQuery query = new(misspelt[number++ % misspelt.Length]);
                if ((await store.SearchAsync(query)).Count == 0)
                    await store.SuggestAsync(query);
            }));
        }

        await RemakeAsync(name, target);
    }

    /// <summary>Opens a store whose index was made of something else.</summary>
    private static async Task RemakeAsync(string name, IStoreTarget target)
    {
        if (target.HasServer)
            return;
        await using (SqliteConnection connection = new($"Data Source={Path.Combine(target.Environment["GRAPH_DATA"], "graph.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using SqliteCommand outdate = connection.CreateCommand();
            outdate.CommandText = "UPDATE store_setting SET value = 'other' WHERE name = 'searched properties'";
            await outdate.ExecuteNonQueryAsync();
        }

        IGraphStore? store = null;
        TimeSpan remade = await Measure.OnceAsync(async () => store = await target.OpenAsync());
        await store!.DisposeAsync();
        Measure.Say($"{name}: opening with an index to make anew, backup included", FormattableString.Invariant($"{remade.TotalSeconds:0.0} s"));
    }

    private static string BareWords(string text) => string.Join(' ', SearchWords.Asked(text).Select(word => $"+(name_words:{word}* goes_by_words:{word}* body_words:{word}*)"));

    /// <summary>One to four words of a name in any order, each cut off somewhere.</summary>
    private static IEnumerable<string> Texts(Organisation[] organisations, Random random)
    {
        for (int i = 0; i < Searches; i++)
        {
            string[] words = SearchWords.Asked(organisations[random.Next(organisations.Length)].Name);
            random.Shuffle(words);
            yield return string.Join(' ', words.Take(random.Next(1, 5)).Select(word => word[..random.Next(1, word.Length + 1)]));
        }
    }
}
