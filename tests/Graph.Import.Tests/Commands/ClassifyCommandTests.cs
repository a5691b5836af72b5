using Snapshooter.Xunit;

namespace Graph.Import.Tests.Commands;

/// <summary>graph classify, as people type it.</summary>
public sealed class ClassifyCommandTests : IDisposable
{
    private const string Vocabulary = """
        Code,tag,Category,Subcategory,Level,Notes,Related ICNPTSO code,Regular expression,Exclude regular expression
        FD,Food,Food,,1,,,\b(foods?|meals?)\b,
        FD101,Food banks,Food,,3,,,\b(food ?banks?)\b,
        AN,Animals,Animals,,1,,,\b(dogs?|cats?)\b,

        """;

    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task Themes_are_suggested_once_they_are_recorded_and_the_second_time_nothing_changes()
    {
        string vocabulary = line.Write("ukcat.csv", Vocabulary);
        await line.RunAsync("import", line.Write("organisations.csv", "Name,Description,Legal form\nLarkby Foodbank,Meals for whoever needs one,CIO\nTideway Arts,Painting,CIO\n"), line.Write("services.csv", "Name,Providers,Below the radar\nDog walking,Tideway Arts,yes\n"));
        List<(int Code, string Out, string Error)> runs =
        [
            await line.RunAsync("classify", "--vocabulary", vocabulary),
            await line.RunAsync("import", vocabulary),
            await line.RunAsync("classify", "--vocabulary", vocabulary, "--dry-run"),
            await line.RunAsync("classify", "--vocabulary", vocabulary, "--types", "services"),
            await line.RunAsync("classify", "--vocabulary", vocabulary),
            await line.RunAsync("classify", "--vocabulary", vocabulary),
        ];

        Assert.Equal([1, 0, 0, 0, 0, 0], runs.Select(run => run.Code));
        Snapshot.Match(string.Concat(runs.Select(run => $"{run.Out}{run.Error}---\n")), "classify");
    }

    [Fact]
    public async Task Patterns_that_can_not_be_used_are_told_of_with_their_rows_and_nothing_is_suggested()
    {
        string vocabulary = line.Write("ukcat.csv", Vocabulary.Replace(@"\b(dogs?|cats?)\b", @"\b(dogs?|cats?\b", StringComparison.Ordinal));

        (int code, string output, string error) = await line.RunAsync("classify", "--vocabulary", vocabulary);

        Assert.Equal((1, ""), (code, output));
        Assert.Equal("ukcat.csv, row 4, column \"Regular expression\": the pattern can't be read: a bracket ( is not closed, near character 16. Correct it.\n1 problem. Nothing was suggested.\n", error);
    }

    [Theory]
    [InlineData("people", "--types: themes can't be suggested for people, only for funding, organisations and services.")]
    [InlineData("places,themes", "--types: themes can't be suggested for places, only for funding, organisations and services.")]
    public async Task Themes_are_suggested_only_for_what_has_words_of_its_own(string types, string message)
    {
        (int code, _, string error) = await line.RunAsync("classify", "--vocabulary", line.Write("ukcat.csv", Vocabulary), "--types", types);

        Assert.Equal((2, $"{message}\n"), (code, error));
    }

    [Fact]
    public async Task A_file_without_patterns_is_refused()
    {
        string vocabulary = line.Write("ukcat.csv", "Code,tag,Category,Level\nFD,Food,Food,1\n");

        (int code, _, string error) = await line.RunAsync("classify", "--vocabulary", vocabulary);

        Assert.Equal(1, code);
        Assert.StartsWith("ukcat.csv: it has no column \"Regular expression\", so there is nothing to suggest themes by. Give the file of the vocabulary with its patterns.", error, StringComparison.Ordinal);
        Assert.Equal((2, "There is no file missing.csv.\n"), await RefusedAsync("missing.csv"));
    }

    private async Task<(int, string)> RefusedAsync(string file)
    {
        (int code, _, string error) = await line.RunAsync("classify", "--vocabulary", file);
        return (code, error);
    }
}
