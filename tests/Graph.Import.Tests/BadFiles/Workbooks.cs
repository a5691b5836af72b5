using System.IO.Compression;
using Graph.Import.Tests.Reading;

namespace Graph.Import.Tests.BadFiles;

/// <summary>Workbooks whose parts are there and say what spreadsheets rarely or never do.</summary>
internal static class Workbooks
{
    private static readonly string Header = WorkbookBuilder.Inline("Organisation A", "Organisation B", "Since", "Holder A");

    private static readonly string Good = Header + Row("<c s=\"1\"><v>43862</v></c>");

    public static IReadOnlyList<BadFile> All { get; } =
    [
        Sheet("merged cells", $"{Header}{WorkbookBuilder.Inline("Council", "Hub", "2020", BadFile.Person)}<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>Trust</t></is></c></row>", BadFile.Lands, "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"),
        Sheet("merged cells as far as a sheet goes", Good, BadFile.Lands, "<mergeCells><mergeCell ref=\"A2:XFD1048576\"/></mergeCells>"),
        Sheet("merged cells that are nowhere", Good, BadFile.Lands, "<mergeCells><mergeCell ref=\"\"/><mergeCell ref=\"A9:A1\"/><mergeCell ref=\"1:2\"/><mergeCell ref=\"A99999999999:B9\"/></mergeCells>"),
        Of("days counted from 1904", new WorkbookBuilder { From1904 = true }.Sheet(Header + Row("<c s=\"1\"><v>42400</v></c>")), BadFile.Lands),
        Of("Strict Open XML", new WorkbookBuilder { IsStrict = true }.Sheet(Good), BadFile.Lands),
        Since("a formula without a value", "<c><f>TODAY()</f></c>", "sheet \"Sheet1\", row 2, column \"Since\": the cell has a formula but no value"),
        Since("an error", "<c t=\"e\"><v>#DIV/0!</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": the cell has the error #DIV/0!"),
        Since("an error that is called a number", "<c><v>#N/A</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": the cell has the error #N/A"),
        Since("a day before all days", "<c s=\"1\"><v>-5</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": \"-5\" is not a date"),
        Since("a day after all days", "<c s=\"1\"><v>2958466</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": \"2958466\" is not a date"),
        Since("the day in 1900 that never was", "<c s=\"1\"><v>60</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": \"60\" is not a date"),
        Since("no number", "<c s=\"1\"><v>NaN</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": the cell has the error NaN"),
        Since("infinity", "<c s=\"1\"><v>1e999</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": the cell has the error 1e999"),
        Since("a shared text that is not there", "<c t=\"s\"><v>99</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": the cell has the error #REF!"),
        Since("a shared text before the first", "<c t=\"s\"><v>-1</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": the cell has the error #REF!"),
        Since("a style that is not there", "<c s=\"99\"><v>43862</v></c>", BadFile.Lands),
        Since("a style that is no number", "<c s=\"x\"><v>43862</v></c>", BadFile.Lands),
        Since("a type that is not there", "<c t=\"zz\"><v>43862</v></c>", BadFile.Lands),
        Since("yes or no", "<c t=\"b\"><v>1</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": \"TRUE\" is not a date"),
        Since("two values", "<c><v>43862</v><v>1</v></c>", "sheet \"Sheet1\", row 2, column \"Since\": \"438621\" is not a date"),
        Since("a text as long as none may be", $"<c t=\"inlineStr\"><is><t>{new string('x', 100_001)}</t></is></c>", "sheet \"Sheet1\", row 2, column \"Since\": the cell has more than 100000 characters"),
        Since("escaped control characters", "<c t=\"inlineStr\"><is><t>2020_x0000__x0007_</t></is></c>", BadFile.Lands),
        Sheet("cells beyond the last column", $"{Header}<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>", "the workbook has more cells than can be read"),
        Sheet("a cell with a reference that is none", $"{Header}<row r=\"2\"><c r=\"??\"><v>1</v></c></row>", "sheet \"Sheet1\", row 2, column \"Organisation B\": it is blank"),
        Sheet("rows in no order", $"<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>Council</t></is></c><c r=\"B9\" t=\"inlineStr\"><is><t>Hub</t></is></c></row>{Header.Replace("<row>", "<row r=\"1\">", StringComparison.Ordinal)}", BadFile.Lands),
        Sheet("a row twice", $"{Header.Replace("<row>", "<row r=\"1\">", StringComparison.Ordinal)}{Row("").Replace("<row>", "<row r=\"2\">", StringComparison.Ordinal)}{Row("").Replace("<row>", "<row r=\"2\">", StringComparison.Ordinal)}", BadFile.Lands),
        Sheet("a row of a number beyond all numbers", $"{Header}{Row("").Replace("<row>", "<row r=\"99999999999999\">", StringComparison.Ordinal)}", BadFile.Lands),
        Sheet("a row below nothing", $"{Header}{Row("").Replace("<row>", "<row r=\"-7\">", StringComparison.Ordinal)}", BadFile.Lands),
        Sheet("a row at the end of all numbers", $"{Header}{Row("").Replace("<row>", "<row r=\"2147483647\">", StringComparison.Ordinal)}{Row("")}", BadFile.Lands),
        Of("only a hidden sheet", new WorkbookBuilder().Sheet(Good, state: "hidden"), "the file has no rows"),
        Of("only a sheet that is hidden from menus", new WorkbookBuilder().Sheet(Good, state: "veryHidden"), "the file has no rows"),
        Of("a hidden column", new WorkbookBuilder().Sheet(Good, columns: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>"), BadFile.Lands),
        Of("hidden columns without end", new WorkbookBuilder().Sheet(Good, columns: "<cols><col min=\"-1\" max=\"2147483647\" hidden=\"1\"/></cols>"), BadFile.Lands),
        Of("a hidden row", new WorkbookBuilder().Sheet(Header + Row("").Replace("<row>", "<row hidden=\"1\">", StringComparison.Ordinal)), BadFile.Lands),
        Of("two sheets of one name", new WorkbookBuilder().Sheet(Good, "Same").Sheet(Header + Row("<c><v>x</v></c>"), "Same"), "sheet \"Same\", row 2, column \"Since\": the cell has the error x"),
        Of("a sheet without a name", new WorkbookBuilder().Sheet(Header + Row("<c t=\"inlineStr\"><is><t>soon</t></is></c>"), ""), "sheet \"\", row 2, column \"Since\": \"soon\" is not a date"),
        Of("no sheet", new WorkbookBuilder(), "the file has no rows"),
        Of("an empty sheet", new WorkbookBuilder().Sheet(""), "the file has no rows"),
        Of("a chart instead of a sheet", new WorkbookBuilder().Sheet("").Sheet(WorkbookBuilder.Inline("Budget", "Total")), "the headers do not fit any format"),
        Of("two hundred sheets", Enumerable.Range(0, 200).Aggregate(new WorkbookBuilder(), (workbook, number) => workbook.Sheet(WorkbookBuilder.Inline("a", "b"), $"Sheet {number}")), "the headers do not fit any format"),
        With("a macro", new WorkbookBuilder().Sheet(Good), archive => WorkbookBuilder.Add(archive, "xl/vbaProject.bin", "Attribute VB_Name"), BadFile.Lands),
        With("a part that leads out of the archive", new WorkbookBuilder().Sheet(Good), archive => WorkbookBuilder.Add(archive, "../../../tmp/evil.xml", "<a/>"), BadFile.Lands),
        With("a part with the path of a password file", new WorkbookBuilder().Sheet(Good), archive => WorkbookBuilder.Add(archive, "/etc/passwd", "<a/>"), BadFile.Lands),
        With("a part with a path of Windows", new WorkbookBuilder().Sheet(Good), archive => WorkbookBuilder.Add(archive, "C:\\Windows\\evil.dll", "MZ"), BadFile.Lands),
        With("a second sheet of the same part", new WorkbookBuilder().Sheet(Good), archive => WorkbookBuilder.Add(archive, "xl/worksheets/sheet0.xml", "<worksheet/>"), "the file has no rows"),
        With("an archive within", new WorkbookBuilder().Sheet(Good), archive => WorkbookBuilder.Add(archive, "xl/embeddings/inner.zip", "PK"), BadFile.Lands),
        Of("a document type", new WorkbookBuilder { Prolog = "<!DOCTYPE worksheet [<!ENTITY a \"b\">]>" }.Sheet(Good), "the workbook is damaged, or was not made by a spreadsheet program"),
        Of("entities that grow without end", new WorkbookBuilder { Prolog = $"<!DOCTYPE worksheet [<!ENTITY a0 \"lol\">{string.Concat(Enumerable.Range(1, 20).Select(number => $"<!ENTITY a{number} \"{string.Concat(Enumerable.Repeat($"&a{number - 1};", 10))}\">"))}]>" }.Sheet($"{Header}{WorkbookBuilder.Inline("&a20;", "Hub")}"), BadFile.Either),
        Of("an entity from elsewhere", new WorkbookBuilder { Prolog = "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" }.Sheet($"{Header}{WorkbookBuilder.Inline("&a;", "Hub")}"), "the workbook is damaged, or was not made by a spreadsheet program"),
        Of("XML that is cut off", new WorkbookBuilder().Sheet($"{Good}<row><c><v>1"), "the workbook is damaged, or was not made by a spreadsheet program"),
        Of("characters that XML has not", new WorkbookBuilder().Sheet($"{Header}{WorkbookBuilder.Inline("Council&#0;", "Hub")}"), "the workbook is damaged, or was not made by a spreadsheet program"),
        Of("elements in elements without end", new WorkbookBuilder().Sheet($"{Good}{string.Concat(Enumerable.Repeat("<a>", 100_000))}"), "the workbook is damaged, or was not made by a spreadsheet program"),
        Of("an attribute as long as none may be", new WorkbookBuilder().Sheet($"{Header}<row r=\"{new string('9', 900_000)}\"/>"), BadFile.Lands),
        Of("another encoding than it says", new WorkbookBuilder { Prolog = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" }.Sheet(Good), "the workbook is damaged, or was not made by a spreadsheet program"),
        Of("an encoding that there is not", new WorkbookBuilder { Prolog = "<?xml version=\"1.0\" encoding=\"klingon\"?>" }.Sheet(Good), "the workbook is damaged, or was not made by a spreadsheet program"),
        Of("a shared text without end", new WorkbookBuilder { SharedStrings = $"<si><t>{new string('x', 900_000)}</t></si>" }.Sheet($"{Header}<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>"), "sheet \"Sheet1\", row 2, column \"Organisation A\": the cell has more than 100000 characters"),
        Of("a format of dates without end", new WorkbookBuilder { Formats = [new string('[', 100_000)] }.Sheet(Header + Row("<c s=\"2\"><v>43862</v></c>")), BadFile.Lands),
    ];

    /// <summary>A workbook that has nothing wrong.</summary>
    public static byte[] Plain() => new WorkbookBuilder().Sheet(Good).Build();

    private static string Row(string since) => $"<row><c t=\"inlineStr\"><is><t>Council</t></is></c><c t=\"inlineStr\"><is><t>Hub</t></is></c>{(since.Length > 0 ? since : "<c/>")}<c t=\"inlineStr\"><is><t>{BadFile.Person}</t></is></c></row>";

    private static BadFile Of(string what, WorkbookBuilder workbook, string says) => new($"workbook: {what}", "register.xlsx", () => workbook.Build(), says);

    private static BadFile With(string what, WorkbookBuilder workbook, Action<ZipArchive> more, string says) => new($"workbook: {what}", "register.xlsm", () => workbook.Build(more), says);

    private static BadFile Sheet(string what, string rows, string says, string after = "") => Of(what, new WorkbookBuilder().Sheet(rows, after: after), says);

    private static BadFile Since(string what, string cell, string says) => Of($"{what} in a date column", new WorkbookBuilder { Formats = ["0"] }.Sheet(Header + Row(cell)), says);
}
