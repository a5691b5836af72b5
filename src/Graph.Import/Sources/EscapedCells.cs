using System.Net;
using System.Text.RegularExpressions;
using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Puts letters for codes of web pages (&amp;amp;, &amp;#39;, &amp;eacute;) in the cells of files of every kind, and says so once.</summary>
internal static partial class EscapedCells
{
    private const string Decoded = "codes of web pages (such as &amp; for &) were read as the characters that they stand for. This is the first place. Check that the text is right.";

    // Text that passed through two web pages has "&amp;amp;" for "&".
    private const int MostTimes = 3;

    /// <summary>The table with characters for such codes, and without the apostrophes that exports put before what spreadsheets would take for a formula.</summary>
    public static Table Decode(Table table) => table.WithTexts(CellText.Unguard, null).WithTexts(Characters, Decoded);

    private static string Characters(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
            return text;
        for (int time = 0; time < MostTimes && Code().IsMatch(text); time++)
            text = WebUtility.HtmlDecode(text);
        return text;
    }

    [GeneratedRegex("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Code();
}
