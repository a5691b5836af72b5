using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Partnerships;

[Collection(RunningSiteCollection.Name)]
public sealed class PartnershipPageTests(RunningSite site)
{
    [BrowserFact]
    public Task The_grid_counts_people_by_level_and_side() => OnAdviceServicesAsync(async page =>
    {
        ILocator grid = page.GetByRole(AriaRole.Table, new() { Name = "People who count, by level and side" });

        await Expect(grid.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Level", "Larkhaven Advice Service (fictional)", "Larkhaven Council (fictional)"]);
        await Expect(Row(grid, "Strategic")).ToHaveTextAsync(["1", "none"]);
        await Expect(Row(grid, "Management")).ToHaveTextAsync(["1", "2"]);
        await Expect(Row(grid, "Front line")).ToHaveTextAsync(["1", "none"]);
        await Expect(Row(grid, "Volunteer")).ToHaveTextAsync(["none", "none"]);
    });

    [BrowserFact]
    public Task It_is_said_on_whom_it_hangs_and_what_else_holds_it() => OnAdviceServicesAsync(async page =>
    {
        ILocator main = page.GetByRole(AriaRole.Main);

        await Expect(main.Locator(".govuk-tag").First).ToHaveTextAsync("One person, with an anchor");
        await Expect(main).ToContainTextAsync("Hangs on Fatou Jallow (management, Larkhaven Council (fictional)): if this person leaves");
        await Expect(main.GetByRole(AriaRole.Link, new() { Name = "Fatou Jallow" }).First).ToBeVisibleAsync();
        await Expect(main).ToContainTextAsync("AgreementAdvice Services Contract (fictional)");
    });

    [BrowserFact]
    public Task The_score_comes_with_what_it_must_not_be_used_for() => OnAdviceServicesAsync(async page =>
    {
        await page.GetByText("What the class and the score mean").ClickAsync();

        await Expect(page.GetByText("Use it only to sort partnerships within a class. You cannot compare scores from different classes.")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Every_holder_has_level_contact_and_whether_they_count() => OnAdviceServicesAsync(async page =>
    {
        ILocator holders = page.GetByRole(AriaRole.Table, new() { Name = "Holders" });

        await Expect(Row(holders, "Fatou Jallow")).ToHaveTextAsync(["Larkhaven Council (fictional)", "Management", "Ordinary", "12 May 2026", "Yes"]);
        await Expect(Row(holders, "Grace Udoh")).ToHaveTextAsync(["Larkhaven Advice Service (fictional)", "Front line", "Ordinary", "5 March 2026", "Yes"]);
        await Expect(Row(holders, "Alan Fothergill").Last).ToHaveTextAsync("No: not in post");
    });

    [BrowserFact]
    public Task A_table_is_sorted_by_any_of_its_columns_and_taken_away_as_CSV() => OnAdviceServicesAsync(async page =>
    {
        ILocator holders = page.GetByRole(AriaRole.Table, new() { Name = "Holders" });
        await holders.GetByRole(AriaRole.Button, new() { Name = "Person" }).ClickAsync();
        await Expect(holders.GetByRole(AriaRole.Columnheader, new() { Name = "Person" })).ToHaveAttributeAsync("aria-sort", "ascending");
        IReadOnlyList<string> ascending = await holders.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync();
        await holders.GetByRole(AriaRole.Button, new() { Name = "Person" }).ClickAsync();

        Assert.Equal(ascending.Order(StringComparer.OrdinalIgnoreCase), ascending);
        await Expect(holders.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync([.. ascending.Reverse()]);
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download as CSV" }).Filter(new() { HasText = "Holders" }).ClickAsync());
        Assert.Matches(@"^holders-(.+-)?\d{4}-\d\d-\d\d\.csv$", file.SuggestedFilename);
        string text = await File.ReadAllTextAsync(await file.PathAsync());
        Assert.StartsWith("Person,For,Level,Contact,Last contact,Counts towards contact\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Fatou Jallow,Larkhaven Council (fictional),Management,ORDINARY,2026-05-12,Yes", text, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task History_names_the_file_and_row_it_came_from() => OnAdviceServicesAsync(async page =>
    {
        ILocator history = page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "History" }) });

        await Expect(history.Last).ToContainTextAsync("partnerships.csv, row");
    });

    [BrowserFact]
    public Task One_that_is_over_is_not_shown_as_if_it_were_in_need_of_a_holder() => site.VisitAsync("#/search?q=Surplus food", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Surplus food" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("This partnership is over (2021 to 30 September 2025), so it is not in any list for that day.");
    });

    private Task OnAdviceServicesAsync(Func<IPage, Task> visit) => site.VisitAsync("#/partnerships?class=ANCHORED_SINGLE&asOf=2026-06-01", async page =>
    {
        await PartnershipEntries.About(page, "Advice services").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "How fragile it was on 1 June 2026" })).ToBeVisibleAsync();
        await visit(page);
    });

    private static ILocator Row(ILocator table, string header) =>
        table.GetByRole(AriaRole.Row).Filter(new() { Has = table.Page.GetByRole(AriaRole.Rowheader, new() { Name = header, Exact = true }) }).GetByRole(AriaRole.Cell).Filter(new() { HasNot = table.Page.Locator("details") });
}
