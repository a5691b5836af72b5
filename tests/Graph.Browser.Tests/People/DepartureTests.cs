using Graph.Browser.Tests.Partnerships;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.People;

[Collection(RunningSiteCollection.Name)]
public sealed class DepartureTests(RunningSite site)
{
    [BrowserFact]
    public Task If_the_director_of_partnerships_leaves_ten_partnerships_are_lost() => site.VisitAsync("#/partnerships?senior=yes&asOf=2026-05-31", async page =>
    {
        await PartnershipEntries.About(page, "Sanctuary support").GetByRole(AriaRole.Link, new() { Name = "Rosalind Achebe" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Rosalind Achebe");
        await PlaceAndDay.ChooseDayAsync(page, "1/6/2026");

        ILocator departure = page.GetByRole(AriaRole.Main).Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "If Rosalind Achebe leaves" }) });
        await Expect(departure).ToContainTextAsync("If it happened on 1 June 2026: 10 partnerships would be lost and 2 partnerships would be left with one holder");
        await Expect(departure.GetByRole(AriaRole.Link, new() { Name = "Larkhaven Courier (fictional)" })).ToBeVisibleAsync();
        await Expect(departure.GetByRole(AriaRole.Link, new() { Name = "Larkhaven Police (fictional)" })).ToBeVisibleAsync();
        await Expect(departure.GetByRole(AriaRole.Link, new() { Name = "Larkhaven Voluntary Action (fictional)" })).ToHaveCountAsync(0);
        await Expect(departure.GetByRole(AriaRole.Heading, new() { Name = "Funding attached to parties that would lose touch: £36,000" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_person_has_their_roles_and_what_they_hold() => site.VisitAsync("#/partnerships?class=ANCHORED_SINGLE&asOf=2026-06-01", async page =>
    {
        await PartnershipEntries.About(page, "Advice services").GetByRole(AriaRole.Link, new() { Name = "Fatou Jallow" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Advice and Inclusion Manager, Larkhaven Council (fictional)");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Partnerships held" }).GetByRole(AriaRole.Rowheader)).ToContainTextAsync(["Advice services"]);
    });
}
