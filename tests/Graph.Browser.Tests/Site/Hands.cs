using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Site;

/// <summary>What people do without a mouse: on a keyboard alone, where all is reached with the Tab key, or by touch on a telephone.</summary>
/// <param name="page">The page.</param>
/// <param name="byTouch">Whether by touch.</param>
internal sealed class Hands(IPage page, bool byTouch)
{
    private const int MostTabs = 250;
    private const int WidthOfTelephone = 360;
    private const int WidthOfScreen = 1100;

    /// <summary>Both ways, for theories: false by keyboard, true by touch.</summary>
    public static TheoryData<bool> Both => [false, true];

    /// <summary>Opens an address on a screen with a keyboard, or on a telephone.</summary>
    public static Task VisitAsync(RunningSite site, string address, bool byTouch, Func<IPage, Hands, Task> visit) =>
        site.VisitAsync(address, page => visit(page, new(page, byTouch)), byTouch ? WidthOfTelephone : WidthOfScreen, touch: byTouch);

    /// <summary>Follows a link, or presses a button.</summary>
    public async Task PressAsync(ILocator target)
    {
        await ReachAsync(target.First);
        if (!byTouch)
            await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Opens, or closes, what is folded.</summary>
    /// <param name="within">Where it is.</param>
    /// <param name="title">What it is called, or a part of that.</param>
    public Task UnfoldAsync(ILocator within, string title) => PressAsync(within.Locator("summary").Filter(new() { HasText = title }));

    /// <summary>Ticks a box, or opens what chooses a file.</summary>
    public async Task TickAsync(ILocator target)
    {
        await ReachAsync(target.First);
        if (!byTouch)
            await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Puts a text into a field, in place of what is there.</summary>
    public async Task TypeAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses an option of a list: by the letters that it begins with, or in the list of the telephone.</summary>
    public async Task ChooseAsync(ILocator field, string option)
    {
        if (byTouch)
        {
            await field.SelectOptionAsync(option);
            return;
        }

        await ReachAsync(field);
        await page.Keyboard.TypeAsync(option);
    }

    /// <summary>Goes to a view by the menu, which is folded on a telephone.</summary>
    public async Task GoToAsync(string view)
    {
        if (byTouch)
            await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Menu" }));
        await PressAsync(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = view, Exact = true }));
    }

    private async Task ReachAsync(ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        await Expect(page.Locator("main[aria-busy]")).ToHaveCountAsync(0);
        if (byTouch)
        {
            await target.TapAsync();
            return;
        }

        for (int tab = 0; tab < MostTabs; tab++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("It can't be reached by keyboard.");
    }
}
