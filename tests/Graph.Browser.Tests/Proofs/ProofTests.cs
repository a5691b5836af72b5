using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Proofs;

[Collection(RunningSiteCollection.Name)]
public sealed class ProofTests(RunningSite site)
{
    [BrowserFact]
    public Task The_people_who_connect_two_organisations_are_drawn_as_chains() => site.VisitAsync("#/proof?asOf=2026-06-01", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveTextAsync(["Choose the first organisation", "Choose the other organisation"]);
        await ChooseAsync(page, "One organisation", "Larkhaven Council (fictional)");
        await ChooseAsync(page, "The other", "Gannet Park Gospel Hall (fictional)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Who connects Larkhaven Council (fictional) and Gannet Park Gospel Hall (fictional)?");
        await Expect(page.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", "1 chain with nobody in common between Larkhaven Council (fictional) and Gannet Park Gospel Hall (fictional). The lists below say the same.");
        await Expect(page.GetByRole(AriaRole.Img)).ToContainTextAsync("Sheila Thorne");
        Assert.Empty(await Axe.ViolationsAsync(page));
        ILocator chain = page.Locator(".page-chains__chain").First;
        await Expect(chain.GetByRole(AriaRole.Link, new() { Name = "Sheila Thorne" })).ToBeVisibleAsync();
        await Expect(chain.GetByRole(AriaRole.Listitem).Last).ToHaveTextAsync("Gannet Park Gospel Hall (fictional)");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("If all of these left, no contact would be left: ");
    });

    private static async Task ChooseAsync(IPage page, string label, string name)
    {
        await page.GetByLabel(label).PressSequentiallyAsync(name[..^4]);
        await Expect(page.Locator($"datalist option[value='{name}']").First).ToBeAttachedAsync();
        await page.GetByLabel(label).FillAsync(name);
    }
}
