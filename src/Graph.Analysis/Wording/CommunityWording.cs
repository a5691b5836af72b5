using Graph.Analysis.Belonging;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English who belongs to a community, where it reaches, and who comes together where.</summary>
public static class CommunityWording
{
    /// <summary>A few sentences.</summary>
    /// <param name="community">The community.</param>
    /// <param name="ground">The other places to which it reaches.</param>
    /// <param name="hubs">Its hubs.</param>
    /// <param name="nameOf">The name of a node by id; null where it may not be shown or there is none.</param>
    public static string Write(Community community, IReadOnlyList<CommunityGround> ground, IReadOnlyList<CommunityHub> hubs, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(community);
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(hubs);
        ArgumentNullException.ThrowIfNull(nameOf);
        return string.Join(' ', Sentences(community, ground, hubs, nameOf).Select(Phrases.Sentence));
    }

    /// <summary>The ids of which <see cref="Write"/> asks the names.</summary>
    /// <param name="community">The community.</param>
    /// <param name="ground">The other places to which it reaches.</param>
    /// <param name="hubs">Its hubs.</param>
    public static IEnumerable<string> NamesNeeded(Community community, IReadOnlyList<CommunityGround> ground, IReadOnlyList<CommunityHub> hubs) =>
        Phrases.NamesAsked(nameOf => Write(community, ground, hubs, nameOf));

    private static IEnumerable<string> Sentences(Community community, IReadOnlyList<CommunityGround> ground, IReadOnlyList<CommunityHub> hubs, Func<string, string?> nameOf)
    {
        string place = Name(community.Place);
        string[] who = [.. ((string?[])[Phrases.Some(community.People, "person", "people"), Phrases.Some(community.Organisations, "organisation", "organisations")]).OfType<string>()];
        yield return who.Length == 0
            ? $"nobody is recorded who says that they belong to {place}"
            : $"{string.Join(" and ", who)} {(community.Members.Count == 1 ? "says" : "say")} that they belong to {place}";

        string[] overlapping = [.. ground.Where(one => one.Overlaps).Select(one => one.Place)];
        if (overlapping.Length > 0)
            yield return $"it shares ground with {Phrases.List(overlapping, Name)}";
        CommunityGround[] byMembers = [.. ground.Where(one => one.Located.Count + one.Belonging.Count > 0)];
        if (byMembers.Length > 0)
            yield return $"some of those who belong to it are in {Phrases.List(byMembers, one => Name(one.Place))}, or say that they belong there too";
        yield return hubs.Count == 0 ? "no hub is recorded where they come together" : $"they come together at {Phrases.List(hubs, hub => nameOf(hub.Hub) ?? "a hub")}";

        string Name(string id) => nameOf(id) ?? "a place";
    }
}
