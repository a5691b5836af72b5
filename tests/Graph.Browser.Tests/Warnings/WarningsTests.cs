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
        await PlaceAndDay.Bar(page).Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Date").FillAsync("23/11/2026");
        await page.Keyboard.PressAsync("Enter");

        ILocator worse = Section(page, "grew more fragile").First;
        ILocator warning = worse.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Capacity building" });
        await Expect(warning).ToContainTextAsync("One person, with an anchor then Hangs on one person");

        ILocator leaving = Section(page, "Someone is leaving");
        await Expect(leaving).ToContainTextAsync("Sunita Rao is due to leave Larkhaven and Saltmere NHS Trust (fictional), or to stop holding it, on 30 April 2027:");
        await leaving.GetByRole(AriaRole.Link, new() { Name = "Sunita Rao" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Sunita Rao");
        await page.WaitForURLAsync(address => address.Contains("asOf=2026-11-23", StringComparison.Ordinal));
    });

    [BrowserFact]
    public Task Contact_that_merely_grows_older_is_one_line_and_has_a_page_of_its_own() => site.VisitAsync("#/warnings?asOf=2026-11-23", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("which has not counted as recent since");
        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"), 900, 4_500);
        await page.GetByRole(AriaRole.Link, new() { Name = "Contact is merely growing older" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Contact is merely growing older");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("which has not counted as recent since");
        Assert.True(await PartnershipEntries.Of(page).CountAsync() > 10);
        await page.GetByRole(AriaRole.Link, new() { Name = "Show all early warnings" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Early warning");
    });

    [BrowserFact]
    public Task A_longer_period_can_be_chosen_and_the_feed_follows_it() => site.VisitAsync("#/warnings?asOf=2026-11-23", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("between 23 August 2026 and 23 November 2026");
        await page.GetByText("Compared over the last three months").ClickAsync();
        await page.GetByLabel("Compare over").SelectOptionAsync("The last year");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("between 23 November 2025 and 23 November 2026");
        await Expect(page.GetByLabel("Compare over")).ToHaveValueAsync("year");
        string address = (await page.GetByRole(AriaRole.Link, new() { Name = "Early warnings of the last year (Atom feed)" }).GetAttributeAsync("href"))!;
        using HttpClient client = new();
        Assert.StartsWith("<?xml", await client.GetStringAsync(new Uri(site.Address, address)), StringComparison.Ordinal);
    });

    private static ILocator Section(IPage page, string heading) =>
        page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = heading }) });
}
