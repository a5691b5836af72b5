using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Recording;

/// <summary>How something is known, correcting it from there, and what becomes of what two people type at once.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed class KnowledgeTests(RunningSite site)
{
    [BrowserFact]
    public Task A_post_says_how_it_is_known_and_is_corrected_and_undone_from_there() => site.VisitAsync("#/search?q=Wendy Castellan", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Wendy Castellan", Exact = true }).ClickAsync();
        ILocator post = page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByText("How do we know this?") }).First;
        await post.GetByText("How do we know this?").ClickAsync();
        await Expect(post).ToContainTextAsync(", row ");
        await Expect(post).ToContainTextAsync("samples");
        Assert.Empty(await Axe.ViolationsAsync(page));

        await post.GetByRole(AriaRole.Link, new() { Name = "Correct it" }).ClickAsync();
        await Expect(Heading(page)).ToContainTextAsync("Correct: Role: ");
        await page.GetByLabel("Title (optional)").FillAsync("Head of testing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the correction" }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Correction recorded");

        await page.GoBackAsync();
        await page.GetByText("How do we know this?").First.ClickAsync();
        await Expect(page.GetByText("Title: ").First).ToContainTextAsync("“Head of testing” now");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo what was recorded" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(page.GetByText("as before.")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Each_theme_of_an_organisation_and_each_place_says_how_it_is_known() => site.VisitAsync("#/search?q=Gannet Park Gospel Hall", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Gannet Park Gospel Hall (fictional)", Exact = true }).ClickAsync();
        await page.GetByText("How do we know this? its themes").ClickAsync();
        ILocator theme = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "How do we know this? Community meals" });
        await theme.Locator("summary").ClickAsync();
        await Expect(theme).ToContainTextAsync(", row ");
        await theme.GetByRole(AriaRole.Link, new() { Name = "Correct it" }).ClickAsync();

        await Expect(Heading(page)).ToContainTextAsync("Correct: ");
    });

    [BrowserFact]
    public Task Whoever_corrects_what_another_has_changed_meanwhile_is_told_who_it_was_and_sees_both() => site.VisitAsync("#/record/theme", async page =>
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Stilt walking");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to it" }).ClickAsync();
        await page.GetByLabel("Description (optional)").FillAsync("On long legs");
        await page.EvaluateAsync("""
            async () => {
              const id = location.hash.split('/').at(-1);
              const query = 'mutation($id: ID!) { record(input: { facts: [{ theme: { id: $id, description: "On wooden legs", code: "S1" } }], onBehalfOf: "Otto Quill" }) { change } }';
              await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables: { id } }) });
            }
            """);

        await page.GetByRole(AriaRole.Button, new() { Name = "Record the correction" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Somebody else changed this meanwhile" })).ToBeFocusedAsync();
        await Expect(page.GetByText("for Otto Quill changed it on")).ToBeVisibleAsync();
        ILocator both = page.GetByRole(AriaRole.Table, new() { Name = "What you both changed" });
        await Expect(both).ToContainTextAsync("On long legs");
        await Expect(both).ToContainTextAsync("On wooden legs");
        Assert.Empty(await Axe.ViolationsAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Keep what I typed" }).ClickAsync();
        await Expect(page.GetByLabel("Code (optional)")).ToHaveValueAsync("S1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the correction" }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Correction recorded");
        await page.GetByRole(AriaRole.Link, new() { Name = "See recent changes" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).Nth(2).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take all of it back" }).ClickAsync();
        await Expect(page.GetByText("as before.")).ToBeVisibleAsync();
    });

    [BrowserTheory]
    [InlineData("#/spoke", "What it was about (optional)", "About the kites")]
    [InlineData("#/leaving", "The last day", "28 February 2027")]
    public Task What_was_typed_of_what_happened_is_still_there_when_the_reader_comes_back(string address, string field, string typed) => site.VisitAsync(address, async page =>
    {
        await page.GetByLabel(field).FillAsync(typed);
        await page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync("Search");
        await page.GoBackAsync();

        await Expect(page.GetByLabel(field)).ToHaveValueAsync(typed);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start afresh" }).ClickAsync();
        await Expect(page.GetByLabel(field)).ToHaveValueAsync("");
    });

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });
}
