using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Boards;

[Collection(RunningSiteCollection.Name)]
public sealed class BoardTests(RunningSite site)
{
    private const string Address = "#/board?asOf=2026-11-23&since=2026-08-23";

    [BrowserFact]
    public Task What_changed_who_is_leaving_what_lapses_and_what_was_promised_are_on_one_page() => site.VisitAsync(Address, async page =>
    {
        ILocator main = page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync("What changed since 23 August 2026 (the day you gave), and what comes next.");
        await Expect(Part(page, "grew more fragile")).ToContainTextAsync("Capacity building One person, with an anchor then Hangs on one person");
        ILocator leaving = Part(page, "Someone is leaving").GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Lorna McAllister" });
        await Expect(leaving).ToHaveCountAsync(1);
        await Expect(leaving).ToContainTextAsync("Carers strategy");
        await Expect(leaving).ToContainTextAsync("Hospital discharge");
        await Expect(Part(page, "within 60 days")).ToContainTextAsync("may be ended early on 1 December 2026");
        await Expect(Part(page, "open").First).ToContainTextAsync("Hannah asks the lawyers for the data agreement");
        await Expect(main.GetByRole(AriaRole.Link, new() { Name = "Contact is merely growing older" })).ToHaveCountAsync(1);
        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"), 900, 4_500);
    });

    [BrowserFact]
    public Task The_last_meeting_is_typed_by_keyboard_and_remembered() => site.VisitAsync("#/board?asOf=2026-11-23", async page =>
    {
        await page.GetByText("Choose the last meeting, a theme, a sector or a class").FocusAsync();
        await page.Locator(".page-narrowing summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Last meeting").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("the other day");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert).Or(page.Locator(".govuk-error-summary")).First).ToContainTextAsync("“the other day” is not a date.");
        await page.GetByLabel("Last meeting").FillAsync("1/9/2026");
        await page.GetByLabel("Sector").SelectOptionAsync("Faith");
        await page.GetByLabel("Last meeting").PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("since 1 September 2026 (the day you gave)");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Take off: Faith" })).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(site.Address, "#/board?asOf=2026-11-23").AbsoluteUri);

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("since 1 September 2026 (the day you gave last time)");
    });

    [BrowserFact]
    public Task A_class_narrows_the_board_to_its_partnerships() => site.VisitAsync(Address, async page =>
    {
        string all = await page.Locator(".page-standing").TextContentAsync() ?? "";
        await page.Locator(".page-standing li").Filter(new() { HasText = "Thick" }).GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Take off: Thick" })).ToBeVisibleAsync();
        await Expect(page.Locator(".page-standing")).ToHaveTextAsync(all);
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("Capacity building");
    });

    [BrowserFact]
    public Task The_pack_is_printed_on_few_sheets_and_goes_into_a_document_as_headings_and_lists() => site.VisitAsync(Address, async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Meeting pack" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Meeting pack");
        ILocator pack = page.GetByRole(AriaRole.Article);
        await Expect(pack.Locator("section").First.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(7);

        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download as a document" }).ClickAsync());
        string document = await File.ReadAllTextAsync(await download.PathAsync());

        Assert.Matches(@"^meeting-pack-.*\d{4}-\d\d-\d\d\.html$", download.SuggestedFilename);
        Assert.Matches(@"<p>As of \d{1,2} \w+ \d{4}, as known at \d{1,2} \w+ \d{4} at \d\d:\d\d\.</p>", document);
        Assert.StartsWith("<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">", document, StringComparison.Ordinal);
        Assert.Contains("<h2>2. Someone is leaving in", document, StringComparison.Ordinal);
        Assert.Contains("<strong>Lorna McAllister</strong> is due to leave", document, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", document, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", document, StringComparison.Ordinal);
        Assert.InRange(await Paper.SheetsAsync(page), 1, 3);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task The_pack_is_read_and_copied_by_touch_on_a_narrow_screen_and_its_calendar_can_be_read() => site.VisitAsync("#/pack?meeting=2099-01-04", async page =>
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy for Word or email" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Copied." })).ToBeVisibleAsync();
        string copied = await page.EvaluateAsync<string>("async () => await (await (await navigator.clipboard.read())[0].getType('text/html')).text()");
        Assert.Contains("Meeting pack for 4 January 2099", copied, StringComparison.Ordinal);

        string address = (await page.GetByRole(AriaRole.Link, new() { Name = "Calendar with reminders" }).GetAttributeAsync("href"))!;
        using HttpClient client = new();
        string calendar = await client.GetStringAsync(new Uri(site.Address, address));

        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20990104\r\n", calendar, StringComparison.Ordinal);
    }, width: 360);

    private static ILocator Part(IPage page, string heading) =>
        page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = heading }) });
}
