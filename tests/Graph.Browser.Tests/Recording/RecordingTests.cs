using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Recording;

/// <summary>What is recorded here is taken back again, so that other tests find the samples as they are.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed class RecordingTests(RunningSite site)
{
    [BrowserFact]
    public Task Yesterdays_conversation_is_recorded_from_the_partnership_on_a_phone_and_taken_back() => site.VisitAsync("#/search?q=Interfaith week", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Interfaith week" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "We spoke" }).ClickAsync();
        await page.GetByLabel("Nasreen Akhtar").CheckAsync();
        await page.GetByLabel("Harjit Gill").CheckAsync();
        await page.GetByLabel("When").FillAsync("01/06/26");
        await page.GetByLabel("What was promised (optional)").FillAsync("Nasreen sends the programme");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();

        await Expect(Heading(page)).ToHaveTextAsync("Contact recorded");
        await Expect(Heading(page)).ToBeFocusedAsync();
        await UndoAsync(page);
    }, width: 360);

    [BrowserFact]
    public Task What_is_missing_is_told_in_one_place_with_links_to_the_fields() => site.VisitAsync("#/spoke", async page =>
    {
        await page.GetByLabel("When").FillAsync("yesterday");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();

        ILocator summary = page.GetByRole(AriaRole.Alert);
        await Expect(summary.GetByRole(AriaRole.Link)).ToHaveTextAsync([
            "Choose the partnership that it was about", "Tick who took part, or look for them by name", "“yesterday” is not a date. Write it as 1 June 2026 or 1/6/2026 or, if the day is not known, as June 2026 or 2026.",
        ]);
        await summary.GetByRole(AriaRole.Link).Last.ClickAsync();
        await Expect(page.GetByLabel("When")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("When")).ToHaveValueAsync("yesterday");
    });

    [BrowserFact]
    public Task An_organisation_is_recorded_by_a_form_of_the_ontology_corrected_and_undone_from_recent_changes() => site.VisitAsync("#/record/organisation", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Enter: name");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Larkhaven Foodbank");
        await Expect(page.GetByText("Is it one of these, which are known already?")).ToBeVisibleAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Zephyr Menders");
        await Expect(page.GetByText("Is it one of these, which are known already?")).ToBeHiddenAsync();
        await page.GetByText("More about it").ClickAsync();
        await page.GetByLabel("Website (optional)").FillAsync("zephyr");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToContainTextAsync("https://");

        await page.GetByLabel("Website (optional)").FillAsync("https://example.org/zephyr");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Organisation recorded");
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to it" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct this" }).ClickAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Zephyr Menders");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Zephyr Repairs");
        await page.GetByLabel("Website (optional)").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the correction" }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Correction recorded");

        await page.GetByRole(AriaRole.Link, new() { Name = "See recent changes" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).Nth(1).ClickAsync();
        await Expect(page.GetByText("Later changes rest on it. They would be taken back, too:")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take all of it back" }).ClickAsync();
        await Expect(page.GetByText("as before.")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(site.Address, "#/search?q=Zephyr").AbsoluteUri);
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("There are no results for “Zephyr”.");
    });

    [BrowserFact]
    public Task What_was_typed_is_still_there_when_the_reader_comes_back() => site.VisitAsync("#/record/theme", async page =>
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Kite flying");
        await page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Search");
        await page.GoBackAsync();

        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Kite flying");
        await Expect(page.GetByText("This is what you had typed before.")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_lost_server_loses_nothing_that_was_typed_and_the_same_request_is_sent_again() => site.VisitAsync("#/record/theme", async page =>
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Kite flying");
        await page.RouteAsync("**/graphql", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server cannot be reached. What you typed is still here.");

        await page.UnrouteAsync("**/graphql");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Theme recorded");
        await UndoAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Record another one" }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("New: theme");
    }, expected: "net::ERR_FAILED");

    [BrowserFact]
    public Task Somebody_who_is_leaving_is_recorded_by_post_and_day() => site.VisitAsync("#/search?q=Wendy Castellan", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Wendy Castellan", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Is leaving" }).ClickAsync();
        await page.GetByLabel("Which post").SelectOptionAsync(new SelectOptionValue { Label = "Headteacher, Harbourside Academy (fictional)" });
        await page.GetByLabel("The last day").FillAsync("28 February 2027");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();

        await Expect(Heading(page)).ToHaveTextAsync("Leaving recorded");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Handover brief of Wendy Castellan" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to Wendy Castellan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("28 February 2027");
        await page.GotoAsync(new Uri(site.Address, "#/changes").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(page.GetByText("as before.")).ToBeVisibleAsync();
    });

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static async Task UndoAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Taken back. Everything is as it was before.")).ToBeVisibleAsync();
    }
}
