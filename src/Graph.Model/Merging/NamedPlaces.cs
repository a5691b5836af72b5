namespace Graph.Model;

/// <summary>Where facts name nodes: at the ends of an edge, and by references.</summary>
public static class NamedPlaces
{
    /// <summary>Those of facts of a type.</summary>
    public static IEnumerable<EdgeEnd> Of(FactType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return (type.IsNode ? [] : (IEnumerable<EdgeEnd>)[EdgeEnd.From, EdgeEnd.To]).Concat(type.References.Select(EdgeEnd.By));
    }

    /// <summary>The id that a fact has there; null where it has none.</summary>
    public static string? Read(Fact fact, EdgeEnd place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return fact is Edge edge ? place.Read(edge) : (string?)place.Property!.Read(fact);
    }

    /// <summary>A fact that names other nodes.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="other">What it names in place of what it named.</param>
    public static Fact With(Fact fact, Func<EdgeEnd, string, string> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        FactType type = Ontology.Of(fact);
        object?[] values = [.. type.Properties.Select(property => property.Read(fact) is string id && property.Kind == PropertyKind.Reference ? other(EdgeEnd.By(property), id) : property.Read(fact))];
        return fact is Edge edge
            ? type.Create(fact.Id, other(EdgeEnd.From, edge.From), other(EdgeEnd.To, edge.To), values)
            : type.Create(fact.Id, null, null, values);
    }
}
