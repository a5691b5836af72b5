using System.Globalization;
using Graph.Analysis.Departures;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what goes and what that brings with it.</summary>
public static class CascadeExplanation
{
    /// <summary>A sentence or two about one step.</summary>
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
        return parts.SelectMany(part => (IEnumerable<string>)[part.Id, .. part.Parties.Take(Phrases.MostNamed)]).Concat(step.For is { } organisation ? [organisation] : []);
    }

    private static IEnumerable<string> Sentences(CascadeStep step, Func<string, string?> nameOf)
    {
        string follows = step.Follows.Count == 0 ? "" : Phrases.List(step.Follows, part => Named(part, step.Kind, nameOf));
        string are = step.Follows.Count == 1 ? "is" : "are";
        switch (step.Kind)
        {
            case CascadeKind.PartnershipLost:
                yield return $"the partnership {Partnership(step.Gone, nameOf)} would be lost: there would be nobody left who could speak to the other side";
                if (step.Follows.Count > 0)
                    yield return $"{follows} {are} attached to it, but that does not mean that the money would be lost";
                break;
            case CascadeKind.ForumWithoutChair:
                yield return $"{nameOf(step.Gone.Id) ?? "a forum"} would have no chair";
                if (step.Follows.Count > 0)
                    yield return string.Create(CultureInfo.InvariantCulture, $"apart from people, this forum alone supports {(step.Follows.Count == 1 ? "one partnership" : $"{step.Follows.Count} partnerships")}: {follows}");
                break;
            case CascadeKind.ForumWithoutMember:
                yield return $"nobody would speak for {nameOf(step.For!) ?? "an organisation"} at {nameOf(step.Gone.Id) ?? "a forum"}";
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
        CascadeKind.PartnershipLost => nameOf(part.Id) ?? "funding",
        _ => nameOf(part.Id) ?? "an organisation",
    };

    private static string Partnership(CascadePart part, Func<string, string?> nameOf)
    {
        string parties = Phrases.List(part.Parties, party => nameOf(party) ?? "an organisation");
        return nameOf(part.Id) is { } kind ? $"{kind} ({parties})" : $"of {parties}";
    }
}
