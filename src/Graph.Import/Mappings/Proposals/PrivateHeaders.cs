using System.Collections.Frozen;

namespace Graph.Import.Mappings.Proposals;

/// <summary>Tells headers of what the graph does not need to know of people: where they live, when they were born, who is rung in an emergency. They are left out whatever a row is, and nobody is shown what stands there.</summary>
internal static class PrivateHeaders
{
    private const string Lives = "where somebody lives";
    private const string Others = "somebody else than the person of the row, such as a relative, or who is rung in an emergency";

    private const string Helped = "somebody who is helped";

    private static readonly (string About, string[] Written)[] Facts =
    [
        ("when somebody was born", ["birth", "birthday", "dob", "d o b", "born", "year of birth"]),
        ("who somebody is", ["gender", "ethnicity", "ethnic", "nationality", "sexuality", "sexual orientation", "marital status", "immigration status", "pronouns"]),
        ("somebody’s health", ["medical", "medication", "allergy", "allergies", "dietary", "health conditions", "health condition", "disabled", "access needs", "access requirements", "nhs number", "nhs no"]),
        ("how to get in", ["alarm code", "door code", "gate code", "access code", "key code", "keysafe", "key safe", "keypad", "password", "passcode", "pin"]),
        ("somebody’s papers or pay", ["national insurance", "ni number", "ni no", "nino", "passport", "driving licence", "dbs number", "dbs no", "dbs certificate", "dbs ref", "sort code", "bank account", "account number", "account no", "salary", "wage", "rate of pay"]),
    ];

    // Whoever is not there in their own right.
    private static readonly FrozenSet<string> Bystanders = FrozenSet.ToFrozenSet(
        [
            "emergency", "ice", "kin", "nok", "spouse", "husband", "wife", "parent", "parents", "mother", "father", "mum", "dad", "guardian", "guardians", "carer", "relative", "sibling", "son", "daughter", "child", "dependant", "dependants",
            "referee", "referees", "gp", "doctor",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Clients = FrozenSet.ToFrozenSet(["client", "patient", "pupil", "beneficiary", "claimant"], StringComparer.Ordinal);

    // What is said of them, and whose they are. With any other word it is about something else: "Emergency accommodation", "Parent organisation".
    private static readonly FrozenSet<string> Beside = FrozenSet.ToFrozenSet(
        [
            "contact", "contacts", "name", "names", "full", "first", "last", "surname", "forename", "number", "no", "phone", "telephone", "tel", "mobile", "email", "e", "mail", "address", "postcode", "details", "detail", "relationship", "relation",
            "to", "of", "next", "and", "or", "s", "person", "in", "an", "the", "a", "case", "legal", "main", "primary", "second", "secondary", "other", "key", "their", "your", "carers", "volunteer", "member", "participant", "initials", "ref", "reference", "id",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> CalledNames = FrozenSet.ToFrozenSet(["preferred name", "preferred first name", "preferred forename", "nickname", "nick name", "likes to be called", "prefers to be called", "name used", "maiden name", "birth name"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Reached = FrozenSet.ToFrozenSet(["address", "postcode", "telephone", "email"], StringComparer.Ordinal);

    /// <summary>What a header says that its column is about, as words after "about"; null where the graph may need it.</summary>
    /// <param name="header">The header.</param>
    /// <param name="words">Its words: see <see cref="HeaderWords.Of"/>.</param>
    public static string? About(string header, IReadOnlySet<string> words)
    {
        if (words.Contains("home") && words.Overlaps(Reached))
            return Lives;
        IReadOnlyList<string> written = HeaderWords.Written(header);
        if (written.Any(Bystanders.Contains) && written.All(word => Bystanders.Contains(word) || Beside.Contains(word)))
            return Others;
        if (written.Any(Clients.Contains) && written.All(word => Clients.Contains(word) || Beside.Contains(word)))
            return Helped;
        string padded = $" {string.Join(' ', written)} ";
        return Facts.FirstOrDefault(fact => fact.Written.Any(each => padded.Contains($" {each} ", StringComparison.Ordinal))).About ?? (written is ["age"] ? Facts[0].About : null);
    }

    /// <summary>Whether a header says that its column is what people are called by those who know them. It may be needed, but nobody is shown it.</summary>
    /// <param name="header">The header.</param>
    /// <param name="isBesidePeople">Whether other columns name people: without any, what something is known as is another name of an organisation.</param>
    public static bool IsCalledName(string header, bool isBesidePeople)
    {
        string written = string.Join(' ', HeaderWords.Written(header));
        return CalledNames.Contains(written) || (isBesidePeople && written == "known as");
    }

    /// <summary>Whether it is about somebody who is not there in their own right, so that what stands beside it may be theirs.</summary>
    /// <param name="about">What a header says that its column is about.</param>
    public static bool IsOfOthers(string? about) => about == Others;
}
