using System.IO.Compression;
using System.Text;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Reading;

/// <summary>Knows files that are not what their names say, and says what to save instead.</summary>
internal static class FileKinds
{
    /// <summary>What is wrong with a file of which nothing else is known.</summary>
    public const string NeitherTextNorWorkbook = "this is neither text nor a workbook. Get it again from whoever sent it, or save what is in it as CSV or XLSX.";

    private const int EndingsNamed = 5;

    // A letter that was saved or decoded wrongly may be a control character here and there.
    private const int LettersToAControl = 50;
    private const string Save = "Open it in a spreadsheet such as Excel or LibreOffice, and save it as .xlsx or CSV.";
    private const string Picture = "a picture. Ask for the spreadsheet it was made of, or type the table into one.";
    private const string Packed = "a compressed file. Unpack it, and import what is in it.";
    private const string OldWorkbook = "an old Excel workbook (.xls)";
    private const string Document = "a word processor document. Copy its table into a spreadsheet, and save that as .xlsx or CSV.";

    private static readonly (byte[] Start, string Kind)[] Starts =
    [
        ("%PDF"u8.ToArray(), "a PDF document. Ask for the spreadsheet it was made of, or copy its table into one and save that as .xlsx or CSV."),
        ([0x89, .. "PNG"u8], Picture),
        ([0xFF, 0xD8, 0xFF], Picture),
        ("GIF8"u8.ToArray(), Picture),
        ("II*\0"u8.ToArray(), Picture),
        ("MM\0*"u8.ToArray(), Picture),
        ("RIFF"u8.ToArray(), Picture),
        ("{\\rtf"u8.ToArray(), Document),
        ([0x1F, 0x8B], Packed),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], Packed),
        ("Rar!"u8.ToArray(), Packed),
        ("SQLite format 3\0"u8.ToArray(), "a database. Export the table from it as CSV."),
        ([0x00, 0x01, 0x00, 0x00, .. "Standard"u8], "a Microsoft Access database. Export the table or query from it to Excel or CSV."),
        ([0x09, 0x08, 0x10, 0x00], $"{OldWorkbook}. {Save}"),
        ([0x09, 0x08, 0x08, 0x00], $"{OldWorkbook}. {Save}"),
        ([0x09, 0x04, 0x06, 0x00], $"{OldWorkbook}. {Save}"),
    ];

    // What files of these names begin with. A table as text is often called .xls, and is read all the same.
    private static readonly (string[] Endings, string Kind, byte[][] Starts)[] Named =
    [
        ([".zip"], "an archive (ZIP)", [[.. "PK"u8]]),
        ([".xlsx"], "an Excel workbook (.xlsx)", [[.. "PK"u8]]),
        ([".ods"], "an OpenDocument spreadsheet (.ods)", [[.. "PK"u8]]),
        ([".xls"], OldWorkbook, [[0xD0, 0xCF, 0x11, 0xE0], [0x09, 0x08], [0x09, 0x04], [0x09, 0x02], [0x09, 0x00], [.. "PK"u8]]),
        ([".gpkg"], "a GeoPackage", [[.. "SQLite format 3\0"u8]]),
        ([".shp"], "a Shapefile", [[0x00, 0x00, 0x27, 0x0A]]),
    ];

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>What is wrong with a file that is neither text nor an archive; null where it may be either.</summary>
    /// <param name="file">The file, at its start, and left there.</param>
    public static string? OfBytes(Stream file)
    {
        byte[] start = new byte[1 << 16];
        ReadOnlySpan<byte> bytes = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        file.Position = 0;
        if (bytes.StartsWith(Ole))
        {
            // The names of the parts of such a file are in UTF-16 in its directory, which need not be near its start.
            return bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? $"this is {Document}"
                : bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? "this is a workbook with a password. Save it as .xlsx without a password, or as CSV."
                : "this is an old Excel workbook (.xls), or one with a password. Save it as .xlsx without a password, or as CSV.";
        }

        foreach ((byte[] beginning, string kind) in Starts)
        {
            if (bytes.StartsWith(beginning))
                return $"this is {kind}";
        }

        return null;
    }

    /// <summary>Whether the bytes of a file can be of no text.</summary>
    /// <param name="file">The file; read from its start, and left there.</param>
    public static bool IsBinary(Stream file)
    {
        file.Position = 0;
        byte[] start = new byte[1 << 16];
        ReadOnlySpan<byte> bytes = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        file.Position = 0;
        int controls = 0;
        foreach (byte each in bytes)
        {
            // Disks fill texts up with zeros, and programs of old end a text or a page with a sign.
            if (each is > 0 and < (byte)' ' and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1A or 0x1B))
                controls++;
        }

        return controls * LettersToAControl > bytes.Length;
    }

    /// <summary>That a file is not what its name says, in a sentence with what to do; null where it may be, or the name says nothing of the kind.</summary>
    /// <param name="file">The file, at any place, and left there.</param>
    /// <param name="name">What it is called.</param>
    public static string? OtherThanNamed(Stream file, string name)
    {
        (_, string? kind, byte[][]? starts) = Array.Find(Named, each => each.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase));
        if (kind is null)
            return null;
        long place = file.Position;
        file.Position = 0;
        byte[] bytes = new byte[32];
        int count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        file.Position = place;
        return Array.Exists(starts!, start => bytes.AsSpan(0, count).StartsWith(start)) ? null
            : $"this is not {kind}, although its name says so: it is damaged, or something else under a wrong name. Get it again from whoever sent it, or save what is in it as .xlsx or CSV.";
    }

    /// <summary>What an archive is that is not an XLSX workbook.</summary>
    public static string OfArchive(ZipArchive archive)
    {
        bool Has(string part) => archive.Entries.Any(entry => entry.FullName.StartsWith(part, StringComparison.OrdinalIgnoreCase));
        return Has("xl/workbook.bin") ? $"this is a binary workbook (.xlsb). {Save}"
            : Has("content.xml") ? $"this is an OpenDocument file (such as .ods). {Save}"
            : Has("word/document.xml") ? $"this is {Document}"
            : Has("Index/") || Has("Index.zip") ? "this is a file from Apple Numbers or another Apple program. Export it to Excel or CSV."
            : OfPacked([.. archive.Entries.Select(entry => entry.Name).Where(name => name.Length > 0)]);
    }

    private static string OfPacked(IReadOnlyList<string> names)
    {
        string[] endings = [.. names.Select(name => Path.GetExtension(name).ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal).Select(ending => ending.Length > 1 ? Plain.Text(ending) : "of no kind")];
        string remedy = names.Count == 0 ? "There is nothing in it. Get it again from whoever sent it."
            : names.Any(Importer.MayImport) ? "Unpack it, and import what is in it."
            : $"Nothing in it can be imported: its files are {Nouns.FirstOf(endings, EndingsNamed)}. Put the tables in them into a spreadsheet, save that as .xlsx or CSV, and import it.";
        return $"this is an archive (ZIP), and not an XLSX workbook. {remedy}";
    }

    /// <summary>What is wrong with a text that is not a table; null where it may be one.</summary>
    /// <param name="start">Its beginning.</param>
    public static string? OfText(string start)
    {
        string text = start.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        bool Begins(string beginning) => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
        bool Has(string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
        bool isMarkup = Begins("<!") || Begins("<?xml") || (text.Length > 1 && text[0] == '<' && (char.IsAsciiLetter(text[1]) || text[1] == '?'));

        return isMarkup && (Has("urn:schemas-microsoft-com:office:spreadsheet") || Has("Excel.Sheet\"")) ? $"this is an XML spreadsheet of Excel 2003, whatever its name says. {Save}"
            : isMarkup && Has("office:document") ? $"this is an OpenDocument file as XML (.fods). {Save}"
            : isMarkup && (Has("<html") || Has("<!doctype html") || Has("<table") || Has("<body")) ? $"this is a web page (HTML), whatever its name says; some systems export such files for Excel. {Save}"
            : isMarkup ? $"this is an XML file, and not in a format that can be read. {Save}"
            : Begins("MIME-Version:") ? $"this is a web archive or an email (MIME). {Save}"
            : Begins("BEGIN:VCARD") ? "this is a file of contact cards (vCard). Export the contacts as CSV instead."
            : null;
    }
}
