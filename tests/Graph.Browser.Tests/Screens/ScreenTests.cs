using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;

namespace Graph.Browser.Tests.Screens;

/// <summary>The pictures in docs/page.md. <c>UPDATE_DOCS=1 dotnet test tests/Graph.Browser.Tests --filter ScreenTests</c> takes them again.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed partial class ScreenTests(RunningSite site)
{
    private const string Borough = "Fictional Borough of Larkhaven";
    private const string Day = "asOf=2026-06-01";

    private static readonly string Docs = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "docs"));

    /// <summary>What each is called, of which view it is, the width of the window, what is pressed first, and what is then at the top.</summary>
    public static TheoryData<string, string, int, string?, string?> Screens => new()
    {
        { "start", $"#/?{Day}", 1100, null, null },
        { "board", $"#/board?{Day}", 1100, null, null },
        { "leaving", $"#/rehearsal?{Day}", 1100, "Tick these 3", "figure" },
        { "partners", $"#/partners?q=food&{Day}", 1100, null, null },
        { "map", $"#/map?{Day}", 1100, null, ".page-map__tools" },
        { "network", $"#/network?{Day}", 1100, null, ".page-network__tabs" },
        { "spoke", "#/spoke", 360, null, null },
    };

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public Task A_picture_of_the_docs_is_of_a_view_that_there_is(string name, string address, int width, string? pressed, string? top) => site.VisitAsync(address, async page =>
    {
        await Views.ArriveAsync(page, result: null);
        await PlaceAndDay.ChooseDayAsync(page, address.Contains(Day, StringComparison.Ordinal) ? "1 June 2026" : "", Borough);
        await Views.ArriveAsync(page, result: null);

        if (pressed is not null)
            await page.GetByText(pressed).ClickAsync();
        await Views.ArriveAsync(page, result: null);
        if (top is not null)
            await page.Locator(top).First.EvaluateAsync("element => element.scrollIntoView({ block: 'start' })");

        byte[] picture = await page.ScreenshotAsync();

        string file = Path.Combine(Docs, "screens", $"{name}.png");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            await File.WriteAllBytesAsync(file, picture);
        Assert.Equal(picture[..24], (await File.ReadAllBytesAsync(file))[..24]);
    }, width);

    [Fact]
    public void The_docs_show_every_picture_and_no_other()
    {
        IEnumerable<string> shown = Picture().Matches(File.ReadAllText(Path.Combine(Docs, "page.md"))).Select(match => match.Groups["name"].Value);

        string[] taken = [.. Screens.Select(screen => (string)((object?[])screen)[0]!).Order(StringComparer.Ordinal)];
        Assert.Equal(taken, shown.Order(StringComparer.Ordinal));
        Assert.Equal(taken, Directory.EnumerateFiles(Path.Combine(Docs, "screens")).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"\]\(screens/(?<name>[a-z]+)\.png\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Picture();
}
