using Graph.Browser.Tests.Partnerships;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Partners;

[Collection(RunningSiteCollection.Name)]
public sealed class NearPostcodeTests(RunningSite site)
{
    public static TheoryData<bool> Both => Hands.Both;

    [BrowserTheory, MemberData(nameof(Both))]
    public Task Partners_near_a_postcode_say_what_is_how_far_from_it(bool touch) => site.VisitAsync(
        "#/partners?q=food&asOf=2026-06-01",
        async page =>
        {
            await page.GetByLabel("Near a postcode").FillAsync("zz11ab");
            await page.GetByLabel("How far").SelectOptionAsync("Up to 2 km (1.2 miles)");
            await page.GetByLabel("Near a postcode").PressAsync("Enter");

            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Take off: Up to 2 km from ZZ1 1AB" })).ToBeVisibleAsync();
            await Expect(PartnershipEntries.About(page, "Larkhaven Council (fictional)").First).ToContainTextAsync("Its building Harbour House (fictional) is 0.4 km (0.3 miles) from ZZ1 1AB as the crow flies.");
        },
        width: touch ? 360 : 1280,
        touch: touch);

    [BrowserFact]
    public Task A_postcode_that_nobody_knows_is_told_beside_its_field_and_stays_there() => site.VisitAsync("#/partners?q=food&asOf=2026-06-01", async page =>
    {
        await page.GetByLabel("Near a postcode").FillAsync("ZZ1 9XX");
        await page.GetByLabel("Near a postcode").PressAsync("Enter");

        ILocator field = page.GetByLabel("Near a postcode");
        await Expect(page.Locator("#partner-postcode-error")).ToContainTextAsync("ZZ1 9XX is not in the table of postcodes");
        await Expect(field).ToHaveValueAsync("ZZ1 9XX");
        await Expect(field).ToHaveAttributeAsync("aria-describedby", "partner-postcode-hint partner-postcode-error");
    });
}
