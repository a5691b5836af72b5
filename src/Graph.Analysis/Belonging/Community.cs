using Graph.Model;

namespace Graph.Analysis.Belonging;

/// <summary>A place as those who belong to it know it, whatever its boundary.</summary>
/// <param name="Place">The id of the place.</param>
/// <param name="Members">The ids of the people and organisations who say that they belong to it, each once, in order.</param>
public sealed record Community(string Place, IReadOnlyList<string> Members)
{
    /// <summary>The kind of a place that is a community, also if nobody says yet that they belong to it.</summary>
    private const string Kind = "community";

    /// <summary>How many people say that they belong to it.</summary>
    public int People => Members.Count - Organisations;

    /// <summary>How many organisations say so.</summary>
    public int Organisations => Members.Count(IsOrganisation);

    /// <summary>A place with those who belong to it on the day asked about.</summary>
    /// <param name="place">The id of the place.</param>
    /// <param name="belonging">Who says that they belong to it.</param>
    public static Community Of(string place, IEnumerable<Edge> belonging) =>
        new(place, [.. belonging.Select(edge => edge.From).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>Whether a place is called a community.</summary>
    /// <param name="place">The place.</param>
    public static bool IsCalledSo(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Kind is { } kind && KeyText.Fold(kind) == Kind;
    }

    /// <summary>Whether an id is that of an organisation.</summary>
    internal static bool IsOrganisation(string id) => Ontology.OfId(id) == Ontology.Of<Organisation>();
}
