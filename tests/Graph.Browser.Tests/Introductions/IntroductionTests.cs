using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Introductions;

[Collection(RunningSiteCollection.Name)]
public sealed class IntroductionTests(RunningSite site)
{
    [BrowserFact]
    public Task The_introduction_that_would_help_most_comes_first_with_its_reasons() => site.VisitAsync("", async page =>
    {
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Introductions" }).ClickAsync();
        await PlaceAndDay.ChooseDayAsync(page, "1 June 2026");

        ILocator first = page.Locator("main ol > li").First;
        await Expect(first).ToContainTextAsync("Introduce Fatou Jallow, Larkhaven Council (fictional) to Edith Sowerby, Larkhaven Foodbank (fictional)");
        await Expect(first).ToContainTextAsync("Nobody holds it would become Hangs on one person");
        await Expect(first).ToContainTextAsync("It would go from being held by nobody to being held by one person alone.");
        await Expect(first).ToContainTextAsync("Marlon Reid of Larkhaven Foodbank (fictional), who is a contact for it there, could introduce them.");
        await Expect(first).ToContainTextAsync("Once it is recorded, 1 person would have to leave before direct contact ended; now nobody is in direct contact.");
        await first.GetByRole(AriaRole.Link, new() { Name = "Record that Fatou Jallow holds it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("New:");
        await page.GoBackAsync();
        await first.GetByRole(AriaRole.Link, new() { Name = "Fatou Jallow", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Fatou Jallow");
    });

    [BrowserFact]
    public Task A_partnership_shows_the_introductions_that_would_thicken_it_and_no_other() => site.VisitAsync("#/introductions?asOf=2026-06-01", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Larkhaven Council (fictional) and Larkhaven Foodbank (fictional)" }).First.ClickAsync();

        ILocator introductions = page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Who should meet whom" }) }).Locator("li");
        await Expect(introductions).ToHaveCountAsync(2);
        await Expect(introductions.Nth(1)).ToContainTextAsync("Introduce Fatou Jallow, Larkhaven Council (fictional), to Larkhaven Foodbank (fictional)");
    });
}
