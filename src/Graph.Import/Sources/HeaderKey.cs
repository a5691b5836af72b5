using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>What headers are compared by.</summary>
internal static partial class HeaderKey
{
    /// <summary>Lower case, without white space, underscores, hyphens and invisible characters; "organization" as "organisation".</summary>
    public static string Of(string header) => string
        .Concat(header.Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character) && character is not ('_' or '-' or '\uFEFF' or '\u200B' or '\u00AD')))
        .ToLowerInvariant()
        .Replace("organization", "organisation", StringComparison.Ordinal);

    /// <summary>The key without what people add to a header: marks that it is needed, units and remarks in brackets, a number before it, a colon after it. "Name of contact" is "Contact name".</summary>
    public static string Bare(string header) => Of(NameOf().Replace(Additions().Replace(header, ""), "${what} name"));

    /// <summary>How many letters have to be put in, taken out, changed or swapped to make one of the other (optimal string alignment).</summary>
    public static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int[] row = new int[right.Length + 1];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, row);
        }

        return last[right.Length];
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]|[*†:?]+\s*$|\*|^\s*\d+[.)]\s+|\b(required|mandatory|optional)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Additions();

    [GeneratedRegex(@"^\s*name\s+of\s+(the\s+)?(?<what>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex NameOf();
}
