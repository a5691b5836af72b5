using Graph.Import.Mappings;
using Graph.Import.Tests.ReadingBack;
using Graph.Import.Watching;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Watching;

public sealed class FolderWatchTests : IDisposable
{
    private const string People = "Person,Organisation\nAnn Lee,Larkby Hub\n";

    private readonly Folder folder = new();
    private readonly Clock clock = new();

    public void Dispose() => folder.Dispose();

    [Theory, EveryStore]
    public async Task A_file_is_imported_once_it_is_whole_and_moved_with_its_report(IStoreProvider provider)
    {
        await using IStoreProvider kept = provider;
        await using IGraphStore store = await provider.OpenAsync(clock);
        FolderWatch watch = Watch(store);
        string file = folder.Write("people.csv", "Person,Organ");

        Assert.Empty(await LookAsync(watch));
        clock.Move(SettledFiles.Settling);
        File.WriteAllText(file, People);
        Assert.Empty(await LookAsync(watch));
        clock.Move(SettledFiles.Settling);
        TakenFile taken = Assert.Single(await LookAsync(watch));

        Assert.Equal("done/people.csv", taken.Now);
        Assert.Equal(People, await File.ReadAllTextAsync(At("done/people.csv")));
        Assert.Contains("people.csv: people (2 of 2 columns), 1 row. 3 facts added", await File.ReadAllTextAsync(At("done/people.csv.report.txt")), StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        Assert.Equal(1, await store.GetHeadAsync());
    }

    [Fact]
    public async Task A_file_with_problems_goes_where_these_are_and_changes_nothing()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        folder.Write("people.csv", "Person,Organisation,Email\nAnn Lee,Larkby Hub,ann at larkby\n");

        TakenFile taken = Assert.Single(await SettleAsync(Watch(store)));

        Assert.Equal("problems/people.csv", taken.Now);
        string report = await File.ReadAllTextAsync(At("problems/people.csv.report.txt"));
        Assert.Contains("people.csv, row 2, column \"Email\": ", report, StringComparison.Ordinal);
        Assert.DoesNotContain("ann at", report, StringComparison.Ordinal);
        Assert.Equal(0, await store.GetHeadAsync());
    }

    [Fact]
    public async Task A_report_that_is_kept_says_where_something_is_worth_a_look_and_names_nobody()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        FolderWatch watch = Watch(store);
        folder.Write("people.csv", "Person,Organisation,Role\nAnn Lee,Larkby Hub,Chair\n");
        await SettleAsync(watch);
        folder.Write("news.csv", "Person,Organisation,Role\nAnn Lee,Larkby Hub,Treasurer\n");

        await SettleAsync(watch);

        string report = await File.ReadAllTextAsync(At("done/news.csv.report.txt"));
        Assert.Contains("    news.csv, row 2\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_name_again_overwrites_nothing_and_the_same_file_again_changes_nothing()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        FolderWatch watch = Watch(store);
        foreach (string expected in new[] { "done/people.csv", "done/people (2).csv", "done/people (3).csv" })
        {
            // As after a crash between the import and the move: the file is still there, and what it says is known.
            folder.Write("people.csv", People);
            Assert.Equal(expected, Assert.Single(await SettleAsync(watch)).Now);
        }

        Assert.Equal(1, await store.GetHeadAsync());
        Assert.Equal(6, Directory.GetFiles(At("done")).Length);
    }

    [Fact]
    public async Task A_mapping_in_the_folder_is_used_and_stays()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        folder.Write("members.mapping.json", MappingFile.Text(new("members", "people", [new("Who", "Person"), new("Where", "Organisation")])));
        folder.Write("export.csv", "Who,Where\nAnn Lee,Larkby Hub\n");

        Assert.Equal("done/export.csv", Assert.Single(await SettleAsync(Watch(store))).Now);

        Assert.True(File.Exists(At("members.mapping.json")));
        Assert.Contains("by the mapping members", await File.ReadAllTextAsync(At("done/export.csv.report.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_and_what_nobody_put_there_to_be_imported_are_passed_over()
    {
        using Folder elsewhere = new();
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        File.CreateSymbolicLink(At("link.csv"), elsewhere.Write("people.csv", People));
        foreach (string name in new[] { "~$people.xlsx", "~WRD0001.docx", ".~lock.people.ods#", "people.csv.part", "people.xlsx.tmp", "people.csv.crdownload", "people.csv~", "Thumbs.db" })
            folder.Write(name, "x");
        folder.Write("deeper/people.csv", People);

        Assert.Empty(await SettleAsync(Watch(store)));
        Assert.Equal(0, await store.GetHeadAsync());
        Assert.True(File.Exists(At("link.csv")));
    }

    [Theory]
    [InlineData("minutes.docx", "files that end in .docx can't be imported. These can: .csv, ")]
    [InlineData("people", "a file whose name has no ending can't be imported. These can: .csv, ")]
    public async Task A_file_of_a_kind_that_can_t_be_imported_is_told_of(string name, string sentence)
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        folder.Write(name, "x");

        Assert.Equal($"problems/{name}", Assert.Single(await SettleAsync(Watch(store))).Now);

        Assert.Contains($"{name}: {sentence}", await File.ReadAllTextAsync(At($"problems/{name}.report.txt")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list.zip", "hello", "this is not an archive (ZIP), although its name says so")]
    [InlineData("list.xlsx", "hello\nyou", "this is not an Excel workbook (.xlsx), although its name says so")]
    [InlineData("list.zip", "PK\u0003\u0004 and no more", "the archive is damaged or cut off. Get it again")]
    [InlineData("list.zip", "\u0001\u0002\u0003\u0004\u0005\u0006", "this is not an archive (ZIP), although its name says so: it is damaged, or something else under a wrong name. Get it again from whoever sent it")]
    [InlineData("list.gpkg", "\u0001\u0002\u0003\u0004\u0005\u0006", "this is not a GeoPackage, although its name says so")]
    [InlineData("list.csv", "\u0001\u0002\u0003\u0004\u0005\u0006", "this is neither text nor a workbook. Get it again from whoever sent it")]
    [InlineData("list.json", "{\"a\":", "the JSON is not valid at line 1, byte 6. Export the file again.")]
    [InlineData("list.ndjson", "hello", "The line is not a JSON object: it was cut or damaged. Copy or export the file again.")]
    [InlineData("list.dbf", "x", "this is a part of a Shapefile of which the .shp file is not in the folder. Put all of its parts into the folder together")]
    public async Task A_file_that_is_not_what_its_name_says_goes_where_problems_are_and_its_report_says_what_to_do(string name, string text, string sentence)
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        folder.Write(name, text);

        Assert.Equal($"problems/{name}", Assert.Single(await SettleAsync(Watch(store))).Now);

        Assert.Contains(sentence, await File.ReadAllTextAsync(At($"problems/{name}.report.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_read_as_any_other_file_that_can_be_imported()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        await new Importer(store).ImportAsync([folder.Write("deeper/people.csv", People)], new() { Time = clock });
        await using SqliteProvider another = new();
        await using IGraphStore other = await another.OpenAsync(clock);
        using Folder elsewhere = new();
        File.Move(await Exported.WriteAsync(elsewhere, store, new()), At("borough.ndjson"));

        Assert.Equal("done/borough.ndjson", Assert.Single(await SettleAsync(Watch(other))).Now);

        Assert.Contains("3 facts added", await File.ReadAllTextAsync(At("done/borough.ndjson.report.txt")), StringComparison.Ordinal);
        Assert.All(Importer.Endings, ending => Assert.True(Importer.MayImport($"list{ending}")));
    }

    [Fact]
    public async Task A_mapping_that_can_t_be_read_is_told_of_once_and_where_it_may_be_the_one_of_a_file()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        folder.Write("members.mapping.json", "{");
        folder.Write("a.csv", People);
        folder.Write("b.csv", People);
        folder.Write("c.csv", "Who,Where\nAnn Lee,Larkby Hub\n");

        await SettleAsync(Watch(store));

        Assert.Contains("a.csv: a mapping beside the file was not used. members.mapping.json, line 1: ", await File.ReadAllTextAsync(At("done/a.csv.report.txt")), StringComparison.Ordinal);
        Assert.DoesNotContain("mapping", await File.ReadAllTextAsync(At("done/b.csv.report.txt")), StringComparison.Ordinal);
        Assert.Contains("c.csv: a mapping beside the file can't be used, and may be the one that is meant for it. members.mapping.json, line 1: ", await File.ReadAllTextAsync(At("problems/c.csv.report.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_crash_left_behind_of_a_Shapefile_is_put_beside_the_rest_of_it_and_nothing_else_is()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        foreach (string name in (string[])["wards.shp", "wards.dbf", "wards.prj"])
            folder.Write(name, "x");
        await SettleAsync(Watch(store));
        File.Move(At("problems/wards.dbf"), At("wards.dbf"));
        folder.Write("wards.shx", "y");

        List<TakenFile> taken = await SettleAsync(Watch(store));

        Assert.Equal([("wards.dbf", "problems/wards.dbf"), ("wards.shx", "problems/wards.shx")], taken.Select(file => (file.Name, file.Now)));
        Assert.Equal("belongs to a Shapefile that was taken before. It is beside that, in problems/wards.dbf.", taken[0].Words);
        Assert.False(File.Exists(At("problems/wards.dbf.report.txt")));
        Assert.Contains("this is a part of a Shapefile", await File.ReadAllTextAsync(At("problems/wards.shx.report.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parts_of_a_Shapefile_wait_for_the_file_that_they_belong_to()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        folder.Write("wards.dbf", "x");
        folder.Write("wards.shp", "x");

        Assert.Equal(["wards.shp"], (await SettleAsync(Watch(store))).Select(taken => taken.Name));
    }

    [Fact]
    public async Task The_parts_of_a_Shapefile_go_where_it_goes_and_nothing_else_does()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        FolderWatch watch = Watch(store);
        string[] names = ["wards.shp", "wards.dbf", "wards.shx", "wards.prj", "wards.shp.xml"];
        foreach (string name in (string[])[.. names, "wards.csv", "wards-old.dbf"])
            folder.Write(name, name.EndsWith(".csv", StringComparison.Ordinal) ? People : "x");
        Assert.Equal(["wards-old.dbf", "wards.csv", "wards.shp"], (await SettleAsync(watch)).Select(taken => taken.Name).Order(StringComparer.Ordinal));
        foreach (string name in names)
            folder.Write(name, "y");
        Assert.Equal("problems/wards (2).shp", Assert.Single(await SettleAsync(watch)).Now);

        Assert.All(names, name => Assert.Equal("x", File.ReadAllText(At($"problems/{name}"))));
        Assert.All(names, name => Assert.Equal("y", File.ReadAllText(At($"problems/{name.Replace("wards", "wards (2)", StringComparison.Ordinal)}"))));
        Assert.True(File.Exists(At("done/wards.csv")));
        Assert.Empty(await SettleAsync(watch));
    }

    [Fact]
    public void A_folder_for_what_is_done_that_leads_elsewhere_is_refused()
    {
        using Folder elsewhere = new();
        Directory.CreateSymbolicLink(At("done"), elsewhere.Path);

        Assert.EndsWith("is a link, so files would leave the folder. Put a folder in its place.", Assert.Throws<IOException>(() => new WatchedFolder(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_store_can_t_take_now_stays_and_is_tried_again()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        FolderWatch watch = Watch(new InterruptedStore(store, () => throw new StoreException(StoreError.Busy, "Others record just now.")));
        string file = folder.Write("people.csv", People);

        TakenFile kept = Assert.Single(await SettleAsync(watch));
        Assert.Equal((null, "could not be recorded now, and is tried again: Others record just now."), (kept.Now, kept.Words));
        Assert.True(File.Exists(file));

        Assert.Equal("done/people.csv", Assert.Single(await LookAsync(watch)).Now);
    }

    [Fact]
    public async Task A_file_that_the_store_refuses_for_what_it_says_goes_where_problems_are()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        ImportOutcome dry = await new Importer(store).ImportAsync([folder.Write("people.csv", People)], new() { Time = clock, DryRun = true });
        string person = dry.Files[0].Plan!.Changes.Select(change => change.After).OfType<Person>().Single().Id;
        FolderWatch watch = Watch(new InterruptedStore(store, () => throw new StoreException(StoreError.InvalidFact, $"{person} can't be recorded.") { FactId = person }));

        Assert.Equal("problems/people.csv", Assert.Single(await SettleAsync(watch)).Now);

        Assert.Contains($"people.csv, row 2: {person} can't be recorded.", await File.ReadAllTextAsync(At("problems/people.csv.report.txt")), StringComparison.Ordinal);
        Assert.Equal(0, await store.GetHeadAsync());
    }

    [Fact]
    public async Task It_stops_when_somebody_stops_it()
    {
        await using SqliteProvider provider = new();
        await using IGraphStore store = await provider.OpenAsync(clock);
        using CancellationTokenSource stopped = new();
        Task running = Watch(store).RunAsync(_ => { }, stopped.Token);

        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private FolderWatch Watch(IGraphStore store) => new(new(folder.Path), store, new() { Time = clock, Actor = "test" });

    private async Task<List<TakenFile>> SettleAsync(FolderWatch watch)
    {
        Assert.Empty(await LookAsync(watch));
        clock.Move(SettledFiles.Settling);
        return await LookAsync(watch);
    }

    private static async Task<List<TakenFile>> LookAsync(FolderWatch watch)
    {
        List<TakenFile> taken = [];
        await watch.LookAsync(taken.Add, default);
        return taken;
    }

    private string At(string name) => Path.Combine(folder.Path, name);
}
