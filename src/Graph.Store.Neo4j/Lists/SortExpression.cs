namespace Graph.Store.Neo4j;

/// <summary>What a property is sorted and compared by, as Cypher over the version v.</summary>
internal static class SortExpression
{
    /// <summary>The expression.</summary>
    /// <exception cref="ArgumentException">The property's kind has no order.</exception>
    public static string Of(ValueEncoding value) => value.Property.Kind switch
    {
        PropertyKind.Text => $"v.{TypeCypher.FoldedName(value.Property)}",
        PropertyKind.Word => $"CASE v.{value.Property.FieldName} {string.Concat(value.OrderedWords.Select((word, place) => $"WHEN '{word}' THEN {place} "))}END",
        PropertyKind.Boolean => $"CASE v.{value.Property.FieldName} WHEN true THEN 1 WHEN false THEN 0 END",
        PropertyKind.Integer or PropertyKind.Decimal or PropertyKind.Date => $"v.{value.Property.FieldName}",
        _ => throw new ArgumentException($"{value.Property} has no order to sort or compare by.", nameof(value)),
    };
}
