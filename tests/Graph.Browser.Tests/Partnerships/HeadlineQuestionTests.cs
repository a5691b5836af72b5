using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Partnerships;

[Collection(RunningSiteCollection.Name)]
public sealed class HeadlineQuestionTests(RunningSite site)
{
    [BrowserFact]
    public Task Sefton_learns_from_the_first_page_that_four_partnerships_hang_on_a_deputy_chief_executive() => site.VisitAsync("", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Which partnerships hang on one senior person?" }).ClickAsync();
        await PlaceAndDay.ChooseDayAsync(page, "31 December 2015");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "4 partnerships on 31 December 2015" })).ToBeVisibleAsync();
        Assert.Equal(
            [
                "DWP and Sefton Council: Welfare reform response",
                "One Vision Housing and Sefton Council: Welfare reform response",
                "Sefton CAB and Sefton Council: Welfare reform response",
                "Sefton Council and Sefton CVS: Welfare reform response",
            ],
            (await PartnershipEntries.Names(page).AllInnerTextsAsync()).Order(StringComparer.Ordinal));
        await Expect(PartnershipEntries.Of(page)).ToContainTextAsync(Enumerable.Repeat("Deputy Chief Executive of Sefton Council - not named (strategic, Sefton Council)", 4));
    });

    [BrowserFact]
    public Task The_fictional_borough_learns_whom_each_partnership_hangs_on() => site.VisitAsync("#/partnerships?senior=yes&asOf=2026-06-01", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "19 partnerships on 1 June 2026" })).ToBeVisibleAsync();
        await Expect(PartnershipEntries.About(page, "Public notices and campaigns")).ToContainTextAsync("Rosalind Achebe");
        await Expect(PartnershipEntries.About(page, "Public notices and campaigns")).ToContainTextAsync("Naomi Feldman");
        await Expect(PartnershipEntries.About(page, "Sanctuary support")).ToContainTextAsync("Hangs on Rosalind Achebe (strategic, Larkhaven Council (fictional)): if this person leaves");
        await Expect(PartnershipEntries.About(page, "Interfaith week")).ToContainTextAsync("Nasreen Akhtar");
        await Expect(PartnershipEntries.About(page, "Interfaith week")).ToContainTextAsync("Harjit Gill");
        await Expect(page.GetByText("Tariq Hussain-Bell")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task The_people_named_are_links_to_what_else_they_hold() => site.VisitAsync("#/partnerships?senior=yes&asOf=2026-06-01", async page =>
    {
        await PartnershipEntries.About(page, "Sanctuary support").GetByRole(AriaRole.Link, new() { Name = "Rosalind Achebe" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "If Rosalind Achebe leaves" })).ToBeVisibleAsync();
        await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("Everywhere, 1 June 2026");
    });
}
