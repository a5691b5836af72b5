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

    /// <summary>Every word and sign that is understood, without white space, in lower case.</summary>
    public IReadOnlyCollection<string> Keys => values.Keys;

    /// <summary>Whether a text is signs alone where signs mean something, so that it is not one of those that say that nothing is known.</summary>
    public bool IsSign(string text) => text != "?" && !text.Any(char.IsLetterOrDigit) && values.Keys.Any(key => !char.IsLetterOrDigit(key[0]));

    /// <summary>The value that a text stands for.</summary>
    public bool TryRead(string text, [NotNullWhen(true)] out object? value) => values.TryGetValue(Key(text), out value);

    // A sign counts where there is no word beside it: + and −, +1 and −1.
    private static string Key(string text)
    {
        string key = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        string bare = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('(' or ')')));
        return bare.Length != key.Length + 1 || key.Any(char.IsLetter) ? key : bare[0] switch
        {
            '+' => $"+{key}",
            '-' or '−' or '–' or '—' => $"-{key}",
            _ => key,
        };
    }
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
