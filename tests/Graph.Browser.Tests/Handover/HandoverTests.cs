using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Handover;

[Collection(RunningSiteCollection.Name)]
public sealed class HandoverTests(RunningSite site)
{
    [BrowserFact]
    public Task A_brief_says_what_is_handed_over_and_who_could_take_it() => OnTheBriefAsync(async page =>
    {
        ILocator main = page.GetByRole(AriaRole.Main);

        await Expect(main).ToContainTextAsync("As of 1 June 2026, as known at ");
        await Expect(main).ToContainTextAsync("To hand over: 13 partnerships");
        await Expect(main.Locator("article")).ToHaveCountAsync(13);
        ILocator link = Block(page, "Community link").First;
        await Expect(link).ToContainTextAsync("NowHangs on one person");
        await Expect(link).ToContainTextAsync("If nobody takes it overNobody holds it");
        await Expect(link.GetByText("Suggested successor")).ToBeVisibleAsync();
        await Expect(main).ToContainTextAsync("Sheila Thorne: sheila.thorne@example.org");
        await Expect(main.GetByRole(AriaRole.Heading, new() { Name = "Open promises" })).ToBeVisibleAsync();
        await Expect(main).ToContainTextAsync("£36,000");
    });

    [BrowserFact]
    public Task Somebody_without_a_colleague_who_could_take_it_over_is_told_why() => site.VisitAsync("#/search?q=Robert Kinnaird", async page =>
    {
        await FollowAsync(page, "Robert Kinnaird", "Handover brief");

        await Expect(page.Locator("article").First).ToContainTextAsync("Suggested successor");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Handover briefRobert Kinnaird");
    });

    [BrowserFact]
    public Task On_paper_there_is_the_brief_and_nothing_to_press() => OnTheBriefAsync(async page =>
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Contentinfo)).ToHaveCountAsync(0);
        await Expect(page.GetByText("as known at").Filter(new() { Visible = true })).ToHaveCountAsync(1);
        Assert.Equal("avoid", await page.Locator("article").First.EvaluateAsync<string>("block => getComputedStyle(block).breakInside"));
        Assert.Equal("none none", await page.Locator("article .govuk-link").First.EvaluateAsync<string>("link => `${getComputedStyle(link).textDecorationLine} ${getComputedStyle(link, '::after').content}`"));
    });

    [BrowserTheory]
    [InlineData("Rosalind Achebe", 3)]
    [InlineData("Priscilla Boateng", 2)]
    [InlineData("Abdul Chowdhury", 1)]
    public Task A_brief_takes_two_sheets_at_most_unless_somebody_holds_very_much_and_leaves_no_sheet_half_empty(string person, int sheets) => site.VisitAsync($"#/search?q={person}", async page =>
    {
        await FollowAsync(page, person, "Handover brief");
        await PlaceAndDay.ChooseDayAsync(page, "1/6/2026");
        await Expect(page.GetByRole(AriaRole.Main).GetByText("As of 1 June 2026")).ToBeVisibleAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Whom to call" })).ToBeVisibleAsync();
        await Expect(page.GetByText("@example.org").First).ToBeVisibleAsync();
        Assert.InRange(await Paper.SheetsAsync(page), 1, sheets);
        Assert.Equal(await Paper.FewestSheetsAsync(page), await Paper.SheetsAsync(page));
    });

    [BrowserFact]
    public Task It_is_reached_and_printed_by_keyboard() => site.VisitAsync("#/search?q=Rosalind Achebe", async page =>
    {
        await FollowAsync(page, "Rosalind Achebe");
        await page.EvaluateAsync("() => { window.printed = 0; window.print = () => { window.printed++; }; }");
        await page.GetByRole(AriaRole.Link, new() { Name = "Handover brief" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

        for (int tab = 0; tab < 10 && !await page.GetByRole(AriaRole.Button, new() { Name = "Print this page" }).EvaluateAsync<bool>("button => button === document.activeElement"); tab++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal(1, await page.EvaluateAsync<int>("() => window.printed"));
    });

    [BrowserFact]
    public Task The_day_can_be_chosen_and_the_way_back_keeps_it() => OnTheBriefAsync(async page =>
    {
        await PlaceAndDay.ChooseDayAsync(page, "1/6/2015");
        await Expect(page.GetByRole(AriaRole.Main).GetByText("As of 1 June 2015")).ToBeVisibleAsync();
        await Expect(page.GetByText("No partnerships are recorded for that day.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to Rosalind Achebe" }).ClickAsync();

        await Expect(page.GetByText("If it happened on 1 June 2015")).ToBeVisibleAsync();
    });

    private Task OnTheBriefAsync(Func<IPage, Task> visit) => site.VisitAsync("#/search?q=Rosalind Achebe", async page =>
    {
        await FollowAsync(page, "Rosalind Achebe", "Handover brief");
        await PlaceAndDay.ChooseDayAsync(page, "1/6/2026");
        await Expect(page.GetByRole(AriaRole.Main).GetByText("As of 1 June 2026")).ToBeVisibleAsync();
        await visit(page);
    });

    private static async Task FollowAsync(IPage page, params string[] links)
    {
        foreach (string link in links)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(link);
        }
    }

    private static ILocator Block(IPage page, string text) => page.Locator("article").Filter(new() { HasText = text });
}
