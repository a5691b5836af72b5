using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Tells a cell that names one person or organisation from one that names several.</summary>
internal static partial class SeveralNames
{
    /// <summary>What to do about several people in a cell for one.</summary>
    public const string PeopleRemedy = "it names several people. Give each a row of their own. If it is one person, write only their name, first name first.";

    /// <summary>What to do about several people in an entry of a list.</summary>
    public const string ListRemedy = "it names several people in one entry. Put a semicolon between them. If it is one person, write only their name, first name first.";

    /// <summary>What to do about several organisations in a cell for one.</summary>
    public const string OrganisationsRemedy = "it names several organisations. Give each a row of its own. If it is one organisation, write its name on one line without semicolons and upright bars.";

    private const int LongestName = 5;

    private static readonly HashSet<string> Particles = new(["de", "da", "di", "du", "del", "della", "der", "den", "van", "von", "zu", "la", "le", "el", "al", "bin", "bint", "ibn", "ap", "ab", "ferch", "y", "dos", "das", "ter", "ten", "o"], StringComparer.Ordinal);

    private static readonly HashSet<string> Honorifics = new(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd", "reverend", "fr", "father", "cllr", "councillor", "sir", "dame", "lord", "lady", "imam", "rabbi", "canon"], StringComparer.Ordinal);

    private static readonly HashSet<string> Posts = new(
        [
            "manager", "officer", "director", "chief", "executive", "chair", "chairman", "chairwoman", "chairperson", "head", "lead", "leader", "trustee", "secretary", "treasurer", "councillor", "coordinator", "co-ordinator",
            "caretaker", "administrator", "assistant", "adviser", "advisor", "clerk", "president", "deputy", "ceo", "member", "volunteer", "worker", "consultant", "commissioner", "partner", "team", "service", "services", "council", "trust", "department",
            "sec", "hon", "treas", "mgr", "coord", "asst", "tutor", "coach", "mentor", "helper", "trainer", "instructor", "facilitator", "befriender", "organiser", "convenor", "convener", "founder", "principal", "headteacher", "vicar",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Bodies = new(
        [
            "association", "bid", "carers", "centre", "chamber", "charity", "church", "cic", "club", "college", "company", "council", "federation", "forum", "foundation", "group", "hub", "limited", "ltd", "mosque",
            "network", "partnership", "project", "school", "service", "services", "society", "temple", "trust", "union",
            "academy", "alliance", "bank", "choir", "cio", "co-op", "co-operative", "collective", "committee", "consortium", "cooperative", "enterprise", "enterprises", "fellowship", "foodbank", "hospice", "hospital", "initiative",
            "institute", "larder", "library", "ministries", "nursery", "orchestra", "pantry", "playgroup", "shed", "u3a", "university",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Others = new(["other", "others", "team", "colleagues", "colleague", "staff", "partner", "husband", "wife", "family", "co"], StringComparer.Ordinal);

    private static readonly HashSet<string> NotNames = new(["of", "the", "in", "for", "at", "to", "our", "with", "their", "on"], StringComparer.Ordinal);

    /// <summary>The entries of a cell with semicolons, line breaks or upright strokes between, each once.</summary>
    public static IReadOnlyList<string> Split(string text) => text.AsSpan().IndexOfAny(";|\n\r") < 0
        ? Names.Clean(text) is { } only ? [only] : []
        : [.. text.Split([';', '|', '\n', '\r']).Select(Names.Clean).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The names of a cell for one: as <see cref="Split"/>, but "Ann" above "Lee" and "Hub; the one" are one name.</summary>
    public static IReadOnlyList<string> SplitOne(string text)
    {
        string[] parts = text.Split([';', '|']);
        if (text.Any(char.IsUpper) && parts.Select(part => part.TrimStart()).Any(part => part.Length > 0 && char.IsLower(part[0])))
            parts = [text];
        return [.. parts
            .SelectMany(part => part.Split(['\n', '\r']) is var lines && lines.Count(line => line.Trim().Contains(' ', StringComparison.Ordinal)) > 1 ? lines : [part])
            .Select(Names.Clean)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Whether an entry seems to name several people: "Ann Lee &amp; Bob Roe", "Cy Dunn / Di Eve", "Cy Dunn, Di Eve". "Smythe, Jane" and
    /// "Ann Lee, MBE" are one; so is "Owner of the shops in Lydgate and Uppermill".
    /// </summary>
    public static bool Of(string entry)
    {
        if (!entry.Contains(',', StringComparison.Ordinal) && !Connectors().IsMatch(entry))
            return false;

        string text = Names.Clean(Brackets().Replace(entry, " ")) ?? "";
        bool lower = !text.Any(char.IsUpper);
        string[] parts = [.. Connectors().Split(text).Select(part => part.Trim(' ', ',')).Where(part => part.Length > 0)];
        if (parts.Length > 1 && IsName(parts[0], lower) && parts.Skip(1).All(part => IsName(part, lower) || Others.Contains(part.ToLowerInvariant()) || part.All(char.IsAsciiDigit)))
            return true;

        string[] listed = [.. text.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0)];
        return listed.Length > 1 && listed.All(part => IsFullName(part, lower));
    }

    /// <summary>Whether the name of an organisation may be a list: "Larkby Chamber, Larkby BID". What follows in "Salvation Army, Fitton Hill" is where it is.</summary>
    public static bool MayBeOrganisations(string entry) => entry.Split(", ") is { Length: > 1 } parts
        && !Connectors().IsMatch(parts[^1])
        && parts.Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is var names
        && names.All(words => words.Length > 1 && char.IsUpper(words[0][0]))
        && names.Skip(1).All(words => words[0] == names.First()[0] || Bodies.Contains(words[^1].ToLowerInvariant()));

    /// <summary>Whether a word in lower case is one with which names of organisations end, such as "hub".</summary>
    public static bool IsBody(string word) => Bodies.Contains(word);

    /// <summary>Whether a word in lower case may stand within somebody's name, such as "van".</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>Whether a word in lower case is one that posts are called by, such as "chair".</summary>
    public static bool IsPost(string word) => Posts.Contains(word);

    private static bool IsName(string part, bool lower)
    {
        string[] words = part.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && (lower
            ? words.Length is 2 or 3 && words.All(word => char.IsLetter(word[0]) && !NotNames.Contains(word))
            : char.IsUpper(words[0][0]) && words.All(IsNameWord));
    }

    private static bool IsFullName(string part, bool lower)
    {
        string[] words = [.. part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where((word, place) => place > 0 || !Honorifics.Contains(word.TrimEnd('.').ToLowerInvariant()))];
        return words.Length is >= 2 and <= LongestName && IsName(part, lower) && !words.Any(word => Posts.Contains(word.ToLowerInvariant()));
    }

    private static bool IsNameWord(string word) => char.IsUpper(word[0]) || Particles.Contains(word) || (word.Length > 2 && word[1] is '\'' or '\u2019');

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+(?:and|or|with|plus|et)\s+|\s*[&+/]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience.Milliseconds)]
    private static partial Regex Connectors();
}
