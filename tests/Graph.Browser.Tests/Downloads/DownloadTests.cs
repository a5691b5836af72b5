using System.Globalization;
using System.Xml.Linq;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;

namespace Graph.Browser.Tests.Downloads;

[Collection(RunningSiteCollection.Name)]
public sealed class DownloadTests(RunningSite site)
{
    [BrowserFact]
    public Task The_network_of_a_day_is_taken_away_for_Gephi() => site.VisitAsync("#/downloads?asOf=2026-06-01", async page =>
    {
        await page.GetByLabel("Which network").SelectOptionAsync("Organisations, by their partnerships");
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "GEXF" }).ClickAsync());

        Assert.Equal("partnership-graph-gexf-2026-06-01.gexf", file.SuggestedFilename);
        XDocument gexf = XDocument.Load(await file.PathAsync());
        Assert.Contains(gexf.Descendants(), node => node.Name.LocalName == "node" && (string?)node.Attribute("label") == "Larkhaven Council (fictional)");
    });

    [BrowserFact]
    public Task Tables_come_without_personal_details_unless_they_are_asked_for() => site.VisitAsync("#/downloads", async page =>
    {
        ILocator csv = page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true });
        Assert.DoesNotContain("personal", await csv.GetAttributeAsync("href"), StringComparison.Ordinal);

        await page.GetByLabel("With personal details").CheckAsync();

        Assert.EndsWith("personal=true", await csv.GetAttributeAsync("href"), StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task A_list_is_taken_away_whole_and_not_just_the_page_that_is_shown() => site.VisitAsync("#/partnerships?asOf=2026-06-01", async page =>
    {
        int total = int.Parse((await page.Locator("#found").InnerTextAsync()).Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.True(total > 25, $"There is one page only: {total}.");

        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download this list as CSV" }).ClickAsync());

        string[] lines = await File.ReadAllLinesAsync(await file.PathAsync());
        Assert.Equal("Partnership,How fragile,People who would have to leave,Hangs on,Why", lines[0]);
        Assert.Equal(total, lines.Length - 1);
    });
}
