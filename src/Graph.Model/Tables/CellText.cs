using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Model;

/// <summary>How values stand in the cells of tables, as exports write them and imports read them.</summary>
public static partial class CellText
{
    private const string Dangerous = "=+-@\t\r";

    private const string Between = ";|\n\r";

    /// <summary>A value of a property as the text of a cell: dates in ISO form, words in lower case, yes or no, lists with semicolons between; empty where unknown.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value, or null.</param>
    public static string Of(PropertyDefinition property, object? value) => value switch
    {
        null => "",
        true => "yes",
        false => "no",
        string text => text,
        ValueList<string> texts => Join(texts),
        ValueList<OrgIdentifier> identifiers => Join(identifiers.Select(identifier => identifier.ToString())),
        _ when property.Kind == PropertyKind.Word => Word(PropertyDefinition.FormatWord(value)),
        _ => FormattableString.Invariant($"{value}"),
    };

    /// <summary>A word of an enum as people write it: front line for FRONT_LINE.</summary>
    public static string Word(string word) => word.Replace('_', ' ').ToLowerInvariant();

    /// <summary>Several entries in one cell. An entry that could be taken for several stands in quotation marks.</summary>
    public static string Join(IEnumerable<string> entries) => string.Join("; ", entries.Select(entry =>
        entry.AsSpan().IndexOfAny(Between) < 0 && !entry.StartsWith('"') ? entry : $"\"{entry.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    /// <summary>The entries of a cell with semicolons, line breaks or upright strokes between, without white space around them; empty ones are left out.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="also">What else stands between entries; null where nothing does.</param>
    public static IReadOnlyList<string> Split(string text, string? also = null) => [.. SplitInOrder(text, also).Where(entry => entry.Length > 0)];

    /// <summary>The entries of a cell as <see cref="Split"/> has them, with those that are empty in their places; none is after the last separator.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="also">What else stands between entries; null where nothing does.</param>
    public static IReadOnlyList<string> SplitInOrder(string text, string? also = null)
    {
        List<string> entries = [];
        for (int start = 0; start < text.Length;)
        {
            if (!TryQuoted(text, start, also, out string entry, out int end))
            {
                int length = text.AsSpan(start).IndexOfAny(Between);
                end = length < 0 ? text.Length : start + length;
                if (also is not null && text.AsSpan(start, end - start).IndexOf(also, StringComparison.Ordinal) is >= 0 and var sooner)
                    end = start + sooner;
                entry = text[start..end];
            }

            entries.Add(entry.Trim());
            start = end + (IsAt(text, end, also) ? also!.Length : 1);
        }

        return entries;
    }

    /// <summary>A text that no spreadsheet takes for a formula: with an apostrophe before it where it begins as one does.</summary>
    public static string Guard(string text) => IsDangerous(text) ? $"'{text}" : text;

    /// <summary>What <see cref="Guard"/> was given.</summary>
    public static string Unguard(string text) => text.StartsWith('\'') && IsDangerous(text[1..]) ? text[1..] : text;

    /// <summary>Whether a text is a formula that a spreadsheet would work out, and not a name that begins as one does: "@home Trust" is a name.</summary>
    public static bool IsFormula(string text) => text.AsSpan().TrimStart() is [var first, ..] && Dangerous.Contains(first) && Formula().IsMatch(text);

    private static bool IsDangerous(string text) => text.AsSpan().TrimStart('\'') is [var first, ..] bare && Dangerous.Contains(first) && !IsNumber(bare);

    // Below zero, as an amount may be: a text would be no number for others.
    private static bool IsNumber(ReadOnlySpan<char> text) => text is ['-', var digit, ..] && char.IsAsciiDigit(digit)
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static bool IsAt(string text, int place, string? also) => also is not null && string.CompareOrdinal(text, place, also, 0, also.Length) == 0;

    /// <summary>Reads an entry in quotation marks; what stands between a closing one and the next semicolon shows that they were a part of the text.</summary>
    private static bool TryQuoted(string text, int start, string? also, out string entry, out int end)
    {
        (entry, end) = ("", start);
        while (end < text.Length && text[end] == ' ')
            end++;
        if (end == text.Length || text[end] != '"')
            return false;

        StringBuilder quoted = new();
        for (end++; end < text.Length; end++)
        {
            if (text[end] != '"')
            {
                quoted.Append(text[end]);
            }
            else if (end + 1 < text.Length && text[end + 1] == '"')
            {
                quoted.Append('"');
                end++;
            }
            else
            {
                int next = end + 1;
                while (next < text.Length && text[next] == ' ' && !IsAt(text, next, also))
                    next++;
                (entry, end) = (quoted.ToString(), next);
                return next == text.Length || Between.Contains(text[next]) || IsAt(text, next, also);
            }
        }

        return false;
    }

    // A function, a link to another program, or a reference to a cell. "@Home (Leeds)" and "+O2" have a bracket or look like a reference, and are names.
    [GeneratedRegex(
        """
        ^\s*(
          =\s*[\p{L}_][\w.]*\(
          |[=+@-]+\s*[A-Z][A-Z0-9.]*\(([^)]*["\d,:!].*)?\)
          |[=+@-]+\s*['\w. \\/:]+\|.*!
          |[=+@-]*=\s*\$?[A-Z]{1,3}\$?[0-9]{1,7}\s*$
          |[=+@-]+\s*\$?[A-Z]{1,3}\$?[0-9]{1,7}\s*[-+*/^&:<>=!]
          |=\s*[^=]*!\$?[A-Z]{1,3}\$?[0-9]{1,7}\s*$
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        Patience.Milliseconds)]
    private static partial Regex Formula();
}
