using Graph.Analysis.Stewardship;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what became of a group and of what it held together.</summary>
public static class GroupWording
{
    /// <summary>One or two short sentences about a group.</summary>
    /// <param name="group">The group.</param>
    public static string Write(GroupRecord group)
    {
        ArgumentNullException.ThrowIfNull(group);
        string began = group.Since is { } since ? $"it began {Phrases.When(since)}" : "it is not recorded when it began";
        string[] belonging = [.. ((string?[])[Phrases.Some(group.Organisations, "organisation", "organisations"), Phrases.Some(group.People, "person", "people")]).OfType<string>()];
        string belong = belonging.Length == 0 ? "nobody" : string.Join(" and ", belonging);
        string verb = belonging.Length == 0 || group.Organisations + group.People == 1 ? "belongs" : "belong";
        return string.Join(' ', ((string[])[
            began,
            group is { EndedOn: not null, Until: { } until } ? $"it ended {Phrases.When(until)}, when {belong} belonged to it" : $"{belong} {verb} to it",
        ]).Select(Phrases.Sentence));
    }

    /// <summary>What became of a partnership that a group alone anchored.</summary>
    /// <param name="left">The partnership.</param>
    /// <param name="nameOf">The name of a node by id; null where it may not be shown or there is none.</param>
    public static string Write(LeftBehind left, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(nameOf);
        string partnership = nameOf(left.Partnership) ?? "a partnership";
        string forum = nameOf(left.Forum) ?? "the group";
        return left switch
        {
            { EndedOn: null } => Phrases.Sentence($"apart from people, nothing but {forum} holds {partnership} together"),
            { GoesOn: false } => Phrases.Sentence($"apart from people, nothing but {forum} held {partnership} together, and it has ended too"),
            { Anchors.Count: 0 } => Phrases.Sentence($"apart from people, nothing but {forum} held {partnership} together, and nothing else has taken its place: it is {Phrases.Class(left.Class!.Value)}"),
            _ => Phrases.Sentence($"apart from people, nothing but {forum} held {partnership} together; now {Phrases.List(left.Anchors, Phrases.Anchor)} {(left.Anchors.Count == 1 ? "does" : "do")}"),
        };
    }

    /// <summary>The ids of which <see cref="Write(LeftBehind, Func{string, string?})"/> asks the names.</summary>
    /// <param name="left">The partnership.</param>
    public static IEnumerable<string> NamesNeeded(LeftBehind left)
    {
        ArgumentNullException.ThrowIfNull(left);
        return [left.Partnership, left.Forum];
    }
}
