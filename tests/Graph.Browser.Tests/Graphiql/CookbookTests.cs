using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Graphiql;

[Collection(RunningSiteCollection.Name)]
public sealed class CookbookTests(RunningSite site)
{
    [BrowserFact]
    public Task The_cookbook_is_inside_and_opens_its_questions_ready_to_ask() => site.VisitAsync("graphiql/", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Show Cookbook" }).ClickAsync();
        await page.GetByText("For a stewardship group", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Which of our own are most at risk?" }).ClickAsync();

        await Expect(page.GetByText("“Which of our own are most at risk?” is open in a new tab.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Tab)).ToHaveCountAsync(3);
        await Expect(page.Locator(".graphiql-query-editor")).ToContainTextAsync("fragilePartnerships");
    });
}
