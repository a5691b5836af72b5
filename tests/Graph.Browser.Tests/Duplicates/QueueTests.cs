using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Duplicates;

/// <summary>Records that may be the same, decided on pair by pair.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed class QueueTests(RunningSite site)
{
    [BrowserFact]
    public Task Pairs_are_decided_by_keys_while_the_focus_is_in_the_queue_and_the_last_decision_is_undone() => site.VisitAsync("#/duplicates", async page =>
    {
        ILocator progress = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status);
        ILocator undo = page.GetByRole(AriaRole.Button, new() { Name = "Undo the last decision" });
        await Expect(progress).ToContainTextAsync("0 decided");

        await page.GetByRole(AriaRole.Link, new() { Name = "Board" }).First.FocusAsync();
        await page.Keyboard.PressAsync("d");
        await Expect(progress).ToContainTextAsync("0 decided");

        foreach ((string key, string words) in new[] { ("d", "different"), ("u", "left for later"), ("s", "the same, and merged") })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Different" }).FocusAsync();
            await page.Keyboard.PressAsync(key);
            await Expect(progress).ToContainTextAsync(words);
            await Expect(progress).ToContainTextAsync("1 decided");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToBeFocusedAsync();
            Assert.Empty(await Axe.ViolationsAsync(page));
            await undo.ClickAsync();
            await Expect(progress).ToContainTextAsync("0 decided");
        }
    });
}
