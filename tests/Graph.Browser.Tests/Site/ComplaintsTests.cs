namespace Graph.Browser.Tests.Site;

[Collection(RunningSiteCollection.Name)]
public sealed class ComplaintsTests(RunningSite site)
{
    [BrowserTheory]
    [InlineData("document.body.setAttribute('style', 'color: red')", "Content Security Policy")]
    [InlineData("fetch('http://127.0.0.2:9/').catch(() => {})", "Content Security Policy")]
    [InlineData("console.error('broken')", "error: broken")]
    public async Task A_visit_fails_where_the_page_breaks_a_rule(string script, string complaint)
    {
        Exception? failure = await Record.ExceptionAsync(() => site.VisitAsync("", page =>
            page.RunAndWaitForConsoleMessageAsync(() => page.EvaluateAsync($"() => {{ {script} }}"))));

        Assert.Contains(complaint, Assert.IsAssignableFrom<Xunit.Sdk.XunitException>(failure).Message, StringComparison.Ordinal);
    }
}
