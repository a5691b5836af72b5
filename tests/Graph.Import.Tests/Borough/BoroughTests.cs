using Graph.Model;
using Graph.Store.Sqlite;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Borough;

/// <summary>From an empty store, a borough is recorded by tables of one type each.</summary>
public class BoroughTests
{
    [Theory, EveryStore]
    public async Task Tables_alone_record_a_borough_and_importing_them_again_changes_nothing(IStoreProvider provider)
    {
        using Folder folder = new();
        string[] files = [.. BoroughTables.All.Select(table => folder.Write($"{table.Type}.csv", table.Text))];
        Clock clock = new();
        clock.Move(World.Today.ToDateTime(new(12, 0)) - Clock.Noon.DateTime);
        await using IGraphStore store = await provider.OpenAsync(clock);

        for (int i = 0; i < files.Length; i++)
            AssertImported(await new Importer(store).ImportAsync([files[i]], new() { Format = BoroughTables.All[i].Type, Time = clock }), files[i]);
        long head = await store.GetHeadAsync();
        for (int i = 0; i < files.Length; i++)
            AssertImported(await new Importer(store).ImportAsync([files[i]], new() { Format = BoroughTables.All[i].Type, Time = clock }), files[i]);

        Assert.Equal(BoroughTables.All.Count, head);
        Assert.Equal(head, await store.GetHeadAsync());
        foreach (FactType type in Ontology.Nodes)
            Assert.NotEmpty((await store.ListAsync(new(type))).Items);
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Tables_that_are_imported_together_may_name_what_is_in_a_later_one()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        string[] files =
        [
            folder.Write("a.csv", "Title,Raised,About\nNo van,2026,Friday lunch\n"),
            folder.Write("b.csv", "Organisation,Initiative,Part\nHub,Warm welcome,Host\n"),
            folder.Write("c.csv", "Name,Below the radar,Providers\nFriday lunch,yes,GB-CHC-1090095\n"),
            folder.Write("d.csv", "Name,Identifiers,Alternate names\nLarkby Hub,GB-CHC-1090095,Hub\n"),
        ];

        ImportOutcome outcome = await new Importer(store).ImportAsync(files, new());

        Assert.Empty(outcome.Files.SelectMany(file => file.Problems).Select(problem => problem.ToString()));
        Assert.Equal(["a.csv", "b.csv", "c.csv", "d.csv"], outcome.Files.Select(file => file.File));
        Assert.Single((await store.ListAsync(new(Ontology.Of<Organisation>()))).Items);
    }

    [Fact]
    public async Task Tables_that_name_among_several_types_may_name_what_is_in_a_later_one_of_the_kind()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        string[] files =
        [
            folder.Write("actions.csv", "Title,Lever,About\nAsk the depot,,No van\n"),
            folder.Write("blockages.csv", "Title,Raised,About\nNo van,2026,Keep the lunch\n"),
            folder.Write("decisions.csv", "Title,Decided,About\nKeep the lunch,2026-03-02,Two rooms became nine\n"),
            folder.Write("learning.csv", "Title,Learnt,About\nTwo rooms became nine,Ask for the van first,\n"),
        ];

        ImportOutcome outcome = await new Importer(store).ImportAsync(files, new());

        Assert.Empty(outcome.Files.SelectMany(file => file.Problems).Select(problem => problem.ToString()));
        Assert.Equal(3, await store.StreamAsync<About>(ReadPoint.Now).CountAsync());
    }

    [Fact]
    public void What_the_tables_say_is_what_is_known()
    {
        World world = BoroughTables.All.Aggregate(new World(), (known, table) => known.ImportAs(table.Type, table.Text).WithoutProblems());

        Assert.Equal(["Food", "Food banks", "Health", "Loneliness", "Poverty"], world.All<Theme>().Select(theme => theme.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Food", "Poverty"], world.All<Broader>().Where(edge => edge.From == Theme("Food banks")).Select(edge => NameOf(edge.To)).Order(StringComparer.Ordinal));
        Assert.Equal(["Larkhaven", "Larkhaven"], world.All<Within>().Select(within => NameOf(within.To)));
        Assert.Equal(5, world.All<Organisation>().Count);
        Assert.Equal(3, world.All<Person>().Count);
        Assert.Equal(4, world.All<Role>().Count);
        Assert.Equal(2, world.All<Service>().Count(service => service.Name == "Debt advice"));
        Service lunch = world.All<Service>().Single(service => service.Name == "Friday lunch");
        Assert.Equal(["Larkby Food Bank", "Marl Community Hub"], world.All<Provides>().Where(edge => edge.To == lunch.Id).Select(edge => NameOf(edge.From)).Order(StringComparer.Ordinal));
        Blockage van = world.All<Blockage>().Single(blockage => blockage.Resolution is null);
        Assert.Equal(world.Person("Bob Ray").Id, van.Owner);
        Assert.Equal(["Friday lunch", "Larkby Hall"], world.All<About>().Where(edge => edge.From == van.Id).Select(edge => NameOf(edge.To)).Order(StringComparer.Ordinal));
        Assert.Equal(["Ann Lee", "Bob Ray"], world.All<Attended>().Select(edge => NameOf(edge.From)).Order(StringComparer.Ordinal));
        Assert.Equal(PartialDate.Of(2027, 4, 1), world.All<Partnership>().Single(partnership => partnership.Kind == "Food supply").AgreementUntil);

        string Theme(string name) => world.All<Theme>().Single(theme => theme.Name == name).Id;

        string NameOf(string id) => world.Facts.Single(fact => fact.Id == id) is var fact ? Ontology.Of(fact).Caption.Of(fact)! : "";
    }

    private static void AssertImported(ImportOutcome outcome, string file)
    {
        Assert.True(outcome.IsImported, $"{file}: {string.Join('\n', outcome.Files[0].Problems)}");
        Assert.Empty(outcome.Files[0].Warnings);
    }
}
