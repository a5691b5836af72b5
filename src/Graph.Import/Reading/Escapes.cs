using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Reading;

/// <summary>Characters that workbooks write as _x000D_ (ECMA-376 part 1, 22.9.2.19), which programs that copy cells elsewhere often leave so.</summary>
internal static partial class Escapes
{
    /// <summary>The text of a workbook with every escape decoded, the escaped underscore (_x005F_) last of all.</summary>
    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal) ? Any().Replace(text, Character) : text;

    /// <summary>The text of another file with the control characters decoded: of other escapes nobody can tell whether they were meant as text.</summary>
    public static string DecodeControls(string text) => text.Contains("_x00", StringComparison.Ordinal) ? Control().Replace(text, Character) : text;

    private static string Character(Match match) => ((char)ushort.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Any();

    [GeneratedRegex("_x(?<code>00[01][0-9A-Fa-f])_", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Control();
}
