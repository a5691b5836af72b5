using System.Net;
using System.Text;

namespace Graph.Import.Reading;

/// <summary>Finds what stands between the cells of a text file.</summary>
internal static class Separator
{
    private const int SampledLines = 60;
    private const int SampledCharacters = 1 << 20;
    private const int LongestCode = 32;

    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>A separator as messages name it.</summary>
    public static string Name(char separator) => separator switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        _ => $"\"{separator}\"",
    };

    /// <summary>The separator that the first line declares ("sep=;", which spreadsheets neither show nor count), else the one that most lines have equally many of.</summary>
    /// <param name="file">The file; read from its start, and left there.</param>
    /// <param name="encoding">How it is encoded.</param>
    public static char Detect(Stream file, Encoding encoding)
    {
        file.Position = 0;
        using StreamReader reader = new(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        List<int[]> lines = Count(reader, out string first);
        file.Position = 0;
        if (Declared(first) is { } declared)
            return declared;

        // A title above the header and lists within cells have separators too, but not the same number in line after line.
        int best = 0;
        int bestScore = 0;
        for (int i = 0; i < Candidates.Length; i++)
        {
            int score = lines.Where(line => line[i] > 0).GroupBy(line => line[i]).Select(group => group.Key * group.Count()).DefaultIfEmpty(0).Max();
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        return Candidates[best];
    }

    /// <summary>Whether a semicolon is the last letter of a code of web pages, such as &amp;amp; or &amp;#39;.</summary>
    private static bool IsEndOfCode(char character, StringBuilder sinceAmpersand) =>
        character == ';' && sinceAmpersand[0] == '&' && sinceAmpersand.ToString() is var code && WebUtility.HtmlDecode(code) != code;

    private static char? Declared(string line) => line.Trim().Trim('"') is var text && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.TrimEnd(',', ';', '\t', '|').Length <= 5
        ? text.Length > 4 ? (text[4] is > ' ' and <= '~' ? text[4] : null) : line.Contains('\t', StringComparison.Ordinal) ? '\t' : null
        : null;

    /// <summary>How often each candidate stands outside quotes, for every line that is not blank.</summary>
    private static List<int[]> Count(StreamReader reader, out string first)
    {
        List<int[]> lines = [];
        StringBuilder begun = new();
        StringBuilder sinceAmpersand = new();
        int[] counts = new int[Candidates.Length];
        (bool quoted, bool cellBegins, bool blank) = (false, true, true);
        for (int read = 0; read < SampledCharacters && lines.Count < SampledLines && reader.Read() is >= 0 and int code; read++)
        {
            char character = (char)code;
            if (lines.Count == 0 && begun.Length < 100 && character is not ('\n' or '\r'))
                begun.Append(character);
            if (character == '&' || sinceAmpersand.Length > LongestCode || (sinceAmpersand.Length > 0 && sinceAmpersand[^1] == ';'))
                sinceAmpersand.Clear();
            sinceAmpersand.Append(character);
            if (character == '"' && (quoted || cellBegins))
            {
                quoted = !quoted;
                cellBegins = !quoted;
            }
            else if (!quoted && character is '\n' or '\r')
            {
                End();
            }
            else if (!quoted && Array.IndexOf(Candidates, character) is >= 0 and int candidate && !IsEndOfCode(character, sinceAmpersand))
            {
                counts[candidate]++;
                cellBegins = true;
            }
            else if (!char.IsWhiteSpace(character))
            {
                cellBegins = false;
            }

            blank &= char.IsWhiteSpace(character);
        }

        End();
        first = begun.ToString();
        return lines;

        void End()
        {
            if (!blank)
                lines.Add(counts);
            (counts, quoted, cellBegins, blank) = (new int[Candidates.Length], false, true, true);
        }
    }
}
