using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The conditions on a property, by its kind: one input type for all properties of the same values.</summary>
internal static class FilterTypes
{
    private static readonly Dictionary<string, FilterOperator> Operators = Enum.GetValues<FilterOperator>()
        .ToDictionary(value => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..], StringComparer.Ordinal);

    /// <summary>The comparison of an input field.</summary>
    public static FilterOperator Operator(string field) => Operators[field];

    /// <summary>The input type of a property's conditions, added where it is new; null where there are none.</summary>
    public static string? Declare(SchemaParts parts, PropertyDefinition property)
    {
        (string name, string value, FilterOperator[] operators) = property.Kind switch
        {
            PropertyKind.Text => ("Text", "String", [FilterOperator.Equals, FilterOperator.NotEquals, FilterOperator.In, FilterOperator.Contains, FilterOperator.StartsWith, FilterOperator.IsNull]),
            PropertyKind.Word => (property.ValueType.Name, property.ValueType.Name, [FilterOperator.Equals, FilterOperator.NotEquals, FilterOperator.In, FilterOperator.IsNull]),
            PropertyKind.Boolean => ("Boolean", "Boolean", [FilterOperator.Equals, FilterOperator.NotEquals, FilterOperator.IsNull]),
            PropertyKind.Integer => ("Int", "Int", Ordered),
            PropertyKind.Decimal => ("Decimal", "Decimal", Ordered),
            PropertyKind.Date => ("PartialDate", "PartialDate", Ordered),
            PropertyKind.Reference => ("Reference", "ID", [FilterOperator.Equals, FilterOperator.NotEquals, FilterOperator.In, FilterOperator.IsNull]),
            PropertyKind.TextList or PropertyKind.IdentifierList => ("TextList", "String", (FilterOperator[])[FilterOperator.Contains]),
            _ => ("", "", []),
        };
        if (operators.Length == 0)
            return null;

        string type = $"{name}Filter";
        if (!parts.Has(type))
        {
            InputObjectGraphType input = parts.AddInput(type, $"Conditions on a property of {Described(name)}; all of them must be met.");
            foreach (FilterOperator @operator in operators)
            {
                string values = @operator switch { FilterOperator.In => $"[{value}!]", FilterOperator.IsNull => "Boolean", _ => value };
                input.Declare(char.ToLowerInvariant(@operator.ToString()[0]) + @operator.ToString()[1..], values, Ontology.DocComments.Of(@operator), resolver: null);
            }
        }

        return type;
    }

    private static FilterOperator[] Ordered { get; } =
        [FilterOperator.Equals, FilterOperator.NotEquals, FilterOperator.In, FilterOperator.AtLeast, FilterOperator.AtMost, FilterOperator.IsNull];

    private static string Described(string name) => name switch
    {
        "Text" => "text",
        "TextList" => "a list of texts",
        "Reference" => "the id of a node",
        _ => $"type {name}",
    };
}
