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
    private const string AnyFile = "Choose a CSV, Excel, OpenDocument or JSON file";
    private const string CorrectedFile = "The corrected file";
    private const string Header = "Organisation A,Organisation B,Kind,Holder A,Level A,Last contact\n";
    private const string Mistaken = Header + "Tern Bay Forum,Tern Bay Menders,Repair mornings,Una Quay,Boss,2026-05-31\nTern Bay Forum,Tern Bay Bakers,Bread for all,Una Quay,Strategic,31/02/2026\n";
    private const string Corrected = Header + "Tern Bay Forum,Tern Bay Menders,Repair mornings,Una Quay,Strategic,2026-05-31\nTern Bay Forum,Tern Bay Bakers,Bread for all,Una Quay,Strategic,2026-02-28\n";

    private const string LastYear = Corrected + "Tern Bay Forum,Tern Bay Anglers,Pier days,Una Quay,Strategic,2026-03-31\n";
    private const string ThisYear = Header + "Tern Bay Forum,Tern Bay Menders,Repair mornings,Una Quay,Strategic,2026-05-31\nTern Bay Forum,Tern Bay Anglers,Pier days,Una Quay,Strategic,2026-05-30\nTern Bay Forum,Tern Bay Choir,Songs,Una Quay,Strategic,2026-05-31\n";

    public static TheoryData<bool> Both => Hands.Both;

    [BrowserTheory]
    [MemberData(nameof(Both))]
    public Task A_register_with_two_mistakes_is_corrected_imported_and_taken_back(bool byTouch) => Hands.VisitAsync(site, "#/record", byTouch, async (page, hands) =>
    {
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Bring in a file", Exact = true }));
        await ChooseAsync(page, hands, AnyFile, FileOf(Mistaken));
        ILocator summary = page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToContainTextAsync("Row 2, ");
        await Expect(summary.GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import it" })).ToHaveCountAsync(0);
        Assert.Empty(await Axe.ViolationsAsync(page));

        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Row 3, Last contact", Exact = true }));
        await Expect(page.Locator(":focus")).ToHaveTextAsync("Row 3");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { Has = page.Locator(":focus") })).ToContainTextAsync("“31/02/2026”");

        await ChooseAsync(page, hands, CorrectedFile, FileOf(Corrected));
        await Expect(page.GetByText("would be added")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Import it" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tern Bay Menders", Exact = true })).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        await UndoAsync(page, hands);
    });

    [BrowserFact]
    public Task On_a_phone_the_report_of_an_import_survives_that_the_page_is_opened_again() => Hands.VisitAsync(site, "#/imports", byTouch: true, async (page, hands) =>
    {
        await ChooseAsync(page, hands, AnyFile, FileOf(Corrected));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Import it" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        await UndoAsync(page, hands);
    });

    [BrowserRealFileTheory(Trafford)]
    [MemberData(nameof(Both))]
    public Task A_real_register_with_two_mistakes_is_corrected_imported_and_taken_back(bool byTouch) => Hands.VisitAsync(site, "#/imports", byTouch, async (page, hands) =>
    {
        byte[] register = await File.ReadAllBytesAsync(BrowserRealFileTheoryAttribute.Find(Trafford));
        string text = Encoding.Latin1.GetString(register);
        string[] parts = text.Split(",GBP,");
        string mistaken = $"{parts[0]},Pounds,{parts[1]},Shillings,{string.Join(",GBP,", parts[2..])}";
        await ChooseAsync(page, hands, AnyFile, FileOf(Encoding.Latin1.GetBytes(mistaken)));
        await Expect(page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Problems" })).ToContainTextAsync("“Shillings”");

        await ChooseAsync(page, hands, CorrectedFile, FileOf(register));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Import it" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        await UndoAsync(page, hands);
    });

    [BrowserTheory]
    [MemberData(nameof(Both))]
    public Task Next_years_file_is_shown_kind_by_kind_and_ends_what_it_no_longer_has_once_somebody_says_that_it_is_complete(bool byTouch) => Hands.VisitAsync(site, "#/imports", byTouch, async (page, hands) =>
    {
        await ChooseAsync(page, hands, AnyFile, FileOf(LastYear));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Import it" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        string first = page.Url;

        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Bring in another file" }));
        await ChooseAsync(page, hands, AnyFile, FileOf(ThisYear));
        await hands.PressAsync(page.Locator("summary", new() { HasText = "Is it next year’s file" }));
        await hands.TickAsync(page.GetByLabel("It is the whole truth of its source"));
        await hands.TypeAsync(page.GetByLabel("What was the last day of what is gone?"), "31 March 2026");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import it" })).ToBeDisabledAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Check it with this" }));

        // Ended are the partnership and that somebody held it.
        ILocator would = page.GetByRole(AriaRole.Table, new() { Name = "What would be done with it" });
        await ExpectLineAsync(would, "Added", "Partnership \"Tern Bay Choir and Tern Bay Forum\": kind \"Songs\"");
        await ExpectLineAsync(would, "Changed", "last contact \"2026-03-31\" → \"2026-05-30\"");
        await ExpectLineAsync(would, "Ended", "Partnership \"Tern Bay Bakers and Tern Bay Forum\": kind \"Bread for all\", last day \"2026-03-31\"");
        await ExpectLineAsync(would, "Matched", "Organisation \"Tern Bay Menders\": known by name");
        await ExpectLineAsync(would, "To review", "\"Tern Bay Bakers\"");
        await ExpectLineAsync(would, "Refused, because it can’t be read", "Nothing");
        await Expect(page.GetByText("2 would be ended on 31 March 2026")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        string promised = await would.Locator("tbody").InnerTextAsync();

        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Import it" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        Assert.Equal(promised, await page.GetByRole(AriaRole.Table, new() { Name = "What was done with it" }).Locator("tbody").InnerTextAsync());
        string second = page.Url;
        await page.GotoAsync(new Uri(site.Address, "#/search?q=Bread for all").AbsoluteUri);
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Tern Bay Bakers and Tern Bay Forum: Bread for all", Exact = true }));
        await Expect(page.GetByText("This partnership is over (until 31 March 2026)")).ToBeVisibleAsync();

        foreach (string import in new[] { second, first })
        {
            await page.GotoAsync(import);
            await UndoAsync(page, hands);
        }
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
        await page.GetByLabel(AnyFile).SetInputFilesAsync(FileOf("Name,Description\nKites,To fly\n"));
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

    private static async Task ChooseAsync(IPage page, Hands hands, string label, FilePayload file)
    {
        IFileChooser chooser = await page.RunAndWaitForFileChooserAsync(() => hands.TickAsync(page.GetByLabel(label)));
        await chooser.SetFilesAsync(file);
    }

    private static Task ExpectLineAsync(ILocator table, string kind, string example) =>
        Expect(table.GetByRole(AriaRole.Row).Filter(new() { Has = table.Page.GetByRole(AriaRole.Rowheader, new() { Name = kind, Exact = true }) })).ToContainTextAsync(example);

    private static async Task UndoAsync(IPage page, Hands hands)
    {
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Undo the import of register.csv" }));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }));
        await Expect(page.GetByText("as before.")).ToBeVisibleAsync();
    }
}
