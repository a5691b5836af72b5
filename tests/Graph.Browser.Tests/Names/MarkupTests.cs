using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Names;

[Collection(RunningSiteCollection.Name)]
public sealed class MarkupTests(RunningSite site)
{
    private const string Organisation = "<script>document.title='taken'</script> Markup Ltd";
    private const string Other = "<img src=x onerror=\"document.title='taken'\"> & Sons";

    [BrowserFact]
    public Task A_name_with_markup_is_shown_as_it_was_written_on_every_view() => site.VisitAsync("#/search?q=Markup", async page =>
    {
        ILocator heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await page.GetByRole(AriaRole.Link, new() { Name = Organisation, Exact = true }).ClickAsync();
        await Expect(heading).ToHaveTextAsync($"Organisation{Organisation}");
        await Expect(page).ToHaveTitleAsync($"{Organisation} – Partnership Graph");

        await page.GetByRole(AriaRole.Link, new() { Name = Other }).First.ClickAsync();
        await Expect(heading).ToHaveTextAsync($"<b>bold</b> kind{Other} and {Organisation}");
        await Expect(page.GetByText("<a href=\"javascript:alert(1)\">agreement</a>")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Table, new() { Name = "Holders" }).GetByRole(AriaRole.Link, new() { Name = "<i>Ann</i> O'Markup" }).ClickAsync();
        await Expect(heading).ToHaveTextAsync("Person<i>Ann</i> O'Markup");
        Assert.Equal(0, await page.GetByRole(AriaRole.Main).Locator("script, img, b, i, u").CountAsync());
    });

    [BrowserFact]
    public Task What_was_looked_for_is_shown_as_it_was_written() => site.VisitAsync("#/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", async page =>
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Search for “<img src=x onerror=alert(1)>”"));
}
