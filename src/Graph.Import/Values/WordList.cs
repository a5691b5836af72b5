using System.Diagnostics.CodeAnalysis;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>The words that a column may have, by the values of an enum: its own words and others for them.</summary>
internal class WordList
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    /// <param name="property">The property whose words they are.</param>
    /// <param name="others">Other words for them.</param>
    public WordList(PropertyDefinition property, params IEnumerable<(string Word, object Value)> others)
    {
        Words = [.. property.Words.Select(CellText.Word)];
        foreach (string word in property.Words)
            values.Add(Key(word), property.ParseWord(word));
        foreach ((string word, object value) in others)
            values.Add(Key(word), value);
    }

    /// <summary>The words of the enum itself, in lower case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Every word that is understood, without white space, in lower case.</summary>
    public IReadOnlyCollection<string> Keys => values.Keys;

    /// <summary>The value that a text stands for.</summary>
    public bool TryRead(string text, [NotNullWhen(true)] out object? value) => values.TryGetValue(Key(text), out value);

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>The words of an enum that is known by its type.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="property">The property whose words they are.</param>
/// <param name="others">Other words for them.</param>
internal sealed class WordList<T>(PropertyDefinition property, params (string Word, T Value)[] others)
    : WordList(property, others.Select(other => (other.Word, (object)other.Value)))
    where T : struct, Enum
{
    /// <summary>The value that a text stands for.</summary>
    public bool TryRead(string text, out T value)
    {
        bool isRead = TryRead(text, out object? read);
        value = isRead ? (T)read! : default;
        return isRead;
    }
}
