using Graph.Model;

namespace Graph.Analysis.Maps;

/// <summary>A place with a boundary on a map.</summary>
/// <param name="Place">The id of the place.</param>
/// <param name="Source">The id of the source of the boundary.</param>
/// <param name="Outline">Where it runs.</param>
/// <param name="Counts">How much there is in the place.</param>
public sealed record MapArea(string Place, string Source, Outline Outline, AreaCounts Counts)
{
    /// <summary>Of the boundaries of each place the one to be drawn for a day: of the latest source that was published by then; where none was, of the earliest.</summary>
    /// <param name="boundaries">The boundaries; those whose outline can't be read are passed over.</param>
    /// <param name="sourceOf">The source of an id; null where it is not known.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyDictionary<string, Boundary> Drawn(IEnumerable<Boundary> boundaries, Func<string, Source?> sourceOf, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        ArgumentNullException.ThrowIfNull(sourceOf);
        return boundaries
            .Where(boundary => Model.Outline.Parse(boundary.Outline) is not null)
            .GroupBy(boundary => boundary.From, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(Rank).ThenBy(boundary => boundary.Id, StringComparer.Ordinal).First(), StringComparer.Ordinal);

        // Days before the one asked about count backwards from it, those after it come behind all of these.
        int Rank(Boundary boundary) => sourceOf(boundary.To)?.Published is not { } published ? day.DayNumber
            : published.FirstDay <= day ? day.DayNumber - published.FirstDay.DayNumber
            : published.FirstDay.DayNumber;
    }
}
