using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Graph.Browser.Tests.Site;

/// <summary>A page as it comes out of a printer.</summary>
internal static partial class Paper
{
    /// <summary>The width that the margins of the print style leave of A4, in CSS pixels.</summary>
    public const int WidthOfSheet = 672;

    /// <summary>The height that they leave, in CSS pixels.</summary>
    public const int HeightOfSheet = 979;

    /// <summary>How many sheets of A4 it takes.</summary>
    public static async Task<int> SheetsAsync(IPage page) =>
        PageObject().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })));

    /// <summary>How many sheets of A4 it would take if every one but the last were full: what stands on a printed page has the height of these together.</summary>
    public static async Task<int> FewestSheetsAsync(IPage page)
    {
        PageViewportSizeResult? before = page.ViewportSize;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(WidthOfSheet, HeightOfSheet);
        int height = await page.EvaluateAsync<int>("() => document.body.scrollHeight");
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        await page.SetViewportSizeAsync(before!.Width, before.Height);
        return (height + HeightOfSheet - 1) / HeightOfSheet;
    }

    [GeneratedRegex(@"/Type\s*/Page(?!s)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PageObject();
}
