namespace Graph.Model;

/// <summary>The rules of a vocabulary, as far as it matters which suggestions are theirs.</summary>
/// <param name="Vocabulary">What the vocabulary is called.</param>
/// <param name="Themes">The ids of the themes that they propose.</param>
public sealed record SuggestionRules(string Vocabulary, IReadOnlySet<string> Themes)
{
    /// <summary>Whether a suggestion is one that these rules make, or once made.</summary>
    public bool Make(Suggested suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return suggestion.Vocabulary == Vocabulary && Themes.Contains(suggestion.To);
    }
}
