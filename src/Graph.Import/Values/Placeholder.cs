namespace Graph.Import.Values;

/// <summary>Words that people write where there is nobody to name.</summary>
internal static class Placeholder
{
    private static readonly HashSet<string> Folded = new(
        [
            "n a", "none", "nil", "nobody", "no one", "none known", "vacant", "vacancy", "vacant post", "post vacant", "currently vacant",
            "tbc", "tba", "tbd", "to be confirmed", "to be appointed", "to be decided", "unknown", "not known", "not applicable",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a text is no name, but says that there is none: "vacant", "TBC", "n/a", or a dash.</summary>
    public static bool Is(string name) => !name.Any(char.IsLetterOrDigit) || Folded.Contains(Names.NormalisePerson(name));
}
