using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Boards;

/// <summary>What a stewardship group does most, by keyboard alone and by touch on a telephone.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed class WithoutAMouseTests(RunningSite site)
{
    private const int MostTabs = 250;

    [BrowserTheory]
    [InlineData(1100, false)]
    [InlineData(360, true)]
    public Task Whom_the_partnerships_of_a_place_hang_on_is_found_with_the_reason_and_the_brief_is_printed(int width, bool byTouch) => site.VisitAsync("#/?asOf=2026-06-01", async page =>
    {
        Func<ILocator, Task> press = byTouch ? Tap : PressByKeyboardAsync;
        await StubPrintingAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await press(PlaceAndDay.Bar(page).Locator("summary"));
        if (byTouch)
        {
            await page.GetByLabel("Place", new() { Exact = true }).SelectOptionAsync("Fictional Borough of Larkhaven");
        }
        else
        {
            await TabToAsync(page.GetByLabel("Place", new() { Exact = true }));
            await page.Keyboard.TypeAsync("Fictional");
        }

        await press(page.GetByRole(AriaRole.Button, new() { Name = "Show this place and day" }));
        await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("Fictional Borough of Larkhaven, 1 June 2026");
        await press(page.GetByRole(AriaRole.Link, new() { Name = "Which partnerships hang on one senior person?" }));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "19 partnerships on 1 June 2026" })).ToBeVisibleAsync();
        ILocator entry = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Sanctuary support" }).Last;
        await Expect(entry).ToContainTextAsync("Hangs on Rosalind Achebe (strategic, Larkhaven Council (fictional)): if this person leaves");
        await press(entry.GetByRole(AriaRole.Link, new() { Name = "Rosalind Achebe" }));
        await press(page.GetByRole(AriaRole.Link, new() { Name = "Handover brief" }));
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Print this page" }));

        Assert.Equal(1, await page.EvaluateAsync<int>("() => window.printed"));
    }, width, touch: byTouch);

    [BrowserTheory]
    [InlineData(1100, false)]
    [InlineData(360, true)]
    public Task A_leaving_is_rehearsed_and_the_meeting_pack_is_printed(int width, bool byTouch) => site.VisitAsync("#/board?asOf=2026-06-01", async page =>
    {
        Func<ILocator, Task> press = byTouch ? Tap : PressByKeyboardAsync;
        await StubPrintingAsync(page);
        await GoToAsync("If they leave");
        ILocator person = page.GetByRole(AriaRole.Checkbox, new() { Name = "Rosalind Achebe" });
        if (byTouch)
        {
            await person.TapAsync();
        }
        else
        {
            await TabToAsync(person);
            await page.Keyboard.PressAsync("Space");
        }

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("10 partnerships would be lost");
        await press(page.GetByRole(AriaRole.Button, new() { Name = "As it is on 1 June 2026" }));
        await Expect(page.GetByRole(AriaRole.Img)).ToHaveClassAsync("page-picture");

        await GoToAsync("Board");
        await press(page.GetByRole(AriaRole.Link, new() { Name = "Meeting pack" }));
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Print the pack" }));

        Assert.Equal(1, await page.EvaluateAsync<int>("() => window.printed"));

        async Task GoToAsync(string view)
        {
            // On a telephone the views are folded.
            if (byTouch)
                await press(page.GetByRole(AriaRole.Button, new() { Name = "Menu" }));
            await press(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = view, Exact = true }));
        }
    }, width, touch: byTouch);

    private static async Task StubPrintingAsync(IPage page) => await page.EvaluateAsync("() => { window.printed = 0; window.print = () => { window.printed++; }; }");

    private static Task Tap(ILocator target) => target.First.TapAsync();

    private static async Task PressByKeyboardAsync(ILocator target)
    {
        await TabToAsync(target.First);
        await target.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        await Expect(target.Page.Locator("main[aria-busy]")).ToHaveCountAsync(0);
        for (int tab = 0; tab < MostTabs; tab++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await target.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("It can't be reached by keyboard.");
    }
}
