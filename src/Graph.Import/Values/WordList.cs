using Graph.Model;

namespace Graph.Import.Values;

/// <summary>The words that a column may have, by the values of an enum: its own words and others for them.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class WordList<T>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> values = new(StringComparer.Ordinal);

    /// <param name="property">The property whose words they are.</param>
    /// <param name="others">Other words for them.</param>
    public WordList(PropertyDefinition property, params ReadOnlySpan<(string Word, T Value)> others)
    {
        Words = [.. property.Words.Select(word => word.Replace('_', ' ').ToLowerInvariant())];
        foreach (string word in property.Words)
            values.Add(Key(word), (T)property.ParseWord(word));
        foreach ((string word, T value) in others)
            values.Add(Key(word), value);
    }

    /// <summary>The words of the enum itself, in lower case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Every word that is understood, without white space, in lower case.</summary>
    public IReadOnlyCollection<string> Keys => values.Keys;

    public bool TryRead(string text, out T value) => values.TryGetValue(Key(text), out value);

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
