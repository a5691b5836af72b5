using System.IO.Compression;
using System.Text;

namespace Graph.Import.Tests.Reading;

/// <summary>Makes workbooks by hand, for what no library writes.</summary>
internal sealed class WorkbookBuilder
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private readonly List<(string Name, string State, string Rows, string Columns, string After)> sheets = [];

    public bool From1904 { get; init; }

    public bool IsStrict { get; init; }

    public string Prolog { get; init; } = "";

    public string SharedStrings { get; init; } = "";

    /// <summary>The formats that cells name by their place: 0 is General, 1 a date, 2 and 3 as given here.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <param name="rows">Its rows.</param>
    /// <param name="name">Its name.</param>
    /// <param name="state">Whether it is seen.</param>
    /// <param name="columns">What its columns look like.</param>
    /// <param name="after">What follows its rows, such as merged cells.</param>
    public WorkbookBuilder Sheet(string rows, string name = "Sheet1", string state = "visible", string columns = "", string after = "")
    {
        sheets.Add((name, state, rows, columns, after));
        return this;
    }

    public static string Inline(params string[] cells) => $"<row>{string.Concat(cells.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";

    public byte[] Build(Action<ZipArchive>? more = null)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            string main = IsStrict ? Strict : Transitional;
            string kind = IsStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Add(archive, "_rels/.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{kind}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{kind}\"><workbookPr date1904=\"{(From1904 ? 1 : 0)}\"/><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"s{i}\"/>"))}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships>{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}<Relationship Id=\"t\" Type=\"{kind}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"{kind}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(archive, "xl/sharedStrings.xml", $"<sst xmlns=\"{main}\">{SharedStrings}</sst>");
            Add(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{main}\"><numFmts>{string.Concat(Formats.Select((format, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{format}\"/>"))}</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>{string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}</cellXfs></styleSheet>");
            for (int i = 0; i < sheets.Count; i++)
                Add(archive, $"xl/worksheets/sheet{i}.xml", $"{Prolog}<worksheet xmlns=\"{main}\">{sheets[i].Columns}<sheetData>{sheets[i].Rows}</sheetData>{sheets[i].After}</worksheet>");
            more?.Invoke(archive);
        }

        return bytes.ToArray();
    }

    public static void Add(ZipArchive archive, string name, string text)
    {
        using Stream stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
