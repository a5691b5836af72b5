namespace Graph.Store.Sqlite;

/// <summary>What a property is sorted and compared by, as SQL.</summary>
internal static class SortExpression
{
    /// <summary>The expression over the table f.</summary>
    /// <exception cref="ArgumentException">The property's kind has no order.</exception>
    public static string Of(FactColumn column) => column.Property.Kind switch
    {
        PropertyKind.Text => Text(column, $"f.{column.Name}"),
        PropertyKind.Word => $"CASE f.{column.Name} {string.Concat(column.Encoding.OrderedWords.Select((word, place) => $"WHEN '{word}' THEN {place} "))}END",
        PropertyKind.Boolean or PropertyKind.Integer or PropertyKind.Decimal or PropertyKind.Date => $"f.{column.Name}",
        _ => throw new ArgumentException($"{column.Property} has no order to sort or compare by.", nameof(column)),
    };

    /// <summary>A text with its case folded.</summary>
    public static string Text(FactColumn column, string expression) => column.IsFolded ? $"f.{column.SortName}" : $"fold({expression})";
}
