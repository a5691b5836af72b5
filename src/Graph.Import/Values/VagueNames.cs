using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Tells the name of an organisation from words that name none, or leave it open which: "Various schools", "Unknown charity", "Marl Hub &amp; others", "Marl Hub?".</summary>
internal static partial class VagueNames
{
    private static readonly HashSet<string> Openings = new(["various", "several", "multiple", "numerous", "many", "unknown", "unnamed", "unspecified", "other", "misc", "miscellaneous", "different", "some"], StringComparer.Ordinal);

    private static readonly HashSet<string> Kinds = new(
        [
            "academies", "agencies", "associations", "bodies", "body", "businesses", "business", "centres", "charities", "charity", "churches", "church", "clubs", "club", "colleges", "companies", "company", "councils",
            "groups", "group", "mosques", "mosque", "organisation", "organisations", "organization", "organizations", "partners", "partner", "projects", "providers", "provider", "schools", "school", "services", "trusts", "and", "local", "community", "voluntary", "faith", "primary", "secondary", "small",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a name leaves open which organisation is meant. "Various Artists Ltd", "Unknown Theatre" and "Other Side Arts" are names.</summary>
    public static bool Of(string name)
    {
        if (name.EndsWith('?') || AndOthers().IsMatch(name))
            return true;
        string[] words = Names.NormalisePerson(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && Openings.Contains(words[0]) && words.Skip(1).All(Kinds.Contains);
    }

    [GeneratedRegex(@"([&+,]|\band)\s*others?$|[\s,](etc|et al)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex AndOthers();
}
