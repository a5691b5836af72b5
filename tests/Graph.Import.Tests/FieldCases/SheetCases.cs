using Graph.Import.Tests.Reading;
using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>A sheet is read as people see it.</summary>
public class SheetCases
{
    private const string People = "Person,Email,Organisation,Role,Level,Since,Until";
    private const string Register = "Organisation A,Organisation B,Kind,Holder A";

    private static string Cells(params string[] cells) => string.Concat(cells.Select(cell => cell.Length == 0 ? "<c/>" : $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"));

    private static World Workbook(string rows, string columns = "", string after = "") => new World().Import(new WorkbookBuilder().Sheet(rows, columns: columns, after: after).Build(), "file.xlsx");

    private static string Warning(World world) => Assert.Single(world.Log.Warnings).ToString();

    [Theory]
    [InlineData("Partnership register\n\n")]
    [InlineData("\"Partnership register, as at 1 April 2026\",,,\n,,,\n")]
    [InlineData("Partnership register, as at 1 April 2026\nOfficial: sensitive\n")]
    [InlineData("The partnership,,,Our side\n\n")]
    public void Rows_above_the_header_are_left_out_and_told_of(string above)
    {
        World world = World.Of($"{above}{Register}\nCouncil,Hub,Service,Ann Lee\n").WithoutProblems();

        Assert.Equal("Ann Lee", world.Single<Person>().Name);
        Assert.Equal("file.csv: row 3 was read as the header. The rows above it were left out.", Warning(world));
    }

    [Fact]
    public void A_title_does_not_choose_the_separator() =>
        Assert.Equal("Ann Lee", World.Of("Register, as at 1 April, second issue\n\nOrganisation A;Organisation B;Holder A\nCouncil;Hub;Ann Lee\n").WithoutProblems().Single<Person>().Name);

    [Fact]
    public void A_header_that_fits_no_format_is_named_by_its_row() =>
        Assert.StartsWith("file.csv: the header seems to be in row 2. The headers do not fit any format. partnerships is the nearest, but it also needs \"Organisation B\".", World.Of("Our register,,\nOrganisation A,Kind,Holder A\nCouncil,Service,Ann Lee\n").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Full name,Work e-mail,Which organisation,Job title,strategic/management,dd/mm/yyyy,dd/mm/yyyy")]
    [InlineData("e.g. Jane Smythe,jane@hub.example,Hub,Director,strategic,01/04/2024,")]
    [InlineData("(required),(optional),(required),,,,")]
    [InlineData(People)]
    public void A_row_under_the_header_that_explains_it_is_nobody(string explanation)
    {
        World world = World.Of($"{People}\n{explanation}\nAnn Lee,,Hub,Director,strategic,2020,\n").WithoutProblems();

        Assert.Equal("Ann Lee", world.Single<Person>().Name);
        Assert.Equal("file.csv, row 2: the row looks like a header or an explanation of the columns, so it was left out.", Warning(world));
    }

    [Fact]
    public void A_header_of_two_rows_that_only_together_name_the_columns_is_one_problem() => Assert.Equal(
        "file.csv, row 2: the row seems to be a second header. Use one row of headers, with a different header for each column, as the template of partnerships has them.",
        World.Of("Organisation A,,,Organisation B,,\nName,Role,Level,Name,Role,Level\nCouncil,Head,strategic,Hub,Director,strategic\n").Problem());

    [Fact]
    public void A_header_that_is_repeated_on_every_printed_page_is_nobody()
    {
        World world = World.Of($"{People}\nAnn Lee,,Hub,,,,\nBob Ray,,Hub,,,,\nCat Fox,,Hub,,,,\n{People}\nDan Orr,,Hub,,,,\n").WithoutProblems();

        Assert.Equal(4, world.All<Person>().Count);
        Assert.StartsWith("file.csv, row 5: the row looks like a header", Warning(world), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(People + "\nAnn Lee,,Hub,,,,\nTotal: 1,,,,,,\n")]
    [InlineData(People + "\nAnn Lee,,Hub,,,,\nNumber of people: 1,,,,,,\n")]
    [InlineData("Category,Institution or group,Who these are here,Who we know,Who we need to know\nFaith,Mosques,Hub,Ann Lee,\n,Total,12,7,5\n")]
    [InlineData(Register + "\nCouncil,Hub,Service,Ann Lee\nGrand total,12,,\n")]
    [InlineData("Building,Occupier,Key holder,Annual rent\nHall,Hub,Ann Lee,5000\nTotal rent,,,\"£5,000\"\n")]
    [InlineData("Building,Occupier,Key holder,Annual rent\nHall,Hub,Ann Lee,5000\n,,,5000\n")]
    [InlineData(Register + "\nCouncil,Hub,Service,Ann Lee\nTotal,12 partners,,3 holders\n")]
    public void A_total_is_left_out_of_every_format_and_named(string file)
    {
        World world = World.Of(file).WithoutProblems();

        Assert.Equal("Ann Lee", world.Single<Person>().Name);
        Assert.Equal("file.csv, row 3: the row looks like a total, so it was left out.", Warning(world));
    }

    [Theory]
    [InlineData("Total Fitness")]
    [InlineData("Totally Local CIC")]
    public void A_name_that_begins_like_a_total_is_a_name(string name) =>
        Assert.Single(World.Of($"Organisation A,Organisation B,Kind\n{name},Hub,Service\n").WithoutProblems().All<Organisation>(), organisation => organisation.Name == name);

    [Theory]
    [InlineData("Notes: updated by the partnerships team,,,,,,")]
    [InlineData("\"Source: finance system, run 3 April 2026\"")]
    [InlineData("Source: finance system, run 3 April 2026")]
    [InlineData("Last updated on 3 April 2026")]
    [InlineData("* Seconded from the council")]
    [InlineData("Page 1 of 2")]
    public void A_note_on_the_table_is_left_out_and_named(string note)
    {
        World world = World.Of($"{People}\nAnn Lee,,Hub,Director,,,\n{note}\n").WithoutProblems();

        Assert.Equal("Ann Lee", world.Single<Person>().Name);
        Assert.Equal("file.csv, row 3: the row looks like a note about the table, so it was left out.", Warning(world));
    }

    [Fact]
    public void Numbered_rows_that_nobody_filled_in_are_nobody()
    {
        World world = World.Of("No.,Person,Organisation\n1,Ann Lee,Hub\n2,,\n3,,\n").WithoutProblems();

        Assert.Single(world.All<Person>());
        Assert.Contains(world.Log.Warnings, warning => warning.Message == "rows 3 and 4 have nothing in the columns that are read, so they were left out.");
    }

    [Fact]
    public void Blank_cells_under_a_value_are_asked_about_in_one_message() => Assert.Equal(
        "file.csv: rows 3 and 4: \"Organisation A\" and \"Organisation B\" are blank under a value. If that means \"as above\", write the value in every row. If not, fill in what is missing, or delete the rows.",
        World.Of($"{Register}\nCouncil,Hub,Service,Ann Lee\n,,,Bob Ray\n,,,Cat Fox\nCouncil,Zoo,,\n").Problem());

    [Theory]
    [InlineData("〃")]
    [InlineData("ditto")]
    [InlineData("as above")]
    [InlineData("do.")]
    [InlineData("\"\"\"\"")]
    public void Signs_for_as_above_are_asked_about_in_one_message(string sign) => Assert.Equal(
        "file.csv, column \"Organisation\": rows 3 to 5 say \"as above\" or have ditto marks. Write the value in every row.",
        World.Of($"Person,Organisation\nAnn Lee,Hub\nBob Ray,{sign}\nCat Fox,{sign}\nDan Orr,{sign}\n").Problem());

    [Theory]
    [InlineData("Person,Organisation,Since\nAnn Lee,Hub,soon\nBob Ray,Hub,see above\n", 2)]
    [InlineData("Person,Organisation,Since\nAnn Lee & Bob Ray,Hub,2020\nditto,Zoo,2021\n", 2)]
    [InlineData("Person,Organisation,Since\nsee above,Hub,2020\n", 1)]
    [InlineData("Organisation A,Organisation B,Kind\nCouncil;Borough,Hub,Service\n,Zoo,Service\n", 2)]
    public void What_is_wrong_with_a_value_is_told_where_it_stands_and_not_below_it_too(string file, int problems)
    {
        World world = World.Of(file);

        Assert.Equal(problems, world.Log.ProblemCount);
        Assert.Equal(problems, world.Log.Problems.Select(problem => problem.At.Row).Distinct().Count());
    }

    [Fact]
    public void A_category_that_is_written_once_for_several_rows_is_asked_about()
    {
        World world = World.Of("Category,Institution or group,Who these are here\nFaith,Mosques,Central Mosque\n,Churches,St Mary\n").WithoutProblems();

        Assert.StartsWith("file.csv, row 3, column \"Category\": it is blank under a value, and was read as unknown.", Warning(world), StringComparison.Ordinal);
    }

    [Fact]
    public void What_else_is_wrong_with_rows_that_leave_cells_blank_is_told_too()
    {
        World world = World.Of("Person,Organisation,Role,Level\nAnn Lee,Hub,Director,strategic\nBob Ray,,Director,Boss\n");

        Assert.Equal(["Organisation", "Level"], world.Log.Problems.Select(problem => problem.At.Column));
    }

    [Fact]
    public void Merged_cells_stand_beside_every_row_that_people_see_them_beside()
    {
        World world = Workbook(
            $"<row r=\"1\">{Cells("Person", "Organisation", "Role")}</row><row r=\"2\">{Cells("Ann Lee", "Hub", "Director")}</row><row r=\"3\">{Cells("Bob Ray", "", "Officer")}</row><row r=\"4\">{Cells("Cat Fox", "", "Officer")}</row><row r=\"5\">{Cells("Dan Orr", "Zoo")}</row>",
            after: "<mergeCells><mergeCell ref=\"B2:B4\"/></mergeCells>").WithoutProblems();

        Assert.Equal(3, world.All<Role>().Count(role => role.To == world.Organisation("Hub").Id));
    }

    [Fact]
    public void A_title_that_is_merged_over_all_columns_is_one_cell()
    {
        World world = Workbook(
            $"<row r=\"1\">{Cells("Contacts")}</row><row r=\"2\">{Cells("Person", "Organisation")}</row><row r=\"3\">{Cells("Ann Lee", "Hub")}</row><row r=\"4\">{Cells("Note: checked in May")}</row>",
            after: "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A4:B4\"/></mergeCells>").WithoutProblems();

        Assert.Equal("Hub", world.Single<Organisation>().Name);
    }

    [Fact]
    public void Merged_cells_may_not_ask_for_endless_work() =>
        Assert.Contains("more cells than can be read", new World().Import(
            new WorkbookBuilder().Sheet($"<row r=\"1\">{Cells("Person", "Organisation")}</row>" + string.Concat(Enumerable.Range(2, 40).Select(row => $"<row r=\"{row}\">{Cells("Ann Lee", "Hub")}</row>")), after: $"<mergeCells>{string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 40))}</mergeCells>").Build(),
            "file.xlsx",
            new() { Cells = 500 }).Problem(), StringComparison.Ordinal);

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_said()
    {
        World world = Workbook(
            $"<row r=\"1\">{Cells("Person", "Organisation", "Role")}</row><row r=\"2\">{Cells("Ann Lee", "Hub", "Director")}</row><row r=\"3\" hidden=\"1\">{Cells("Old Leaver", "Hub", "Officer")}</row><row r=\"4\">{Cells("Bob Ray", "Hub", "Officer")}</row><row r=\"7\" hidden=\"true\">{Cells("Older Leaver", "Hub", "Officer")}</row>",
            columns: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>").WithoutProblems();

        Assert.Equal(4, world.All<Person>().Count);
        Assert.Equal(
            [
                "file.xlsx, sheet \"Sheet1\": 2 hidden rows were read: rows 3 and 7. They were hidden by a filter or by hand. Delete them if they should not be imported.",
                "file.xlsx, sheet \"Sheet1\", column \"Role\": the column is hidden, but was read. Delete it if it should not be imported.",
            ],
            world.Log.Warnings.Select(warning => warning.ToString()));
    }

    [Theory]
    [InlineData("Fernhollow_x000D_\nTrust", "Fernhollow Trust")]
    [InlineData("Fernhollow_x0020_Trust_x000d_", "Fernhollow Trust")]
    [InlineData("Form_x005F_x0041_1", "Form_x0041_1")]
    public void Escaped_characters_of_a_workbook_are_the_characters(string written, string name)
    {
        World inline = Workbook($"<row>{Cells("Person", "Organisation")}</row><row>{Cells("Ann Lee", written)}</row>").WithoutProblems();
        World formula = Workbook($"<row>{Cells("Person", "Organisation")}</row><row>{Cells("Ann Lee")}<c t=\"str\"><f>A1</f><v>{written}</v></c></row>").WithoutProblems();

        Assert.Equal((name, name), (inline.Single<Organisation>().Name, formula.Single<Organisation>().Name));
    }

    [Fact]
    public void Escaped_control_characters_are_decoded_in_text_files_too() =>
        Assert.Equal("Fernhollow Trust", World.Of("Person,Organisation\nAnn Lee,Fernhollow_x000D_ Trust_x000D_\n").WithoutProblems().Single<Organisation>().Name);

    [FieldCaseFact("02-title-rows/register.csv", "02-title-rows/register-short-title.csv", "02-title-rows/register.xlsx", "03-two-header-rows/register.xlsx")]
    public void Registers_from_the_field_are_read_from_their_real_header() => Assert.All(
        new[] { "02-title-rows/register.csv", "02-title-rows/register-short-title.csv", "02-title-rows/register.xlsx", "03-two-header-rows/register.xlsx" },
        file =>
        {
            World world = new World().ImportFile(FieldCaseFiles.Find(file)).WithoutProblems();
            Assert.Equal(2, world.All<Partnership>().Count);
            Assert.Contains("was read as the header", Warning(world), StringComparison.Ordinal);
        });

    [FieldCaseFact("03-two-header-rows/people-explained.csv", "04-totals-notes/people.csv", "04-totals-notes/sector-map.csv", "04-totals-notes/grants.csv")]
    public void Explanations_totals_and_notes_from_the_field_are_nobody()
    {
        Assert.Equal("Wyn Tarrant", new World().ImportFile(FieldCaseFiles.Find("03-two-header-rows/people-explained.csv")).WithoutProblems().Single<Person>().Name);
        Assert.Equal("Wyn Tarrant", new World().ImportFile(FieldCaseFiles.Find("04-totals-notes/people.csv")).WithoutProblems().Single<Person>().Name);

        World map = new World().ImportFile(FieldCaseFiles.Find("04-totals-notes/sector-map.csv")).WithoutProblems();
        Assert.Equal(("Imran Qadeer", "Larkby Mosque"), (map.Single<Person>().Name, map.Single<Organisation>().Name));
        Assert.Empty(map.All<Gap>());

        World grants = new World().ImportFile(FieldCaseFiles.Find("04-totals-notes/grants.csv")).WithoutProblems();
        Assert.Equal(2, grants.All<Funding>().Count);
        Assert.Equal([4, 6], grants.Log.Warnings.Select(warning => warning.At.Row ?? 0));
    }

    [FieldCaseFact("09-hidden-rows/people.xlsx", "10-x000d/people.xlsx", "10-x000d/people-plain.csv")]
    public void Workbooks_from_the_field_say_what_people_see()
    {
        World hidden = new World().ImportFile(FieldCaseFiles.Find("09-hidden-rows/people.xlsx")).WithoutProblems();
        Assert.Contains("row 3: the row is hidden, by a filter or by hand, but was read.", Warning(hidden), StringComparison.Ordinal);

        Assert.Equal(
            new World().ImportFile(FieldCaseFiles.Find("10-x000d/people-plain.csv")).WithoutProblems().Facts,
            new World().ImportFile(FieldCaseFiles.Find("10-x000d/people.xlsx")).WithoutProblems().Facts);
    }

    [FieldCaseFact("37-last-title-note-sheets/workbook.xlsx", "38-holder-blank-down/register.csv")]
    public void Sheets_that_fit_no_format_are_named_and_blank_cells_asked_about()
    {
        World workbook = new World().ImportFile(FieldCaseFiles.Find("37-last-title-note-sheets/workbook.xlsx")).WithoutProblems();
        Assert.Single(workbook.All<Partnership>());
        Assert.Equal(["Read me", "Lookups"], workbook.Log.Warnings.Select(warning => warning.At.Sheet));

        Assert.Contains("as above", new World().ImportFile(FieldCaseFiles.Find("38-holder-blank-down/register.csv")).Problem(), StringComparison.Ordinal);
    }
}
