using Graph.Browser.Tests.Partnerships;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Warnings;

[Collection(RunningSiteCollection.Name)]
public sealed class WarningsTests(RunningSite site)
{
    [BrowserFact]
    public Task The_navigation_leads_by_keyboard_to_what_grew_worse_with_its_reason() => site.VisitAsync("", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Who holds our partnerships together?");
        await page.GetByRole(AriaRole.Link, new() { Name = "Early warning", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Early warning");
        await Expect(page.Locator("main[aria-busy]")).ToHaveCountAsync(0);
        await page.GetByLabel("Date").FillAsync("23/11/2026");
        await page.Keyboard.PressAsync("Enter");

        ILocator warning = PartnershipEntries.About(page, "Patient involvement");
        await Expect(warning).ToContainTextAsync("Thick then One person, with an anchor");
        await Expect(warning).ToContainTextAsync("Sunita Rao is due to leave Larkhaven and Saltmere NHS Trust (fictional), or to stop holding it for them, on 31 August 2027.");
        await warning.GetByRole(AriaRole.Link, new() { Name = "Sunita Rao" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Sunita Rao");
        await page.WaitForURLAsync(address => address.Contains("asOf=2026-11-23", StringComparison.Ordinal));
    });

    [BrowserFact]
    public Task A_longer_period_can_be_chosen_and_the_feed_follows_it() => site.VisitAsync("#/warnings?asOf=2026-11-23", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("between 23 August 2026 and 23 November 2026");
        await page.GetByLabel("Compare over").SelectOptionAsync("The last year");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("between 23 November 2025 and 23 November 2026");
        await Expect(page.GetByLabel("Compare over")).ToHaveValueAsync("year");
        string address = (await page.GetByRole(AriaRole.Link, new() { Name = "Early warnings of the last year (Atom feed)" }).GetAttributeAsync("href"))!;
        using HttpClient client = new();
        Assert.StartsWith("<?xml", await client.GetStringAsync(new Uri(site.Address, address)), StringComparison.Ordinal);
    });
}
