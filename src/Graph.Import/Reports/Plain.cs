using System.Globalization;
using System.Text;
using Graph.Import.Values;

namespace Graph.Import.Reports;

/// <summary>Makes text from files safe to show: no control characters that a terminal would obey, no endless lines.</summary>
internal static class Plain
{
    /// <summary>What stands in place of a private value.</summary>
    public const string Hidden = "‹hidden›";

    private const int Longest = 80;

    public static string Text(string text)
    {
        StringBuilder plain = new(Math.Min(text.Length, Longest + 1));
        foreach (char character in text)
        {
            if (plain.Length == Longest)
                return plain.Append('…').ToString();
            plain.Append(Shown(character));
        }

        return plain.ToString();
    }

    /// <summary>A whole sentence, however long, as one line.</summary>
    public static string Line(string sentence) => string.Create(sentence.Length, sentence, static (line, from) =>
    {
        for (int i = 0; i < line.Length; i++)
            line[i] = Shown(from[i]);
    });

    /// <summary>The text in quotes.</summary>
    public static string Quote(string text) => $"\"{Text(text)}\"";

    /// <summary>A header in quotes. Where a table has none, the first row is of people, and how they can be reached is not shown.</summary>
    public static string Header(string text) => ContactDetails.AreIn(text) ? Hidden : Quote(text);

    /// <summary>The text as an argument of a command line, in quotes where it has blanks or marks that a shell would take for its own.</summary>
    public static string Argument(string text) => text.All(character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or '/' or ',') ? Text(text) : $"\"{Text(text)}\"";

    /// <summary>Words with commas between and "and" or "or" before the last.</summary>
    public static string List(IReadOnlyList<string> words, string last = "and") => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}",
    };

    private static char Shown(char character) =>
        char.IsControl(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format ? ' ' : character;
}
