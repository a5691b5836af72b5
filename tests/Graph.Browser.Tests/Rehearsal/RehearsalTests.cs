using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Rehearsal;

[Collection(RunningSiteCollection.Name)]
public sealed class RehearsalTests(RunningSite site)
{
    private const string Address = "#/rehearsal?asOf=2026-06-01";

    [BrowserFact]
    public Task A_leaving_is_rehearsed_by_keyboard_and_the_address_says_who_leaves() => site.VisitAsync(Address, async page =>
    {
        ILocator rosalind = Person(page, "Rosalind Achebe");
        await rosalind.FocusAsync();
        await page.Keyboard.PressAsync("Space");

        await Expect(page).ToHaveTitleAsync("What if 1 person leaves? – Partnership Graph");
        await Expect(Sentence(page)).ToContainTextAsync("10 partnerships would be lost");
        await Expect(rosalind).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        string alone = await Sentence(page).InnerTextAsync();

        await page.GetByLabel("Somebody else").PressSequentiallyAsync("Shanice Gran");
        await Expect(page.Locator("datalist option[value='Shanice Grant']")).ToBeAttachedAsync();
        await page.GetByLabel("Somebody else").FillAsync("Shanice Grant");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveTitleAsync("What if 2 people leave? – Partnership Graph");
        await Expect(Sentence(page)).Not.ToHaveTextAsync(alone);
        await page.ReloadAsync();
        await Expect(page).ToHaveTitleAsync("What if 2 people leave? – Partnership Graph");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.GetByText("more people").ClickAsync();
        await Person(page, "Shanice Grant").UncheckAsync();
        await Expect(Sentence(page)).ToHaveTextAsync(alone);
    });

    [BrowserFact]
    public Task The_picture_shows_today_and_what_fades_and_its_table_says_the_same() => site.VisitAsync(Address, async page =>
    {
        await Person(page, "Rosalind Achebe").CheckAsync();
        ILocator picture = page.GetByRole(AriaRole.Img);
        await Expect(picture).ToHaveClassAsync("page-picture page-picture--left");
        await Expect(picture.Locator(".page-picture__partnership.is-lost")).ToHaveCountAsync(10);
        await Expect(picture.Locator(".page-picture__organisation.is-off").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "As it is on 1 June 2026" }).ClickAsync();
        await Expect(picture).ToHaveClassAsync("page-picture");

        await page.GetByText("The same as a table").ClickAsync();
        ILocator table = page.GetByRole(AriaRole.Table, new() { Name = "What would become of which partnership" });
        await Expect(table.GetByRole(AriaRole.Cell, new() { Name = "Lost: nobody would be left who could talk" })).ToHaveCountAsync(10);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "brief of Rosalind Achebe" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task The_three_whose_leaving_would_hurt_most_are_told_with_whether_that_is_proven() => site.VisitAsync(Address, async page =>
    {
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("It is proven that no other group of this size would lose more.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tick these 3" }).ClickAsync();

        await Expect(page).ToHaveTitleAsync("What if 3 people leave? – Partnership Graph");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "brief of" })).ToHaveCountAsync(3);
    });

    [BrowserFact]
    public Task By_touch_on_a_narrow_screen_it_is_told_who_would_be_cut_off_from_an_organisation() => site.VisitAsync(Address, async page =>
    {
        await Person(page, "Rosalind Achebe").CheckAsync();
        await Expect(page).ToHaveTitleAsync("What if 1 person leaves? – Partnership Graph");
        await page.GetByText("See who would be cut off from an organisation").ClickAsync();
        await page.GetByLabel("Cut off from which organisation?").PressSequentiallyAsync("Larkhaven Counci");
        await Expect(page.Locator("datalist option[value='Larkhaven Council (fictional)']").First).ToBeAttachedAsync();
        await page.GetByLabel("Cut off from which organisation?").FillAsync("Larkhaven Council (fictional)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show who would be cut off" }).ClickAsync();

        await Expect(Sentence(page)).ToContainTextAsync("cut off from Larkhaven Council (fictional).");
        await Expect(Person(page, "Rosalind Achebe")).ToBeCheckedAsync();
        Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }, width: 360);

    private static ILocator Person(IPage page, string name) => page.GetByRole(AriaRole.Checkbox, new() { Name = name });

    private static ILocator Sentence(IPage page) => page.Locator("main .govuk-\\!-font-weight-bold").First;
}
