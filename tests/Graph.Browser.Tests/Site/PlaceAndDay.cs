using Microsoft.Playwright;

namespace Graph.Browser.Tests.Site;

/// <summary>The place and the day that every view is about, in the bar above it.</summary>
internal static class PlaceAndDay
{
    /// <summary>The bar.</summary>
    public static ILocator Bar(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Place and day" });

    /// <summary>Chooses a day as somebody would write it, and a place where one is given.</summary>
    public static async Task ChooseDayAsync(IPage page, string day, string? place = null)
    {
        // The bar is made anew with the view that an address leads to.
        await Assertions.Expect(page.Locator("main[aria-busy]")).ToHaveCountAsync(0);
        await Bar(page).GetByText("Change").ClickAsync();
        if (place is not null)
            await page.GetByLabel("Place", new() { Exact = true }).SelectOptionAsync(place);
        await page.GetByLabel("Date").FillAsync(day);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show this place and day" }).ClickAsync();
    }
}
