using Graph.Import.Tests.Reading;
using Snapshooter.Xunit;

namespace Graph.Import.Tests.Commands;

public sealed class MapCommandTests : IDisposable
{
    private const string Members = "Members of the network,,,,\n\nOrg,Post code,Main contact,Contact email,Fee paid\nLarkby Food Bank,M33 1AA,Ann Lee,ann@larkby.example,Y\nSale Sports Club,M33 2BB,Bob Roe,bob@sale.example,N\n";

    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task A_file_is_mapped_and_then_imported_by_its_mapping()
    {
        string file = line.Write("members-2026.csv", Members);

        (int code, string output, string error) = await line.RunAsync("map", file);
        Assert.Equal((0, ""), (code, error));
        (int imported, string report, _) = await line.RunAsync("import", line.Write("members-2027.csv", Members));

        Assert.Equal(0, imported);
        Snapshot.Match($"{output}\n{await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(file)!, "members.mapping.json"))}\n{report}", "map");
        Assert.DoesNotContain("@", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_is_what_somebody_says_and_that_is_kept_when_it_is_mapped_again()
    {
        string file = line.Write("members.csv", Members);
        await line.RunAsync("map", file, "--column", "Fee paid=Notes", "--column", "Main contact=left out", "--column", "Contact email=");

        (int code, string output, _) = await line.RunAsync("map", file);

        Assert.Equal(0, code);
        Assert.Contains("\"Fee paid\": \"Notes\"", await File.ReadAllTextAsync(Path.ChangeExtension(file, ".mapping.json")), StringComparison.Ordinal);
        Assert.Contains("\"Main contact\": null", await File.ReadAllTextAsync(Path.ChangeExtension(file, ".mapping.json")), StringComparison.Ordinal);
        Assert.DoesNotContain("person Ann Lee", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Occ=left out", true)]
    [InlineData("Occ=Occupier", false)]
    public async Task A_mapping_by_which_no_row_can_be_imported_says_so_before_it_is_written(string column, bool isRefused)
    {
        string file = line.Write("assets.csv", "Building,Tenure,Occ\nLarkby Centre,Leasehold,Larkby Hub\nSale Pavilion,Licence,Sale Club\n");

        (int code, string output, _) = await line.RunAsync("map", file, "--row", "buildings", "--column", "Tenure=Tenure", "--column", column);

        Assert.Equal(0, code);
        Assert.Equal(isRefused, output.IndexOf("By this mapping, none of these rows can be imported.", StringComparison.Ordinal) is >= 0 and var place && place < output.IndexOf("Written to", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no format servise. Did you mean service?", "--row", "servise")]
    [InlineData("Files of the format companies have their own headers, and can't be mapped.", "--row", "companies")]
    [InlineData("The table has no column \"Fax\". It has \"Org\", \"Post code\", \"Main contact\", \"Contact email\" and \"Fee paid\".", "--column", "Fax=Telephone")]
    [InlineData("\"Org=Nmae\": the template of directory has no such column. Did you mean \"Name\"? Nothing was changed.", "--column", "Org=Nmae")]
    [InlineData("\"Org\" does not say which column is which. Write HEADER=COLUMN.", "--column", "Org")]
    [InlineData("\"Org=a\": \"a\" can't stand between entries. Write signs, such as a comma,", "--separator", "Org=a")]
    [InlineData("\"Org\" is read as \"Name\", which takes one entry. Leave --separator out,", "--separator", "Org=,")]
    [InlineData("\"Org\" is read as \"Name\", which has no dates, so no month can come first. Leave --month-first out,", "--month-first", "Org")]
    public async Task A_wrong_option_is_wrong_usage_and_writes_nothing(string message, params string[] options)
    {
        string file = line.Write("members.csv", Members);

        (int code, _, string error) = await line.RunAsync(["map", file, .. options]);

        Assert.Equal(2, code);
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.ChangeExtension(file, ".mapping.json")));
    }

    [Fact]
    public async Task A_table_that_lacks_what_a_row_needs_is_told_and_writes_nothing()
    {
        string file = line.Write("members.csv", Members);

        (int code, _, string error) = await line.RunAsync("map", file, "--row", "people", "--column", "Main contact=left out");

        Assert.Equal(1, code);
        Assert.StartsWith("No column is \"Person\", which every row of people needs. Say which column it is, or choose another kind of row.", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.ChangeExtension(file, ".mapping.json")));
    }

    [Fact]
    public async Task A_guess_is_written_only_when_somebody_confirms_it_and_is_then_sure()
    {
        string file = line.Write("visits.csv", "Who,Remarks\nLarkby Hub,Asked for help with a lease\nSale Club,Lost their treasurer in May\n");

        (int code, string output, string error) = await line.RunAsync("map", file);
        Assert.Equal(1, code);
        Assert.Contains("A guess is left out until you confirm it: --column \"Who=Name\"", output, StringComparison.Ordinal);
        Assert.StartsWith("No column is \"Name\", which every row of directory needs.", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.ChangeExtension(file, ".mapping.json")));

        Assert.Equal(0, (await line.RunAsync("map", file, "--column", "Who=Name")).Item1);
        Assert.Contains("\"Who\": \"Name\"", await File.ReadAllTextAsync(Path.ChangeExtension(file, ".mapping.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standard_that_needs_a_reference_says_what_makes_one()
    {
        string file = line.Write("grants.csv", "Title,Description,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name\nWool,For winter,20,2026-01-02,Larkby Hub,Larkby Council\n");

        (int code, _, string error) = await line.RunAsync("map", file, "--row", "360giving");
        Assert.Equal(1, code);
        Assert.StartsWith("No column is \"Identifier\", which every row of 360giving needs. Say which column it is, or choose another kind of row. A table whose rows have no reference can be read as funding: each row gets one", error, StringComparison.Ordinal);

        (int made, string output, _) = await line.RunAsync("map", file, "--row", "funding");
        Assert.Equal(0, made);
        Assert.Contains("funder Wool → Larkby Council", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("map")]
    [InlineData("check", "--as", "people")]
    public async Task The_first_row_of_a_table_without_headers_does_not_show_how_somebody_can_be_reached(string command, params string[] options)
    {
        string file = line.Write("people.csv", "Ann Lee,Larkby Hub,ann@larkby.example,0161 496 0001\nBob Roe,Sale Club,bob@sale.example,0161 496 0002\n");

        (_, string output, string error) = await line.RunAsync([command, file, .. options]);

        Assert.DoesNotContain("@", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("496", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_somebody_can_be_reached_is_shown_neither_with_the_columns_nor_with_the_rows()
    {
        string file = line.Write("groups.csv", "Organisation,Description\nHub A,0161 496 0001\nHub B,Ask bob@b.example for a key\nHub C,Lunches\nHub D,Ring (0161) 496 0002\nHub E,Text +44 (0)7700 900123\n");

        (int code, string output, _) = await line.RunAsync("map", file);

        Assert.Equal(0, code);
        Assert.Contains("description Lunches", output, StringComparison.Ordinal);
        Assert.DoesNotContain("0161", output, StringComparison.Ordinal);
        Assert.DoesNotContain("7700", output, StringComparison.Ordinal);
        Assert.DoesNotContain("@", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_rows_are_told_as_the_import_reads_them()
    {
        string file = line.Write("list.csv", "Team,Town,Likes,Started\nLarkby Hub,Marl; Sale,\"\"\"Lunch, tea\"\", Sport\",2024-02\nn/a,Sale,Sport,2024-02\nAsk Jo for details,,,\n");

        (_, string shown, string told) = await line.RunAsync("map", file, "--row", "directory", "--column", "Team=Name", "--column", "Town=Place", "--column", "Likes=Themes", "--column", "Started=Since", "--separator", "Likes=,");
        (_, string checkedFile, string warned) = await line.RunAsync("check", file);

        Assert.Contains("Row 2: organisation Larkby Hub (since 2024-02); theme Lunch, tea; theme Sport;", shown, StringComparison.Ordinal);
        Assert.Contains("place Marl;", shown, StringComparison.Ordinal);
        Assert.Contains("Row 3: nothing that can be recorded (see below).", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Row 4", shown, StringComparison.Ordinal);
        Assert.Contains("no problems", checkedFile, StringComparison.Ordinal);
        Assert.Equal(warned.Split('\n').Order(StringComparer.Ordinal), told.Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_refused_table_leaves_open_is_told_in_words()
    {
        string file = line.Write("halls.csv", "Hall,Owner,Tenant,Keys\nOld School,Larkby Council,Larkby Hub,Ann Lee\n,Larkby Council,Sale Club,\n");

        (_, string output, _) = await line.RunAsync("map", file, "--row", "buildings", "--column", "Hall=Building", "--column", "Tenant=Occupier", "--column", "Keys=Key holder");

        Assert.Contains("key holder ‹hidden› → Old School (organisation not decided yet)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("~", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_the_same_in_every_row_is_said_with_the_mapping_kept_and_taken_back()
    {
        string file = line.Write("members.csv", Members);
        (int code, string output, string error) = await line.RunAsync("map", file, "--row", "organisation", "--column", "Org=Name", "--every-row", "Located in=Larkby", "--every-row", "Themes=Sport, Food", "--separator", "Org=");
        (_, string kept, _) = await line.RunAsync("map", file, "--every-row", "Themes=");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("The same in every row: Located in is \"Larkby\" and Themes is \"Sport, Food\".", output, StringComparison.Ordinal);
        Assert.Contains("The same in every row: Located in is \"Larkby\".", kept, StringComparison.Ordinal);
        Assert.Contains("\"Located in\": \"Larkby\"", await File.ReadAllTextAsync(Path.ChangeExtension(file, ".mapping.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_that_somebody_names_is_mapped_and_each_of_two_keeps_its_mapping()
    {
        string file = line.Write("lists.xlsx", new WorkbookBuilder()
            .Sheet(WorkbookBuilder.Inline("Org", "Post code") + WorkbookBuilder.Inline("Larkby Food Bank", "M33 1AA") + WorkbookBuilder.Inline("Sale Sports Club", "M33 2BB"), "Members")
            .Sheet(WorkbookBuilder.Inline("Hall", "Town", "Owner") + WorkbookBuilder.Inline("Old School", "Sale", "Larkby Council"), "Halls")
            .Build());

        (int code, string output, _) = await line.RunAsync("map", file, "--sheet", "Halls", "--row", "buildings", "--column", "Hall=Building");
        (_, string members, _) = await line.RunAsync("map", file, "--sheet", "Members", "--row", "directory");

        Assert.Equal(0, code);
        Assert.Contains("under the headers in row 1, sheet \"Halls\".", output, StringComparison.Ordinal);
        Assert.Contains("building Old School", output, StringComparison.Ordinal);
        Assert.Contains("organisation Larkby Food Bank", members, StringComparison.Ordinal);
        (int imported, string report, _) = await line.RunAsync("import", file);
        Assert.Equal(0, imported);
        Assert.Contains("Building", report, StringComparison.Ordinal);
        Assert.Contains("Organisation", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sheets_with_the_same_headers_may_each_have_a_mapping_of_their_own()
    {
        string Rows(string organisation, string date) => WorkbookBuilder.Inline("Org", "Started") + WorkbookBuilder.Inline(organisation, date);
        string file = line.Write("lists.xlsx", new WorkbookBuilder().Sheet(Rows("Larkby Food Bank", "02/03/2020"), "North").Sheet(Rows("Sale Sports Club", "02/03/2020"), "South").Build());

        await line.RunAsync("map", file, "--row", "directory", "--column", "Started=Since", "--every-row", "Place=Northtown");
        (int code, string output, _) = await line.RunAsync("map", file, "--sheet", "South", "--row", "directory", "--column", "Started=Since", "--every-row", "Place=Southtown", "--month-first", "Started");
        (_, string again, _) = await line.RunAsync("map", file, "--sheet", "South", "--dry-run");
        (int imported, _, string error) = await line.RunAsync("import", file, "--dry-run");
        (_, string shown, _) = await line.RunAsync("import", file, "--dry-run");

        Assert.Equal((0, 0), (code, imported));
        Assert.Contains("so the mapping is for the sheet \"South\" alone.", output, StringComparison.Ordinal);
        Assert.Contains("The same in every row: Place is \"Southtown\".", again, StringComparison.Ordinal);
        Assert.Contains("\"sheet\": \"South\"", await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(file)!, "lists-2.mapping.json")), StringComparison.Ordinal);
        Assert.DoesNotContain("mapping", error, StringComparison.Ordinal);
        foreach (string said in (string[])["Northtown", "Southtown", "2020-03-02", "2020-02-03"])
            Assert.Contains(said, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_is_not_there_is_wrong_usage()
    {
        (int code, _, string error) = await line.RunAsync("map", line.Write("lists.xlsx", new WorkbookBuilder().Sheet(WorkbookBuilder.Inline("Org") + WorkbookBuilder.Inline("Larkby Food Bank"), "Members").Build()), "--sheet", "Halls");

        Assert.Equal((2, "lists.xlsx has no sheet \"Halls\" with rows under a header. It has \"Members\"."), (code, error.Split('\n')[0]));
    }

    [Theory]
    [InlineData]
    [InlineData("--row", "people", "--column", "Org=Organisation")]
    [InlineData("--row", "role", "--column", "Org=Organisation", "--column", "Main contact=Person")]
    [InlineData("--column", "Main contact=left out")]
    public async Task Nobody_is_named_in_what_is_proposed_and_that_there_are_people_is_shown(params string[] options)
    {
        (_, string output, string error) = await line.RunAsync(["map", line.Write("members.csv", Members), .. options]);

        Assert.DoesNotContain("Ann Lee", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("ann@", output + error, StringComparison.Ordinal);
        Assert.Equal(!options.Contains("Main contact=left out"), output.Contains("‹hidden› → Larkby Food Bank", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_is_refused_names_nobody_either()
    {
        (_, string output, string error) = await line.RunAsync("map", line.Write("members.csv", Members.Replace("ann@larkby.example", "ann@", StringComparison.Ordinal)));

        Assert.Contains("refused until it is corrected", output, StringComparison.Ordinal);
        Assert.Contains("‹hidden› → Larkby Food Bank", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Lee", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        string file = line.Write("members.csv", Members);

        (int code, string output, _) = await line.RunAsync("map", file, "--dry-run");

        Assert.Equal(0, code);
        Assert.EndsWith("No mapping was written: this was a dry run.\n", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.ChangeExtension(file, ".mapping.json")));
    }

    [Fact]
    public async Task A_file_that_nobody_knows_is_answered_with_how_to_map_it_and_a_named_mapping_is_used_from_elsewhere()
    {
        string file = line.Write("a/members.csv", Members);
        (int unknown, _, string error) = await line.RunAsync("import", file);
        Assert.Equal(1, unknown);
        Assert.Contains("To say what its columns are, use graph map members.csv.\n", error, StringComparison.Ordinal);

        await line.RunAsync("map", file);
        (int code, string output, _) = await line.RunAsync("import", line.Write("b/list.csv", Members), "--mapping", Path.ChangeExtension(file, ".mapping.json"));

        Assert.Equal(0, code);
        Assert.StartsWith("list.csv: directory (4 of 5 columns, by the mapping members), 2 rows.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_name_has_blanks_is_advised_in_quotes() =>
        Assert.Contains("use graph map \"member list 2026.csv\".\n", (await line.RunAsync("import", line.Write("member list 2026.csv", Members))).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Names_of_organisations_that_are_recorded_say_who_received_and_what_is_not_said_is_told()
    {
        await line.RunAsync("import", line.Write("people.csv", "Person,Organisation,Email\nAnn Lee,Larkby Larder,ann@larkby.example\nBob Roe,Sale Stars,bob@sale.example\nDi Eve,Urmston Shed,di@shed.example\n"));
        string log = line.Write("log.csv", "Date awarded,To,For what,Amount,Ref\n14/03/2024,Larkby Larder,Freezer,100,\n15/03/2024,Sale Stars,Kit,200,\n16/03/2024,Urmston Shed,Tools,300,SG-4\n");

        (int code, string output, _) = await line.RunAsync("map", log, "--row", "funding", "--column", "For what=Title");

        Assert.Equal(0, code);
        Assert.Contains("\"To\": \"Recipients\"", await File.ReadAllTextAsync(Path.ChangeExtension(log, ".mapping.json")), StringComparison.Ordinal);
        Assert.Contains("The values look like names of organisations that are recorded already: 3 of 3.", string.Join(' ', output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("No column is \"Funders\", so that is not recorded.", output, StringComparison.Ordinal);
        Assert.Contains("Where \"Ref\" is blank, a reference is made of \"Date awarded\", \"To\" and \"For what\".", output, StringComparison.Ordinal);
        Assert.Equal(0, (await line.RunAsync("import", log)).Code);
    }

    [Fact]
    public async Task A_row_that_can_t_be_read_is_shown_as_refused() =>
        Assert.Contains("Row 4: refused until it is corrected (see below)", (await line.RunAsync("map", line.Write("members.csv", Members.Replace("ann@", "ann at ", StringComparison.Ordinal)))).Out, StringComparison.Ordinal);

    [Fact]
    public async Task A_mapping_alone_is_not_imported_and_beside_its_file_it_is_passed_over()
    {
        string file = line.Write("members.csv", Members);
        await line.RunAsync("map", file);
        string mapping = Path.ChangeExtension(file, ".mapping.json");

        Assert.Equal(2, (await line.RunAsync("import", mapping)).Code);
        Assert.Equal(2, (await line.RunAsync("import", file, "--mapping", mapping, "--as", "people")).Code);
        Assert.Equal(0, (await line.RunAsync("import", file, mapping)).Code);
    }
}
