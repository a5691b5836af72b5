using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Classifying;

/// <summary>A regular expression as a vocabulary publishes it, which is written for Python, read so that it finds the same here.</summary>
/// <remarks>
/// It comes from a file, so it is matched without backtracking: in a time that grows with the text and no faster, whatever it says.
/// What needs backtracking, such as looking ahead, is refused. Python writes three things in another way: named groups (?P&lt;name&gt;…),
/// \Z for the end of the text, and {,3} for {0,3}; and a bracket within brackets is only a bracket there.
/// </remarks>
internal static class PublishedPattern
{
    /// <summary>The most characters of a pattern.</summary>
    public const int Longest = 2_000;

    /// <summary>The pattern; null where it can't be used.</summary>
    /// <param name="published">The pattern as it is published.</param>
    /// <param name="problem">Why it can't be used and what to do, in a sentence; null where it can.</param>
    public static Regex? Read(string published, out string? problem)
    {
        problem = null;
        if (published.Length > Longest)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"the pattern has {published.Length:N0} characters. Shorten it to {Longest:N0}, or split it.");
            return null;
        }

        try
        {
            return new(
                Translate(published),
                RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                TimeSpan.FromMilliseconds(Patience.Milliseconds));
        }
        catch (RegexParseException exception)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"the pattern can't be read: {Reason(exception.Error)}, near character {exception.Offset}. Correct it.");
        }
        catch (NotSupportedException)
        {
            problem = "the pattern looks ahead or behind, refers to what it found, or is too large. Write it without that.";
        }

        return null;
    }

    private static string Translate(string published)
    {
        StringBuilder pattern = new(published.Length + 8);
        bool isInClass = false;
        for (int i = 0; i < published.Length; i++)
        {
            char character = published[i];
            if (character == '\\' && i + 1 < published.Length)
            {
                i++;
                pattern.Append('\\').Append(published[i] == 'Z' && !isInClass ? 'z' : published[i]);
            }
            else if (isInClass)
            {
                isInClass = character != ']' || IsFirstInClass(published, i);
                if (character == '[')
                    pattern.Append('\\');
                pattern.Append(character);
            }
            else if (character == '(' && published.AsSpan(i).StartsWith("(?P<"))
            {
                pattern.Append("(?<");
                i += 3;
            }
            else
            {
                isInClass = character == '[';
                pattern.Append(character);
                if (character == '{' && i + 1 < published.Length && published[i + 1] == ',')
                    pattern.Append('0');
            }
        }

        return pattern.ToString();
    }

    // []a] is a bracket or an a, and [^]a] neither.
    private static bool IsFirstInClass(string pattern, int place) => pattern[place - 1] == '[' || (pattern[place - 1] == '^' && pattern[place - 2] == '[');

    private static string Reason(RegexParseError error) => error switch
    {
        RegexParseError.InsufficientClosingParentheses => "a bracket ( is not closed",
        RegexParseError.InsufficientOpeningParentheses => "a bracket ) was not opened",
        RegexParseError.UnterminatedBracket => "a bracket [ is not closed",
        RegexParseError.UnescapedEndingBackslash => @"it ends with \",
        RegexParseError.QuantifierAfterNothing or RegexParseError.NestedQuantifiersNotParenthesized => "a sign such as * or + has nothing before it to repeat",
        _ => "something in it is not a part of a pattern",
    };
}
