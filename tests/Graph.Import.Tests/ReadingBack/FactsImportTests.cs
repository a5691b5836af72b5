using CsCheck;
using Graph.Export;
using Graph.Model;
using Graph.Store.Tests;
using GeneratedFacts = Graph.Store.Tests.Values;

namespace Graph.Import.Tests.ReadingBack;

/// <summary>Facts as NDJSON without history, read into a store by their ids.</summary>
public sealed class FactsImportTests : IDisposable
{
    private static readonly ExportQuestion All = new() { WithPersonal = true };
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Person Ann = Facts.Person("Ann") with { Email = "ann@x.example", Notes = "Left-handed" };
    private static readonly Role Role = Facts.Role(Ann, Council);

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, EveryStore]
    public async Task Facts_of_all_types_come_back_with_the_rows_they_came_from_and_again_change_nothing(IStoreProvider provider)
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await using StoreUnderTest target = await StoreUnderTest.OpenAsync(provider);
        await source.PutAsync([.. GeneratedFacts.OneNodeOfEachType]);
        int number = 0;
        await GeneratedFacts.All(Ontology.Types.Select(type => GeneratedFacts.FactOf(type, GeneratedFacts.Id(type, "a"), GeneratedFacts.OneNodeOfEachType, Gen.Bool))).SampleAsync(
            async facts => await source.ApplyAsync([.. facts.Select(fact => new Put(fact with { Id = $"{fact.Id}{++number}" }, new("a.xlsx", "Sheet", 7)))]), iter: 5, threads: 1);
        string path = await Exported.WriteAsync(folder, source.Store, All);
        Dictionary<string, Fact> all = await source.AllAsync();

        FileOutcome first = await Exported.ImportAsync(path, target.Store);
        FileOutcome second = await Exported.ImportAsync(path, target.Store);

        Assert.Equal((all.Count, 0, 0), (first.Added, first.Changed, first.Unchanged));
        Assert.Equal((0, 0, all.Count), (second.Added, second.Changed, second.Unchanged));
        Assert.Equal(all.OrderBy(fact => fact.Key, StringComparer.Ordinal), (await target.AllAsync()).OrderBy(fact => fact.Key, StringComparer.Ordinal));
        Assert.Equal(1, await target.Store.GetHeadAsync());
        List<FactVersion> versions = await target.Store.StreamVersionsAsync(Ontology.Types, ReadPoint.Now).ToListAsync();
        Assert.All(versions, version => Assert.Equal(version.Origin!.File == "a.xlsx" ? new("a.xlsx", "Sheet", 7) : new Origin(Path.GetFileName(path), null, version.Origin.Row), version.Origin));
        Assert.All(versions, version => Assert.Equal(("reader", Path.GetFileName(path)), (version.Change.Actor, version.Change.Source)));
    }

    [Fact]
    public async Task A_fact_that_is_known_otherwise_becomes_as_the_file_has_it()
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await under.PutAsync(Council, Ann, Role);
        string path = await Exported.WriteAsync(folder, under.Store, All);
        await under.PutAsync(Council with { Status = "closed" });
        await under.RetractAsync(Role.Id);

        FileOutcome outcome = await Exported.ImportAsync(path, under.Store);

        Assert.Equal((1, 1, 1), (outcome.Added, outcome.Changed, outcome.Unchanged));
        Assert.Equal([Council, Ann, Role], (await under.AllAsync()).Values.ToHashSet());
    }

    [Fact]
    public async Task A_file_without_personal_details_leaves_those_that_are_known()
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await under.PutAsync(Council, Ann);
        string path = await Exported.WriteAsync(folder, under.Store, new());
        await under.PutAsync(Ann with { Name = "Anna", Email = "anna@x.example" });

        FileOutcome outcome = await Exported.ImportAsync(path, under.Store);

        Assert.Equal((0, 1, 1), (outcome.Added, outcome.Changed, outcome.Unchanged));
        Assert.Equal(Ann with { Email = "anna@x.example" }, await under.FindAsync(Ann.Id));
    }

    [Fact]
    public async Task A_fact_that_names_what_neither_the_file_nor_the_store_has_is_a_problem_with_its_line()
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await using StoreUnderTest target = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await source.PutAsync(Council, Ann, Role);
        string path = await Exported.WriteAsync(folder, source.Store, All with { Types = [Ontology.Of<Person>(), Ontology.Of<Role>()] });

        FileOutcome refused = await Exported.ImportAsync(path, target.Store);
        await target.PutAsync(Council);
        FileOutcome imported = await Exported.ImportAsync(path, target.Store);

        Assert.Equal($"{Path.GetFileName(path)}, row 3: {Role.Id} names {Council.Id}, which is neither in the file nor in the store. Export the types that are missing too, or all types.", Assert.Single(refused.Problems).ToString());
        Assert.Equal(2, imported.Added);
    }

    [Fact]
    public async Task What_others_record_meanwhile_is_taken_in_and_without_it_nothing_is_looked_up_again()
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await using StoreUnderTest interrupted = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await using StoreUnderTest quiet = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await source.PutAsync(Council, Ann);
        string path = await Exported.WriteAsync(folder, source.Store, All);
        await using InterruptedStore others = new(interrupted.Store, () => interrupted.PutAsync(Council, Ann with { Name = "Anna" }));
        await using InterruptedStore nobody = new(quiet.Store, () => Task.CompletedTask);

        FileOutcome beside = await Exported.ImportAsync(path, others);
        FileOutcome alone = await Exported.ImportAsync(path, nobody);

        Assert.Equal((0, 1, 1), (beside.Added, beside.Changed, beside.Unchanged));
        Assert.Equal((2, 0, 0), (alone.Added, alone.Changed, alone.Unchanged));
        Assert.Equal(Ann, await interrupted.FindAsync(Ann.Id));
        Assert.Equal((2, 1), (others.LookUps, nobody.LookUps));
    }
}
