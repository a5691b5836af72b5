using System.Text;
using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Imports;

/// <summary>A stranger brings in a table that nobody knows, and says what its columns are.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed class MapColumnsTests(RunningSite site)
{
    private const string AnyFile = "Choose a CSV, Excel (.xlsx) or JSON file";
    private const int Narrow = 360;

    [BrowserFact]
    public Task An_unknown_spreadsheet_is_mapped_by_keyboard_imported_and_recognised_the_next_time() => site.VisitAsync("#/imports", async page =>
    {
        await SendAsync(page, "quay-members-2026.csv", "Quay hub,Post code,Who to ask,Mail,Fee\nQuayside Menders,M33 1AA,Una Quay,una@menders.example,Y\nQuayside Bakers,M33 2BB,Ola Pier,ola@bakers.example,N\n");
        await page.GetByRole(AriaRole.Link, new() { Name = "Say what its columns are" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("What the columns are");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Columns" })).ToContainTextAsync("The header says so. The values look like postcodes: 2 of 2.");

        await page.GetByLabel("What is each row?").SelectOptionAsync("directory");
        await page.GetByLabel("What “Quay hub” is").SelectOptionAsync("Name");
        await page.GetByLabel("What “Who to ask” is").FocusAsync();
        await page.Keyboard.TypeAsync("Person");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Person: Una Quay")).ToBeVisibleAsync();
        IDownload mapping = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download the mapping" }).ClickAsync());
        Assert.Equal("quay-members.mapping.json", mapping.SuggestedFilename);

        await page.GetByRole(AriaRole.Button, new() { Name = "Check the whole file" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the import of quay-members-2026.csv" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(page.GetByText("as before.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Bring in another file" }).ClickAsync();
        await SendAsync(page, "quay-members-2027.csv", "Fee,Mail,Who to ask,Post code,Quay hub\nY,una@menders.example,Una Quay,M33 1AA,Quayside Menders\n");
        await Expect(page.GetByText("as the mapping “quay-members” says")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task What_the_columns_are_is_readable_in_any_colours_and_on_a_phone() => site.VisitAsync("#/imports", async page =>
    {
        await SendAsync(page, "pier-list.csv", "Pier group,Postal code,Joined,Helper\nPier Menders,M33 1AA,12/31/2025,Una Quay\n");
        await page.GetByRole(AriaRole.Link, new() { Name = "Say what its columns are" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Row 2" })).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Equal(Narrow, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Axe.ViolationsOfColoursAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        Assert.Empty(await Axe.ViolationsOfColoursAsync(page));
    }, width: Narrow);

    [BrowserFact]
    public Task A_kind_of_row_that_lacks_what_it_needs_says_what_that_is() => site.VisitAsync("#/imports", async page =>
    {
        await SendAsync(page, "jetty.csv", "Jetty,Postal code\nJetty Menders,M33 1AA\n");
        await page.GetByRole(AriaRole.Link, new() { Name = "Say what its columns are" }).ClickAsync();
        await page.GetByLabel("What is each row?").SelectOptionAsync("people");
        await Expect(page.GetByText("which every row of people needs.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the whole file" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say which column it is, or choose another kind of row.");
    });

    private static Task SendAsync(IPage page, string name, string text) =>
        page.GetByLabel(AnyFile).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
}
