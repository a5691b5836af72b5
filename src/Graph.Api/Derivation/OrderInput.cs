using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The argument "orderBy" of a list: by the properties that the ontology marks as facets.</summary>
internal sealed class OrderInput
{
    private readonly Dictionary<string, PropertyDefinition> properties = new(StringComparer.Ordinal);

    /// <summary>Adds the input type of a node type's orders to a schema.</summary>
    public OrderInput(SchemaParts parts, FactType type)
    {
        Name = $"{type.Name}Order";
        if (!parts.Has("SortDirection"))
        {
            EnumerationGraphType directions = parts.Add(new EnumerationGraphType { Name = "SortDirection", Description = "Which end of a list comes first. Unknown values always come last." });
            directions.Add("ASC", false, "Lowest first, or from A to Z.");
            directions.Add("DESC", true, "Highest first, or from Z to A.");
        }

        EnumerationGraphType fields = parts.Add(new EnumerationGraphType { Name = $"{Name}Field", Description = $"The properties that a list of {type.Name} can be sorted by." });
        foreach (PropertyDefinition property in type.Properties.Where(IsSortable))
        {
            properties.Add(property.FieldName, property);
            fields.Add(property.ColumnName.ToUpperInvariant(), property.FieldName, property.Description);
        }

        InputObjectGraphType input = parts.AddInput(Name, $"One property to sort a list of {type.Name} by.");
        input.Declare("field", $"{Name}Field!", "What to sort by.", resolver: null);
        input.AddField(new FieldType { Name = "direction", ResolvedType = new GraphQLTypeReference("SortDirection"), Description = "Which end comes first.", DefaultValue = false });
    }

    /// <summary>What the input type is called.</summary>
    public string Name { get; }

    /// <summary>Whether lists of a node type can be sorted.</summary>
    public static bool IsOffered(FactType type) => type.Properties.Any(IsSortable);

    /// <summary>The store's sort keys for what was asked.</summary>
    /// <exception cref="QueryProblem">It sorts by something that the caller may not see.</exception>
    public ValueList<SortKey> Read(object? orderBy, QueryScope scope)
    {
        List<SortKey> keys = [];
        foreach (IDictionary<string, object?> key in ReadArguments.Values(orderBy, "orderBy").Cast<IDictionary<string, object?>>())
        {
            PropertyDefinition property = properties[(string)key["field"]!];
            if (!scope.MaySee(property))
                throw QueryProblem.Personal(property);
            if (keys.All(other => other.Property != property))
                keys.Add(new(property, key.TryGetValue("direction", out object? direction) && direction is true));
        }

        return [.. keys];
    }

    private static bool IsSortable(PropertyDefinition property) => property.IsFacet
        && property.Kind is not (PropertyKind.Point or PropertyKind.Reference or PropertyKind.TextList or PropertyKind.IdentifierList);
}
