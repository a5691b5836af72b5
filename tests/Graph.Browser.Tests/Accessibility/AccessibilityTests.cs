using Graph.Browser.Tests.Site;

namespace Graph.Browser.Tests.Accessibility;

[Collection(RunningSiteCollection.Name)]
public sealed class AccessibilityTests(RunningSite site)
{
    public static TheoryData<string, string?> Everywhere => Views.All;

    [BrowserTheory]
    [MemberData(nameof(Everywhere))]
    public Task No_view_has_a_serious_barrier(string address, string? result) => site.VisitAsync(address, async page =>
    {
        await Views.ArriveAsync(page, result);

        Assert.Empty(await Axe.ViolationsAsync(page));
    });

    [BrowserTheory]
    [MemberData(nameof(Everywhere))]
    public Task No_view_scrolls_sideways_on_a_narrow_screen(string address, string? result) => site.VisitAsync(address, async page =>
    {
        await Views.ArriveAsync(page, result);

        Assert.Equal(320, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }, width: 320);
}
