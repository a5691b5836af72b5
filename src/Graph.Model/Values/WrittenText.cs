using System.Globalization;

namespace Graph.Model;

/// <summary>How texts are taken that people write into forms and files and programs send: the one rule for lengths, and for characters that nobody can see.</summary>
public static class WrittenText
{
    /// <summary>The most characters of a name, a title or another text of one line: lists are filtered and sorted by most of these, and an index of Neo4j takes 8,000 bytes.</summary>
    public const int MaximumLine = 2_500;

    /// <summary>The most characters of a text marked with [Prose]: some pages, and less than a cell of a spreadsheet holds, so that no export cuts it.</summary>
    public const int MaximumProse = 20_000;

    /// <summary>The most characters of a text that a property has.</summary>
    public static int MaximumOf(PropertyDefinition property) => property.IsProse ? MaximumProse : MaximumLine;

    /// <summary>What is wrong with the length of a text that a file has for a property; null where nothing is. It goes on from what the text is called.</summary>
    public static string? TooLong(PropertyDefinition property, string text) => Excess(text, MaximumOf(property));

    /// <summary>The same of a text that stores would have to keep, however it came to them: longer ones were once recorded, and only what lists are sorted by has to be so short.</summary>
    public static string? TooLongToKeep(PropertyDefinition property, string text) => property.IsFacet ? Excess(text, MaximumLine) : null;

    /// <summary>A text of one line, without white space around it; null where it is empty.</summary>
    /// <param name="text">The text as it was written.</param>
    /// <param name="maximum">The most characters it may have.</param>
    /// <param name="problem">What is wrong with it and what to do, in a sentence; null where nothing is.</param>
    public static string? Line(string? text, int maximum, out string? problem)
    {
        string trimmed = (text ?? "").Trim();
        problem = TooLong(trimmed, maximum)
            ?? (UnseenCharacters.FindInName(trimmed) is { } unseen ? $"This has a character that can't be seen: {unseen}. Type the text again instead of pasting it." : null);
        return trimmed.Length == 0 ? null : trimmed;
    }

    /// <summary>A text of sentences, without white space around it and without characters that nobody can see; null where it is empty.</summary>
    /// <param name="text">The text as it was written.</param>
    /// <param name="removed">How many characters were taken out of it.</param>
    /// <param name="problem">What is wrong with it and what to do, in a sentence; null where nothing is.</param>
    public static string? Prose(string? text, out int removed, out string? problem)
    {
        string trimmed = UnseenCharacters.Strip(text ?? "", out removed).Trim();
        problem = TooLong(trimmed, MaximumProse);
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static string? TooLong(string text, int maximum) => text.Length > maximum ? string.Create(CultureInfo.InvariantCulture, $"This has {text.Length:N0} characters. Write {maximum:N0} or fewer.") : null;

    private static string? Excess(string text, int maximum) => text.Length > maximum ? string.Create(CultureInfo.InvariantCulture, $"has {text.Length:N0} characters, and can have {maximum:N0}") : null;
}
