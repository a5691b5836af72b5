using System.Collections;

namespace Graph.Store.Sqlite;

/// <summary>The conditions of a list as SQL over the table f.</summary>
internal sealed class FilterSql(FactTable table, PointSql point, SqlParameters parameters)
{
    /// <exception cref="ArgumentException">The condition makes no sense for its property, or for the list's type.</exception>
    public string Where(Filter filter) => filter switch
    {
        IdFilter ids => $"f.id IN (SELECT value FROM json_each({parameters.Add(JsonList.Of(ids.Ids))}))",
        EndFilter end => End(end),
        LinkFilter link => Link(link),
        UnlinkedFilter none => $"NOT {Link(new(none.Edge, none.Outgoing, []))}",
        PropertyFilter property => Property(property),
        _ => throw new ArgumentException($"{filter.GetType().Name} is a filter that this store does not know.", nameof(filter)),
    };

    private string End(EndFilter end) => table.Type.IsNode
        ? throw new ArgumentException($"{table.Type.Name} is a node, and has no ends.", nameof(end))
        : $"f.{(end.AtStart ? FactTable.From : FactTable.To)} IN (SELECT k.key FROM json_each({parameters.Add(JsonList.Of(end.Nodes))}) AS wanted CROSS JOIN node_key AS k ON k.id = wanted.value)";

    private string Link(LinkFilter link)
    {
        FactTable edges = FactTables.Of(link.Edge);
        (string here, string there) = link.Outgoing ? (FactTable.From, FactTable.To) : (FactTable.To, FactTable.From);
        return link.Others.Count == 0
            ? $"EXISTS (SELECT 1 FROM node_key AS k CROSS JOIN {edges.Name} AS e ON e.{here} = k.key WHERE k.id = f.id AND {point.Where("e")})"
            : $"""
                f.id IN (
                  SELECT here.id FROM json_each({parameters.Add(JsonList.Of(link.Others))}) AS other
                  CROSS JOIN node_key AS there ON there.id = other.value CROSS JOIN {edges.Name} AS e ON e.{there} = there.key CROSS JOIN node_key AS here ON here.key = e.{here}
                  WHERE {point.Where("e")})
                """;
    }

    private string Property(PropertyFilter filter)
    {
        FactColumn column = table.ColumnOf(filter.Property);
        string name = $"f.{column.Name}";
        return filter.Operator switch
        {
            FilterOperator.IsNull => $"{name} IS {((bool)filter.Value ? "" : "NOT ")}NULL",
            FilterOperator.Equals => $"({In(column, [filter.Value])})",
            FilterOperator.NotEquals => $"({name} IS NULL OR NOT {In(column, [filter.Value])})",
            FilterOperator.HasAny => HasAny(column, ((IEnumerable)filter.Value).Cast<string>()),
            FilterOperator.In => In(column, ((IEnumerable)filter.Value).Cast<object>()),
            FilterOperator.Contains => Contains(column, Folded(filter)),
            FilterOperator.StartsWith => StartsWith(column, Folded(filter)),
            FilterOperator.AtMost => Compare(column, "<=", ComparedValue.AtMost(column.Encoding, filter.Value)),
            FilterOperator.AtLeast => Compare(column, ">=", ComparedValue.AtLeast(column.Encoding, filter.Value)),
            _ => throw new ArgumentException($"{filter.Operator} is an operator that this store does not know.", nameof(filter)),
        };
    }

    /// <summary>Whether a column has one of some values; one and many are asked alike, so that there is one meaning of equal.</summary>
    private string In(FactColumn column, IEnumerable<object> values)
    {
        bool isText = column.Property.Kind is PropertyKind.Text or PropertyKind.TextList or PropertyKind.IdentifierList;
        object[] encoded = [.. values.Select(value => Equal(column, value)).OfType<object>()];
        if (column.Property.Kind == PropertyKind.Reference)
            return $"f.{column.Name} IN (SELECT k.key FROM json_each({parameters.Add(JsonList.Of(encoded.Cast<string>()))}) AS wanted CROSS JOIN node_key AS k ON k.id = wanted.value)";

        string list = encoded is [long, ..] ? JsonList.Of(encoded.Cast<long>()) : JsonList.Of(encoded.Cast<string>());
        string expression = isText ? SortExpression.Text(column, $"f.{column.Name}") : $"f.{column.Name}";
        return encoded.Length == 1
            ? $"{expression} = {parameters.Add(encoded[0])}"
            : $"{expression} IN (SELECT value FROM json_each({parameters.Add(list)}))";
    }

    private static object? Equal(FactColumn column, object value) => FactColumn.Column(ComparedValue.Equal(column.Encoding, value)) switch
    {
        string list when column.Property.Kind is PropertyKind.TextList or PropertyKind.IdentifierList => ValueEncoding.Fold(list),
        var other => other,
    };

    private string HasAny(FactColumn column, IEnumerable<string> texts) =>
        $"(f.{column.Name} IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(f.{column.Name}) AS item WHERE fold(item.value) IN (SELECT value FROM json_each({parameters.Add(JsonList.Of(texts.Select(ValueEncoding.Fold)))}))))";

    private string Contains(FactColumn column, string text) => column.Property.Kind is PropertyKind.TextList or PropertyKind.IdentifierList
        ? $"EXISTS (SELECT 1 FROM json_each(f.{column.Name}) AS item WHERE instr(fold(item.value), {parameters.Add(text)}) > 0)"
        : $"instr({TextOf(column)}, {parameters.Add(text)}) > 0";

    private string StartsWith(FactColumn column, string text)
    {
        string parameter = parameters.Add(text);
        string expression = TextOf(column);

        // The first condition is there for an index; the second decides.
        return $"({expression} >= {parameter} AND substr({expression}, 1, length({parameter})) = {parameter})";
    }

    private string Compare(FactColumn column, string comparison, object value) =>
        $"{SortExpression.Of(column)} {comparison} {parameters.Add(value)}";

    private static string TextOf(FactColumn column) => column.Property.Kind == PropertyKind.Text
        ? SortExpression.Of(column)
        : throw new ArgumentException($"{column.Property} is not a text, so it can't contain another.", nameof(column));

    private static string Folded(PropertyFilter filter) => ValueEncoding.Fold((string)filter.Value);
}
