using System.Globalization;
using Graph.Analysis.Departures;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what goes and what that brings with it.</summary>
public static class CascadeExplanation
{
    /// <summary>Every pair of parties is named, but for a partnership of so many that nobody would read on.</summary>
    private const int MostPairs = 100;

    /// <summary>A few sentences about one step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="nameOf">The name of a node by id, of a partnership its kind and of funding its title; null where it may not be shown or there is none.</param>
    public static string Write(CascadeStep step, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(nameOf);
        return string.Join(' ', Sentences(step, nameOf).Select(Phrases.Sentence));
    }

    /// <summary>The ids of which <see cref="Write"/> asks the names.</summary>
    /// <param name="step">The step.</param>
    public static IEnumerable<string> NamesNeeded(CascadeStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        IEnumerable<CascadePart> parts = [step.Gone, .. step.Follows.Take(Phrases.MostNamed)];
        return parts.SelectMany(part => (IEnumerable<string>)[part.Id, .. part.Parties.Take(Phrases.MostNamed)])
            .Concat(step.For is { } organisation ? [organisation] : [])
            .Concat(step.Parted.Take(MostPairs).SelectMany(pair => (IEnumerable<string>)[pair.A, pair.B]));
    }

    private static IEnumerable<string> Sentences(CascadeStep step, Func<string, string?> nameOf)
    {
        string follows = step.Follows.Count == 0 ? "" : Phrases.List(step.Follows, part => Named(part, step.Kind, nameOf));
        string are = step.Follows.Count == 1 ? "is" : "are";
        switch (step.Kind)
        {
            case CascadeKind.PartnershipLost or CascadeKind.PartnershipLostInPart:
                yield return step.Kind == CascadeKind.PartnershipLost
                    ? $"the partnership {Partnership(step.Gone, nameOf)} would be lost: there would be nobody left who could speak to another party"
                    : $"the partnership {Partnership(step.Gone, nameOf)} would be lost in part: some of its parties could still speak to each other";
                foreach (string sentence in LosingTouch(step.Parted, nameOf))
                    yield return sentence;
                if (step.Follows.Count > 0)
                    yield return $"{follows} {are} attached to the parties that lose touch, but that does not mean that the money would be lost";
                break;
            case CascadeKind.ForumWithoutChair:
                yield return $"{nameOf(step.Gone.Id) ?? "a forum"} would have no chair";
                if (step.Follows.Count > 0)
                    yield return string.Create(CultureInfo.InvariantCulture, $"apart from people, this forum alone supports {(step.Follows.Count == 1 ? "one partnership" : $"{step.Follows.Count} partnerships")}: {follows}");
                break;
            case CascadeKind.ForumWithoutMember:
                yield return $"nobody would speak for {Organisation(step.For!, nameOf)} at {nameOf(step.Gone.Id) ?? "a forum"}";
                break;
            default:
                yield return $"nobody could open {nameOf(step.Gone.Id) ?? "a building"}";
                if (step.Follows.Count > 0)
                    yield return $"{follows} {are} in it";
                break;
        }
    }

    private static string Named(CascadePart part, CascadeKind kind, Func<string, string?> nameOf) => kind switch
    {
        CascadeKind.ForumWithoutChair => Partnership(part, nameOf),
        CascadeKind.PartnershipLost or CascadeKind.PartnershipLostInPart => nameOf(part.Id) ?? "funding",
        _ => Organisation(part.Id, nameOf),
    };

    /// <summary>Who would lose touch with whom, told of the party that loses most others first, so that every pair is told once and briefly.</summary>
    private static IEnumerable<string> LosingTouch(IReadOnlyList<PartedPair> parted, Func<string, string?> nameOf)
    {
        List<PartedPair> untold = [.. parted.Take(MostPairs)];
        while (untold.Count > 0)
        {
            string most = untold.SelectMany(pair => (IEnumerable<string>)[pair.A, pair.B]).CountBy(party => party).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key;
            string[] others = [.. untold.Where(pair => pair.A == most || pair.B == most).Select(pair => pair.A == most ? pair.B : pair.A)];
            untold.RemoveAll(pair => pair.A == most || pair.B == most);
            yield return others.Length == 1
                ? $"{Organisation(most, nameOf)} and {Organisation(others[0], nameOf)} would lose touch"
                : $"{Organisation(most, nameOf)} would lose touch with {Phrases.All(others, other => Organisation(other, nameOf))}";
        }

        if (parted.Count > MostPairs)
            yield return string.Create(CultureInfo.InvariantCulture, $"so would {parted.Count - MostPairs} other pairs of parties");
    }

    private static string Partnership(CascadePart part, Func<string, string?> nameOf)
    {
        string parties = Phrases.List(part.Parties, party => Organisation(party, nameOf));
        return nameOf(part.Id) is { } kind ? $"{kind} ({parties})" : $"of {parties}";
    }

    private static string Organisation(string id, Func<string, string?> nameOf) => nameOf(id) ?? "an organisation";
}
