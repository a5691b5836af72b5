using System.Buffers;

namespace Graph.Import.Values;

/// <summary>Tells texts that may name a person from titles and names of other things, so that messages leave out no more than they must.</summary>
internal static class PersonMentions
{
    // Full names of people have few words, and those who write without capitals write the shortest.
    private const int ShortestTitle = 3;

    // Beside these, somebody may be named who is of what comes before or after: "Chair (Ann Lee)", "Ann Lee & Bob Roe".
    private static readonly SearchValues<char> Joining = SearchValues.Create(",;:()[]<>@/|&+\n\r");

    /// <summary>Whether a text may be, or have within it, the name of a person. In doubt it may.</summary>
    public static bool MayBeIn(string text)
    {
        if (text.AsSpan().ContainsAny(Joining))
            return true;
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isBody = words.Length > 1 && SeveralNames.IsBody(words[^1].ToLowerInvariant()) && !words.Any(word => char.IsLower(word[0]));
        return !isBody && (words.Length < ShortestTitle || (words.Length == ShortestTitle && !text.Any(char.IsUpper)) || HasFullName(words));
    }

    // Two words with capitals side by side, or with "van" or "de la" between.
    private static bool HasFullName(string[] words)
    {
        bool follows = false;
        foreach (string word in words)
        {
            bool isCapital = char.IsUpper(word[0]);
            if (isCapital && follows)
                return true;
            follows = isCapital || (follows && SeveralNames.IsParticle(word));
        }

        return false;
    }
}
