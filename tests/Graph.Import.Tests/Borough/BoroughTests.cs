using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Tests.Borough;

/// <summary>From an empty store, a borough is recorded by tables of one type each.</summary>
public class BoroughTests
{
    [Fact]
    public async Task Tables_alone_record_a_borough_and_importing_them_again_changes_nothing()
    {
        using Folder folder = new();
        string[] files = [.. BoroughTables.All.Select(table => folder.Write($"{table.Type}.csv", table.Text))];
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = Path.Combine(folder.Path, "store") }, TimeProvider.System);

        for (int i = 0; i < files.Length; i++)
            AssertImported(await new Importer(store).ImportAsync([files[i]], new() { Format = BoroughTables.All[i].Type }), files[i]);
        long head = await store.GetHeadAsync();
        for (int i = 0; i < files.Length; i++)
            AssertImported(await new Importer(store).ImportAsync([files[i]], new() { Format = BoroughTables.All[i].Type }), files[i]);

        Assert.Equal(BoroughTables.All.Count, head);
        Assert.Equal(head, await store.GetHeadAsync());
        Assert.All(Ontology.Nodes, type => Assert.NotEmpty(store.ListAsync(new(type)).Result.Items));
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
