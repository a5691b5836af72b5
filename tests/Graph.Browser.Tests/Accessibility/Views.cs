using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Accessibility;

/// <summary>One address of every kind of view; a record is reached by searching for it.</summary>
internal static class Views
{
    /// <summary>Where somebody says what the columns of a file are that is sent first. It has a date, several entries in a cell and people.</summary>
    private const string Columns = "What the columns are";

    private const string File = "Service,Run by,Since,Who to ask\nHarpoon practice,Pier Menders / Pier Bakers,12/31/2025,Una Quay\n";

    public static TheoryData<string, string?> All => new()
    {
        { "", null },
        { "#/search?q=larkhaven", null },
        { "#/search?q=zzyzzx", null },
        { "#/partnerships?asOf=2026-06-01", null },
        { "#/partnerships?senior=yes&asOf=2026-06-01", null },
        { "#/warnings?asOf=2026-11-23", null },
        { "#/warnings?period=year&asOf=2026-11-23", null },
        { "#/warnings?group=leaving&asOf=2026-11-23", null },
        { "#/board?asOf=2026-11-23&since=2026-08-23", null },
        { "#/pack?asOf=2026-11-23&since=2026-08-23", null },
        { "#/search?q=Strategic partnership", "Larkhaven Council (fictional) and Larkhaven Voluntary Action (fictional): Strategic partnership" },
        { "#/search?q=Rosalind Achebe", "Rosalind Achebe" },
        { "#/search?q=Rosalind Achebe", "Rosalind Achebe > Handover brief" },
        { "#/search?q=Larkhaven Council", "Larkhaven Council (fictional)" },
        { "#/search?q=Esplanade", "The Esplanade" },
        { "#/search?q=Sefton Care Leavers Centre", "Sefton Care Leavers Centre" },
        { "#/search?q=Markup", "<script>document.title='taken'</script> Markup Ltd" },
        { "#/introductions?asOf=2026-06-01", null },
        { "#/imports", null },
        { "#/imports", Columns },
        { "#/partnership-between", null },
        { "#/templates", null },
        { "#/partners?q=food&asOf=2026-06-01", null },
        { "#/partners?q=food&postcode=ZZ1+1AB&range=2&asOf=2026-06-01", null },
        { "#/partners?postcode=ZZ1+9XX&asOf=2026-06-01", null },
        { "#/map?asOf=2026-06-01", null },
        { "#/map?of=partners&q=food&sectors=FAITH&asOf=2026-06-01", null },
        { "#/compare", null },
        { "#/record", null },
        { "#/record/organisation", null },
        { "#/record/role", null },
        { "#/spoke", null },
        { "#/leaving", null },
        { "#/changes", null },
        { "#/duplicates", null },
        { "#/search?q=Esplanade", "The Esplanade > This is the same as…" },
        { "#/glossary", null },
        { "#/tour", null },
        { "#/rehearsal?asOf=2026-06-01", null },
        { "#/network?asOf=2026-06-01", null },
        { "#/network?asOf=2026-06-01&tab=table", null },
        { "#/network?asOf=2026-06-01&tab=explore", null },
        { "#/proof", null },
        { "#/publish?asOf=2026-06-01", null },
        { "#/shortlists", null },
        { "#/shortlists", "Food partners for Gannet Park: shortlist (fictional)" },
        { "#/downloads?asOf=2026-06-01", null },
        { "#/questions?asOf=2026-06-01", null },
        { "#/nonsense", null },
    };

    /// <summary>Follows the link of a result, where the view is a record's, and those after it, and waits until each is there.</summary>
    public static async Task ArriveAsync(IPage page, string? result)
    {
        if (result == Columns)
        {
            await ArriveAtColumnsAsync(page);
            return;
        }

        foreach (string step in result?.Split(" > ") ?? [""])
        {
            if (step.Length > 0)
                await page.GetByRole(AriaRole.Link, new() { Name = step, Exact = true }).First.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(step.Split(':')[0].Split(" and ")[0]);
        }

        await Expect(page.Locator("main[aria-busy]")).ToHaveCountAsync(0);
    }

    private static async Task ArriveAtColumnsAsync(IPage page)
    {
        string id = await page.EvaluateAsync<string>("async file => (await (await fetch('/imports?name=pier-list.csv', { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file })).json()).id", File);
        await page.EvaluateAsync("id => { location.hash = `#/imports/${id}/columns`; }", id);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Columns);
        await page.GetByLabel("What is each row?").SelectOptionAsync("service");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a value for every row" }).ClickAsync();
        await Expect(page.GetByLabel("The month comes first")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Several in a cell, separated by in “Run by”")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Row 2" })).ToBeVisibleAsync();
    }
}
