using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>A folded name of a person, taken apart for telling what is near it but not the same: one letter, initials, a nickname, a middle name, the order of words.</summary>
internal sealed class NearPersonName
{
    private const int ShortestMistyped = 4;

    private readonly string folded;
    private readonly string[] words;
    private readonly string compact;
    private readonly string? title;

    /// <param name="folded">The name as <see cref="PersonNames.Fold"/> writes it.</param>
    public NearPersonName(string folded)
    {
        this.folded = folded;
        words = folded.Split(' ');
        if (words.Length > 2 && PersonTitles.IsGendered(words[0]))
            (title, words) = (words[0], words[1..]);
        compact = string.Concat(words);
    }

    private string Surname => words[^1];

    private string Given => words[0];

    /// <summary>Whether the given names are initials alone: J. Smythe, J.M. Smythe.</summary>
    private bool HasInitials => words.Length > 1 && words.SkipLast(1).All(word => word.Length <= 2 && char.IsLetter(word[0])) && words.Any(word => word.Length > 2) && (Given.Length == 1 || !IsName(Given));

    /// <summary>Keys of which two near names share one.</summary>
    /// <param name="scope">What names are compared within, such as the id of an organisation.</param>
    public IEnumerable<ulong> Keys(string scope)
    {
        foreach (ulong key in NameKeys.WithoutOneLetter(scope, compact))
            yield return key;
        if (words.Length < 2)
            yield break;

        yield return NameKeys.Of(scope, "words", string.Join(' ', words.Order(StringComparer.Ordinal)));
        yield return NameKeys.Of(scope, HasInitials ? "initial" : "given", Surname, Given[..1]);
        if (HasInitials)
            yield return NameKeys.Of(scope, "given", Surname, Given[..1]);
        yield return NameKeys.Of(scope, "first", Given, words[1]);
        foreach (string meant in Nicknames.Of(Given))
            yield return NameKeys.Of(scope, "nickname", Surname, meant);
    }

    /// <summary>Whether two names, not the same, may be one person's.</summary>
    public bool IsNear(NearPersonName other)
    {
        if (folded == other.folded || (title is not null && other.title is not null && title != other.title) || !Digits(folded).SequenceEqual(Digits(other.folded)))
            return false;
        if (compact == other.compact || words.Order(StringComparer.Ordinal).SequenceEqual(other.words.Order(StringComparer.Ordinal)))
            return true;
        return IsMistyped(other) || HasLongerSurname(other) || other.HasLongerSurname(this) || (words.Length > 1 && other.words.Length > 1 && Surname == other.Surname && HasNearGivenName(other));
    }

    /// <summary>Whether both have the same given name, or one that is used for it: somebody who married keeps it.</summary>
    public bool HasSameGivenName(NearPersonName other) => words.Length > 1 && other.words.Length > 1 && Given.Length > 2 && Nicknames.MayBeOne(Given, other.Given);

    // Pat Lee may have become Pat Lee-Jones.
    private bool HasLongerSurname(NearPersonName other) => words.Length == 3 && other.words.Length == 2 && words[2].Length > 2 && words.AsSpan().StartsWith(other.words);

    private bool HasNearGivenName(NearPersonName other)
    {
        if (!HasInitials && !other.HasInitials)
            return Nicknames.MayBeOne(Given, other.Given) && !HasOtherMiddleName(other);

        // "J." may be Jane, and "J.M." Jane Mary, but not "J.M." John Paul.
        (string one, string two) = (Initials(), other.Initials());
        return one.StartsWith(two, StringComparison.Ordinal) || two.StartsWith(one, StringComparison.Ordinal);
    }

    private bool HasOtherMiddleName(NearPersonName other) => words.Length > 2 && other.words.Length > 2 && Initials() != other.Initials();

    private string Initials() => HasInitials ? string.Concat(words.SkipLast(1)) : string.Concat(words.SkipLast(1).Select(word => word[0]));

    private bool IsMistyped(NearPersonName other)
    {
        if (words.Length != other.words.Length)
            return Math.Min(compact.Length, other.compact.Length) >= 2 * ShortestMistyped && NameKeys.DifferByOneLetter(compact, other.compact);

        int[] different = [.. Enumerable.Range(0, words.Length).Where(place => words[place] != other.words[place])];
        return different is [var only]
            && IsLongEnough(words[only], other.words[only])
            && NameKeys.DifferByOneLetter(words[only], other.words[only]);
    }

    // Jo may be Joe and Roe may be Row, but hardly Jon Ron.
    private static bool IsLongEnough(string one, string other) => Math.Min(one.Length, other.Length) is var shorter && Math.Max(one.Length, other.Length) is var longer
        && ((shorter >= ShortestMistyped - 1 && longer >= ShortestMistyped) || (shorter > 1 && longer == ShortestMistyped - 1 && one[0] == other[0]));

    // Two letters may be initials, or a name such as Jo or Al.
    private static bool IsName(string word) => word.Length > 1 && word.AsSpan().ContainsAny("aeiou");

    private static IEnumerable<char> Digits(string text) => text.Where(char.IsDigit);
}
