using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Search;

[Collection(RunningSiteCollection.Name)]
public sealed class SearchTests(RunningSite site)
{
    [BrowserFact]
    public Task A_person_is_found_and_opened_with_the_keyboard_alone() => site.VisitAsync("", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByRole(AriaRole.Searchbox, new() { Name = "Search" }));

        await page.Keyboard.TypeAsync("castellan");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Search for “castellan”" })).ToBeFocusedAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Wendy Castellan", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Wendy Castellan");
        await Expect(page).ToHaveTitleAsync("Wendy Castellan – Partnership Graph");
    });

    [BrowserFact]
    public Task Every_result_says_what_it_is() => site.VisitAsync("#/search?q=Quayside", async page =>
    {
        ILocator club = page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "Quayside Youth Club (fictional)", Exact = true }) });

        await Expect(club).ToContainTextAsync("Organisation");
    });

    [BrowserFact]
    public Task A_place_that_is_found_opens_the_first_page_about_it_and_not_a_form() => site.VisitAsync("#/search?q=Harbour Ward", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Harbour Ward (fictional)", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Who holds our partnerships together?");
        await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("Harbour Ward (fictional), today");
        await page.GetByRole(AriaRole.Link, new() { Name = "How we know of this place, and correct it" }).ClickAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Harbour Ward (fictional)");
    });

    [BrowserFact]
    public Task Where_nothing_is_found_the_reader_is_told_what_to_try() => site.VisitAsync("#/search?q=zzyzzx", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("There are no results for “zzyzzx”.");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Check the spelling.");
    });

    [BrowserFact]
    public Task A_near_spelling_is_offered_as_a_link_that_searches_for_it() => site.VisitAsync("#/search?q=castelan", async page =>
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "castellan", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Search for “castellan”" })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Wendy Castellan", Exact = true })).ToBeVisibleAsync();
    });

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (int presses = 0; presses < 40; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} cannot be reached with the Tab key.");
    }
}
