using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Reads names, and folds them into what they are compared by.</summary>
internal static class Names
{
    /// <summary>The name with its white space folded; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        if (IsClean(text))
            return text;

        string folded = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('\uFEFF', '\u200B');
        return folded.Length > 0 ? folded : null;
    }

    // Most names in most files are clean, and there are many.
    private static bool IsClean(string text)
    {
        bool space = true;
        foreach (char character in text)
        {
            if (character == ' ' ? space : character > '\u007F' || char.IsWhiteSpace(character))
                return false;
            space = character == ' ';
        }

        return !space;
    }

    /// <summary>What the name of an organisation, place or post is compared by: see <see cref="KeyText.Fold"/>.</summary>
    public static string Normalise(string name) => KeyText.Fold(name);

    /// <summary>What a person's name is compared by: as <see cref="Normalise"/>, with every word kept.</summary>
    public static string NormalisePerson(string name) => KeyText.FoldWords(name);
}
