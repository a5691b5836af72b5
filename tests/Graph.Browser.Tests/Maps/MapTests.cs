using System.Text.Json;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Maps;

[Collection(RunningSiteCollection.Name)]
public sealed class MapTests(RunningSite site)
{
    private const string Hall = "Gannet Park Gospel Hall (fictional)";

    [BrowserFact]
    public Task What_is_on_the_map_is_taken_away_as_GeoJSON() => site.VisitAsync("#/map?asOf=2026-06-01", async page =>
    {
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download it as GeoJSON" }).ClickAsync());
        using JsonDocument map = JsonDocument.Parse(await File.ReadAllBytesAsync(await file.PathAsync()));

        Assert.Contains("Harbour Ward (fictional)", map.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("name").GetString()));
    });

    [BrowserFact]
    public Task By_keyboard_alone_the_faith_group_about_food_is_found_seen_on_the_map_and_put_on_a_shortlist() => site.VisitAsync("#/partners?asOf=2026-06-01", async page =>
    {
        await page.GetByLabel("What about").WaitForAsync();
        await TabToAsync(page, "partner-text");
        await page.Keyboard.TypeAsync("congregation food");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 organisation" })).ToBeVisibleAsync();

        await TabToAsync(page, "Show them on a map");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("The map shows");
        await TabToAsync(page, $"Show {Hall} on the map");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Status(page)).ToContainTextAsync($"{Hall}, somewhere in Gannet Park (fictional)");

        await TabToAsync(page, "Back to the list of those found", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 organisation" })).ToBeVisibleAsync();
        await TabToAsync(page, "Put it on a shortlist");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "name-");
        await page.Keyboard.TypeAsync("Thursday meals");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Now on" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task By_touch_on_a_phone_the_map_is_zoomed_and_a_symbol_tells_what_it_stands_for() => site.VisitAsync("#/map?of=partners&q=congregation food&asOf=2026-06-01", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("The map shows");
        string whole = await BoxAsync(page);

        await page.Locator(".page-map__symbol").TapAsync();
        await Expect(Status(page)).ToContainTextAsync(Hall);
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).TapAsync();
        Assert.NotEqual(whole, await BoxAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Move left" }).TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).TapAsync();

        Assert.Equal(whole, await BoxAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the phone.");
        await Status(page).GetByRole(AriaRole.Link, new() { Name = Hall }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Hall);
    }, width: 360, touch: true);

    [BrowserFact]
    public Task The_map_moves_by_its_keys_and_stays_where_its_edge_is() => site.VisitAsync("#/map?asOf=2026-06-01", async page =>
    {
        ILocator map = page.GetByRole(AriaRole.Region, new() { Name = "Map." });
        await map.FocusAsync();
        string whole = await BoxAsync(page);

        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(whole, await BoxAsync(page));
        await page.Keyboard.PressAsync("+");
        string near = await BoxAsync(page);
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(3, new[] { whole, near, await BoxAsync(page) }.Distinct().Count());
        await page.Keyboard.PressAsync("0");
        Assert.Equal(whole, await BoxAsync(page));
    });

    [BrowserFact]
    public Task Areas_are_shaded_by_what_is_chosen_and_the_table_says_the_same() => site.VisitAsync("#/map?asOf=2026-06-01", async page =>
    {
        await PlaceAndDay.ChooseDayAsync(page, "1 June 2026", "Fictional Borough of Larkhaven");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Shade by" }).GetByRole(AriaRole.Link, new() { Name = "Partnerships that nobody holds" }).ClickAsync();

        ILocator saltmere = page.GetByRole(AriaRole.Table, new() { Name = "On the map, by ward" }).GetByRole(AriaRole.Row).Filter(new() { HasText = "Saltmere Ward" });
        await Expect(saltmere.GetByRole(AriaRole.Cell)).ToHaveTextAsync(["4", "11", "4", "36%", "3"]);
        await Expect(page.Locator("figure")).ToContainTextAsync("Partnerships that nobody holds, by ward");
        await Expect(page.Locator("figure")).ToContainTextAsync("Invented boundaries. Larkhaven is drawn in the Irish Sea, where there is no land.");
        await Expect(page.Locator(".page-map__area--4")).ToHaveCountAsync(2);
    });

    private static ILocator Status(IPage page) => page.Locator(".page-map__status");

    private static async Task<string> BoxAsync(IPage page) => (await page.Locator(".page-map__picture").GetAttributeAsync("viewBox"))!;

    /// <summary>Presses a key until what has the focus has a text, or an id that begins so.</summary>
    private static async Task TabToAsync(IPage page, string target, string key = "Tab")
    {
        for (int presses = 0; presses < 200; presses++)
        {
            if (await page.EvaluateAsync<bool>("target => (document.activeElement.textContent ?? '').trim() === target || document.activeElement.id.startsWith(target)", target))
                return;
            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"Nothing with the text or id \"{target}\" can be reached with {key}.");
    }
}
