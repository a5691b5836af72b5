using System.Globalization;
using System.IO.Pipes;
using System.Text;
using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import.Tests.Reading;

public class CsvTableReaderTests
{
    [Fact]
    public void A_pipe_is_a_problem_with_a_remedy()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using AnonymousPipeServerStream pipe = new(PipeDirection.In);

        string problem = new World().ImportFile($"/proc/self/fd/{pipe.SafePipeHandle.DangerousGetHandle()}").Problem();

        Assert.Contains("this is a pipe", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_was_lost_on_the_way_is_told_of_and_does_not_stop_the_import()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. "Person,Organisation\nZo"u8, 0xEB, .. " Lee,Hub\n"u8];

        World world = new World().Import(file).WithoutProblems();

        Assert.Single(world.All<Person>());
        Assert.Contains("row 2, column \"Person\": some characters in the cell were lost", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    private const string Text = "Person;Organisation;Role\nZoë O’Brien;Café Hub;“Lead” – £\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "utf-16 without mark", "utf-16BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_read_alike_in_every_encoding(string name)
    {
        byte[] bytes = name switch
        {
            "utf-8" => new UTF8Encoding(false).GetBytes(Text),
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
            "utf-16 without mark" => Encoding.Unicode.GetBytes(Text),
            "utf-16BE" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text),
        };

        World world = new World().Import(bytes).WithoutProblems();

        Assert.Equal("Zoë O’Brien", world.Single<Person>().Name);
        Assert.Equal("Café Hub", world.Single<Organisation>().Name);
        Assert.Equal("“Lead” – £", world.Single<Role>().Title);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_separator_is_the_one_that_the_header_has(char separator)
    {
        World world = World.Of($"Person{separator}Organisation{separator}Role\nAnn Lee{separator}\"Hub{separator} the one\"{separator}Lead\n").WithoutProblems();

        Assert.Equal($"Hub{(separator == '\t' ? " " : separator)} the one".Replace("  ", " ", StringComparison.Ordinal), world.Single<Organisation>().Name);
    }

    [Fact]
    public void Rows_are_counted_as_a_spreadsheet_counts_them()
    {
        const string file = "Person,Organisation,Since\r\n\"Ann\r\nLee\",\"Hub \"\"One\"\"\",2020\r\n\r\nBob Ray,Hub,soon\r\n";

        Assert.StartsWith("file.csv, row 4, column \"Since\":", World.Of(file).Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_rows_and_blank_cells_at_the_end_are_nothing() =>
        Assert.Single(World.Of("Person,Organisation,,\n,,,\n  ,\nAnn Lee,Hub,,,,\n\n").WithoutProblems().All<Person>());

    [Fact]
    public void A_quote_that_is_never_closed_is_a_problem_and_not_a_long_cell() =>
        Assert.Contains("never closed", World.Of("Person,Organisation\nAnn Lee,Hub\nBob Ray,\"Hub\nCat Fox,Hub\n").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ann Lee,{0}\n", "row 3 can't be read: cell 2 of it has more than 100000 characters. Shorten it.")]
    [InlineData("Ann Lee,\"{0}\"\n", "row 3 can't be read: cell 2 of it has more than 100000 characters. Shorten it. A quotation mark that is never closed can also cause this.")]
    [InlineData("Ann Lee,\"{0}\n", "row 3 can't be read: a quotation mark that opens there is probably never closed. Double any quotation mark inside a cell.")]
    public void What_makes_a_row_too_long_is_said(string row, string problem) =>
        Assert.Equal($"file.csv: {problem}", World.Of("Person,Organisation\nBob \"\"Bo\"\" Roe,\"The \"\"Hub\"\"\"\n" + string.Format(CultureInfo.InvariantCulture, row, new string('x', 2_000_000))).Problem());

    [Fact]
    public void More_cells_than_headers_are_a_problem_with_the_row() =>
        Assert.StartsWith("file.csv, row 3: the row has 3 cells, but the header has 2.", World.Of("Person,Organisation\nAnn Lee,Hub\nBob Ray,Hub, Leeds\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_quote_within_a_cell_is_kept() =>
        Assert.Equal("The 12\" Club", World.Of("Person,Organisation\nAnn Lee,The 12\" Club\n").WithoutProblems().Single<Organisation>().Name);

    [Fact]
    public void A_cell_that_is_too_long_is_a_problem() =>
        Assert.Contains("more than 100000 characters", World.Of($"Person,Organisation\nAnn Lee,{new string('x', 100_001)}\n").Log.Problems[0].ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_file_may_not_have_more_rows_than_are_read() =>
        Assert.Contains("more than 2 rows", new World().Import("Person,Organisation\nA,B\nC,D\nE,F\nG,H\n"u8.ToArray(), limits: new() { Rows = 2 }).Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n\n", "no row")]
    [InlineData("abc\u0000def,\u0000", "neither text nor a workbook")]
    public void What_is_no_table_is_told_so(string text, string reason) => Assert.Contains(reason, World.Of(text).Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_file_may_not_be_larger_than_is_read() =>
        Assert.Contains("more than the 0 MB", new World().Import("Person,Organisation\n"u8.ToArray(), limits: new ReadLimits { FileBytes = 5 }).Problem(), StringComparison.Ordinal);
}
