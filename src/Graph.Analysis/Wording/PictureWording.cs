using System.Globalization;
using Graph.Analysis.Networks;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what a picture of a network shows, for those who do not see it and those who read first.</summary>
public static class PictureWording
{
    private const int MostNamed = 3;

    /// <summary>A few sentences: how large it is, what its lines are, and on whom it hangs.</summary>
    /// <param name="drawn">The picture.</param>
    /// <param name="question">What is drawn.</param>
    /// <param name="nameOf">The name of a person or organisation by id.</param>
    public static string Headline(DrawnNetwork drawn, PictureQuestion question, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(nameOf);
        NetworkPicture picture = drawn.Picture;
        if (picture.Ids.Count == 0)
            return "Nobody is in this network.";
        string[] who = [.. new[]
        {
            Some(picture.PersonCount, "person", "people"),
            Some(picture.Ids.Count - picture.PersonCount, "organisation", "organisations"),
        }.OfType<string>()];
        int untied = Enumerable.Range(0, picture.Ids.Count).Count(vertex => picture.Graph.DegreeOf(vertex) == 0);
        string[] sentences =
        [
            $"{string.Join(" and ", who)}, with {Some(picture.Lines.Count, "line", "lines") ?? "no lines"} between them.",
            Lines(question.Kind),
            .. untied > 0 ? [$"{Some(untied, "has", "have")} no ties at all."] : (string[])[],
            .. question.OfAllTimes ? [] : Cuts(picture, nameOf),
        ];
        return string.Join(' ', sentences);
    }

    // Who sees a line thinks of whatever they came to see, and few look at which network is drawn.
    private static string Lines(NetworkKind kind) => kind switch
    {
        NetworkKind.Contact => "Lines are contacts and posts: who can talk to whom about a partnership, and who works where.",
        NetworkKind.PeopleAndOrganisations => "Lines are posts: who works where. Partnerships are not in this network.",
        NetworkKind.People => "Lines join people who work at one organisation, or can talk to each other about a partnership.",
        NetworkKind.OrganisationsByPeople => "Lines are people: each joins two organisations because somebody works at both.",
        NetworkKind.OrganisationsByPartnership => "Lines are partnerships: each joins two organisations that are parties to one.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such network."),
    };

    private static IEnumerable<string> Cuts(NetworkPicture picture, Func<string, string> nameOf)
    {
        int[] cuts = [.. Enumerable.Range(0, picture.PersonCount).Where(person => picture.CutsOff[person] > 0).OrderByDescending(person => picture.CutsOff[person]).ThenBy(person => person)];
        if (cuts.Length == 0)
        {
            if (picture.PersonCount > 0)
                yield return "No single person’s leaving would cut anybody off.";
            yield break;
        }

        yield return $"{Some(cuts.Length, "person holds", "people hold")} parts of it together.";
        foreach (int person in cuts.Take(MostNamed))
            yield return $"Without {nameOf(picture.Ids[person])}, {Some(picture.CutsOff[person], "other would be", "others would be")} cut off from the rest.";
    }

    private static string? Some(int count, string one, string several) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several)}");
}
