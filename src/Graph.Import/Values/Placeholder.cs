using System.Buffers;

namespace Graph.Import.Values;

/// <summary>Words that people write in a cell where there is nothing to say: one list for names, dates, amounts and addresses alike.</summary>
internal static class Placeholder
{
    // As Names.NormalisePerson folds them: "N/A" is "n a", "T.B.C." is "tbc".
    private static readonly HashSet<string> Unknown = new(
        [
            "n a", "na", "none", "nil", "null", "blank", "empty", "nobody", "no one", "none known", "none given", "no contact", "no name", "tbc", "tba", "tbd", "tbn",
            "to be confirmed", "to be appointed", "to be announced", "to be advised", "to be agreed", "to be decided", "to be determined", "to be recruited", "to follow",
            "vacant", "vacancy", "vacant post", "vacant position", "post vacant", "position vacant", "currently vacant", "not yet appointed", "not appointed", "awaiting appointment", "recruiting", "recruitment underway", "unfilled",
            "unknown", "not known", "dont know", "not sure", "not applicable", "not available", "not recorded", "not stated", "not provided", "not given", "unspecified", "not specified", "pending",
            "various", "various organisations", "various people", "several", "multiple", "see note", "see notes", "see below", "see comments", "x", "xx", "xxx",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> NoOrganisation = new(
        [.. Unknown, "self employed", "selfemployed", "freelance", "freelancer", "retired", "unemployed", "individual", "private individual", "resident", "local resident", "member of the public"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> NoEnd = new(
        [
            "ongoing", "on going", "still ongoing", "current", "currently", "currently in post", "present", "to present", "to date", "todate", "now", "to now", "today", "open", "open ended", "no end", "no end date", "no fixed end",
            "indefinite", "indefinitely", "permanent", "continuing", "continuous", "still in post", "in post", "still active", "active", "rolling", "until further notice", "perpetual", "in perpetuity",
        ],
        StringComparer.Ordinal);

    // Looked up as they are written: every short cell of a file is.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Another = new HashSet<string>(
        ["as above", "same as above", "see above", "as before", "as previous", "ditto", "same", "as below"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // What follows the word explains it: "Vacant (recruiting)", "TBC - see notes". "Vacant Property Trust" is a name.
    private static readonly SearchValues<char> Explaining = SearchValues.Create("([-\u2013\u2014:,/;");

    /// <summary>The words of a text that say that nothing is known or that there is nobody ("vacant", "TBC", "n/a", a dash); null where the text is a value.</summary>
    public static string? In(string text) => Of(text, Unknown);

    /// <summary>Whether a text is not a value, but says that there is none.</summary>
    public static bool Is(string text) => In(text) is not null;

    /// <summary>The words that stand where somebody has no organisation: those of <see cref="In"/>, "self-employed", "retired"; null where the text is a name.</summary>
    public static string? InOrganisation(string text) => Of(text, NoOrganisation);

    /// <summary>Whether a text says that something goes on without a known end: "ongoing", "to date".</summary>
    public static bool SaysNoEnd(string text) => Of(text, NoEnd) is { Length: > 0 } word && word.Any(char.IsLetterOrDigit);

    /// <summary>Whether a text refers to another cell: "as above", "ditto".</summary>
    public static bool RefersToAnother(string text) => Another.Contains(text.AsSpan().Trim(" .()[]\"'-"));

    private static string? Of(string text, HashSet<string> words)
    {
        string trimmed = text.Trim();

        // Most cells are dates, numbers and names, and none of the words begins with a digit.
        if (trimmed.Length > 0 && char.IsAsciiDigit(trimmed[0]))
            return null;
        if (!trimmed.Any(char.IsLetterOrDigit) || words.Contains(Names.NormalisePerson(trimmed)))
            return trimmed;

        string head = trimmed.AsSpan().IndexOfAny(Explaining) is > 0 and var end ? trimmed[..end].Trim() : "";
        return head.Length > 0 && words.Contains(Names.NormalisePerson(head)) ? head : null;
    }
}
