using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Boards;

/// <summary>What a stewardship group does most, by keyboard alone and by touch on a telephone.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed class WithoutAMouseTests(RunningSite site)
{
    public static TheoryData<bool> Both => Hands.Both;

    [BrowserTheory]
    [MemberData(nameof(Both))]
    public Task Whom_the_partnerships_of_a_place_hang_on_is_found_with_the_reason_and_the_brief_is_printed(bool byTouch) => Hands.VisitAsync(site, "#/?asOf=2026-06-01", byTouch, async (page, hands) =>
    {
        await StubPrintingAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await hands.PressAsync(PlaceAndDay.Bar(page).Locator("summary"));
        await hands.ChooseAsync(page.GetByLabel("Place", new() { Exact = true }), "Fictional Borough of Larkhaven");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Show this place and day" }));
        await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("Fictional Borough of Larkhaven, 1 June 2026");
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Which partnerships hang on one senior person?" }));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "19 partnerships on 1 June 2026" })).ToBeVisibleAsync();
        ILocator entry = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Sanctuary support" }).Last;
        await Expect(entry).ToContainTextAsync("Hangs on Rosalind Achebe (strategic, Larkhaven Council (fictional)): if this person leaves");
        await hands.PressAsync(entry.GetByRole(AriaRole.Link, new() { Name = "Rosalind Achebe" }));
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Handover brief" }));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Print this page" }));

        Assert.Equal(1, await page.EvaluateAsync<int>("() => window.printed"));
    });

    [BrowserTheory]
    [MemberData(nameof(Both))]
    public Task A_leaving_is_rehearsed_and_the_meeting_pack_is_printed(bool byTouch) => Hands.VisitAsync(site, "#/board?asOf=2026-06-01", byTouch, async (page, hands) =>
    {
        await StubPrintingAsync(page);
        await hands.GoToAsync("If they leave");
        await hands.TickAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = "Rosalind Achebe" }));
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("10 partnerships would be lost");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "As it is on 1 June 2026" }));
        await Expect(page.GetByRole(AriaRole.Img)).ToHaveClassAsync("page-picture");

        await hands.GoToAsync("Board");
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Meeting pack" }));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Print the pack" }));

        Assert.Equal(1, await page.EvaluateAsync<int>("() => window.printed"));
    });

    private static async Task StubPrintingAsync(IPage page) => await page.EvaluateAsync("() => { window.printed = 0; window.print = () => { window.printed++; }; }");
}
