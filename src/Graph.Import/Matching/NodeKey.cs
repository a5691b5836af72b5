using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>What a node is known by.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Identifier">Its identifier, such as a UPRN; null where it has none.</param>
/// <param name="Words">Its name or other words it is known by where there is no identifier; null where the identifier is all.</param>
internal sealed record NodeKey(FactType Type, string? Identifier, string? Words)
{
    /// <summary>The key of a node; null for types that are known by nothing but their id.</summary>
    public static NodeKey? Of(Fact fact) => fact switch
    {
        Place place => new(Ontology.Of<Place>(), place.Gss, Names.Normalise(place.Name)),
        Building building => new(Ontology.Of<Building>(), building.Uprn, $"{Names.Normalise(building.Name)}|{building.Postcode?.Replace(" ", "", StringComparison.Ordinal)}"),
        Funding { Reference: { } reference } => new(Ontology.Of<Funding>(), reference, null),
        Partnership partnership => new(Ontology.Of<Partnership>(), null, Names.Normalise(partnership.Kind ?? "")),
        Gap gap => new(Ontology.Of<Gap>(), null, $"{Names.Normalise(gap.Category ?? "")}|{Names.Normalise(gap.Institution ?? "")}|{Names.Normalise(gap.Wanted)}"),
        _ => null,
    };

    /// <summary>Whether nodes of a type are the same only together with others: a partnership with its parties, a gap with its place.</summary>
    public static bool NeedsContext(FactType type) => type.ClrType == typeof(Partnership) || type.ClrType == typeof(Gap);

    /// <summary>Whether a node of a type may end and begin again as another, so that its period tells it from others of its key.</summary>
    public static bool Recurs(FactType type) => type.ClrType == typeof(Partnership);

    /// <summary>Whether an edge leads from a node to its context.</summary>
    public static bool IsContext(Edge edge) => edge is Party || (edge is LocatedIn && Ontology.OfId(edge.From)?.ClrType == typeof(Gap));
}
