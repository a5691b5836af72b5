using System.Globalization;
using CsCheck;
using Graph.Store.Sqlite;
using Xunit.Abstractions;

namespace Graph.Store.Tests.Sqlite;

/// <summary>What becomes of a store of whose file single bytes are no longer what they were, as on a failing disk.</summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    private const string Found = "are found to be damaged by looking through the file";

    // GRAPH_DAMAGED_STORES tries more of them.
    private static readonly int Stores = int.Parse(Environment.GetEnvironmentVariable("GRAPH_DAMAGED_STORES") ?? "40", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Whatever_byte_is_flipped_a_store_is_refused_or_says_what_it_can_not_read_or_answers()
    {
        using SqliteFile file = new();
        await (await file.OpenAsync()).DisposeAsync();
        byte[] empty = await File.ReadAllBytesAsync(file.Path);
        await using (SqliteGraphStore store = await file.OpenAsync())
        {
            await store.ApplyAsync(new("tester", [.. Values.OneNodeOfEachType.Select(fact => new Put(fact))]));
            await store.ApplyAsync(new("tester", [.. Some(seed: 1)]));
        }

        HashSet<Fact> facts = await FactsAsync(file);
        byte[] whole = await File.ReadAllBytesAsync(file.Path);

        // Half of the flips are in what was recorded; else most would be in the text of the schema, with which no store opens.
        int[] used = [.. Enumerable.Range(0, whole.Length).Where(place => whole[place] != 0)];
        int[] recorded = [.. used.Where(place => place >= empty.Length || whole[place] != empty[place])];
        Dictionary<string, int> outcomes = new(StringComparer.Ordinal);
        for (int seed = 0; seed < Stores; seed++)
        {
            Random random = new(seed);
            byte[] damaged = [.. whole];
            int[] places = seed % 2 == 0 ? recorded : used;
            for (int i = 0; i < 3; i++)
                damaged[places[random.Next(places.Length)]] ^= (byte)(1 << random.Next(8));
            string outcome = await OutcomeAsync(damaged, seed, facts);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        foreach ((string outcome, int count) in outcomes.OrderByDescending(outcome => outcome.Value))
            output.WriteLine($"{count} of {Stores} {outcome}");
        Assert.InRange(outcomes.GetValueOrDefault(Found), 1, Stores - 1);
    }

    [Fact]
    public async Task A_page_that_is_not_as_it_was_is_found_by_looking_through_the_file()
    {
        using SqliteFile file = new();
        await using (SqliteGraphStore store = await file.OpenAsync())
            await store.ApplyAsync(new("tester", [.. Enumerable.Range(0, 2000).Select(number => new Put(Facts.Person($"Person {number}")))]));
        long page = (long)file.Ask("SELECT rootpage FROM sqlite_schema WHERE name = 'person'")!;
        await using (FileStream bytes = File.OpenWrite(file.Path))
        {
            bytes.Position = (page - 1) * 4096;
            bytes.WriteByte(0x99);
        }

        await using SqliteGraphStore damaged = await file.OpenAsync();
        StoreException problem = await Assert.ThrowsAsync<StoreException>(() => damaged.VerifyAsync());

        Assert.Equal((StoreError.Unreadable, false), (problem.Error, problem.IsRetriable));
        Assert.Contains("backup", problem.Message, StringComparison.Ordinal);
    }

    private static async Task<string> OutcomeAsync(byte[] bytes, int seed, HashSet<Fact> facts)
    {
        using SqliteFile file = new();
        await File.WriteAllBytesAsync(file.Path, bytes);
        bool said = false;
        try
        {
            await using SqliteGraphStore store = await file.OpenAsync();
            bool found = await SaysAsync(() => store.VerifyAsync(), seed);
            bool isRight = false;
            said |= await SaysAsync(async () => isRight = facts.SetEquals(await store.StreamAsync([.. Ontology.Types], ReadPoint.Now).ToArrayAsync()), seed);
            foreach (Func<Task> read in Reads(store))
                said |= await SaysAsync(read, seed);
            said |= await SaysAsync(() => store.ApplyAsync(new("tester", [.. Some(seed: 2)])), seed);
            return found ? Found : said ? "say what they can't read" : isRight ? "answer as before" : "answer with a value that no check can tell from the right one";
        }
        catch (StoreException)
        {
            return "are refused at the start";
        }
    }

    private static async Task<HashSet<Fact>> FactsAsync(SqliteFile file)
    {
        await using SqliteGraphStore store = await file.OpenAsync();
        return await store.StreamAsync([.. Ontology.Types], ReadPoint.Now).ToHashSetAsync();
    }

    private static async Task<bool> SaysAsync(Func<Task> step, int seed)
    {
        try
        {
            await step();
            return false;
        }
        catch (StoreException)
        {
            return true;
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"A store with bytes flipped by the seed {seed} fails with {problem.GetType().Name}.", problem);
        }
    }

    private static IEnumerable<Func<Task>> Reads(SqliteGraphStore store)
    {
        string[] ids = [.. Ontology.Types.Select(type => Values.Id(type, "bare"))];
        yield return () => store.CheckAsync();
        yield return () => store.GetHeadAsync();
        yield return () => store.GetAsync(ids, ReadPoint.Now);
        yield return () => store.GetVersionsAsync(ids);
        yield return () => store.SearchAsync(new("a"));
        yield return () => store.FindByIdentifierAsync([OrgIdentifier.Parse("GB-CHC-123456")]);
        yield return () => store.GetChangesAsync([1, 2, 3]);
        yield return async () => await store.ReadChangesAsync(0, 99).CountAsync();
        yield return async () => await store.StreamAsync([.. Ontology.Types], new(null, Clock.Noon)).CountAsync();
        yield return async () => await store.StreamReplacedAsync([.. Ontology.Types], ReadPoint.Now).CountAsync();
        foreach (FactType type in Ontology.Types)
        {
            yield return async () => await store.StreamAsync([type], ReadPoint.Now).CountAsync();
            yield return () => store.ListAsync(new(type) { CountTotal = true, At = new(new DateOnly(2026, 6, 1)) });
            foreach (PropertyDefinition property in type.Properties.Where(property => property.IsFacet))
                yield return () => store.ListAsync(new(type) { OrderBy = property.Kind is PropertyKind.Text or PropertyKind.Word ? [new(property)] : [] });
        }

        foreach (FactType type in Ontology.Edges)
        {
            yield return () => store.GetEdgesAsync(type, EdgeEnd.From, ids, ReadPoint.Now);
            yield return () => store.GetEdgesAsync(type, EdgeEnd.To, ids, ReadPoint.Now);
            yield return () => store.FindFormerEdgesAsync(type, EdgeEnd.From, ids);
        }

        foreach (string id in ids)
            yield return () => store.GetHistoryAsync(id);
    }

    /// <summary>A second version of each node with all that it can have, and an edge of each type.</summary>
    private static IEnumerable<Put> Some(uint seed) => Ontology.Types
        .Select(type => Values.FactOf(type, Values.Id(type, "bare"), Values.OneNodeOfEachType, Gen.Const(true)).Generate(new PCG(1, seed), null, out _))
        .Select(fact => new Put(fact, new("register.xlsx", "Partners", 7)));
}
