using System.IO.Compression;
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
    private const string AnyFile = "Choose a CSV, Excel, OpenDocument or JSON file";

    public static TheoryData<bool> Both => Hands.Both;

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
        await Expect(page.GetByText("Person: ‹hidden›").First).ToBeVisibleAsync();
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

    [BrowserTheory]
    [MemberData(nameof(Both))]
    public Task What_stands_between_several_in_a_cell_is_said_and_the_mapping_is_looked_at_and_deleted(bool byTouch) => Hands.VisitAsync(site, "#/imports", byTouch, async (page, hands) =>
    {
        await SendAsync(page, "moorings.csv", "Service,Run by,Mooring fee\nKnot classes,Quay Menders / Quay Bakers,£4\n");
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Say what its columns are" }));
        ILocator facts = page.Locator(".page-rows");
        await Expect(facts).ToContainTextAsync("Quay Menders / Quay Bakers → Knot classes");
        await hands.TypeAsync(page.GetByLabel("Several in a cell, separated by in “Run by”"), "/");
        await Expect(facts).ToContainTextAsync("Quay Bakers → Knot classes");
        await Expect(facts).Not.ToContainTextAsync("Quay Menders / Quay Bakers");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Check the whole file" }));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import it" })).ToBeVisibleAsync();

        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Bring in a file", Exact = true }));
        ILocator kept = page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "moorings", Exact = true }) });
        await Expect(kept).ToContainTextAsync("Last used on");
        await hands.UnfoldAsync(kept, "What it recognises");
        await Expect(kept).ToContainTextAsync("Run by: Providers, several are separated by “/”");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Delete the mapping “moorings”" }));
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Delete the mapping “moorings”?" })).ToBeFocusedAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Delete it" }));
        await Expect(page.GetByText("The mapping “moorings” was deleted.")).ToBeVisibleAsync();
        await Expect(kept).ToHaveCountAsync(0);

        await SendAsync(page, "moorings-2027.csv", "Service,Run by,Mooring fee\nKnot classes,Quay Menders,£5\n");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "These headers are new here" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Of_a_workbook_the_sheet_is_chosen_whose_columns_are_said() => site.VisitAsync("#/imports", async page =>
    {
        await page.GetByLabel(AnyFile).SetInputFilesAsync(new FilePayload { Name = "harbour.zip", MimeType = "application/zip", Buffer = Packed(("boats.csv", "Boat club,Slip no\nSkiff Club,1\nPunt Club,2\n"), ("classes.csv", "Service,Run by\nSplicing,Skiff Club\n")) });
        await page.GetByRole(AriaRole.Link, new() { Name = "Say what its columns are" }).First.ClickAsync();
        await Expect(page.GetByLabel("What “Boat club” is")).ToBeVisibleAsync();
        await page.GetByLabel("Which sheet?").SelectOptionAsync("classes.csv");

        await Expect(page.Locator(".page-rows")).ToContainTextAsync("Skiff Club → Splicing");
    });

    [BrowserFact]
    public Task A_kind_of_row_that_lacks_what_it_needs_says_what_that_is() => site.VisitAsync("#/imports", async page =>
    {
        await SendAsync(page, "jetty.csv", "Jetty,Postal code\nJetty Menders,M33 1AA\n");
        await page.GetByRole(AriaRole.Link, new() { Name = "Say what its columns are" }).ClickAsync();
        await page.GetByLabel("What is each row?").SelectOptionAsync("people");
        await Expect(page.GetByText("which every row of people needs.").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the whole file" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say which column it is, or choose another kind of row.");
    });

    private static byte[] Packed(params (string Name, string Text)[] files)
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create))
        {
            foreach ((string name, string text) in files)
            {
                using StreamWriter writer = new(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return packed.ToArray();
    }

    private static Task SendAsync(IPage page, string name, string text) =>
        page.GetByLabel(AnyFile).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
}
