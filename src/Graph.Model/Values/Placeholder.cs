using System.Buffers;

namespace Graph.Model;

/// <summary>Words that people write where there is nothing to say, or nobody to name: one list for names, dates, amounts and addresses alike.</summary>
public static class Placeholder
{
    // As KeyText.FoldWords folds them: "N/A" is "n a", "T.B.C." is "tbc".
    private static readonly HashSet<string> Unknown = new(
        [
            "n a", "na", "none", "nil", "null", "blank", "empty", "nobody", "no one", "none known", "none given", "no contact", "no name", "tbc", "tba", "tbd", "tbn",
            "to be confirmed", "to be appointed", "to be announced", "to be advised", "to be agreed", "to be decided", "to be determined", "to be recruited", "to follow",
            "vacant", "vacancy", "vacant post", "vacant position", "post vacant", "position vacant", "currently vacant", "not yet appointed", "not appointed", "awaiting appointment", "recruiting", "recruitment underway", "unfilled",
            "unknown", "not known", "n k", "dont know", "not sure", "not applicable", "not available", "not recorded", "not stated", "not provided", "not given", "unspecified", "not specified", "pending",
            "various", "various organisations", "various people", "several", "multiple", "see note", "see notes", "see below", "see comments", "x", "xx", "xxx", "undefined", "none of the above",
        ],
        StringComparer.Ordinal);

    // Words that say something of a post or a kind, and name nobody. "Jane Other" and "Other Side Arts" are names.
    private static readonly HashSet<string> NoName = new(
        ["other", "others", "misc", "miscellaneous", "all", "all of them", "all of the above", "any", "anyone", "everyone", "everybody", "someone", "somebody", "anon", "anonymous", "name", "nil return"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> NoPerson = new(
        [
            "interim", "acting", "post deleted", "deleted post", "deleted", "post frozen", "frozen", "post removed", "not in post", "left", "left post", "has left", "leaver", "no longer in post", "resigned", "retired", "a n other", "an other",
            "private individual", "member of the public",
        ],
        StringComparer.Ordinal);

    // What follows the post of somebody who is there and is not named: "Representative of Sefton CVS - not named".
    private static readonly string[] NotNamed = [" not named", " unnamed", " name not known", " name unknown", " name not given", " name withheld"];

    private static readonly HashSet<string> NoOrganisation = new(
        ["nan", "self employed", "selfemployed", "freelance", "freelancer", "sole trader", "independent", "retired", "unemployed", "individual", "private individual", "resident", "local resident", "member of the public"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> NoNumber = new(
        ["exempt", "exempt charity", "excepted", "excepted charity", "not registered", "unregistered", "not a charity", "not a company", "not required", "applied for", "applied", "registration pending", "in progress", "awaiting number", "awaiting registration"],
        StringComparer.Ordinal);

    // Words for a template to be filled in, where the whole cell stands in brackets: [name], <insert contact>.
    private static readonly HashSet<string> ToFillIn = new(
        ["name", "names", "insert", "enter", "add", "your", "person", "contact", "organisation", "organization", "org", "partner", "holder", "role", "title", "post", "here", "tbc"],
        StringComparer.Ordinal);

    // "Na" is the name of some people, and "X 2" may be that of a group: they are words for nothing only by themselves.
    private static readonly HashSet<string> OnlyAlone = new(["na", "x", "xx", "xxx"], StringComparer.Ordinal);

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

    private const int LongestHead = 40;

    /// <summary>The words of a text that say that nothing is known or that there is nobody ("vacant", "TBC", "n/a", a dash); null where the text is a value.</summary>
    public static string? In(string text) => Of(text, Unknown);

    /// <summary>Whether a text is not a value, but says that there is none.</summary>
    public static bool Is(string text) => In(text) is not null;

    /// <summary>The words that stand where nobody has a post: those of <see cref="In"/>, "Cllr Vacant", "TBC TBC", "interim", "[name]", a number, a formula; null where the text is a name.</summary>
    public static string? InPerson(string text) => InName(text, NoPerson, static name => name.Split(' ') is [var title, .. var rest] && rest.Length > 0 && PersonTitles.Is(title) ? string.Join(' ', rest) : null);

    /// <summary>Whether a person's name says only that nobody is named: words of <see cref="InPerson"/>, or a post "- not named", or "Representative of" somebody.</summary>
    public static bool IsUnnamed(string name)
    {
        if (InPerson(name) is not null)
            return true;
        string folded = KeyText.FoldWords(name);
        return folded.StartsWith("unnamed ", StringComparison.Ordinal) || folded.StartsWith("representative of ", StringComparison.Ordinal) || folded.StartsWith("representatives of ", StringComparison.Ordinal) || Array.Exists(NotNamed, words => folded.EndsWith(words, StringComparison.Ordinal));
    }

    /// <summary>The words that stand where somebody has no organisation: those of <see cref="In"/>, "self-employed", "other", "[name]", a number, a formula; null where the text is a name.</summary>
    public static string? InOrganisation(string text) => InName(text, NoOrganisation, static _ => null);

    /// <summary>The words by which a person or an organisation is called as if nobody were, where a property is the name of one; null where the text is a name, or the property is none.</summary>
    public static string? InNameOf(PropertyDefinition property, string text) => property switch
    {
        { Name: nameof(Person.Name), ClrProperty.ReflectedType: { } type } when type == typeof(Person) => InPerson(text),
        { Name: nameof(Organisation.Name), ClrProperty.ReflectedType: { } type } when type == typeof(Organisation) => InOrganisation(text),
        _ => null,
    };

    /// <summary>The words that stand where an organisation has no number in a register: those of <see cref="In"/>, "exempt", zeros; null where the text may be a number.</summary>
    public static string? InRegisterNumber(string text) => Of(text, Unknown) ?? Of(text, NoNumber) ?? (text[(text.LastIndexOf('-') + 1)..].Trim() is { Length: > 0 } number && number.All(digit => digit == '0') ? text.Trim() : null);

    /// <summary>Whether a text says that something goes on without a known end: "ongoing", "to date".</summary>
    public static bool SaysNoEnd(string text) => Of(text, NoEnd) is { Length: > 0 } word && word.Any(char.IsLetterOrDigit);

    /// <summary>Whether a text refers to another cell: "as above", "ditto".</summary>
    public static bool RefersToAnother(string text) => Another.Contains(text.AsSpan().Trim(" .()[]\"'-"));

    private static string? InName(string text, HashSet<string> words, Func<string, string?> withoutTitle)
    {
        string trimmed = text.Trim();
        if (!trimmed.Any(char.IsLetter) || IsToFillIn(trimmed) || CellText.IsFormula(trimmed))
            return trimmed;

        // Folded once: there are many names, and most are names.
        string folded = KeyText.FoldWords(trimmed);
        if (Unknown.Contains(folded) || words.Contains(folded) || NoName.Contains(folded))
            return trimmed;
        if (trimmed.AsSpan().IndexOfAny(Explaining) >= 0)
        {
            if (In(trimmed) is { } unknown)
                return unknown;

            // After these words a name may follow, as in "Acting: Jo Kay", and it is not for the import to drop it.
            if ((Of(trimmed, words) ?? Of(trimmed, NoName)) is { } explained && !trimmed.Skip(explained.Length).Any(char.IsUpper))
                return explained;
        }

        return IsUnknownOnly(folded) || (withoutTitle(folded) is { } untitled && (IsUnknownOnly(untitled) || words.Contains(untitled))) ? trimmed : null;
    }

    /// <summary>Whether all words say that nothing is known, once or again, with or without a year or a number: "TBC TBC", "Unknown 2026", "Vacant 2".</summary>
    private static bool IsUnknownOnly(string folded) => !OnlyAlone.Contains(folded)
        && (Unknown.Contains(folded)
            || (folded.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var parts
                && parts.Any(part => !part.All(char.IsAsciiDigit))
                && parts.All(part => part.All(char.IsAsciiDigit) || (Unknown.Contains(part) && !OnlyAlone.Contains(part)))));

    private static bool IsToFillIn(string text) =>
        (text[0], text[^1]) is ('[', ']') or ('<', '>') or ('{', '}') && KeyText.FoldWords(text).Split(' ').Any(ToFillIn.Contains);

    private static string? Of(string text, HashSet<string> words)
    {
        string trimmed = text.Trim();

        // Most cells are dates, numbers and names, and none of the words begins with a digit.
        if (trimmed.Length > 0 && char.IsAsciiDigit(trimmed[0]))
            return null;
        if (!trimmed.Any(char.IsLetterOrDigit) || words.Contains(KeyText.FoldWords(trimmed)))
            return trimmed;

        // "n/a (retired)" has two such characters, of which the second begins the explanation.
        for (int end = 0; end < Math.Min(trimmed.Length, LongestHead); end++)
        {
            int next = trimmed.AsSpan(end).IndexOfAny(Explaining);
            if (next < 0)
                return null;
            end += next;
            if (end > 0 && end <= LongestHead && Explains(trimmed, end) && trimmed[..end].Trim() is { Length: > 0 } head && words.Contains(KeyText.FoldWords(head)))
                return head;
        }

        return null;
    }

    // The hyphen of "X-Ray Trust" is a part of the name.
    private static bool Explains(string text, int place) => text[place] != '-' || place > 2 || place + 1 == text.Length || text[place - 1] == ' ' || text[place + 1] == ' ';
}
