using System.Text.Json;
using Microsoft.Playwright;

namespace Graph.Browser.Tests.Accessibility;

/// <summary>Deque's axe-core, run in the page.</summary>
internal static class Axe
{
    private static readonly Lazy<Task<string>> Source = new(() => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    /// <summary>What breaks WCAG 2.2 AA, or is bad practice: the rule and the elements.</summary>
    public static Task<IReadOnlyList<string>> ViolationsAsync(IPage page) => RunAsync(page, "");

    /// <summary>The same of what depends on the colours alone.</summary>
    public static Task<IReadOnlyList<string>> ViolationsOfColoursAsync(IPage page) => RunAsync(page, "{ runOnly: ['color-contrast', 'link-in-text-block'] }");

    private static async Task<IReadOnlyList<string>> RunAsync(IPage page, string options)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(await Source.Value);
        JsonElement? found = await page.EvaluateAsync($"async () => (await axe.run({options})).violations.map(v => `${{v.id}}: ${{v.nodes.map(n => n.html).join(' | ')}}`)");
        return [.. found!.Value.EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
