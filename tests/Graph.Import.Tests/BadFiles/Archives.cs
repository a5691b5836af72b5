using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Graph.Import.Tests.Reading;

namespace Graph.Import.Tests.BadFiles;

/// <summary>Archives that are damaged or lie, and files of other kinds under the names of tables.</summary>
internal static class Archives
{
    public static IReadOnlyList<BadFile> All { get; } =
    [
        .. new[] { 1, 10, 30, 50, 70, 90, 99 }.Select(part => new BadFile($"workbook: {part} % of it", "register.xlsx", () => Part(Workbooks.Plain(), part), BadFile.Either)),
        new("workbook: something before it", "register.xlsx", () => [.. new byte[1000], .. Workbooks.Plain()], "this is not an Excel workbook (.xlsx), although its name says so"),
        new("workbook: a text before it", "register.xlsx", () => [.. "Content-Type: application\r\n\r\n"u8, .. Workbooks.Plain()], "this is not an Excel workbook (.xlsx), although its name says so"),
        new("workbook: zeros after it", "register.xlsx", () => [.. Workbooks.Plain(), .. new byte[1000]], BadFile.Lands),
        new("workbook: it twice", "register.xlsx", () => [.. Workbooks.Plain(), .. Workbooks.Plain()], BadFile.Lands),
        .. Enumerable.Range(1, 6).Select(seed => new BadFile($"workbook: bytes that flipped, number {seed}", "register.xlsx", () => Flipped(Workbooks.Plain(), seed), BadFile.Either)),
        new("workbook: a part that is longer than it says", "register.xlsx", () => Lying(22, 10), "the workbook is damaged, or was not made by a spreadsheet program"),
        new("workbook: a part that is shorter than it says", "register.xlsx", () => Lying(22, 100_000), BadFile.Lands),
        new("workbook: a part that is said to be empty", "register.xlsx", () => Lying(22, 0), "the workbook is damaged, or was not made by a spreadsheet program"),
        new("workbook: a part that begins nowhere", "register.xlsx", () => Lying(-4, 0x7FFF_0000), "the workbook is damaged, or was not made by a spreadsheet program"),
        new("workbook: a part with a wrong checksum", "register.xlsx", () => Lying(30, 12345), BadFile.Lands),
        new("workbook: a part that is encrypted", "register.xlsx", () => Marked(38, 1), BadFile.Lands),
        new("workbook: a part packed in a way that nobody has", "register.xlsx", () => Marked(36, 99), "the workbook is damaged, or was not made by a spreadsheet program"),
        new("workbook: far more data than its size", "register.xlsx", () => new WorkbookBuilder().Sheet(WorkbookBuilder.Inline("Organisation A", "Organisation B") + new string(' ', 8 << 20)).Build(), "the workbook unpacks into far more data than its size suggests, as harmful files do"),
        new("workbook: thousands of parts", "register.xlsx", () => new WorkbookBuilder().Sheet(WorkbookBuilder.Inline("a", "b")).Build(archive => Array.ForEach([.. Enumerable.Range(0, 10_001)], number => archive.CreateEntry($"p{number}"))), "the workbook has 10007 parts, more than the 10000 that can be read"),
        new("an empty archive", "register.xlsx", () => Packed(), "this is an archive (ZIP), and not an XLSX workbook"),
        new("an archive of a letter", "register.xlsx", () => Packed(("letter.txt", "hello")), "the headers do not fit any format"),
        new("an archive of two tables", "register.zip", () => Packed(("a.csv", BadFile.Register), ("b.csv", BadFile.Register)), BadFile.Lands),
        new("an archive of documents", "minutes.zip", () => Packed(("minutes.docx", "x"), ("agenda.pdf", "x")), "Nothing in it can be imported: its files are .docx and .pdf. Put the tables in them into a spreadsheet, save that as .xlsx or CSV, and import it."),
        new("an archive of archives", "register.zip", () => Packed(("a.zip", "PK\u0003\u0004")), "this is an archive (ZIP), and not an XLSX workbook"),
        new("an archive that leads out of the folder", "register.zip", () => Packed(("../../evil.csv", BadFile.Register)), BadFile.Lands),
        new("a workbook with parts that name each other", "register.xlsx", () => Packed(("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"_rels/.rels\"/></Relationships>")), "this is an archive (ZIP), and not an XLSX workbook"),
        new("a workbook elsewhere", "register.xlsx", () => Packed(("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" TargetMode=\"External\" Target=\"http://example.org/a.xml\"/></Relationships>")), "this is an archive (ZIP), and not an XLSX workbook"),
        new("an OpenDocument spreadsheet that is none", "register.ods", () => Packed(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a>")), "the workbook is damaged, or"),
        new("a binary workbook", "register.xlsb", () => Packed(("xl/workbook.bin", "x")), "this is a binary workbook (.xlsb)"),
        new("a letter of a word processor", "register.xlsx", () => Packed(("word/document.xml", "<a/>")), "this is a word processor document"),
        new("a spreadsheet of Apple", "register.xlsx", () => Packed(("Index/Document.iwa", "x")), "this is a file from Apple Numbers or another Apple program"),
        new("a workbook with a password", "register.xlsx", () => Ole("EncryptedPackage"), "this is a workbook with a password"),
        new("an old workbook that is none", "register.xls", () => Ole("Workbook"), "this is an old Excel workbook (.xls), or one with a password"),
        new("an old workbook", "register.xls", () => OldWorkbook.Of("Register", BadFile.Header.Split(','), BadFile.Row.Split(',')), BadFile.Lands),
        new("an old workbook with fewer texts than it says", "register.xls", () => Texts(1_000_000), "this is an old Excel workbook (.xls)"),
        new("an old workbook with less than no texts", "register.xls", () => Texts(-1), BadFile.Either),
        .. Enumerable.Range(1, 6).Select(seed => new BadFile($"an old workbook: bytes that flipped, number {seed}", "register.xls", () => Flipped(OldWorkbook.Of("Register", BadFile.Header.Split(','), BadFile.Row.Split(',')), seed), BadFile.Either)),
        new("an old letter", "register.xls", () => Ole("WordDocument"), "this is a word processor document"),
        new("an older workbook", "register.xls", () => [0x09, 0x08, 0x10, 0x00, .. new byte[100]], "this is an old Excel workbook (.xls)"),
        Of("a PDF", "%PDF-1.7\n%âãÏÓ\n", "this is a PDF document"),
        Of("a letter in rich text", "{\\rtf1\\ansi hello}", "this is a word processor document"),
        Of("a web page", "<html><body><table><tr><td>Organisation A</td></tr></table></body></html>", "this is a web page (HTML), whatever its name says; some systems export such files for Excel"),
        Of("a spreadsheet of 2003 in XML", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "this is an XML spreadsheet of Excel 2003, whatever its name says"),
        Of("other XML", "<?xml version=\"1.0\"?><partners><partner/></partners>", "this is an XML file, and not in a format that can be read"),
        Of("a mail", "MIME-Version: 1.0\nContent-Type: text/html\n", "this is a web archive or an email (MIME)"),
        Of("a contact card", "BEGIN:VCARD\nFN:x\nEND:VCARD\n", "this is a file of contact cards (vCard)"),
        new("a picture", "register.csv", () => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[50]], "this is a picture"),
        new("a file that is packed", "register.csv", () => [0x1F, 0x8B, 8, 0, .. new byte[50]], "this is a compressed file"),
        new("a database of Access", "register.csv", () => [0x00, 0x01, 0x00, 0x00, .. "Standard Jet DB"u8, .. new byte[50]], "this is a Microsoft Access database"),
        new("a database that is cut off", "register.csv", () => [.. "SQLite format 3\0"u8, .. new byte[84]], "the boundaries can't be read, so the file is damaged or cut off"),
    ];

    public static byte[] Part(byte[] whole, int percent) => whole[..(int)(whole.Length * percent / 100.0)];

    /// <summary>Some bytes with others in their places.</summary>
    public static byte[] Flipped(byte[] whole, int seed)
    {
        Random random = new(seed);
        byte[] changed = [.. whole];
        for (int i = 0; i < 1 + (whole.Length / 200); i++)
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    public static byte[] Packed(params (string Name, string Text)[] parts)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts)
                WorkbookBuilder.Add(archive, name, text);
        }

        return bytes.ToArray();
    }

    private static BadFile Of(string what, string text, string says) => BadFile.Of(what, "register.csv", text, says);

    // The central directory comes last; what it says of a part stands before the part's name.
    private static byte[] Lying(int before, uint number)
    {
        byte[] workbook = Workbooks.Plain();
        BinaryPrimitives.WriteUInt32LittleEndian(workbook.AsSpan(Entry(workbook) - (before < 0 ? -before : before)), number);
        return workbook;
    }

    private static byte[] Marked(int before, ushort number)
    {
        byte[] workbook = Workbooks.Plain();
        BinaryPrimitives.WriteUInt16LittleEndian(workbook.AsSpan(Entry(workbook) - before), number);
        return workbook;
    }

    private static int Entry(byte[] workbook) => workbook.AsSpan().LastIndexOf("xl/worksheets/sheet0.xml"u8);

    // How many texts its cells share stands before the first of them, and before its length.
    private static byte[] Texts(int number)
    {
        byte[] workbook = OldWorkbook.Of("Register", BadFile.Header.Split(','), BadFile.Row.Split(','));
        BinaryPrimitives.WriteInt32LittleEndian(workbook.AsSpan(workbook.AsSpan().IndexOf("Organisation A"u8) - 7), number);
        return workbook;
    }

    private static byte[] Ole(string part) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(part), .. new byte[600]];
}
