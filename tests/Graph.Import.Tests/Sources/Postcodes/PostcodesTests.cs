using System.Text;
using Graph.Import.Tests.BadFiles;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Tests.Sources.Postcodes;

/// <summary>Tables of postcodes as they are published. Their postcodes are of an area that there is not.</summary>
public sealed class PostcodesTests
{
    internal const string Directory = """
        pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,ctry,rgn,lsoa21,lat,long
        QZ1 1AA,QZ1  1AA,QZ1 1AA,198001,,E99999999,E08000009,E05000829,E99999999,0,0380000,0390000,1,E92000001,E12000002,E01006104,53.40,-2.30
        QZ1 1AB,QZ1  1AB,QZ1 1AB,198001,201506,E99999999,E08000009,E05000829,E99999999,0,0380100,0390200,1,E92000001,E12000002,E01006104,53.41,-2.30
        BT991AA,BT99 1AA,BT99 1AA,198001,,,N09000003,N08000301,,0,0333000,0374000,1,N92000002,N99999999,N20000001,54.60,-5.93
        QZ1 9ZZ,QZ1  9ZZ,QZ1 9ZZ,198001,,E99999999,,,,1,,,9,L93000001,L99999999,L99999999,99.999999,0.000000
        """;

    internal const string CodePoint = """
        "QZ11AA",10,380000,390000,"E92000001","E19000001","E18000002","","E08000009","E05000829"
        "QZ11AB",90,0,0,"E92000001","E19000001","E18000002","","E08000009","E05000829"
        """;

    [Fact]
    public async Task The_directory_of_the_Office_for_National_Statistics_is_read_with_ends_areas_and_origin()
    {
        await using Files files = await Files.OpenAsync();

        ImportOutcome outcome = await files.ImportAsync(("ONSPD_FEB_2024_UK.csv", Directory));

        PostcodeTable table = (await files.Store.Postcodes.GetTableAsync())!;
        Assert.Equal((true, false), (outcome.IsImported, outcome.HasProblems));
        Assert.Equal(("ONS Postcode Directory 2024", "ONSPD_FEB_2024_UK.csv", "Office for National Statistics", "Open Government Licence v3.0", "tester"), (table.Origin.Title, table.Origin.File, table.Origin.Publisher, table.Origin.Licence, table.Origin.ImportedBy));
        Assert.Equal((4, 3), (table.Count, table.Live));
        Assert.Equal(new PostcodeOutcome("ONS Postcode Directory 2024", 4, 1, 1), Assert.Single(outcome.Files).Postcodes);
        IReadOnlyDictionary<string, PostcodeEntry> found = await files.Store.Postcodes.FindAsync(["QZ1 1AA", "QZ1 1AB", "BT99 1AA", "QZ1 9ZZ"]);
        Assert.Equal(new PostcodeEntry("QZ1 1AA", new GridPoint(380_000, 390_000), ["E01006104", "E05000829", "E08000009", "E12000002", "E92000001"]), found["QZ1 1AA"]);
        Assert.Equal(PartialDate.Of(2015, 6), found["QZ1 1AB"].Ended);
        Assert.Equal(BritishGrid.Of(new(54.60, -5.93)), found["BT99 1AA"].At);
        Assert.Equal(new PostcodeEntry("QZ1 9ZZ", null, ["L93000001"]), found["QZ1 9ZZ"]);
        Assert.Equal(0, await files.Store.GetHeadAsync());
    }

    [Fact]
    public async Task Code_Point_Open_has_no_header_and_comes_in_many_files_or_in_an_archive()
    {
        await using Files files = await Files.OpenAsync();
        string more = CodePoint.Replace("QZ1", "QY1", StringComparison.Ordinal);

        ImportOutcome several = await files.ImportAsync(("qz.csv", CodePoint), ("qy.csv", more));

        Assert.Equal((true, 4), (several.IsImported, (await files.Store.Postcodes.GetTableAsync())!.Count));
        byte[] archive = Archives.Packed(("Data/CSV/qz.csv", CodePoint), ("Doc/licence.txt", "Open"), ("Data/CSV/qy.csv", more));
        ImportOutcome packed = await files.ImportAsync(("codepo_gb.zip", archive));
        PostcodeTable table = (await files.Store.Postcodes.GetTableAsync())!;
        Assert.Equal((true, 4, "Code-Point Open", "Ordnance Survey"), (packed.IsImported, table.Count, table.Origin.Title, table.Origin.Publisher));
        Assert.Equal(
            [new PostcodeEntry("QZ1 1AA", new GridPoint(380_000, 390_000), ["E05000829", "E08000009", "E92000001"]), new PostcodeEntry("QZ1 1AB", null, ["E05000829", "E08000009", "E92000001"])],
            (await files.Store.Postcodes.FindAsync(["QZ1 1AA", "QZ1 1AB"])).Values);
    }

    [Fact]
    public async Task An_archive_of_the_directory_is_read_once_although_it_has_the_same_again_by_area()
    {
        await using Files files = await Files.OpenAsync();

        ImportOutcome outcome = await files.ImportAsync(("ONSPD.zip", Archives.Packed(("Data/ONSPD_FEB_2024_UK.csv", Directory), ("Data/multi_csv/ONSPD_FEB_2024_UK_QZ.csv", Directory), ("Documents/names.csv", "LAD23CD,LAD23NM\nE08000009,Trafford\n"))));

        Assert.Equal((true, 4, 0), (outcome.IsImported, outcome.Files[0].Rows, outcome.Files[0].WarningCount));
    }

    [Fact]
    public async Task A_table_of_somebody_else_begins_with_the_postcode_and_has_coordinates_and_codes()
    {
        await using Files files = await Files.OpenAsync();

        await files.ImportAsync(("ours.csv", "postcode,ward_code,ward_name,la_code,la_name,lon,lat\nQZ1 1AA,E05000829,Ashton,E08000009,Trafford,-2.30,53.40\n"));

        Assert.Equal(
            [new PostcodeEntry("QZ1 1AA", BritishGrid.Of(new(53.40, -2.30)), ["E05000829", "E08000009"])],
            (await files.Store.Postcodes.FindAsync(["QZ1 1AA"])).Values);
    }

    [Theory]
    [InlineData("name,postcode,lat,lon\nHall,QZ1 1AA,53.4,-2.3\n")]
    [InlineData("postcode,lat,lon\nQZ1 1AA,53.4,-2.3\n")]
    [InlineData("postcode,ward_code,lat,lon\nQZ1 1AA,Ashton,53.4,-2.3\n")]
    [InlineData("wd22cd,wd22nm,lad22cd\nE05000829,Ashton,E08000009\n")]
    public async Task What_only_has_postcodes_in_it_is_no_table_of_them(string text)
    {
        await using Files files = await Files.OpenAsync();

        ImportOutcome outcome = await files.ImportAsync(("file.csv", text));

        Assert.Null(await files.Store.Postcodes.GetTableAsync());
        Assert.DoesNotContain("postcodes", Assert.Single(outcome.Files).Formats);
    }

    [Fact]
    public async Task All_problems_are_told_by_row_and_the_table_before_stays()
    {
        await using Files files = await Files.OpenAsync();
        await files.ImportAsync(("before.csv", Directory));
        string rows = string.Concat(Enumerable.Range(0, 200).Select(number => $"QZ{number / 10} {number % 10}AB,E05000829,-2.30,53.40\n"));

        ImportOutcome outcome = await files.ImportAsync(("ours.csv", $"postcode,ward_code,lon,lat\n{rows}nowhere,E05000829,-2.30,53.40\nQZ99 1AA,E05000829,west,53.40\n"));

        Assert.Equal(
            ["ours.csv, row 202, column \"postcode\": \"nowhere\" is not a postcode. Write it as M33 1AA.", "ours.csv, row 203: \"53.40\" and \"west\" are not degrees. Write them as 53.4264 and -2.3218."],
            Assert.Single(outcome.Files).Problems.Select(problem => problem.ToString()));
        Assert.Equal((false, "before.csv"), (outcome.IsImported, (await files.Store.Postcodes.GetTableAsync())!.Origin.File));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_changes_nothing()
    {
        await using Files files = await Files.OpenAsync();
        await files.ImportAsync(("before.csv", Directory));

        ImportOutcome outcome = await files.ImportAsync(dryRun: true, ("after.csv", "postcode,ward_code,lon,lat\nQZ1 1AA,E05000829,-2.30,53.40\n"));

        Assert.Equal(new PostcodeOutcome("after", 1, 0, 0) { Replaced = "ONS Postcode Directory" }, outcome.Files[0].Postcodes);
        Assert.Equal((false, "before.csv"), (outcome.IsImported, (await files.Store.Postcodes.GetTableAsync())!.Origin.File));
    }

    [Fact]
    public async Task A_table_beside_other_files_is_imported_after_their_records_or_nothing_is()
    {
        await using Files files = await Files.OpenAsync();
        (string, string) people = ("organisations.csv", "Name,Annual income\nCouncil,5000\n");

        ImportOutcome wrong = await files.ImportAsync(("codes.csv", Directory.Replace("QZ1 1AB,198001,201506", "QZ1 1AB,198001,never", StringComparison.Ordinal)), people);
        Assert.Equal((false, 0, true), (wrong.IsImported, await files.Store.GetHeadAsync(), await files.Store.Postcodes.GetTableAsync() is null));
        Assert.Equal(["codes.csv, row 3, column \"doterm\": \"never\" is not a month. Write it as 201506."], wrong.Files.SelectMany(file => file.Problems).Select(problem => problem.ToString()));

        ImportOutcome right = await files.ImportAsync(people, ("codes.csv", Directory));
        Assert.Equal((true, 1, 4), (right.IsImported, right.Change, (await files.Store.Postcodes.GetTableAsync())!.Count));
        Assert.Equal(["organisations.csv", "codes.csv"], right.Files.Select(file => file.File));
    }

    [Fact]
    public async Task Of_tables_of_several_publishers_none_is_imported()
    {
        await using Files files = await Files.OpenAsync();

        ImportOutcome outcome = await files.ImportAsync(("codes.csv", Directory), ("open.csv", CodePoint));

        Assert.All(outcome.Files, file => Assert.EndsWith("there are several tables of postcodes, and only one can be kept. Import the one that you need.", Assert.Single(file.Problems).ToString(), StringComparison.Ordinal));
        Assert.Null(await files.Store.Postcodes.GetTableAsync());
    }

    [Fact]
    public async Task A_postcode_that_a_file_has_twice_counts_once_and_is_told_of()
    {
        await using Files files = await Files.OpenAsync();
        string rows = string.Concat(Enumerable.Range(0, 200).Select(number => $"QZ{number / 10} {number % 10}AB,E05000829,-2.30,53.40\n"));

        ImportOutcome outcome = await files.ImportAsync(("ours.csv", $"postcode,ward_code,lon,lat\n{rows}QZ1 1AB,E05000829,-2.30,53.40\n"));

        Assert.Equal((true, 200), (outcome.IsImported, (await files.Store.Postcodes.GetTableAsync())!.Count));
        Assert.Equal(["ours.csv: 1 row had a postcode that is in a row before, which counts."], Assert.Single(outcome.Files).Warnings.Select(warning => warning.ToString()));
    }

    [RealFileFact("geography/trafford_postcodes.csv")]
    public async Task The_postcodes_of_a_real_borough_are_all_there_with_a_ward_and_a_point_within_it()
    {
        await using Files files = await Files.OpenAsync();

        ImportOutcome outcome = await files.ImportFileAsync(RealFiles.Find("geography/trafford_postcodes.csv"));

        Assert.Equal((true, 11_264), (outcome.IsImported, (await files.Store.Postcodes.GetTableAsync())!.Live));
        PostcodeEntry town = (await files.Store.Postcodes.FindAsync(["M32 0TH"]))["M32 0TH"];
        Assert.Contains("E08000009", town.Areas);
        Assert.InRange(town.At!.Value.DistanceTo((await files.Store.Postcodes.FindMiddleAsync(PostcodePart.Parse("M32")!))!.Value), 0, 3_000);
    }

    /// <summary>A store, and files that are imported into it.</summary>
    private sealed class Files : IAsyncDisposable
    {
        private readonly Folder folder = new();

        public required SqliteGraphStore Store { get; init; }

        public static async Task<Files> OpenAsync()
        {
            Folder data = new();
            return new() { Store = await SqliteGraphStore.OpenAsync(new() { Directory = data.Path }, TimeProvider.System), Data = data };
        }

        private Folder? Data { get; init; }

        public Task<ImportOutcome> ImportAsync(params (string Name, string Text)[] files) => ImportAsync(dryRun: false, files);

        public Task<ImportOutcome> ImportAsync(bool dryRun, params (string Name, string Text)[] files) =>
            new Importer(Store).ImportAsync([.. files.Select(file => folder.Write(file.Name, Encoding.UTF8.GetBytes(file.Text)))], new() { DryRun = dryRun, Actor = "tester" });

        public Task<ImportOutcome> ImportAsync((string Name, byte[] Bytes) file) => ImportFileAsync(folder.Write(file.Name, file.Bytes));

        public Task<ImportOutcome> ImportFileAsync(string path) => new Importer(Store).ImportAsync([path], new() { Actor = "tester" });

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            Data?.Dispose();
            folder.Dispose();
        }
    }
}
