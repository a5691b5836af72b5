using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Tests;

public class ImporterTests
{
    [Fact]
    public void The_files_of_a_folder_come_in_the_order_of_their_paths()
    {
        using Folder folder = new();
        foreach (string name in new[] { "b/people.csv", "a/register.XLSX", "notes.md", "a/~$register.xlsx", "grants.json", ".hidden.csv" })
            folder.Write(name, "x");

        Assert.Equal(["a/register.XLSX", "b/people.csv", "grants.json"], Importer.FilesUnder(folder.Path).Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/')));
    }

    [Fact]
    public async Task A_later_file_finds_what_an_earlier_one_of_the_same_call_names_and_a_changed_store_is_compared_again()
    {
        using Folder folder = new();
        await using SqliteGraphStore sqlite = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await using InterruptedStore store = new(sqlite, () => new Importer(sqlite).ImportAsync([folder.Write("x.csv", "Person,Organisation,Level,Role\nAnn Lee,Council,Strategic,Director\n")], new()));

        ImportOutcome outcome = await new Importer(store).ImportAsync(
            [folder.Write("people.csv", "Person,Organisation,Role,Since\nAnn Lee,Council,Director,2019\n"), folder.Write("register.csv", "Organisation A,Organisation B,Holder A\nCouncil,Hub,Ann Lee\n")],
            new() { Actor = "Test" });

        Assert.True(outcome.IsImported);
        Role role = (Role)Assert.Single((await sqlite.ListAsync(new(Ontology.Of<Role>()))).Items).Fact;
        Assert.Equal((PartialDate.Of(2019), Level.Strategic), (role.Since, role.Level));
        Assert.Single((await sqlite.ListAsync(new(Ontology.Of<Person>()))).Items);

    }

    [Fact]
    public async Task Files_of_one_name_are_told_apart_by_their_folders_and_history_keeps_the_name()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);

        ImportOutcome outcome = await new Importer(store).ImportAsync([folder.Write("a/people.csv", "Person,Organisation\nAnn Lee,Hub\n"), folder.Write("b/people.csv", "Person,Organisation\nBob Ray,Hub\n")], new());

        Assert.Equal(["a/people.csv", "b/people.csv"], outcome.Files.Select(file => file.File));
        Role role = (Role)(await store.ListAsync(new(Ontology.Of<Role>()))).Items[0].Fact;
        Assert.Equal("people.csv", (await store.GetHistoryAsync(role.Id))[0].Change.Source);
    }

    [Fact]
    public async Task A_problem_that_shows_only_beside_an_earlier_file_stops_both()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);

        ImportOutcome outcome = await new Importer(store).ImportAsync(
            [folder.Write("people.csv", "Person,Organisation,Email\nAnn Lee,Council,a@x.example\nAnn Lee,Council,b@x.example\n"), folder.Write("register.csv", "Organisation A,Organisation B,Holder A\nCouncil,Hub,Ann Lee\n")],
            new());

        Assert.False(outcome.IsImported);
        Assert.Equal([0, 1], outcome.Files.Select(file => file.ProblemCount));
        Assert.Equal(0, await store.GetHeadAsync());
    }

    [Fact]
    public async Task An_unknown_format_is_the_callers_mistake() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new Importer(null).ImportAsync([], new() { Format = "spreadsheet" }));
}
