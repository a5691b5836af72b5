using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Rehearsal;

[Collection(RunningSiteCollection.Name)]
public sealed class RehearsalTests(RunningSite site)
{
    [BrowserFact]
    public Task A_leaving_is_rehearsed_person_by_person_and_each_can_be_brought_back() => site.VisitAsync("#/rehearsal?asOf=2026-06-01", async page =>
    {
        ILocator ranking = page.GetByRole(AriaRole.Table, new() { Name = "What each person’s leaving would mean on 1 June 2026" });
        await ranking.GetByRole(AriaRole.Link, new() { Name = "Add Rosalind Achebe" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Partnerships lost", Exact = true })).ToBeVisibleAsync();
        await Expect(page).ToHaveTitleAsync("What if 1 person leaves? – Partnership Graph");
        string alone = await page.Locator("main .govuk-\\!-font-weight-bold").First.InnerTextAsync();

        await page.GetByLabel("Who", new() { Exact = true }).PressSequentiallyAsync("Shanice Gran");
        await Expect(page.Locator("datalist option[value='Shanice Grant']")).ToBeAttachedAsync();
        await page.GetByLabel("Who", new() { Exact = true }).FillAsync("Shanice Grant");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveTitleAsync("What if 2 people leave? – Partnership Graph");
        Assert.NotEqual(alone, await page.Locator("main .govuk-\\!-font-weight-bold").First.InnerTextAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Take off: Shanice Grant" }).ClickAsync();
        await Expect(page.Locator("main .govuk-\\!-font-weight-bold").First).ToHaveTextAsync(alone);
    });

    [BrowserFact]
    public Task The_three_whose_leaving_would_hurt_most_are_told_with_whether_that_is_proven() => site.VisitAsync("#/rehearsal?asOf=2026-06-01", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("No other group of this size would lose more.");
        await page.GetByRole(AriaRole.Link, new() { Name = "See what that would mean" }).ClickAsync();

        await Expect(page).ToHaveTitleAsync("What if 3 people leave? – Partnership Graph");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "brief of" })).ToHaveCountAsync(3);
    });
}
