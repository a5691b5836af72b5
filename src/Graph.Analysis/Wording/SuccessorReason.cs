using System.Globalization;
using Graph.Analysis.Succession;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English why somebody is suggested to take a partnership over, or why nobody is.</summary>
public static class SuccessorReason
{
    /// <summary>One sentence for people who act on it.</summary>
    /// <param name="handed">What is handed over.</param>
    /// <param name="options">The constants.</param>
    /// <param name="nameOf">The name of a person, organisation or building by id; null where it may not be shown.</param>
    public static string Write(HandedPartnership handed, FragilityOptions options, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(handed);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(nameOf);
        string organisation = nameOf(handed.Organisation) ?? "the organisation";
        return handed.Successor is { } successor
            ? $"{Person(successor.Person, nameOf)} {Phrases.List([.. Reasons(successor, nameOf)], reason => reason)}."
            : handed.NoSuccessor switch
            {
                NoSuccessor.NobodyInPost => $"Nobody else is known to be in post at {organisation}.",
                NoSuccessor.NobodyStays => $"Everyone else in post at {organisation} is known to be leaving soon.",
                _ => string.Create(CultureInfo.InvariantCulture, $"Everyone else who is staying at {organisation} either holds {options.MostHoldings} or more partnerships, including those suggested above, or holds this one for another party."),
            };
    }

    /// <summary>The ids of which <see cref="Write"/> asks the names.</summary>
    /// <param name="handed">What is handed over.</param>
    public static IEnumerable<string> NamesNeeded(HandedPartnership handed)
    {
        ArgumentNullException.ThrowIfNull(handed);
        string?[] ids = [handed.Organisation, handed.Successor?.Person, handed.Successor?.Knows, handed.Successor?.SharedForum, handed.Successor?.SharedBuilding];
        return ids.OfType<string>();
    }

    private static IEnumerable<string> Reasons(Successor successor, Func<string, string?> nameOf)
    {
        if (successor.HoldsIt)
            yield return "holds it already";
        if (successor.Knows is { } known)
            yield return $"knows {Person(known, nameOf)} on the other side";
        if (successor.SharedForum is { } forum)
            yield return $"meets the other side at {nameOf(forum) ?? "a forum"}";
        else if (successor.SharedBuilding is { } building)
            yield return $"has a key to {nameOf(building) ?? "a building"}, which the other side uses";
        yield return successor switch
        {
            { Level: null } => "is in post there (level not recorded)",
            { IsSameLevel: true, Level: { } level } => $"is at the same level ({Phrases.Level(level)})",
            { Level: { } level } => $"is in post there ({Phrases.Level(level)})",
        };
        if (!successor.HoldsIt)
            yield return Load(successor);
    }

    private static string Load(Successor successor)
    {
        string held = successor.Holdings switch
        {
            0 => "holds nothing else yet",
            1 => "holds 1 partnership",
            _ => string.Create(CultureInfo.InvariantCulture, $"holds {successor.Holdings} partnerships"),
        };
        return successor.Suggested == 0 ? held : string.Create(CultureInfo.InvariantCulture, $"{held}, {successor.Suggested} more suggested here");
    }

    private static string Person(string id, Func<string, string?> nameOf) => nameOf(id) ?? "a colleague";
}
