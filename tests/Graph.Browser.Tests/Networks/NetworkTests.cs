using System.Text.RegularExpressions;
using Graph.Browser.Tests.Site;
using Graph.Export.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Networks;

[Collection(RunningSiteCollection.Name)]
public sealed partial class NetworkTests(RunningSite site)
{
    private const string June = "#/network?network=CONTACT&asOf=2026-06-01";

    public static TheoryData<bool> Both => Hands.Both;

    [BrowserFact]
    public Task By_keyboard_alone_somebody_is_found_selected_and_explored() => site.VisitAsync(June, async page =>
    {
        ILocator told = page.Locator(".page-network__told");
        await page.Locator(".page-network__cursor").FocusAsync();
        string first = await told.InnerTextAsync();

        // Whoever has most ties is in the middle of others, so that some arrow leads on.
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(told).Not.ToHaveTextAsync(first);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Heading(page, "Selected: 1")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(told).ToContainTextAsync("1 of ");
        string neighbour = NeighbourName().Match(await told.InnerTextAsync()).Groups["name"].Value;
        await page.Keyboard.PressAsync("e");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = neighbour, Exact = true, Level = 2 })).ToBeVisibleAsync();
        ILocator onwards = page.Locator(".page-network__explore section a").First;
        string next = await onwards.InnerTextAsync();
        await onwards.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        ILocator reached = page.GetByRole(AriaRole.Heading, new() { Name = next, Exact = true, Level = 2 });
        await Expect(reached).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "The way here" }).GetByRole(AriaRole.Link, new() { Name = neighbour }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = neighbour, Exact = true, Level = 2 })).ToBeFocusedAsync();
    });

    [BrowserFact]
    public Task Escape_leaves_the_picture() => site.VisitAsync(June, async page =>
    {
        await page.Locator(".page-network__cursor").FocusAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Picture", Exact = true })).ToBeFocusedAsync();
    });

    [BrowserTheory]
    [MemberData(nameof(Both))]
    public Task The_network_of_June_and_of_March_is_seen_and_all_of_it_or_a_selection_is_taken_to_Gephi(bool byTouch) => Hands.VisitAsync(site, June, byTouch, async (page, hands) =>
    {
        string june = await page.Locator("figcaption").InnerTextAsync();
        await hands.PressAsync(Button(page, "Select"));
        await Expect(Heading(page, "Selected: 1")).ToBeVisibleAsync();
        await hands.PressAsync(PlaceAndDay.Bar(page).Locator("summary"));
        await hands.TypeAsync(page.GetByLabel("Date"), "1 March 2025");
        await hands.PressAsync(Button(page, "Show this place and day"));
        await Expect(PlaceAndDay.Bar(page)).ToContainTextAsync("1 March 2025");
        await Expect(page.Locator("figcaption")).Not.ToHaveTextAsync(june);
        await Expect(Heading(page, "Selected: 1")).ToBeVisibleAsync();
        await hands.PressAsync(Button(page, "Next neighbour"));
        await hands.PressAsync(Button(page, "Select"));
        await Expect(Heading(page, "Selected: 2")).ToBeVisibleAsync();

        await hands.UnfoldAsync(page.Locator(".page-network__more"), "Download");
        byte[] whole = await DownloadAsync(page, hands, page.Locator(".page-network__more").GetByRole(AriaRole.Link, new() { Name = "GEXF", Exact = true }));
        await hands.UnfoldAsync(page.GetByRole(AriaRole.Region, new() { Name = "Selection" }), "Download the selection as a network");
        byte[] selection = await DownloadAsync(page, hands, page.GetByRole(AriaRole.Region, new() { Name = "Selection" }).GetByRole(AriaRole.Link, new() { Name = "GEXF", Exact = true }));

        Match size = Size().Match(await page.Locator("figcaption").InnerTextAsync());
        Assert.Contains("2025-03-01", System.Text.Encoding.UTF8.GetString(selection), StringComparison.Ordinal);
        if (Gephi.Missing is not null)
            return;
        GephiFound[] read = Gephi.Read(new Dictionary<string, byte[]> { ["network.gexf"] = whole, ["selection.gexf"] = selection });
        Assert.All(read, found => Assert.Empty(found.Warnings));
        Assert.StartsWith($"{Number(size, "people") + Number(size, "organisations")} nodes, ", read[0].Summary, StringComparison.Ordinal);
        Assert.StartsWith("2 nodes, 1 edges, ", read[1].Summary, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task What_is_selected_in_the_table_is_selected_in_the_picture_and_in_the_address() => site.VisitAsync($"{June}&tab=table", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Select Rosalind Achebe", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Picture", Exact = true }).ClickAsync();
        await Expect(page.Locator(".page-network__told")).ToContainTextAsync("Rosalind Achebe");

        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Selection" })).ToContainTextAsync("Rosalind Achebe");
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download the selection and its ties as CSV" }).ClickAsync());
        Assert.Contains("Larkhaven Council (fictional)", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task Everybody_can_be_coloured_and_sized_by_a_measure_which_the_table_then_has() => site.VisitAsync(June, async page =>
    {
        await page.GetByText("Colour, size and filters").ClickAsync();
        await page.GetByLabel("Colour by").SelectOptionAsync("How often they stand between others");

        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Key" })).ToContainTextAsync("Highest fifth");
        await page.GetByRole(AriaRole.Button, new() { Name = "Table", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "How often they stand between others" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_view_that_was_given_a_name_is_found_again() => site.VisitAsync($"{June}&colour=group&tab=table", async page =>
    {
        await page.GetByText("Saved views").ClickAsync();
        await page.GetByLabel("Name of this view").FillAsync("Groups in June");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GotoAsync($"{site.Address}#/network");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Picture", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByText("Saved views").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Groups in June" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Table", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Contains("colour=group", page.Url, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task The_slider_hides_what_did_not_hold_on_its_day() => site.VisitAsync("#/network?times=all", async page =>
    {
        ILocator shown = page.Locator(".page-network__look [role=status]");
        await Expect(shown).ToContainTextAsync("are shown");
        ILocator slider = page.GetByLabel("What held on");
        await slider.FillAsync((await slider.GetAttributeAsync("min"))!);

        await Expect(shown).ToContainTextAsync(", of ");
        await page.GetByText("Colour, size and filters").ClickAsync();
        await Expect(page.GetByText("Measures and weak points belong to one day.")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task What_is_shown_can_be_rearranged_without_leaving_the_page() => site.VisitAsync(June, async page =>
    {
        ILocator rearrange = page.GetByRole(AriaRole.Button, new() { Name = "Rearrange what is shown" });
        await rearrange.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Rearranging…" })).ToHaveCountAsync(0);
        await Expect(rearrange).ToBeEnabledAsync();
    });

    [BrowserFact]
    public Task Where_there_is_no_WebGL_the_picture_of_the_server_is_shown() => site.VisitAsync("#/", async page =>
    {
        await page.AddInitScriptAsync("HTMLCanvasElement.prototype.getContext = () => null;");
        await page.ReloadAsync();
        await page.GotoAsync($"{site.Address}{June}");

        ILocator drawing = page.Locator("figure img");
        await Expect(drawing).ToHaveAttributeAsync("alt", Size());
        Assert.True(await drawing.EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }") > 0);
    });

    [BrowserFact]
    public Task A_picture_is_saved_as_PNG_and_as_SVG() => site.VisitAsync(June, async page =>
    {
        await page.GetByText("Download", new() { Exact = true }).ClickAsync();
        IDownload png = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Picture as PNG" }).ClickAsync());
        IDownload svg = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Picture as SVG" }).ClickAsync());

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(await png.PathAsync()))[..4]);
        Assert.Contains("<svg", await File.ReadAllTextAsync(await svg.PathAsync()), StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task What_can_not_be_drawn_says_so_above_the_form() => site.VisitAsync("#/network?around=person-nobody", async page =>
    {
        await Expect(page.Locator(".govuk-inset-text")).ToContainTextAsync("is not the id of a person or organisation in this network");
        await Expect(page.GetByRole(AriaRole.Form, new() { Name = "Choose a network" })).ToBeVisibleAsync();
    }, expected: "400");

    private static ILocator Heading(IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task<byte[]> DownloadAsync(IPage page, Hands hands, ILocator link)
    {
        IDownload file = await page.RunAndWaitForDownloadAsync(() => hands.PressAsync(link));
        return await File.ReadAllBytesAsync(await file.PathAsync());
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"neighbours? of [^:]*: (?<name>[^,]*),", RegexOptions.None, 1000)]
    private static partial Regex NeighbourName();

    [GeneratedRegex(@"^(?<people>[\d,]+) people and (?<organisations>[\d,]+) organisations, with", RegexOptions.None, 1000)]
    private static partial Regex Size();
}
