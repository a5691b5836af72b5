using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Partnerships;

[Collection(RunningSiteCollection.Name)]
public sealed class PartnershipListTests(RunningSite site)
{
    [BrowserFact]
    public Task A_class_can_be_chosen_and_is_explained() => site.VisitAsync("#/partnerships?asOf=2026-06-01", async page =>
    {
        await page.GetByText("Narrow the list").ClickAsync();
        await page.GetByLabel("How fragile").SelectOptionAsync("Thick");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "10 partnerships on 1 June 2026" })).ToBeVisibleAsync();
        await Expect(PartnershipEntries.Of(page).Locator(".govuk-tag")).ToHaveTextAsync(Enumerable.Repeat("Thick", 10));
        await Expect(PartnershipEntries.About(page, "Strategic partnership")).ToContainTextAsync("Four people would have to leave before direct contact ended");
        await page.WaitForURLAsync(address => address.EndsWith("#/partnerships?class=THICK&asOf=2026-06-01", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Take off: Thick" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task What_the_list_is_narrowed_to_is_taken_off_one_by_one() => site.VisitAsync("#/partnerships?class=PERSONAL&senior=yes&asOf=2026-06-01", async page =>
    {
        ILocator tags = page.GetByRole(AriaRole.List, new() { Name = "What the list is narrowed to" }).GetByRole(AriaRole.Link);
        await Expect(tags).ToHaveTextAsync(["Take off: Hangs on one person ×", "Take off: Hangs on one senior person ×"]);

        await tags.First.ClickAsync();

        await Expect(tags).ToHaveTextAsync(["Take off: Hangs on one senior person ×"]);
        await page.WaitForURLAsync(address => address.EndsWith("#/partnerships?asOf=2026-06-01&senior=yes", StringComparison.Ordinal));
    });

    [BrowserFact]
    public Task The_list_goes_on_over_pages_and_back() => site.VisitAsync("#/partnerships?asOf=2026-06-01", async page =>
    {
        await Expect(PartnershipEntries.Of(page)).ToHaveCountAsync(25);
        IReadOnlyList<string> first = await PartnershipEntries.Names(page).AllInnerTextsAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Partnerships, the most fragile first (page 2) – Partnership Graph");
        IReadOnlyList<string> second = await PartnershipEntries.Names(page).AllInnerTextsAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Previous page" }).ClickAsync();

        await Expect(page).ToHaveTitleAsync("Partnerships, the most fragile first – Partnership Graph");
        Assert.Equal(first, await PartnershipEntries.Names(page).AllInnerTextsAsync());
        Assert.NotEqual(first, second);
        Assert.NotEmpty(second);
    });

    [BrowserFact]
    public Task A_day_that_does_not_exist_is_refused_beside_the_field() => site.VisitAsync("#/partnerships", async page =>
    {
        await PlaceAndDay.ChooseDayAsync(page, "31/02/2026");

        await Expect(page.GetByText("“31/02/2026” is not a date. Write it as 1 June 2026 or 1/6/2026.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Date")).ToBeFocusedAsync();
    });

    [BrowserFact]
    public Task A_day_before_anything_was_recorded_has_an_empty_list_and_says_so() => site.VisitAsync("#/partnerships?class=THICK&asOf=1900-01-01", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "0 partnerships on 1 January 1900" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("No partnerships match.");
    });
}
