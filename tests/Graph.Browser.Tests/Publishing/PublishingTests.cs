using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Publishing;

[Collection(RunningSiteCollection.Name)]
public sealed class PublishingTests(RunningSite site)
{
    [BrowserFact]
    public Task A_table_is_ready_for_a_report_with_its_note_and_without_small_counts() => site.VisitAsync("#/publish?asOf=2026-06-01", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "By place" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "By place" })).ToHaveAttributeAsync("aria-current", "true");
        ILocator table = page.GetByRole(AriaRole.Table, new() { Name = "Partnerships by how fragile they are, 1 June 2026" });
        await Expect(table.GetByRole(AriaRole.Row).Last).ToContainTextAsync("Total");
        Assert.All(
            (await table.GetByRole(AriaRole.Cell).AllInnerTextsAsync()).Where(text => text != "[c]"),
            text => Assert.True(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is 0 or >= 5, text));
        await Expect(page.Locator(".govuk-inset-text")).ToContainTextAsync("left out");
    });
}
