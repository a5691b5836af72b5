using System.Text;

namespace Graph.Import.Tests.BadFiles;

/// <summary>Text files whose letters or lines are not what they should be.</summary>
internal static class Texts
{
    private const string Accents = $"{BadFile.Header}\nCafé Trust,Hub,2020-02-01,{BadFile.Person},{BadFile.Email}\nŶstafell,Hub,2020-02-01,,\n";

    private const string Western = $"{BadFile.Header}\nCafé Trust,Hub,2020-02-01,{BadFile.Person},{BadFile.Email}\nPremière École,Hub,2020-02-01,,\n";

    public static IReadOnlyList<BadFile> Encodings { get; } =
    [
        In("UTF-8 with a mark", new UTF8Encoding(true), Accents),
        In("UTF-16 with a mark", new UnicodeEncoding(false, true), Accents),
        In("UTF-16 the other way round", new UnicodeEncoding(true, true), Accents),
        In("UTF-16 without a mark", new UnicodeEncoding(false, false), Accents),
        In("UTF-16 the other way round without a mark", new UnicodeEncoding(true, false), Accents),
        In("UTF-32", new UTF32Encoding(false, true), Accents),
        In("UTF-32 the other way round", new UTF32Encoding(true, true), Accents, BadFile.Lands),
        In("Windows-1252", Page(1252), Western),
        In("Macintosh", Page(10000), Western),
        In("DOS", Page(850), Western),
        In("EBCDIC", Page(37), Western, "the headers do not fit any format"),
        In("UTF-7", new ASCIIEncoding(), "Organisation A,Organisation B\nCaf+AOk-,Hub\n"),
        new("UTF-8 that was read as Windows and saved again", "register.csv", () => Encoding.UTF8.GetBytes(Page(1252).GetString(Encoding.UTF8.GetBytes(Western))), BadFile.Lands),
        new("UTF-8 and Windows mixed from line to line", "register.csv", () => [.. Encoding.UTF8.GetBytes(Western), .. Page(1252).GetBytes("Café Ouest,Hub,2020-02-01,,\n")], BadFile.Lands),
        new("a byte that is not UTF-8", "register.csv", () => [.. Encoding.UTF8.GetBytes($"{BadFile.Register}Tr"), 0xFF, .. Encoding.UTF8.GetBytes("ust,Hub,2020-02-01,,\n")], BadFile.Lands),
        new("UTF-8 that ends within a letter", "register.csv", () => [.. Encoding.UTF8.GetBytes($"{BadFile.Register}Hub,Caf"), 0xC3], BadFile.Lands),
        new("UTF-16 that ends within a letter", "register.csv", () => [.. new byte[] { 0xFF, 0xFE }, .. Encoding.Unicode.GetBytes(BadFile.Register), 0x41], "row 3, column \"Organisation B\": it is blank under a value"),
        new("a mark and nothing after it", "register.csv", () => [0xEF, 0xBB, 0xBF], "the file has no rows"),
        new("two marks", "register.csv", () => [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(BadFile.Register)], BadFile.Lands),
        new("a mark of UTF-16 before UTF-8", "register.csv", () => [0xFF, 0xFE, .. Encoding.UTF8.GetBytes(BadFile.Register)], "the headers do not fit any format"),
        new("nothing", "register.csv", () => [], "the file is empty"),
        new("blanks only", "register.csv", () => Encoding.UTF8.GetBytes(" \r\n\t\r\n   "), "the file has no rows"),
        new("zeros only", "register.csv", () => new byte[4096], "this is neither text nor a workbook"),
        new("zeros within text", "register.csv", () => Encoding.UTF8.GetBytes(BadFile.Register.Replace("Hub", "H\0ub", StringComparison.Ordinal)), BadFile.Lands),
        new("a text file that a disk has filled up with zeros", "register.csv", () => [.. Encoding.UTF8.GetBytes(BadFile.Register), .. new byte[5000]], BadFile.Lands),
        .. Enumerable.Range(1, 4).Select(seed => new BadFile($"noise, number {seed}", "register.csv", () => Noise(seed, 20_000), BadFile.Either)),
    ];

    public static IReadOnlyList<BadFile> Layouts { get; } =
    [
        Of("a row that is longer than the header", $"{BadFile.Register}Council,Trust,2020-02-01,,,,more\n", "row 3: the row has 7 cells, but the header has 5"),
        Of("a row that is shorter than the header", $"{BadFile.Register}Council,Trust\n", BadFile.Lands),
        Of("rows of all lengths", $"{BadFile.Header}\nCouncil\nCouncil,Hub\nCouncil,Hub,2020\nCouncil,Hub,2020,,,x,y,z\n", "row 5: the row has 8 cells, but the header has 5"),
        Of("a comma in a name that is not in quotes", $"{BadFile.Header}\nCouncil,Hub, the big one,2020-02-01,{BadFile.Person},{BadFile.Email}\n", "row 2: the row has 6 cells, but the header has 5"),
        Of("a header twice", $"Organisation A,Organisation B,Since,Since,Holder A\nCouncil,Hub,2020-02-01,2021-02-01,{BadFile.Person}\n", "column \"Since\": there are two columns with this header"),
        Of("all headers the same", $"Name,Name,Name\nCouncil,Hub,{BadFile.Person}\n", "the headers fit several tables: organisation, building, initiative, measure, person, place, service, theme and"),
        Of("no header", $"{BadFile.Row}\n{BadFile.Row}\n", "the headers do not fit any format"),
        Of("one header missing", $"Organisation A,Since,Holder A\nCouncil,2020-02-01,{BadFile.Person}\n", "the headers do not fit any format"),
        Of("a blank header", $"Organisation A,Organisation B,,Holder A\nCouncil,Hub,something,{BadFile.Person}\n", BadFile.Lands),
        Of("only a header", $"{BadFile.Header}\n", BadFile.Lands),
        Of("only commas", ",,,,\n,,,,\n", "the file has no rows"),
        Of("five lines above the header", $"Register of partnerships\n\nPrinted 2026\nFor the board\n\n{BadFile.Register}", BadFile.Lands),
        Of("a header that is far below", $"{string.Concat(Enumerable.Repeat("A remark\n", 60))}{BadFile.Register}", "the headers do not fit any format"),
        Of("the header again in the middle", $"{BadFile.Register}{BadFile.Header}\nCouncil,Trust,2020-02-01,,\n", BadFile.Lands),
        Of("a total under the rows", $"{BadFile.Register}Total,,1,,\n", BadFile.Lands),
        Of("columns with other separators from row to row", $"{BadFile.Header}\nCouncil;Hub;2020-02-01;{BadFile.Person};{BadFile.Email}\n", "row 2, column \"Organisation B\": it is blank"),
        Of("a separator that is declared and not used", $"sep=|\n{BadFile.Register}", "the headers do not fit any format"),
        Of("a separator that is declared and is no separator", $"sep=\uFFFD\n{BadFile.Register}", BadFile.Lands),
        Of("a quote that is never closed", $"{BadFile.Header}\n\"Council,Hub,2020-02-01,{BadFile.Person},{BadFile.Email}\nCouncil,Trust,2020-02-01,,\n", "row 2: a quotation mark opens a cell and is never closed, so the rest of the file would be one cell"),
        Of("text after a quote that is closed", $"{BadFile.Header}\n\"Council\"x,Hub,2020-02-01,{BadFile.Person},{BadFile.Email}\n", "row 2: there is text after the quotation mark that closes a cell"),
        Of("quotes within a cell that are not doubled", $"{BadFile.Header}\nCouncil,The \"Big\" Hub,2020-02-01,{BadFile.Person},{BadFile.Email}\n", BadFile.Lands),
        Of("lines that end as on an old Macintosh", BadFile.Register.Replace('\n', '\r'), BadFile.Lands),
        Of("lines that end in three ways", $"{BadFile.Header}\r\n{BadFile.Row}\rCouncil,Trust,2020-02-01,,\n", BadFile.Lands),
        Of("lines that end as Unicode has it", "Organisation A,Organisation B\u2028Council,Hub\u2028", BadFile.Either),
        Of("line breaks in a cell", $"{BadFile.Header}\nCouncil,\"Hub\nof the\nnorth\",2020-02-01,{BadFile.Person},{BadFile.Email}\n", BadFile.Lands),
        Of("a line of a mail on top of every page", $"From: clerk\n{BadFile.Register}\f{BadFile.Header}\nCouncil,Trust,2020-02-01,,\n", BadFile.Lands),
        Of("two tables, one below the other", $"{BadFile.Register}\n\nPerson,Organisation,Role\n{BadFile.Person},Hub,Director\n", "row 5, column \"Since\": \"Role\" is not a date"),
        Of("thousands of columns", $"{BadFile.Header},{string.Join(',', Enumerable.Range(0, 20_000).Select(number => $"c{number}"))}\n{BadFile.Row}\n", "row 1 has 20005 cells, more than the 16384 that a table can have"),
        Of("a header of a hundred thousand letters", $"{new string('x', 120_000)},{BadFile.Header}\nx,{BadFile.Row}\n", BadFile.Either),
    ];

    private static BadFile Of(string what, string text, string says) => BadFile.Of(what, "register.csv", text, says);

    private static BadFile In(string what, Encoding encoding, string text, string says = BadFile.Lands) => new(what, "register.csv", () => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)], says);

    private static Encoding Page(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    private static byte[] Noise(int seed, int length)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
