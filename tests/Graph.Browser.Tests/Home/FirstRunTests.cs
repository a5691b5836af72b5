using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Home;

/// <summary>What somebody sees who has just started the server for the first time.</summary>
public sealed class FirstRunTests : IAsyncLifetime
{
    private readonly RunningSite site = new([]);

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    [BrowserFact]
    public async Task The_page_opens_on_the_fictional_borough_and_says_so_until_something_else_is_recorded()
    {
        await site.VisitAsync("", async page =>
        {
            await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("Fictional Borough of Larkhaven, today");
            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Larkhaven and everybody in it are made up");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Places within it" })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("in Park Ward (fictional).");
            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Smaller places within these: The Ropewalk (fictional).");

            await PlaceAndDay.ChooseDayAsync(page, "", "Everywhere");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Places", Exact = true })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Fictional Borough of Larkhaven" })).ToBeVisibleAsync();

            await page.GetByRole(AriaRole.Link, new() { Name = "See what you can do here, and how to begin with your own records" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Find faith groups that do something about food" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Gannet Park Gospel Hall");
        });

        await site.VisitAsync("#/record/theme", async page =>
        {
            await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ours");
            await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        });
        await site.VisitAsync("", async page =>
        {
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Places", Exact = true })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("made up");
        });
    }
}
