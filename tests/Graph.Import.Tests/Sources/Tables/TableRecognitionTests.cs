using System.IO.Compression;
using Graph.Import.Reading;
using Graph.Import.Sources;
using Graph.Import.Tests.Borough;
using Graph.Model;

namespace Graph.Import.Tests.Sources.Tables;

/// <summary>Which table headers are taken for, where nobody says.</summary>
public class TableRecognitionTests
{
    [Theory]
    [InlineData("Theme,Broader", "theme")]
    [InlineData("Name,Broader", "theme")]
    [InlineData("Name,GSS,Within", "place")]
    [InlineData("Name,Description,Providers", "service")]
    [InlineData("NAME,Below the Radar?,Provider reference", "service")]
    [InlineData("Title,Challenge,Learnt", "learning")]
    [InlineData("Title,Raised,Owner", "blockage")]
    [InlineData("Date,Dimension,Score", "assessment")]
    [InlineData("Organisation,Initiative,Part", "takesPart")]
    public async Task A_table_is_taken_for_the_type_whose_columns_it_has(string header, string table) => Assert.Equal([table], await FormatsOfAsync(header + "\n"));

    [Theory]
    [InlineData("Organisation A,Organisation B,Kind,Notes", "partnerships")]
    [InlineData("Person,Organisation,Level,Since,Until", "people")]
    [InlineData("Person,Organisation,Role,Title", "people")]
    [InlineData("Person,Organisation,Email,Title,Notes", "people")]
    [InlineData("Building,Owner,Address,Point,Notes", "buildings")]
    [InlineData("Building,UPRN,Address", "buildings")]
    public async Task A_file_that_fits_another_format_is_read_as_before(string header, string format) => Assert.Equal([format], await FormatsOfAsync(header + "\n"));

    [Theory]
    [InlineData("role")]
    [InlineData("keyHolder")]
    [InlineData("holds")]
    [InlineData("tenure")]
    [InlineData("person")]
    [InlineData("organisation")]
    public async Task A_filled_in_template_of_a_table_is_that_table_also_with_a_column_of_ones_own(string table)
    {
        string header = string.Join(',', Formats.FindTable(table)!.Columns.Select(column => column.Header));

        Assert.Equal([table], await FormatsOfAsync(header + "\n"));
        Assert.Equal([table], await FormatsOfAsync(header + ",Checked by\n"));
    }

    [Theory]
    [InlineData("Name,Address,Postcode\nLarkby Village Hall,1 High St,M33 1AA\nMarl Library,2 High St,M33 1AB\n", "building")]
    [InlineData("Name,Address,UPRN\nLarkby Advice,1 High St,100012\n", "building")]
    public async Task Names_with_addresses_are_buildings_where_they_are_called_so(string text, params string[] tables) => Assert.Equal(tables, await FormatsOfAsync(text));

    [Fact]
    public async Task Names_with_addresses_may_be_organisations_where_they_are_not_called_as_buildings_are()
    {
        using Folder folder = new();
        string list = folder.Write("list.csv", "Name,Address,Postcode\nLarkby Advice,1 High St,M33 1AA\nMind in Marl,2 High St,M33 1AB\n");

        Assert.Equal(["organisation", "building"], (await new Importer(null).ImportAsync([list], new() { DryRun = true })).Files[0].Candidates);
    }

    [Fact]
    public void A_key_holder_is_recorded_as_one_and_not_as_an_occupier()
    {
        World world = World.Of("Building,Occupier,Key holder\nLarkby Hall,Larkby Hub,Jo Kay\n")
            .Import("Person,Building,Organisation,Since,Until,Id\nJo Kay,Larkby Hall,Larkby Hub,2022,,\n").WithoutProblems();

        Assert.Equal("2022", world.Single<KeyHolder>().Since.ToString());
        Assert.Null(world.Single<Tenure>().Since);
    }

    [Fact]
    public async Task Numbers_of_another_program_in_a_list_of_people_make_no_table_of_it() =>
        Assert.Equal(["people"], await FormatsOfAsync("Id,Person,Organisation,Title\n17,Ann Lee,Larkby Hub,Chair\n"));

    [Theory]
    [InlineData("Services", "service")]
    [InlineData("Theme", "theme")]
    [InlineData("Organisation 2", "organisation")]
    public void The_name_of_a_sheet_says_which_of_several_tables_it_is(string sheet, string table)
    {
        Table read = new(sheet, new(1, [new("Name"), new("Description")]), []);

        HeaderMap headers = HeaderFinder.Find(read, null, "file");

        Assert.Equal((table, 1), (headers.Format.Name, headers.Candidates.Count));
    }

    [Theory]
    [InlineData("funder.csv", "Funding,Organisation,Share", "funder")]
    [InlineData("Recipients 2026.csv", "Funding,Organisation,Share", "recipient")]
    [InlineData("tagged (final).csv", "Node,Theme", "tagged")]
    [InlineData("2026-11 actions.csv", "Title,About,Notes", "action")]
    [InlineData("Blockages.csv", "Title,About,Notes", "blockage")]
    [InlineData("key_holder.csv", "Person,Building,Notes", "keyHolder")]
    [InlineData("themes.csv", "Name", "theme")]
    [InlineData("broader.csv", "Theme,Broader", "broader")]
    [InlineData("actions.csv", "Title,Challenge,Learnt", "learning")]
    public async Task Where_headers_fit_several_tables_alike_the_name_of_the_file_says_which_it_is(string file, string header, string table) =>
        Assert.Equal([table], await FormatsOfAsync(header + "\n", file));

    [Fact]
    public void The_name_of_a_sheet_goes_before_that_of_its_file()
    {
        Table read = new("Services", new(1, [new("Name"), new("Description")]), []);

        Assert.Equal("service", HeaderFinder.Find(read, null, "Themes 2026").Format.Name);
        Assert.Equal("theme", HeaderFinder.Find(read with { Sheet = "Sheet1" }, null, "Themes 2026").Format.Name);
    }

    [Fact]
    public void A_list_of_names_alone_may_be_of_several_types() =>
        Assert.StartsWith("file.csv: the headers fit several tables: organisation, building, initiative, ", World.Of("Name\nLarkby\n").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Larkby Food Bank", "Sale Judo Club", "organisation and building")]
    [InlineData("Larkby Village Hall", "Marl Library", "building and organisation")]
    public void A_list_of_names_is_one_of_organisations_first_unless_they_are_names_of_buildings(string one, string other, string tables) =>
        Assert.StartsWith($"file.csv: the headers fit several tables: {tables}.", World.Of($"Name,Postcode\n{one},M33 1AA\n{other},M33 2BB\n").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Name,GSS code,Type,Lies within", "place")]
    [InlineData("Date of meeting,Type,Attended by,Summary", "contact")]
    public async Task Usual_headers_are_understood(string header, string table)
    {
        using Folder folder = new();
        FileOutcome file = (await new Importer(null).ImportAsync([folder.Write("file.csv", header + "\n")], new() { DryRun = true })).Files[0];

        Assert.Equal([table], file.Formats);
        Assert.Equal("there are no rows under the header.", Assert.Single(file.Warnings).Message);
    }

    [Fact]
    public void Headers_that_fit_several_tables_are_a_problem_that_names_them() =>
        Assert.Equal("file.csv: the headers fit several tables: initiative, measure, organisation, place, service, theme and variable. Say which is meant, give the file its name, or add a column that only one of them has.", World.Of("Name,Description\nFood,x\n").Problem());

    [Theory]
    [InlineData("place.csv")]
    [InlineData("theme.csv", "place.csv")]
    public async Task A_text_in_an_archive_or_a_folder_is_recognised_by_its_name_as_it_is_alone(params string[] names)
    {
        using Folder folder = new();
        string archive = Path.Combine(folder.Path, "lists.zip"), within = Directory.CreateDirectory(Path.Combine(folder.Path, "lists")).FullName;
        foreach (string name in names)
            await File.WriteAllTextAsync(Path.Combine(within, name), "Name,Description\nLarkby,x\n");
        await ZipFile.CreateFromDirectoryAsync(within, archive);

        foreach (string path in new[] { archive, within })
            Assert.Equal(names.Select(name => Path.GetFileNameWithoutExtension(name)).Order(), (await new Importer(null).ImportAsync([path], new() { DryRun = true })).Files[0].Formats.Order());
    }

    [Fact]
    public async Task Which_text_of_an_archive_is_to_be_given_another_name_is_said()
    {
        using Folder folder = new();
        string archive = Path.Combine(folder.Path, "lists.zip"), within = Directory.CreateDirectory(Path.Combine(folder.Path, "lists")).FullName;
        await File.WriteAllTextAsync(Path.Combine(within, "list.csv"), "Name,Description\nLarkby,x\n");
        await ZipFile.CreateFromDirectoryAsync(within, archive);

        Assert.Contains("Say which is meant, give the file \"list.csv\" its name, or", Assert.Single((await new Importer(null).ImportAsync([archive], new() { DryRun = true })).Files[0].Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Funding_without_what_it_is_known_again_by_is_told_which_column_to_add_and_why() =>
        Assert.Equal(
            "file.csv: the headers do not fit any format. funding is the nearest, but it also needs \"Reference\" or \"Id\". Without either, nothing tells what was imported before, and each import would record it once more. In \"Reference\", any words or numbers of your own will do that no other row has. Found: \"Title\", \"Kind\", \"Amount\", \"Programme\". The template of funding has all of its columns.",
            World.Of("Title,Kind,Amount,Programme\nVan,grant,100,Wheels\n").Problem());

    [Fact]
    public void So_is_a_row_of_it_that_leaves_the_column_blank() =>
        Assert.Equal(
            "file.csv, row 2, column \"Reference\": it is blank. Fill in \"Reference\" or \"Id\", or delete the row. Without either, nothing tells what was imported before, and each import would record it once more. In \"Reference\", any words or numbers of your own will do that no other row has. Or map the file: then it may be blank, and a reference is made of the names, titles and dates in the row.",
            World.Of("Title,Kind,Programme,Reference\nVan,grant,Wheels,\n").Problem());

    [Fact]
    public void A_header_that_another_format_probably_means_is_not_taken_for_a_table() =>
        Assert.StartsWith("file.csv: the headers do not fit any format. people is the nearest", World.Of("Name,Job title,Mobile,Email\nAnn Lee,Lead,1,a@hub.example\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public async Task The_sheets_of_a_borough_are_recognised_one_by_one()
    {
        List<string> recognised = [];
        foreach ((string _, string text) in BoroughTables.All)
            recognised.AddRange(await FormatsOfAsync(text));

        Assert.Equal(BoroughTables.All.Select(table => table.Type), recognised);
    }

    private static async Task<IReadOnlyList<string>> FormatsOfAsync(string text, string file = "file.csv")
    {
        using Folder folder = new();
        return (await new Importer(null).ImportAsync([folder.Write(file, text)], new() { DryRun = true })).Files[0].Formats;
    }
}
