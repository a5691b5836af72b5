using Graph.Import.Pace;
using Graph.Import.Tests.Reading;
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

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public async Task A_workbook_that_is_cut_off_is_told_as_a_damaged_workbook(double part)
    {
        using Folder folder = new();
        byte[] whole = new WorkbookBuilder().Sheet(WorkbookBuilder.Inline("Person", "Organisation") + WorkbookBuilder.Inline("Ann Lee", "Council")).Build();

        ImportOutcome outcome = await new Importer(null).ImportAsync([folder.Write("people.xlsx", whole[..(int)(whole.Length * part)])], new() { DryRun = true });

        Assert.Equal(
            "people.xlsx: the workbook is damaged, or was not made by a spreadsheet program. Open it in a spreadsheet and save it again, or save it as CSV.",
            Assert.Single(outcome.Files[0].Problems).ToString());
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_told_as_one_that_can_not_be_opened()
    {
        using Folder folder = new();
        string path = folder.Write("people.csv", "Person,Organisation\nAnn Lee,Council\n");
        await using FileStream held = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        ImportOutcome outcome = await new Importer(null).ImportAsync([path], new() { DryRun = true });

        Assert.StartsWith("people.csv: the file can't be opened: ", Assert.Single(outcome.Files[0].Problems).ToString(), StringComparison.Ordinal);
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
    public async Task Files_named_together_are_one_change_that_names_them_and_each_fact_has_its_file()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);

        ImportOutcome outcome = await new Importer(store).ImportAsync(
            [folder.Write("people.csv", "Person,Organisation,Role\nAnn Lee,Council,Director\n"), folder.Write("register.csv", "Organisation A,Organisation B,Holder A,Role A,Level A\nCouncil,Hub,Ann Lee,Director,Strategic\n")],
            new() { Actor = "Test" });

        Assert.True(outcome.IsImported);
        Assert.Equal(1, await store.GetHeadAsync());
        FactVersion role = Assert.Single(await HistoryAsync<Role>(store));
        Assert.Equal(("people.csv and register.csv", "register.csv", Level.Strategic), (role.Change.Source, role.Origin!.File, ((Role)role.Fact!).Level));
        Assert.Equal("people.csv", Assert.Single(await HistoryAsync<Person>(store)).Origin!.File);
    }

    [Fact]
    public async Task The_change_of_very_many_files_names_the_first_of_them()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);

        await new Importer(store).ImportAsync([.. Enumerable.Range(1, 9).Select(number => folder.Write($"{number}.csv", $"Person,Organisation\nAnn Lee,Hub {number}\n"))], new());

        Assert.Equal("1.csv, 2.csv, 3.csv, 4.csv, 5.csv and 4 more", (await HistoryAsync<Person>(store))[0].Change.Source);
    }

    [Fact]
    public async Task What_others_record_until_the_last_moment_is_found_and_not_recorded_again()
    {
        using Folder folder = new();
        await using SqliteGraphStore sqlite = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        string register = folder.Write("register.csv", "Organisation A,Organisation B,Kind,Holder A\nCouncil,Hub,Lease,Ann Lee\n");
        await using InterruptedStore store = new(sqlite, async () => await sqlite.ApplyAsync(new("Somebody",
        [
            new Put(new Organisation { Id = "organisation-a", Name = "Council" }),
            new Put(new Organisation { Id = "organisation-b", Name = "Hub" }),
            new Put(new Partnership { Id = "partnership-x", Kind = "Lease" }),
            new Put(new Party { Id = "party-1", From = "partnership-x", To = "organisation-a" }),
            new Put(new Party { Id = "party-2", From = "partnership-x", To = "organisation-b" }),
        ])));

        ImportOutcome outcome = await new Importer(store).ImportAsync([register], new());

        Assert.True(outcome.IsImported);
        Assert.Equal("partnership-x", ((Holds)(await HistoryAsync<Holds>(sqlite))[0].Fact!).To);
        Assert.Single((await sqlite.ListAsync(new(Ontology.Of<Partnership>()))).Items);
        Assert.Equal(2, await sqlite.GetHeadAsync());
    }

    [Fact]
    public async Task What_others_record_of_any_type_until_the_last_moment_is_found_by_a_table()
    {
        using Folder folder = new();
        await using SqliteGraphStore sqlite = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await using InterruptedStore store = new(sqlite, async () => await sqlite.ApplyAsync(new("Somebody",
        [
            new Put(new Theme { Id = "theme-x", Name = "Food" }),
            new Put(new Service { Id = "service-x", Name = "Friday lunch" }),
        ])));

        ImportOutcome outcome = await new Importer(store).ImportAsync([folder.Write("services.csv", "Name,Below the radar,Themes\nFriday lunch,yes,food\n")], new());

        Assert.True(outcome.IsImported);
        Assert.Equal(new Service { Id = "service-x", Name = "Friday lunch", BelowTheRadar = true }, Assert.Single((await sqlite.ListAsync(new(Ontology.Of<Service>()))).Items).Fact);
        Assert.Equal(("service-x", "theme-x"), ((Tagged)Assert.Single((await sqlite.ListAsync(new(Ontology.Of<Tagged>()))).Items).Fact is var tagged) ? (tagged.From, tagged.To) : default);
    }

    [Fact]
    public async Task What_others_record_at_the_last_moment_may_make_a_problem_and_then_nothing_is_imported()
    {
        using Folder folder = new();
        await using SqliteGraphStore sqlite = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await using InterruptedStore store = new(sqlite, async () => await sqlite.ApplyAsync(new("Somebody",
            [new Put(new Organisation { Id = "organisation-a", Name = "Hub" }), new Put(new Organisation { Id = "organisation-b", Name = "Hub" })])));

        ImportOutcome outcome = await new Importer(store).ImportAsync(
            [folder.Write("first.csv", "Person,Organisation\nAnn Lee,Council\n"), folder.Write("last.csv", "Person,Organisation\nBob Ray,Hub\n")], new());

        Assert.False(outcome.IsImported);
        Assert.Equal([0, 1], outcome.Files.Select(file => file.ProblemCount));
        Assert.Equal(1, await sqlite.GetHeadAsync());
    }

    [Fact]
    public async Task Imports_of_the_same_file_at_the_same_moment_make_each_fact_once()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        string register = folder.Write("register.csv", "Organisation A,Organisation B,Kind,Since,Until,Holder A\nCouncil,Hub,Lease,2012,2016,Ann Lee\nCouncil,Hub,Lease,2020,,Ann Lee\n");

        ImportOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new Importer(store).ImportAsync([register], new()))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsImported));
        Assert.Equal(1, await store.GetHeadAsync());
        Assert.Equal(2, (await store.ListAsync(new(Ontology.Of<Partnership>()))).Items.Count);
    }

    [Fact]
    public async Task Files_of_one_name_are_told_apart_by_their_folders_in_messages_and_in_history()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);

        ImportOutcome outcome = await new Importer(store).ImportAsync(
            [folder.Write("a/new/people.csv", "Person,Organisation\nAnn Lee,Hub\n"), folder.Write("b/new/people.csv", "Person,Organisation\nBob Ray,Hub\n"), folder.Write("b/register.csv", "Organisation A,Organisation B\nCouncil,Hub\n")], new());

        Assert.Equal(["a/new/people.csv", "b/new/people.csv", "register.csv"], outcome.Files.Select(file => file.File));
        Assert.Equal(["a/new/people.csv, row 2", "b/new/people.csv, row 2"], (await OriginsAsync<Person>(store)).Order(StringComparer.Ordinal));
        Assert.Equal("register.csv, row 2", Assert.Single(await OriginsAsync<Partnership>(store)));
        Assert.Equal("a/new/people.csv, b/new/people.csv and register.csv", (await HistoryAsync<Person>(store))[0].Change.Source);
    }

    [Fact]
    public async Task The_same_files_from_another_folder_change_nothing()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        string[] texts = ["Person,Organisation\nAnn Lee,Hub\n", "Person,Organisation\nBob Ray,Hub\n"];
        await new Importer(store).ImportAsync([folder.Write("a/people.csv", texts[0]), folder.Write("b/people.csv", texts[1])], new());

        ImportOutcome moved = await new Importer(store).ImportAsync([folder.Write("c/people.csv", texts[0]), folder.Write("d/people.csv", texts[1])], new());
        ImportOutcome alone = await new Importer(store).ImportAsync([Path.GetRelativePath(Environment.CurrentDirectory, folder.Write("c/people.csv", texts[0]))], new());

        Assert.True(moved.IsImported && alone.IsImported);
        Assert.Equal(1, await store.GetHeadAsync());
        Assert.Equal("people.csv", alone.Files[0].File);
        Assert.Empty(moved.Files.SelectMany(file => file.Notices));
    }

    [Fact]
    public async Task A_file_that_is_named_twice_says_nothing_of_the_folders_of_the_machine()
    {
        using Folder folder = new();
        string people = folder.Write("people.csv", "Person,Organisation\nAnn Lee,Hub\n");

        ImportOutcome outcome = await new Importer(null).ImportAsync([people, Path.Combine(folder.Path, ".", "people.csv")], new());

        Assert.Equal(["people.csv", "people.csv"], outcome.Files.Select(file => file.File));
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

    [Theory]
    [InlineData("Reading")]
    [InlineData("Comparing")]
    [InlineData("Recording")]
    public async Task An_import_that_is_stopped_in_any_step_ends_there_and_changes_nothing(string step)
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        string people = folder.Write("people.csv", "Person,Organisation\nAnn Lee,Hub\n");
        using CancellationTokenSource stop = new();
        StopAt progress = new(step, stop);

        Importer importer = new(store);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importer.ImportAsync([people], new() { Progress = progress }, stop.Token));

        Assert.True(stop.IsCancellationRequested);
        Assert.False(importer.MayHaveRecorded);
        Assert.Equal(0, await store.GetHeadAsync());
        Assert.True((await new Importer(store).ImportAsync([people], new())).IsImported);
    }

    [Fact]
    public async Task Who_stops_an_import_while_others_record_is_not_told_that_nothing_was_imported()
    {
        using Folder folder = new();
        await using SqliteGraphStore inner = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        using CancellationTokenSource stop = new();
        await using InterruptedStore store = new(inner, async () =>
        {
            await inner.ApplyAsync(new("other", [new Put(new Place { Id = "place-larkby", Name = "Larkby" })]));
            await stop.CancelAsync();
        });
        Importer importer = new(store);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importer.ImportAsync([folder.Write("people.csv", "Person,Organisation\nAnn Lee,Hub\n")], new(), stop.Token));

        Assert.True(importer.MayHaveRecorded);
    }

    [Theory]
    [InlineData(false, "1 of 3", "2 of 3", "3 of 3")]
    [InlineData(true, "1 of 2", "2 of 2")]
    public async Task An_import_says_which_step_it_is_in(bool dryRun, params string[] steps)
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        Told told = new();

        await new Importer(store).ImportAsync([folder.Write("people.csv", "Person,Organisation\nAnn Lee,Hub\n")], new() { Progress = told, DryRun = dryRun });

        Assert.Equal(steps.Select(step => $"Step {step}"), told.Lines.Select(line => line.Split(':')[0]).Distinct());
    }

    private sealed class Told : IProgress<ImportProgress>
    {
        public List<string> Lines { get; } = [];

        public void Report(ImportProgress value) => Lines.Add(value.ToString());
    }

    private sealed class StopAt(string step, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Words.StartsWith(step, StringComparison.Ordinal))
                stop.Cancel();
        }
    }

    [Fact]
    public async Task An_unknown_format_is_the_callers_mistake() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new Importer(null).ImportAsync([], new() { Format = "spreadsheet" }));

    private static async Task<string[]> OriginsAsync<T>(SqliteGraphStore store)
        where T : Fact => [.. await store.StreamVersionsAsync([Ontology.Of<T>()], ReadPoint.Now).Select(version => version.Origin!.ToString()).ToArrayAsync()];

    private static async Task<IReadOnlyList<FactVersion>> HistoryAsync<T>(SqliteGraphStore store)
        where T : Fact => await store.GetHistoryAsync((await store.ListAsync(new(Ontology.Of<T>()))).Items[0].Fact.Id);
}
