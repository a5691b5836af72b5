using Graph.Import.Sources;
using Snapshooter.Xunit;

namespace Graph.Import.Tests.Commands;

public sealed class TemplateCommandTests : IDisposable
{
    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task A_table_of_a_type_has_a_template_that_says_what_its_columns_mean()
    {
        (int code, string output, string error) = await line.RunAsync("template", "key holder");

        Assert.Equal((0, "Person,Building,Organisation,Since,Until,Id\n"), (code, output));
        Assert.Contains("Building (needed): A person can open a building. The name or id of the building.\n", error, StringComparison.Ordinal);
        Assert.Contains("Organisation: The organisation that the person has the key for. The name, register number or id of the organisation.\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("building", "UPRN: Its Unique Property Reference Number, up to 12 digits. A UPRN is a number of up to 12 digits, such as 100011234567.")]
    [InlineData("annual return", "Income: Its income in that year, in pounds. At least 0. Written as 12500 or £12,500.00.")]
    [InlineData("blockage", "Raised: When it was raised. Not in the future. Written as 2026-02-28 or 28/02/2026, or as 2026-02 or 2026 if only that is known.")]
    [InlineData("theme", "Description: What it covers. At most 20,000 characters.")]
    [InlineData("holds", "It must be a current party of the partnership.")]
    [InlineData("role", "Level: How senior it is. One of strategic, management, front line, governance, volunteer.")]
    public async Task A_template_says_which_values_are_accepted(string name, string expected) =>
        Assert.Contains(expected, (await line.RunAsync("template", name)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_format_that_there_is_not_is_answered_with_those_there_are()
    {
        (int code, _, string error) = await line.RunAsync("template", "spreadsheet");

        Assert.Equal(2, code);
        Assert.StartsWith($"There is no format spreadsheet. The formats are {string.Join(", ", Formats.All.SkipLast(1).Select(format => format.Name))} and {Formats.All[^1].Name}, and a table for each type: action, ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("themes", "theme")]
    [InlineData("Key holders", "keyHolder")]
    [InlineData("People", "people")]
    public async Task A_template_is_found_by_the_name_of_several(string name, string format)
    {
        (_, string one, _) = await line.RunAsync("template", format);

        (int code, string several, _) = await line.RunAsync("template", name);

        Assert.Equal((0, one), (code, several));
    }

    [Fact]
    public async Task A_format_that_was_misspelt_is_answered_with_the_nearest()
    {
        (int code, _, string error) = await line.RunAsync("template", "servises");

        Assert.Equal(2, code);
        Assert.StartsWith("There is no format servises. Did you mean service? The formats are ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_explains_its_columns_on_standard_error()
    {
        (int code, string output, string error) = await line.RunAsync("template", "partnerships");

        Assert.Equal(0, code);
        Snapshot.Match($"{output}---\n{error}", "template");
    }

    [Fact]
    public async Task Every_template_is_a_file_that_can_be_imported_as_it_is()
    {
        foreach (string format in Importer.FormatNames.Concat(Importer.TableNames))
        {
            (_, string output, _) = await line.RunAsync("template", format);
            string[] asWhat = Importer.TableNames.Contains(format) ? ["--as", format] : [];
            (int code, string checkedOutput, _) = await line.RunAsync(["check", line.Write($"{format}.csv", output), .. asWhat]);
            Assert.Equal(0, code);
            Assert.Matches($@"^{format}\.csv: {format} \((\d+) of \1 columns\), 0 rows, no problems\.\n$", checkedOutput);
        }
    }
}
