using Graph.Browser.Tests.Site;

namespace Graph.Browser.Tests.Accessibility;

[Collection(RunningSiteCollection.Name)]
public sealed class AccessibilityTests(RunningSite site)
{
    public static TheoryData<string, string?> Everywhere => Views.All;

    public static TheoryData<string, string?, Colours> EverywhereInAllColours
    {
        get
        {
            TheoryData<string, string?, Colours> all = [];
            foreach (Colours colours in Enum.GetValues<Colours>())
            {
                foreach (object?[] view in Views.All)
                    all.Add((string)view[0]!, (string?)view[1], colours);
            }

            return all;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Everywhere))]
    public Task No_view_has_a_barrier(string address, string? result) => site.VisitAsync(address, async page =>
    {
        await Views.ArriveAsync(page, result);

        Assert.Empty(await Axe.ViolationsAsync(page));
    });

    /// <summary>A window of 1,280 pixels at 400 %, as WCAG's criterion of reflow has it.</summary>
    [BrowserTheory]
    [MemberData(nameof(EverywhereInAllColours))]
    public Task Four_times_as_large_no_view_has_a_barrier_or_scrolls_sideways(string address, string? result, Colours colours) => site.VisitAsync(address, async page =>
    {
        await Views.ArriveAsync(page, result);

        Assert.Equal(320, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.ViolationsAsync(page));
    }, width: 320, colours: colours);
}
