using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Printing;

/// <summary>Every view may be taken into a meeting on paper.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed class PrintTests(RunningSite site)
{
    public static TheoryData<string, string?> Everywhere => Views.All;

    [BrowserTheory]
    [MemberData(nameof(Everywhere))]
    public Task On_paper_a_view_is_no_wider_than_a_sheet_and_has_nothing_to_press(string address, string? result) => site.VisitAsync(address, async page =>
    {
        await Views.ArriveAsync(page, result);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(Paper.WidthOfSheet, Paper.HeightOfSheet);

        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, Paper.WidthOfSheet);
        await Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Contentinfo)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
    });
}
