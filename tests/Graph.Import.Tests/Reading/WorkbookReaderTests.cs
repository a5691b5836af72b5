using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Graph.Model;
using MiniExcelLibs;

namespace Graph.Import.Tests.Reading;

public class WorkbookReaderTests
{
    private const string Header = "<row><c t=\"inlineStr\"><is><t>Organisation A</t></is></c><c t=\"inlineStr\"><is><t>Organisation B</t></is></c><c t=\"inlineStr\"><is><t>Since</t></is></c></row>";

    private static PartialDate? SinceOf(WorkbookBuilder workbook) => new World().Import(workbook.Build(), "file.xlsx").WithoutProblems().Single<Partnership>().Since;

    private static string Row(string third) => $"<row><c t=\"inlineStr\"><is><t>Council</t></is></c><c t=\"inlineStr\"><is><t>Hub</t></is></c>{third}</row>";

    [Fact]
    public void A_workbook_says_the_same_as_the_table_it_was_made_of()
    {
        using MemoryStream workbook = new();
        workbook.SaveAs(new[] { new Dictionary<string, object> { ["Organisation A"] = "Council", ["Organisation B"] = "Hub", ["Since"] = new DateTime(2020, 2, 1), ["Holder A"] = "Ann Lee" } });

        World world = new World().Import(workbook.ToArray(), "register.xlsx").WithoutProblems();

        Assert.Equal(World.Of("Organisation A,Organisation B,Since,Holder A\nCouncil,Hub,01/02/2020,Ann Lee\n").Facts, world.Facts);
    }

    [Theory]
    [InlineData("<c s=\"1\"><v>43862</v></c>", "2020-02-01")]
    [InlineData("<c s=\"1\"><v>43862.75</v></c>", "2020-02-01")]
    [InlineData("<c><v>43862</v></c>", "2020-02-01")]
    [InlineData("<c s=\"2\"><v>43862</v></c>", "2020-02-01")]
    [InlineData("<c><v>2020</v></c>", "2020")]
    [InlineData("<c t=\"d\"><v>2020-02-01T00:00:00Z</v></c>", "2020-02-01")]
    [InlineData("<c t=\"str\"><f>A1</f><v>01/02/2020</v></c>", "2020-02-01")]
    public void Dates_of_a_workbook_are_read_however_they_are_kept(string cell, string date) =>
        Assert.Equal(PartialDate.Parse(date), SinceOf(new WorkbookBuilder { Formats = ["[$-809]d\\ mmm\\ yyyy"] }.Sheet(Header + Row(cell))));

    [Theory]
    [InlineData("<c s=\"1\"><v>42400</v></c>")]
    [InlineData("<c><v>42400</v></c>")]
    public void A_workbook_that_counts_from_1904_has_its_days_counted_from_there(string cell) =>
        Assert.Equal(PartialDate.Of(2020, 2, 1), SinceOf(new WorkbookBuilder { From1904 = true }.Sheet(Header + Row(cell))));

    [Fact]
    public void A_number_in_a_format_with_letters_in_quotes_is_no_date()
    {
        string problem = new World().Import(new WorkbookBuilder { Formats = ["#,##0&quot; days&quot;"] }.Sheet(Header + Row("<c s=\"2\"><v>5</v></c>")).Build(), "file.xlsx").Problem();

        Assert.Contains("column \"Since\": \"5\" is not a date", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partnerships", "Organisation A,Organisation B,Holder A,Role A", "Council,Hub,#,Director", "Holder A")]
    [InlineData("partnerships", "Organisation A,Organisation B,Holder A", "#,Hub,Ann Lee", "Organisation A")]
    [InlineData("people", "Person,Email,Organisation,Role", "#,,Hub,Director", "Person")]
    [InlineData("people", "Person,Email,Organisation,Role", "Ann Lee,,#,Director", "Organisation")]
    [InlineData("buildings", "Building,Occupier,Tenure,Key holder", "Hall,#,leases,Ann Lee", "Occupier")]
    [InlineData("360giving", "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name", "g1,Grant,#,,Hub,Council", "Amount Awarded")]
    [InlineData("360giving", "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name", "g1,Grant,5,,Hub,#", "Funding Org:Name")]
    public void A_cell_with_an_error_is_one_problem_and_is_not_called_blank_besides(string format, string header, string row, string column)
    {
        string cells = string.Concat(row.Split(',').Select(text => text == "#" ? "<c t=\"e\"><v>#REF!</v></c>" : $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>"));

        string problem = new World().Import(new WorkbookBuilder().Sheet($"{WorkbookBuilder.Inline(header.Split(','))}<row>{cells}</row>").Build(), "file.xlsx", format: format).Problem();

        Assert.Contains($"row 2, column \"{column}\": the cell has the error #REF!", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("202207")]
    [InlineData("20229919")]
    [InlineData("150000")]
    public void A_number_that_would_be_a_day_centuries_from_now_is_no_date(string number)
    {
        string problem = new World().Import(new WorkbookBuilder().Sheet(Header + Row($"<c><v>{number}</v></c>")).Build(), "file.xlsx").Problem();

        Assert.Contains($"\"{number}\" is not a date", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_whose_value_was_never_saved_is_a_problem()
    {
        string problem = new World().Import(new WorkbookBuilder().Sheet(Header + Row("<c><f>TODAY()</f></c>")).Build(), "file.xlsx").Problem();

        Assert.Contains("row 2, column \"Since\": the cell has a formula but no value", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<c t=\"str\"><f>IF(1,\"\")</f><v></v></c>")]
    [InlineData("<c t=\"str\"><f>IF(1,\"\")</f><v/></c>")]
    public void A_formula_that_says_nothing_is_a_blank_cell(string cell) =>
        Assert.Null(SinceOf(new WorkbookBuilder().Sheet(Header + Row(cell))));

    [Fact]
    public void A_strict_workbook_is_read_like_any_other() =>
        Assert.Equal(PartialDate.Of(2020, 2, 1), SinceOf(new WorkbookBuilder { IsStrict = true }.Sheet(Header + Row("<c s=\"1\"><v>43862</v></c>"))));

    [Fact]
    public void Shared_texts_are_read_in_all_their_runs_and_without_their_pronunciation()
    {
        byte[] workbook = new WorkbookBuilder { SharedStrings = "<si><r><t>Coun</t></r><r><t>cil</t></r><rPh><t>x</t></rPh></si><si><t>Hub</t></si>" }
            .Sheet(Header + "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>").Build();

        Assert.Equal(["Council", "Hub"], new World().Import(workbook, "file.xlsx").All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cells_without_references_follow_one_another_and_cells_with_them_stand_where_they_say()
    {
        byte[] workbook = new WorkbookBuilder()
            .Sheet(Header + "<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t>Council</t></is></c><c t=\"inlineStr\"><is><t>Hub</t></is></c><c r=\"C7\" t=\"inlineStr\"><is><t>31/02/2020</t></is></c></row>").Build();

        Assert.StartsWith("file.xlsx, sheet \"Sheet1\", row 7, column \"Since\": \"31/02/2020\" is not a date.", new World().Import(workbook, "file.xlsx").Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_cell_is_a_problem_and_not_a_blank() =>
        Assert.Contains("#REF!", new World().Import(new WorkbookBuilder().Sheet(Header + Row("<c t=\"e\"><v>#REF!</v></c>")).Build(), "file.xlsx").Problem(), StringComparison.Ordinal);

    [Fact]
    public void Every_sheet_that_fits_is_read_and_the_others_are_named()
    {
        byte[] workbook = new WorkbookBuilder()
            .Sheet(Header + Row(""), "Partners")
            .Sheet(WorkbookBuilder.Inline("Person", "Organisation") + WorkbookBuilder.Inline("Ann Lee", "Council"), "People")
            .Sheet(WorkbookBuilder.Inline("Budget", "Total") + WorkbookBuilder.Inline("1", "2"), "Sums")
            .Sheet(Header + Row(""), "Old", "hidden")
            .Build();

        World world = new World().Import(workbook, "file.xlsx").WithoutProblems();

        Assert.Single(world.All<Partnership>());
        Assert.Single(world.All<Role>());
        Assert.Contains(world.Log.Warnings, warning => warning.At.Sheet == "Sums");
        Assert.Contains(world.Log.Warnings, warning => warning.At.Sheet == "Old" && warning.Message.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_type_is_refused() =>
        Assert.Contains("damaged", new World().Import(new WorkbookBuilder { Prolog = "<!DOCTYPE worksheet [<!ENTITY a \"b\">]>" }.Sheet(Header).Build(), "file.xlsx").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_that_unpacks_into_far_more_than_its_size_is_refused_unopened() =>
        Assert.Contains("far more data than its size", new World().Import(new WorkbookBuilder().Sheet(Header + new string(' ', 4 << 20)).Build(), "file.xlsx").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_of_endlessly_many_parts_is_refused()
    {
        byte[] workbook = new WorkbookBuilder().Sheet(Header).Build(archive =>
        {
            for (int i = 0; i < 20; i++)
                archive.CreateEntry($"part{i}");
        });

        Assert.Contains("parts", new World().Import(workbook, "file.xlsx", new() { Parts = 20 }).Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_longer_than_the_workbook_declares_is_refused()
    {
        byte[] workbook = new WorkbookBuilder().Sheet(Header + string.Concat(Enumerable.Range(0, 200).Select(i => Row($"<c t=\"inlineStr\"><is><t>{i}</t></is></c>")))).Build();
        byte[] name = Encoding.ASCII.GetBytes("xl/worksheets/sheet0.xml");

        // The central directory comes last; its entry has the declared length 22 bytes before the name.
        int entry = workbook.AsSpan().LastIndexOf(name);
        BinaryPrimitives.WriteUInt32LittleEndian(workbook.AsSpan(entry - 22), 300);

        Assert.NotEmpty(new World().Import(workbook, "file.xlsx").Log.Problems);
    }

    [Fact]
    public void Old_workbooks_archives_and_damaged_files_say_what_to_save_instead()
    {
        Assert.Contains(".xls", new World().Import([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "file.xls").Problem(), StringComparison.Ordinal);
        Assert.Contains("damaged", new World().Import("PK\u0003\u0004 and nothing", "file.xlsx").Problem(), StringComparison.Ordinal);

        using MemoryStream archive = new();
        using (ZipArchive zip = new(archive, ZipArchiveMode.Create, leaveOpen: true))
            WorkbookBuilder.Add(zip, "letter.eml", "hello");
        Assert.Contains("not an XLSX workbook", new World().Import(archive.ToArray(), "file.xlsx").Problem(), StringComparison.Ordinal);
    }
}
