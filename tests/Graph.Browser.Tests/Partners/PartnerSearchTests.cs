using Graph.Browser.Tests.Partnerships;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Partners;

[Collection(RunningSiteCollection.Name)]
public sealed class PartnerSearchTests(RunningSite site)
{
    public static TheoryData<bool> Both => Hands.Both;

    [BrowserFact]
    public Task The_faith_groups_about_food_in_Gannet_Park_are_found_with_who_could_introduce_the_council() => site.VisitAsync("#/partners?asOf=2026-06-01", async page =>
    {
        await page.GetByLabel("What about").FillAsync("food");
        await page.GetByText("Who asks, and what else counts").ClickAsync();
        await page.GetByLabel("Who asks").PressSequentiallyAsync("Larkhaven Council");
        await Expect(page.Locator("datalist option[value='Larkhaven Council (fictional)']")).ToHaveCountAsync(1);
        await page.GetByLabel("Who asks").FillAsync("Larkhaven Council (fictional)");
        await page.GetByLabel("Does anybody there know them?").SelectOptionAsync("No");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Asked by Larkhaven Council (fictional)")).ToBeVisibleAsync();
        await Facet(page, "Faith").ClickAsync();
        await Facet(page, "Gannet Park (fictional)").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2 organisations" })).ToBeVisibleAsync();
        ILocator hall = PartnershipEntries.About(page, "Gannet Park Gospel Hall (fictional)");
        await Expect(hall).ToContainTextAsync("Its service Thursday table (fictional) has the word food. (Larkhaven food plan 2025 (fictional))");
        await Expect(hall).ToContainTextAsync("Through: Rosalind Achebe (Larkhaven Council (fictional)) → Sheila Thorne");
        await Expect(hall).ToContainTextAsync("All contact depends on one person.");
        await hall.GetByText("What it can carry").ClickAsync();
        await Expect(hall.GetByRole(AriaRole.Term).Filter(new() { HasText = "Not recorded" })).ToBeVisibleAsync();
        await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("Gannet Park (fictional), 1 June 2026");
    });

    [BrowserFact]
    public Task What_narrows_the_search_is_taken_off_one_by_one() => site.VisitAsync("#/partners?q=food&sectors=FAITH&building=yes&asOf=2026-06-01", async page =>
    {
        ILocator tags = page.GetByRole(AriaRole.List, new() { Name = "What the list is narrowed to" }).GetByRole(AriaRole.Link);
        await Expect(tags).ToHaveTextAsync(["Take off: Faith ×", "Take off: Has a building ×"]);
        await tags.First.ClickAsync();

        await Expect(tags).ToHaveTextAsync(["Take off: Has a building ×"]);
        await Expect(page.GetByLabel("What about")).ToHaveValueAsync("food");
    });

    [BrowserFact]
    public Task An_organisation_is_put_on_a_new_shortlist_with_the_reason_and_taken_off_again() => site.VisitAsync("#/partners?q=food&sectors=FAITH&asOf=2026-06-01", async page =>
    {
        ILocator hall = PartnershipEntries.About(page, "Gannet Park Gospel Hall (fictional)");
        await hall.GetByText("Put it on a shortlist").ClickAsync();
        await hall.GetByLabel("Shortlist", new() { Exact = true }).SelectOptionAsync("A new one");
        await hall.GetByRole(AriaRole.Button, new() { Name = "Put it on the list" }).ClickAsync();
        await Expect(hall.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose a shortlist, or give a new one a name");
        await hall.GetByLabel("Name of a new shortlist").FillAsync("Winter meals");
        await hall.GetByLabel("Why (optional)").FillAsync("Open on Thursdays");
        await hall.GetByRole(AriaRole.Button, new() { Name = "Put it on the list" }).ClickAsync();
        await hall.GetByRole(AriaRole.Link, new() { Name = "Winter meals" }).ClickAsync();

        ILocator list = page.GetByRole(AriaRole.Table, new() { Name = "On the list" });
        await Expect(list.GetByRole(AriaRole.Cell).First).ToHaveTextAsync("Open on Thursdays");
        await list.GetByRole(AriaRole.Button, new() { Name = "Take off Gannet Park Gospel Hall (fictional)" }).ClickAsync();
        await Expect(list.GetByRole(AriaRole.Button, new() { Name = "Put it back" })).ToBeVisibleAsync();
    });

    [BrowserTheory]
    [MemberData(nameof(Both))]
    public Task Without_a_mouse_the_faith_group_about_food_whom_nobody_knows_is_found_and_put_on_a_shortlist(bool byTouch) => Hands.VisitAsync(site, "#/?asOf=2026-06-01", byTouch, async (page, hands) =>
    {
        string list = $"Winter meals by {(byTouch ? "touch" : "keyboard")}";
        await hands.GoToAsync("Find partners");
        await hands.TypeAsync(page.GetByLabel("What about"), "food");
        await hands.UnfoldAsync(page.GetByRole(AriaRole.Main), "Who asks, and what else counts");
        await hands.TypeAsync(page.GetByLabel("Who asks"), "Larkhaven Council (fictional)");
        await Expect(page.Locator("datalist option[value='Larkhaven Council (fictional)']")).ToHaveCountAsync(1);
        await hands.ChooseAsync(page.GetByLabel("Does anybody there know them?"), "No");
        await hands.PressAsync(page.GetByRole(AriaRole.Search, new() { Name = "Find partners" }).GetByRole(AriaRole.Button, new() { Name = "Find" }).Last);
        await Expect(page.GetByText("Asked by Larkhaven Council (fictional)")).ToBeVisibleAsync();
        await hands.PressAsync(Facet(page, "Faith"));
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "What the list is narrowed to" })).ToContainTextAsync("Faith");
        ILocator hall = PartnershipEntries.About(page, "Gannet Park Gospel Hall (fictional)");
        await hands.UnfoldAsync(hall, "Put it on a shortlist");
        await hands.ChooseAsync(hall.GetByLabel("Shortlist", new() { Exact = true }), "A new one");
        await hands.TypeAsync(hall.GetByLabel("Name of a new shortlist"), list);
        await hands.TypeAsync(hall.GetByLabel("Why (optional)"), "Open on Thursdays");
        await hands.PressAsync(hall.GetByRole(AriaRole.Button, new() { Name = "Put it on the list" }));
        await hands.PressAsync(hall.GetByRole(AriaRole.Link, new() { Name = list }));

        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "On the list" })).ToContainTextAsync("Open on Thursdays");
    });

    [BrowserFact]
    public Task Where_nothing_fits_the_reader_is_told_what_to_do() => site.VisitAsync("#/partners?q=zzyzzx", async page =>
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Nothing that is recorded fits all of this. Take something off, choose a wider place, or try another word."));

    private static ILocator Facet(IPage page, string value) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Narrow the search" }).GetByRole(AriaRole.Link, new() { Name = value, Exact = true });
}
