using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Recording;

/// <summary>What people record every day, by keyboard alone and by touch on a phone.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed class EverydayTests(RunningSite site)
{
    public static TheoryData<bool> Both => Hands.Both;

    [BrowserTheory]
    [MemberData(nameof(Both))]
    public Task Yesterdays_conversation_is_recorded_by_keyboard_and_by_touch(bool byTouch) => Hands.VisitAsync(site, "#/search?q=Interfaith week", byTouch, async (page, hands) =>
    {
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Interfaith week" }).First);
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "We spoke" }));
        await hands.TickAsync(page.GetByLabel("Nasreen Akhtar"));
        await hands.TickAsync(page.GetByLabel("Harjit Gill"));
        await hands.TypeAsync(Field(page, "When"), "31/05/26");
        await hands.TypeAsync(Field(page, "What was promised (optional)"), "Harjit sends the list");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));

        await Expect(Heading(page)).ToHaveTextAsync("Contact recorded");
        await UndoAsync(page, hands);
    });

    [BrowserFact]
    public Task A_conversation_that_is_recorded_already_is_shown_while_its_day_is_typed() => site.VisitAsync("#/search?q=Shared meals", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Shared meals" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "We spoke" }).ClickAsync();
        await Field(page, "When").FillAsync("9/4/2025");
        ILocator near = page.GetByRole(AriaRole.Link, new() { Name = "8 April 2025, meeting: Abdul Chowdhury and Philippa Munro" });
        await Expect(near).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        await Field(page, "When").FillAsync("9/6/2025");
        await Expect(near).ToHaveCountAsync(0);
    });

    [BrowserTheory]
    [MemberData(nameof(Both))]
    public Task A_partnership_is_added_with_an_organisation_that_is_known_and_one_that_is_new(bool byTouch) => Hands.VisitAsync(site, "#/record", byTouch, async (page, hands) =>
    {
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Add a partnership" }));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));
        await Expect(page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();

        await hands.TypeAsync(Field(page, "Between"), "Larkhaven Coun");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Larkhaven Council (fictional)" }));
        await Expect(page.GetByText("Larkhaven Council (fictional) is recorded already, and is taken.")).ToBeVisibleAsync();
        await hands.TypeAsync(Field(page, "And"), $"Quayside Choir {byTouch}");
        await Expect(page.GetByText("will be recorded as a new organisation.")).ToBeVisibleAsync();
        await hands.TypeAsync(Field(page, "What it is (optional)"), "Singing on Fridays");
        await hands.TypeAsync(Field(page, "Since when (optional)"), "May 2026");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Record it" }));

        await Expect(Heading(page)).ToHaveTextAsync("Partnership recorded");
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Go to it" }));
        await Expect(Heading(page)).ToContainTextAsync($"Larkhaven Council (fictional) and Quayside Choir {byTouch}");
        await page.GoBackAsync();
        await page.GotoAsync(new Uri(site.Address, "#/changes").AbsoluteUri);
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First);
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }));
        await Expect(page.GetByText("as before.")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_mistyped_name_is_asked_about_and_an_organisation_is_no_partner_of_itself() => site.VisitAsync("#/partnership-between", async page =>
    {
        ILocator summary = page.GetByRole(AriaRole.Alert);
        await Field(page, "Between").FillAsync("Larkhaven Council (fictional)");
        await Expect(page.GetByText("Larkhaven Council (fictional) is recorded already, and is taken.")).ToBeVisibleAsync();
        await Field(page, "And").FillAsync("Larkhaven Councl");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(summary).ToContainTextAsync("Say whether “Larkhaven Councl” is one of those that are recorded, or a new organisation");
        Assert.Empty(await Axe.ViolationsAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Larkhaven Council (fictional)", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(summary).ToContainTextAsync("a partnership is between two");

        await Field(page, "And").FillAsync("Larkhaven Food Bank");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Larkhaven Foodbank (fictional)" })).ToBeVisibleAsync();
        await Field(page, "And").FillAsync("Quayside Youth Club Ltd");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Quayside Youth Club (fictional)" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "None of these: “Quayside Youth Club Ltd” is a new organisation" })).ToBeVisibleAsync();
    });

    private static ILocator Field(IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static async Task UndoAsync(IPage page, Hands hands)
    {
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }));
        await Expect(page.GetByText("Taken back. Everything is as it was before.")).ToBeVisibleAsync();
    }
}
