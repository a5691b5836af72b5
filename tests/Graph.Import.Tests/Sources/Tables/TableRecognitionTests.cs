using Graph.Import.Tests.Borough;

namespace Graph.Import.Tests.Sources.Tables;

/// <summary>Which table headers are taken for, where nobody says.</summary>
public class TableRecognitionTests
{
    [Theory]
    [InlineData("Theme,Broader", "theme")]
    [InlineData("Name,Broader", "theme")]
    [InlineData("Name,GSS,Within", "place")]
    [InlineData("Name,Description,Providers", "service")]
    [InlineData("NAME,Below the Radar?,Provider reference", "service")]
    [InlineData("Title,Challenge,Learnt", "learning")]
    [InlineData("Title,Raised,Owner", "blockage")]
    [InlineData("Date,Dimension,Score", "assessment")]
    [InlineData("Organisation,Initiative,Part", "takesPart")]
    public async Task A_table_is_taken_for_the_type_whose_columns_it_has(string header, string table) => Assert.Equal([table], await FormatsOfAsync(header + "\n"));

    [Theory]
    [InlineData("Organisation A,Organisation B,Kind,Notes", "partnerships")]
    [InlineData("Person,Organisation,Title,Level", "people")]
    [InlineData("Building,UPRN,Address", "buildings")]
    public async Task A_file_that_fits_another_format_is_read_as_before(string header, string format) => Assert.Equal([format], await FormatsOfAsync(header + "\n"));

    [Fact]
    public void Headers_that_fit_several_tables_are_a_problem_that_names_them() =>
        Assert.Equal("file.csv: the headers fit several tables: initiative, organisation, service and theme. Say which with --as, such as --as initiative, or add a column that only one of them has.", World.Of("Name,Description\nFood,x\n").Problem());

    [Fact]
    public void A_header_that_another_format_probably_means_is_not_taken_for_a_table() =>
        Assert.StartsWith("file.csv: the headers do not fit any format. people is the nearest", World.Of("Name,Job title,Mobile,Email\nAnn Lee,Lead,1,a@hub.example\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public async Task The_sheets_of_a_borough_are_recognised_one_by_one()
    {
        List<string> recognised = [];
        foreach ((string _, string text) in BoroughTables.All)
            recognised.AddRange(await FormatsOfAsync(text));

        Assert.Equal(
            ["theme", "place", "organisation", "person", "people", "building", "buildings", "people", "partnership", "people", "tie", "service", "initiative", "takesPart", "funding", "gap", "learning", "blockage", "assessment", "contact", "source"],
            recognised);
    }

    private static async Task<IReadOnlyList<string>> FormatsOfAsync(string text)
    {
        using Folder folder = new();
        return (await new Importer(null).ImportAsync([folder.Write("file.csv", text)], new() { DryRun = true })).Files[0].Formats;
    }
}
