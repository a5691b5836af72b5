using System.Text.Json;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Graphiql;

[Collection(RunningSiteCollection.Name)]
public sealed class GraphiqlTests(RunningSite site)
{
    private const int MostTries = 5;
    private const float TimeToAsk = 5000;

    // Named as the question it replaces: GraphiQL takes up a new name only after a moment.
    private const string HeadlineQuery = """
        query HangingOnOne { fragilePartnerships(where: { hangsOnOneSenior: true }, asOf: "2026-06-01", first: 50) { totalCount nodes { class hangsOn { person { name } } } } }
        """;

    private const string Hub = """
        mutation HangingOnOne { record(input: { facts: [
          { organisation: { ref: "hub", name: "The hub of a stranger" } },
          { theme: { ref: "food", name: "What a stranger works on" } },
          { service: { ref: "meals", name: "What a stranger offers" } },
          { tagged: { node: "hub", theme: "food" } },
          { provides: { organisation: "hub", service: "meals" } }] }) { change facts { isNew } errors { message } } }
        """;

    [BrowserFact]
    public Task It_opens_with_the_headline_question_ready_to_be_asked() => site.VisitAsync("graphiql/", async page =>
    {
        IResponse answer = await AskAsync(page, "fragilePartnerships", "HangingOnOne");

        string text = await answer.TextAsync();
        Assert.Contains("\"totalCount\":", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"errors\"", text, StringComparison.Ordinal);
        await Expect(Result(page)).ToContainTextAsync("totalCount");
    });

    [BrowserFact]
    public Task A_question_typed_into_it_is_answered() => site.VisitAsync("graphiql/", async page =>
    {
        await TypeAsync(page, HeadlineQuery);
        IResponse answer = await AskAsync(page, "fragilePartnerships", "2026-06-01");

        Assert.Contains("Rosalind Achebe", await answer.TextAsync(), StringComparison.Ordinal);
        await Expect(Result(page)).ToContainTextAsync("\"totalCount\": 19");
    });

    [BrowserFact]
    public Task What_a_stewardship_group_asks_is_answered_with_reasons() => site.VisitAsync("graphiql/", async page =>
    {
        foreach (GroupQuestion question in await GroupQuestion.AllAsync(page, site.Address))
        {
            await TypeAsync(page, question.Query);
            string answer = await (await AskAsync(page, question.Field, question.Query[..40])).TextAsync();

            Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
            Assert.Matches(question.Reason, answer);
            await Expect(Result(page)).ToContainTextAsync(question.Field);
        }
    });

    [BrowserFact]
    public Task It_knows_the_schema() => site.VisitAsync("graphiql/", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Show Documentation Explorer" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Query", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "fragilePartnerships", Exact = true })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_stranger_is_offered_each_word_that_it_takes_to_record_an_organisation_with_a_theme_and_a_service() => site.VisitAsync("graphiql/", async page =>
    {
        foreach ((string begun, string[] offered) in new (string, string[])[]
        {
            ("mutation { ", ["record"]),
            ("mutation { record(", ["input"]),
            ("mutation { record(input: { ", ["facts"]),
            ("mutation { record(input: { facts: [{ ", ["organisation", "theme", "service", "tagged", "provides"]),
            ("mutation { record(input: { facts: [{ organisation: { ", ["ref", "name"]),
            ("mutation { record(input: { facts: [{ organisation: { ref: \"hub\", form: ", ["FORUM"]),
            ("mutation { record(input: { facts: [{ organisation: { ref: \"hub\", name: \"Hub\" } }, { provides: { ", ["organisation", "service"]),
            ("mutation { record(input: { facts: [] }) { ", ["facts", "change", "errors"]),
        })
        {
            await TypeAsync(page, begun);
            foreach (string word in offered)
                await AssertOfferedAsync(page, word);
        }

        await TypeAsync(page, Hub);
        string answer = await (await AskAsync(page, "record", "hub of a stranger")).TextAsync();
        JsonElement recorded = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("record");
        await TakeBackAsync(page, recorded.GetProperty("change").GetInt64());

        Assert.Equal("[]", recorded.GetProperty("errors").ToString());
        Assert.Equal(5, recorded.GetProperty("facts").EnumerateArray().Count(fact => fact.GetProperty("isNew").GetBoolean()));
    });

    [BrowserFact]
    public Task Its_second_tab_records_an_organisation_with_a_theme_and_a_service_as_it_is() => site.VisitAsync("graphiql/", async page =>
    {
        await page.GetByRole(AriaRole.Tab, new() { Name = "Record", Exact = true }).ClickAsync();

        // GraphiQL takes up the name of what it asks only after a moment. Until then it asks for that of the first tab, which the server would refuse.
        await page.RouteAsync("**/graphql", route => IsOfFirstTab(route.Request) ? route.FulfillAsync(new() { Json = new { } }) : route.ContinueAsync());
        IResponse response;
        do
            response = await AskAsync(page, "organisation", "An example of an organisation");
        while (IsOfFirstTab(response.Request));
        JsonElement recorded = JsonDocument.Parse(await response.TextAsync()).RootElement.GetProperty("data").GetProperty("record");
        await TakeBackAsync(page, recorded.GetProperty("change").GetInt64());

        Assert.Equal("[]", recorded.GetProperty("errors").ToString());
        Assert.Equal(6, recorded.GetProperty("facts").EnumerateArray().Count(fact => fact.GetProperty("isNew").GetBoolean()));

        static bool IsOfFirstTab(IRequest request) => request.PostData?.Contains("\"HangingOnOne\"", StringComparison.Ordinal) == true;
    });

    // The list shows what fits on it: a letter more shortens it.
    private static async Task AssertOfferedAsync(IPage page, string word)
    {
        await page.Keyboard.InsertTextAsync(word[..2]);
        await page.Keyboard.PressAsync("Control+Space");
        await Expect(page.Locator($".suggest-widget.visible .monaco-list-row[aria-label^='{word}']").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Backspace");
        await page.Keyboard.PressAsync("Backspace");
    }

    /// <summary>Leaves the store to the other tests as it was.</summary>
    private async Task TakeBackAsync(IPage page, long change)
    {
        IAPIResponse response = await page.APIRequest.PostAsync(new Uri(site.Address, "graphql").AbsoluteUri, new()
        {
            DataObject = new { query = "mutation($change: Int!) { undo(input: { change: $change }) { errors { message } } }", variables = new { change } },
        });
        Assert.Contains("\"errors\":[]", await response.TextAsync(), StringComparison.Ordinal);
    }

    private static ILocator Editor(IPage page) => page.Locator(".graphiql-editor .view-lines").First;

    private static ILocator Result(IPage page) => page.Locator(".result-window .view-lines");

    private static async Task TypeAsync(IPage page, string query)
    {
        await Editor(page).ClickAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.InsertTextAsync(query);
        // The editor closes brackets by itself; what it added stands behind the cursor.
        await page.Keyboard.PressAsync("ControlOrMeta+Shift+End");
        await page.Keyboard.PressAsync("Delete");
    }

    private static async Task<IResponse> AskAsync(IPage page, string field, string part)
    {
        int tries = 0;
        await Expect(Editor(page)).ToContainTextAsync(field);
        while (true)
        {
            try
            {
                IRequest asked = await page.RunAndWaitForRequestAsync(
                    () => page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync(),
                    request => request.PostData?.Contains(part, StringComparison.Ordinal) == true,
                    new() { Timeout = TimeToAsk });
                return await asked.ResponseAsync() ?? throw new InvalidOperationException("The server did not answer.");
            }
            catch (TimeoutException) when (tries++ < MostTries)
            {
                // GraphiQL asks nothing while it still reads what it is to ask.
            }
        }
    }
}
