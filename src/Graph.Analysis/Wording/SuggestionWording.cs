using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what is suggested for what, and why.</summary>
public static class SuggestionWording
{
    /// <summary>The suggestion of a theme, in a sentence.</summary>
    /// <param name="suggestion">The suggestion.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="nameOf">The name of a node by id; null where it may not be shown.</param>
    public static string Write(Suggested suggestion, DateOnly day, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        ArgumentNullException.ThrowIfNull(nameOf);
        string theme = nameOf(suggestion.To) ?? "a theme";
        string node = nameOf(suggestion.From) ?? "something";
        string became = suggestion.Refused is true ? ". It was refused" : suggestion.WasTaken(day) ? ". It was taken" : "";
        return Phrases.Sentence($"{suggestion.Vocabulary ?? "Somebody"} suggests {theme} for {node}{Reason(suggestion)}{became}");
    }

    /// <summary>How something came by a tag, to go on with after what it is tagged with.</summary>
    /// <param name="taken">The suggestion that was taken.</param>
    internal static string Behind(Suggested taken) => $". {taken.Vocabulary ?? "Somebody"} suggested the tag{Reason(taken)}";

    private static string Reason(Suggested suggestion) => suggestion.Words.Count == 0
        ? ""
        : $" because of {(suggestion.Words.Count == 1 ? "the word" : "the words")} {Phrases.List(suggestion.Words, word => $"\"{word}\"")}";
}
