using System.Text;
using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Imports;

[Collection(RunningSiteCollection.Name)]
public sealed class BringInTests(RunningSite site)
{
    private const string Trafford = "transparency/trafford_council_voluntary_sector_grants.csv";
    private const string Header = "Organisation A,Organisation B,Kind,Holder A,Level A,Last contact\n";
    private const string Mistaken = Header + "Tern Bay Forum,Tern Bay Menders,Repair mornings,Una Quay,Boss,2026-05-31\nTern Bay Forum,Tern Bay Bakers,Bread for all,Una Quay,Strategic,31/02/2026\n";
    private const string Corrected = Header + "Tern Bay Forum,Tern Bay Menders,Repair mornings,Una Quay,Strategic,2026-05-31\nTern Bay Forum,Tern Bay Bakers,Bread for all,Una Quay,Strategic,2026-02-28\n";

    [BrowserFact]
    public Task A_register_with_two_mistakes_is_corrected_imported_and_taken_back_by_keyboard_alone() => site.VisitAsync("#/record", async page =>
    {
        await FollowByKeyboardAsync(page, "Bring in a file");
        await ChooseByKeyboardAsync(page, "Choose a CSV, Excel (.xlsx) or JSON file", Mistaken);
        ILocator summary = page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToContainTextAsync("Row 2, ");
        await Expect(summary.GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import it" })).ToHaveCountAsync(0);
        Assert.Empty(await Axe.ViolationsAsync(page));

        await FollowByKeyboardAsync(page, "Row 3, ", isExact: false);
        await Expect(page.Locator(":focus")).ToHaveTextAsync("Row 3");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { Has = page.Locator(":focus") })).ToContainTextAsync("“31/02/2026”");

        await ChooseByKeyboardAsync(page, "The corrected file", Corrected);
        ILocator import = page.GetByRole(AriaRole.Button, new() { Name = "Import it" });
        await Expect(page.GetByText("would be added")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await import.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tern Bay Menders", Exact = true })).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        await UndoAsync(page, button => button.PressAsync("Enter"));
    });

    [BrowserFact]
    public Task On_a_phone_a_file_is_brought_in_by_touch_and_its_report_survives_that_the_page_is_opened_again() => site.VisitAsync("#/imports", async page =>
    {
        IFileChooser chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByLabel("Choose a CSV, Excel (.xlsx) or JSON file").TapAsync());
        await chooser.SetFilesAsync(FileOf(Corrected));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import it" }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        await UndoAsync(page, button => button.TapAsync());
    }, width: 360, touch: true);

    [BrowserRealFileFact(Trafford)]
    public Task A_real_register_with_two_mistakes_is_corrected_imported_and_taken_back() => site.VisitAsync("#/imports", async page =>
    {
        byte[] register = await File.ReadAllBytesAsync(BrowserRealFileFactAttribute.Find(Trafford));
        string text = Encoding.Latin1.GetString(register);
        string[] parts = text.Split(",GBP,");
        string mistaken = $"{parts[0]},Pounds,{parts[1]},Shillings,{string.Join(",GBP,", parts[2..])}";
        await page.GetByLabel("Choose a CSV, Excel (.xlsx) or JSON file").SetInputFilesAsync(FileOf(Encoding.Latin1.GetBytes(mistaken)));
        await Expect(page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Problems" })).ToContainTextAsync("“Shillings”");

        await page.GetByLabel("The corrected file").SetInputFilesAsync(FileOf(register));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        await UndoAsync(page, button => button.ClickAsync());
    });

    [BrowserFact]
    public Task A_file_that_is_dropped_is_checked_and_what_is_no_table_is_told() => site.VisitAsync("#/imports", async page =>
    {
        IJSHandle files = await page.EvaluateHandleAsync("() => { const files = new DataTransfer(); files.items.add(new File(['%PDF-1.7 letter'], 'letter.csv')); return files; }");
        await page.Locator(".page-drop").DispatchEventAsync("drop", new { dataTransfer = files });

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The whole file: this is a PDF document.");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("letter.csv");
    });

    [BrowserFact]
    public Task Headers_that_fit_several_tables_are_read_as_the_one_that_is_chosen() => site.VisitAsync("#/imports", async page =>
    {
        await page.GetByLabel("Choose a CSV, Excel (.xlsx) or JSON file").SetInputFilesAsync(FileOf("Name,Description\nKites,To fly\n"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("the headers fit several tables");
        await page.GetByLabel("What is it a table of?").SelectOptionAsync("Theme");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it as this" }).ClickAsync();

        await Expect(page.GetByText("1 fact would be added")).ToBeVisibleAsync();
        await Expect(page.GetByText("Theme: Kites (new): description To fly")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Every_type_has_a_template_to_fill_in() => site.VisitAsync("#/templates", async page =>
    {
        ILocator link = page.GetByRole(AriaRole.Link, new() { Name = "Key holder (CSV)", Exact = true });
        await Expect(link).ToBeVisibleAsync();
        IDownload file = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal("keyHolder.csv", file.SuggestedFilename);
        Assert.Contains("Building", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
    });

    private static FilePayload FileOf(string text) => FileOf(Encoding.UTF8.GetBytes(text));

    private static FilePayload FileOf(byte[] file) => new() { Name = "register.csv", MimeType = "text/csv", Buffer = file };

    private static async Task FollowByKeyboardAsync(IPage page, string link, bool isExact = true)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = isExact }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task ChooseByKeyboardAsync(IPage page, string label, string text)
    {
        await page.GetByLabel(label).FocusAsync();
        IFileChooser chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Space"));
        await chooser.SetFilesAsync(FileOf(text));
    }

    private static async Task UndoAsync(IPage page, Func<ILocator, Task> press)
    {
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Undo the import of register.csv" }));
        await press(page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }));
        await Expect(page.GetByText("as before.")).ToBeVisibleAsync();
    }
}
