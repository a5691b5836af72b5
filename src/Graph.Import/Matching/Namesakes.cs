using Graph.Import.Values;

namespace Graph.Import.Matching;

/// <summary>Decides which of the names that one email address is given for are one person's.</summary>
internal static class Namesakes
{
    // An address that so many names share is an office's, whatever it is called.
    private const int Most = 30;

    /// <summary>The names in groups of one person each, in the order of names.</summary>
    /// <param name="names">The folded names.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Group(IEnumerable<string> names)
    {
        string[] ordered = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (ordered.Length is 1 or > Most)
            return [.. ordered.Select(name => new[] { name })];

        NearPersonName[] parts = [.. ordered.Select(name => new NearPersonName(name))];
        int[] group = [.. Enumerable.Range(0, ordered.Length)];
        for (int i = 1; i < ordered.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (group[i] != group[j] && AreOnePersons(parts[j], parts[i]))
                    Join(group, group[j], group[i]);
            }
        }

        return [.. Enumerable.Range(0, ordered.Length).GroupBy(place => group[place]).OrderBy(each => each.Key).Select(each => each.Select(place => ordered[place]).ToArray())];
    }

    /// <summary>The one of several people with one address who goes by a name; null where none of them does.</summary>
    public static KnownPerson? Of(IReadOnlyList<KnownPerson> people, IReadOnlyCollection<string> names)
    {
        if (people.Count == 0)
            return null;
        if (people.FirstOrDefault(person => Array.Exists(person.Names, names.Contains)) is { } same)
            return same;

        NearPersonName[] parts = [.. names.Select(name => new NearPersonName(name))];
        return people.Take(Most).FirstOrDefault(person => Array.Exists(person.Names, name => Array.Exists(parts, part => AreOnePersons(new(name), part))));
    }

    // Where the address is the same, so is who has changed a surname and kept the given name.
    private static bool AreOnePersons(NearPersonName one, NearPersonName other) => one.IsNear(other) || one.HasSameGivenName(other);

    private static void Join(int[] group, int one, int other)
    {
        (int kept, int gone) = (Math.Min(one, other), Math.Max(one, other));
        for (int i = 0; i < group.Length; i++)
            group[i] = group[i] == gone ? kept : group[i];
    }
}
