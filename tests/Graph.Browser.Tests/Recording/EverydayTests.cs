using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Recording;

/// <summary>What people record every day, by keyboard alone and by touch on a phone.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed class EverydayTests(RunningSite site)
{
    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Yesterdays_conversation_is_recorded_by_keyboard_and_by_touch(bool isTouched) => VisitAsync("#/search?q=Interfaith week", isTouched, async (page, press) =>
    {
        await press(page.GetByRole(AriaRole.Link, new() { Name = "Interfaith week" }).First);
        await press(page.GetByRole(AriaRole.Link, new() { Name = "We spoke" }));
        await press(page.GetByLabel("Nasreen Akhtar"));
        await press(page.GetByLabel("Harjit Gill"));
        await TypeAsync(page, "When", "31/05/26");
        await TypeAsync(page, "What was promised (optional)", "Harjit sends the list");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));

        await Expect(Heading(page)).ToHaveTextAsync("Contact recorded");
        await UndoAsync(page, press);
    });

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_partnership_is_added_with_an_organisation_that_is_known_and_one_that_is_new(bool isTouched) => VisitAsync("#/record", isTouched, async (page, press) =>
    {
        await press(page.GetByRole(AriaRole.Link, new() { Name = "Add a partnership" }));
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));
        await Expect(page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();

        await TypeAsync(page, "Between", "Larkhaven Coun");
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Larkhaven Council (fictional)" }));
        await Expect(page.GetByText("Larkhaven Council (fictional) is recorded already.")).ToBeVisibleAsync();
        await TypeAsync(page, "And", $"Quayside Choir {isTouched}");
        await Expect(page.GetByText("will be recorded as a new organisation.")).ToBeVisibleAsync();
        await TypeAsync(page, "What it is (optional)", "Singing on Fridays");
        await TypeAsync(page, "Since when (optional)", "May 2026");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));

        await Expect(Heading(page)).ToHaveTextAsync("Partnership recorded");
        await press(page.GetByRole(AriaRole.Link, new() { Name = "Go to it" }));
        await Expect(Heading(page)).ToContainTextAsync($"Larkhaven Council (fictional) and Quayside Choir {isTouched}");
        await page.GoBackAsync();
        await page.GotoAsync(new Uri(site.Address, "#/changes").AbsoluteUri);
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First);
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }));
        await Expect(page.GetByText("as before.")).ToBeVisibleAsync();
    });

    private Task VisitAsync(string address, bool isTouched, Func<IPage, Func<ILocator, Task>, Task> visit) => site.VisitAsync(
        address,
        page => visit(page, isTouched ? element => element.TapAsync() : PressAsync),
        width: isTouched ? 360 : 1100,
        touch: isTouched);

    // A link and a button take Enter, and a box to tick takes the space bar; nothing is clicked.
    private static async Task PressAsync(ILocator element)
    {
        await element.FocusAsync();
        await element.PressAsync(await element.GetAttributeAsync("type") == "checkbox" ? "Space" : "Enter");
    }

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await page.GetByLabel(field, new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static async Task UndoAsync(IPage page, Func<ILocator, Task> press)
    {
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }));
        await Expect(page.GetByText("Taken back. Everything is as it was before.")).ToBeVisibleAsync();
    }
}
