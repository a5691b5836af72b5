using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Questions;

[Collection(RunningSiteCollection.Name)]
public sealed class QuestionTests(RunningSite site)
{
    [BrowserFact]
    public Task What_to_ask_next_can_be_narrowed_to_a_place_and_leads_to_the_partnership() => site.VisitAsync("#/questions", async page =>
    {
        await PlaceAndDay.ChooseDayAsync(page, "1 June 2026", "Fictional Borough of Larkhaven");

        ILocator question = page.Locator("main ol > li").Filter(new() { HasText = "Who at Larkhaven Fire and Rescue Service (fictional) is in contact with Larkhaven Older People's Network (fictional), and since when?" });
        await Expect(question).ToContainTextAsync("The answer decides between “Nobody holds it” and “Hangs on one person”.");
        await Expect(page.Locator("main ol > li").Filter(new() { HasText = "Sefton" })).ToHaveCountAsync(0);
        await question.Locator("li").GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Fragile, or just not fully recorded?" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Given the gaps in the records, it is somewhere between “Nobody holds it” and “Hangs on one person”. Ask this first:");
    });
}
