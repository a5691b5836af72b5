using Graph.Browser.Tests.Site;
using Microsoft.Playwright;

namespace Graph.Browser.Tests.Accessibility;

[Collection(RunningSiteCollection.Name)]
public sealed class AccessibilityTests(RunningSite site)
{
    // A window of 1,280 pixels at 400 %, as WCAG's criterion of reflow has it.
    private const int WidthOfReflow = 320;

    private static readonly (string Name, ColorScheme Scheme, ForcedColors Forced)[] Colours =
    [
        ("dark", ColorScheme.Dark, ForcedColors.None),
        ("forced", ColorScheme.Light, ForcedColors.Active),
    ];

    public static TheoryData<string, string?> Everywhere => Views.All;

    [BrowserTheory]
    [MemberData(nameof(Everywhere))]
    public Task No_view_has_a_barrier(string address, string? result) => site.VisitAsync(address, async page =>
    {
        await Views.ArriveAsync(page, result);

        Assert.Empty(await Axe.ViolationsAsync(page));
    });

    /// <summary>What is on the page is the same in all colours, so that only these are looked at again.</summary>
    [BrowserTheory]
    [MemberData(nameof(Everywhere))]
    public Task Four_times_as_large_no_view_has_a_barrier_in_any_colours_or_scrolls_sideways(string address, string? result) => site.VisitAsync(address, async page =>
    {
        await Views.ArriveAsync(page, result);
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Equal(WidthOfReflow, await WidthAsync(page));

        foreach ((string name, ColorScheme scheme, ForcedColors forced) in Colours)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced });
            Assert.Equal((name, WidthOfReflow, ""), (name, await WidthAsync(page), string.Join('\n', await Axe.ViolationsOfColoursAsync(page))));
        }
    }, width: WidthOfReflow);

    private static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
}
