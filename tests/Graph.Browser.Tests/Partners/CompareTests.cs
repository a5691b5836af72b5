using Graph.Browser.Tests.Partnerships;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Partners;

[Collection(RunningSiteCollection.Name)]
public sealed class CompareTests(RunningSite site)
{
    [BrowserFact]
    public Task Organisations_that_were_found_are_compared_side_by_side_and_the_address_keeps_them() => site.VisitAsync("#/partners?q=food&sectors=FAITH&asOf=2026-06-01", async page =>
    {
        await PartnershipEntries.About(page, "Gannet Park Gospel Hall (fictional)").GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await PartnershipEntries.About(page, "St Brannoc's Church (fictional)").GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare 2 organisations side by side" }).ClickAsync();

        ILocator table = page.GetByRole(AriaRole.Table);
        await Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["What", "Gannet Park Gospel Hall (fictional)", "St Brannoc's Church (fictional)"]);
        await Expect(table.GetByRole(AriaRole.Row).Filter(new() { HasText = "Volunteers" }).First.GetByRole(AriaRole.Cell)).ToHaveTextAsync(["14 people", "60 people"]);
        await Expect(table.GetByRole(AriaRole.Row).Filter(new() { HasText = "Why it fits" })).ToContainTextAsync("Its service Thursday table (fictional) has the word food.");
        await Expect(table.GetByRole(AriaRole.Row).Filter(new() { HasText = "Why it fits" })).ToContainTextAsync("Its service Soup on Saturday (fictional) is tagged with Community meals, which belongs to Food.");
        await Expect(table).Not.ToContainTextAsync("shortlist");
        await page.ReloadAsync();
        await Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(3);
    });
}
