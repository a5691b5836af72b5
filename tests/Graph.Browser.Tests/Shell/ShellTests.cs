using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Shell;

[Collection(RunningSiteCollection.Name)]
public sealed class ShellTests(RunningSite site)
{
    [BrowserTheory]
    [InlineData("#/nonsense")]
    [InlineData("#/people/person-0000000000000000")]
    [InlineData("#/partnerships/partnership-0000000000000000")]
    [InlineData("#/organisations/person-0000000000000000")]
    [InlineData("#/buildings/<script>")]
    [InlineData("#/funding/funding-0")]
    [InlineData("#/people/%E0%A4%A")]
    public Task An_address_that_leads_nowhere_says_so(string address) => site.VisitAsync(address, async page =>
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Page not found");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Search for it from the home page" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_server_that_cannot_be_reached_is_reported_and_can_be_tried_again() => site.VisitAsync("#/nonsense", async page =>
    {
        await page.RouteAsync("**/graphql", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Partnerships", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("The server cannot be reached.");

        await page.UnrouteAsync("**/graphql");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Partnerships, the most fragile first");
    }, expected: "net::ERR_FAILED");

    [BrowserFact]
    public Task A_day_broken_in_the_address_is_explained() => site.VisitAsync("#/partnerships?asOf=31-02-2026", async page =>
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("31-02-2026"), expected: "400 (Bad Request)");

    [BrowserFact]
    public Task A_new_view_moves_focus_to_its_heading_and_back_returns() => site.VisitAsync("", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Partnerships", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Partnerships, the most fragile first" })).ToBeFocusedAsync();
        await page.GoBackAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Who holds our partnerships together?");
    });

    [BrowserFact]
    public async Task The_page_comes_with_a_policy_that_allows_no_inline_script_or_style()
    {
        using HttpClient client = new();
        using HttpResponseMessage response = await client.GetAsync(site.Address);

        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }
}
