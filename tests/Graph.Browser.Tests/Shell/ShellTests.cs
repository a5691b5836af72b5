using Graph.Browser.Tests.Partnerships;
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
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToBeVisibleAsync();
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
    public Task A_page_that_was_updated_meanwhile_says_so_and_loads_the_new_version() => site.VisitAsync("#/nonsense", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Page not found");
        await page.RouteAsync(site.Address.AbsoluteUri, route => route.FulfillAsync(new() { Body = "<script type=module src=/assets/page-other.js></script>", ContentType = "text/html" }));
        await page.RouteAsync("**/graphql", route => route.FulfillAsync(new() { Status = 400, Body = """{"errors":[{"message":"There is no such field."}]}""", ContentType = "application/json" }));
        await page.GetByRole(AriaRole.Link, new() { Name = "Partnerships", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page has been updated");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Load the new version" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Partnerships, the most fragile first");
    }, expected: "400 (Bad Request)");

    [BrowserFact]
    public async Task Without_JavaScript_the_page_says_what_it_is_and_whom_to_ask()
    {
        using HttpClient client = new();

        Assert.Contains("ask the person who runs this server", await client.GetStringAsync(site.Address), StringComparison.Ordinal);
    }

    [BrowserFact]
    public Task A_day_broken_in_the_address_is_explained() => site.VisitAsync("#/partnerships?asOf=31-02-2026", async page =>
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("31-02-2026"), expected: "400 (Bad Request)");

    [BrowserFact]
    public Task One_place_and_one_day_are_chosen_once_and_go_along_with_every_link() => site.VisitAsync("", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Fictional Borough of Larkhaven" }).ClickAsync();
        await PlaceAndDay.ChooseDayAsync(page, "1/6/2026");
        await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("Fictional Borough of Larkhaven, 1 June 2026");

        await page.GetByRole(AriaRole.Link, new() { Name = "Partnerships", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "47 partnerships on 1 June 2026" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Partnerships", Exact = true })).ToHaveAttributeAsync("aria-current", "page");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Sefton" })).ToHaveCountAsync(0);
        await page.GetByText("Narrow the list").ClickAsync();
        await page.GetByLabel("Only those that hang on one senior person").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await PartnershipEntries.About(page, "Sanctuary support").GetByRole(AriaRole.Link, new() { Name = "Rosalind Achebe" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "If Rosalind Achebe leaves" })).ToBeVisibleAsync();
        await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("Fictional Borough of Larkhaven, 1 June 2026");
    });

    [BrowserFact]
    public Task What_was_not_recorded_yet_on_a_day_is_not_known_on_it() => site.VisitAsync("#/partnerships?knownOn=2020-01-01", async page =>
    {
        await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("Everywhere, today, as known on 1 January 2020");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("No partnerships are recorded as current today.");
    });

    [BrowserTheory]
    [InlineData("")]
    [InlineData("board")]
    [InlineData("partnerships")]
    [InlineData("partners")]
    [InlineData("map")]
    [InlineData("network")]
    public Task Of_a_place_that_was_not_recorded_yet_the_reader_is_told_since_when_it_is(string view) => site.VisitAsync("", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Fictional Borough of Larkhaven" }).ClickAsync();
        await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("Fictional Borough of Larkhaven");
        string place = page.Url[page.Url.IndexOf('?', StringComparison.Ordinal)..];
        await page.GotoAsync(new Uri(site.Address, $"#/{view}{place}&knownOn=2020-01-01").AbsoluteUri);

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Nothing was recorded of Fictional Borough of Larkhaven by 1 January 2020. The first records are of ");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show what is known today" }).ClickAsync();
        await Expect(PlaceAndDay.Bar(page)).Not.ToContainTextAsync("as known on");
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("Nothing was recorded");
    }, expected: "400 (Bad Request)");

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
