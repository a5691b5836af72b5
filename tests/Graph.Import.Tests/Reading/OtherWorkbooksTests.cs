using System.IO.Compression;
using System.Text;
using Graph.Model;

namespace Graph.Import.Tests.Reading;

/// <summary>Workbooks of old Excel and of OpenDocument.</summary>
public class OtherWorkbooksTests
{
    internal const string Sheet = """
        <table:table table:name="People"><table:table-row><table:table-cell office:value-type="string"><text:p>Person</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Organisation</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Since</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row>
        <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>Ask her</text:p></office:annotation><text:p>Ann<text:s text:c="1"/>Lee</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Larkby Hub</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2020-05-06T00:00:00"><text:p>06/05/20</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
        """;

    [Fact]
    public void A_spreadsheet_of_OpenDocument_is_read_as_others_are()
    {
        World world = new World().Import(OpenDocument($"{Sheet}<table:table table:name=\"Secret\" table:style-name=\"ta2\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Person</text:p></table:table-cell></table:table-row></table:table>"), "people.ods").WithoutProblems();

        Assert.Equal(("Ann Lee", "Larkby Hub", PartialDate.Of(2020, 5, 6)), (world.Single<Person>().Name, world.Single<Organisation>().Name, world.Single<Role>().Since!.Value));
        Assert.Contains("people.ods, sheet \"Secret\": the sheet is hidden and was left out. To import it, unhide it.", world.Log.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void An_error_in_OpenDocument_is_a_problem_where_it_stands() =>
        Assert.Equal(
            "people.ods, sheet \"People\", row 5, column \"Organisation\": the cell has the error #REF!. Correct the formula, or write the value.",
            new World().Import(OpenDocument(Sheet.Replace("<table:table-cell office:value-type=\"string\"><text:p>Larkby Hub", "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#REF!", StringComparison.Ordinal)), "people.ods").Problem());

    [Fact]
    public void More_rows_than_can_be_read_are_refused_before_they_are_made() =>
        Assert.Contains("more cells than can be read", new World().Import(OpenDocument(Sheet.Replace("<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation>", "<table:table-row table:number-rows-repeated=\"900000000\"><table:table-cell office:value-type=\"string\"><office:annotation>", StringComparison.Ordinal)), "people.ods", new() { Rows = 1000 }).Problem(), StringComparison.Ordinal);

    [Fact]
    public void An_old_workbook_of_Excel_is_read_as_others_are()
    {
        string[][] rows = [["Person", "Organisation", "Role", "Since"], ["Ann Lee", "Larkby Hub", "Manager", "2020-05-06"]];
        foreach (byte[] file in new[] { Excel4(rows), OldWorkbook.Of("People", rows) })
        {
            World world = new World().Import(file, "people.xls").WithoutProblems();

            Assert.Equal(("Ann Lee", "Larkby Hub", "Manager", PartialDate.Of(2020, 5, 6)), (world.Single<Person>().Name, world.Single<Organisation>().Name, world.Single<Role>().Title, world.Single<Role>().Since!.Value));
        }
    }

    /// <summary>A worksheet of Excel 4, which is one stream of records.</summary>
    internal static byte[] Excel4(params string[][] rows)
    {
        using MemoryStream file = new();
        using BinaryWriter writer = new(file);
        Record(0x0409, [0x00, 0x04, 0x10, 0x00, 0x00, 0x00]);
        for (ushort row = 0; row < rows.Length; row++)
        {
            for (ushort column = 0; column < rows[row].Length; column++)
                Record(0x0204, [.. BitConverter.GetBytes(row), .. BitConverter.GetBytes(column), 0, 0, .. BitConverter.GetBytes((ushort)rows[row][column].Length), .. Encoding.ASCII.GetBytes(rows[row][column])]);
        }

        Record(0x000A, []);
        return file.ToArray();

        void Record(ushort kind, byte[] content)
        {
            writer.Write(kind);
            writer.Write((ushort)content.Length);
            writer.Write(content);
        }
    }

    internal static byte[] OpenDocument(string sheets)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            WorkbookBuilder.Add(archive, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            WorkbookBuilder.Add(archive, "content.xml", $"""
                <?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>
                """);
        }

        return bytes.ToArray();
    }
}
