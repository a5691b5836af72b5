using System.Collections;
using System.Text;

namespace Graph.Store.Neo4j;

/// <summary>The conditions of a list as Cypher over the version v.</summary>
internal sealed class ListConditions(TypeCypher type, ListParameters parameters)
{
    private readonly StringBuilder links = new();
    private readonly StringBuilder conditions = new();
    private int linked;

    /// <summary>What goes before the facts are matched: the ids that links lead to.</summary>
    public string Links => links.ToString();

    /// <summary>The conditions, each after an AND.</summary>
    public string Where => conditions.ToString();

    /// <exception cref="ArgumentException">The condition makes no sense for its property, or for the list's type.</exception>
    public void Add(Filter filter) => And(filter switch
    {
        IdFilter ids => $"v.id IN {parameters.Add(ids.Ids)}",
        EndFilter end => End(end),
        LinkFilter link => Link(link),
        UnlinkedFilter none => $"NOT {Link(new(none.Edge, none.Outgoing, []))}",
        PropertyFilter property => Property(property),
        _ => throw new ArgumentException($"{filter.GetType().Name} is a filter that this store does not know.", nameof(filter)),
    });

    public void And(string condition) => conditions.Append("\n  AND ").Append(condition);

    private string End(EndFilter end) => type.Type.IsNode
        ? throw new ArgumentException($"{type.Type.Name} is a node, and has no ends.", nameof(end))
        : $"v.{(end.AtStart ? "from_id" : "to_id")} IN {parameters.Add(end.Nodes)}";

    private string Link(LinkFilter link)
    {
        string label = TypeCypher.Of(link.Edge).VersionLabel;
        (string here, string there) = link.Outgoing ? ("from_id", "to_id") : ("to_id", "from_id");
        if (link.Others.Count == 0)
            return $"EXISTS {{ MATCH (e:{label} {{{here}: v.id}}) WHERE {TypeCypher.Visible("e")} }}";

        string found = FormattableString.Invariant($"linked{linked++}");
        links.Append($"CALL (known) {{ UNWIND {parameters.Add(link.Others)} AS other MATCH (e:{label} {{{there}: other}}) WHERE {TypeCypher.Visible("e")} RETURN collect(DISTINCT e.{here}) AS {found} }}\n");
        return $"v.id IN {found}";
    }

    private string Property(PropertyFilter filter)
    {
        ValueEncoding value = type.Encoding.ValueOf(filter.Property);
        string name = $"v.{filter.Property.FieldName}";
        return filter.Operator switch
        {
            FilterOperator.IsNull => $"{name} IS {((bool)filter.Value ? "" : "NOT ")}NULL",
            FilterOperator.Equals => In(value, [filter.Value]),
            FilterOperator.NotEquals => $"({name} IS NULL OR NOT {In(value, [filter.Value])})",
            FilterOperator.HasAny => HasAny(value, ((IEnumerable)filter.Value).Cast<string>()),
            FilterOperator.In => In(value, ((IEnumerable)filter.Value).Cast<object>()),
            FilterOperator.Contains => Contains(value, ValueEncoding.Fold((string)filter.Value)),
            FilterOperator.StartsWith => $"{TextOf(value)} STARTS WITH {parameters.Add(ValueEncoding.Fold((string)filter.Value))}",
            FilterOperator.AtMost => $"{SortExpression.Of(value)} <= {parameters.Add(ComparedValue.AtMost(value, filter.Value))}",
            FilterOperator.AtLeast => $"{SortExpression.Of(value)} >= {parameters.Add(ComparedValue.AtLeast(value, filter.Value))}",
            _ => throw new ArgumentException($"{filter.Operator} is an operator that this store does not know.", nameof(filter)),
        };
    }

    /// <summary>Whether a property has one of some values; one and many are asked alike, so that there is one meaning of equal.</summary>
    private string In(ValueEncoding value, IEnumerable<object> values)
    {
        object?[] wanted = [.. values.Select(one => ComparedValue.Equal(value, one)).Where(one => one is not null).Select(one => one is string[] list ? Array.ConvertAll(list, ValueEncoding.Fold) : one)];
        string name = type.Folded.Contains(value) ? TypeCypher.FoldedName(value.Property) : value.Property.FieldName;
        return wanted.Length == 1 ? $"v.{name} = {parameters.Add(wanted[0])}" : $"v.{name} IN {parameters.Add(wanted)}";
    }

    private string HasAny(ValueEncoding value, IEnumerable<string> texts) =>
        $"any(item IN v.{TypeCypher.FoldedName(value.Property)} WHERE item IN {parameters.Add(texts.Select(ValueEncoding.Fold).ToArray())})";

    private string Contains(ValueEncoding value, string text) => value.Property.Kind is PropertyKind.TextList or PropertyKind.IdentifierList
        ? $"any(item IN v.{TypeCypher.FoldedName(value.Property)} WHERE item CONTAINS {parameters.Add(text)})"
        : $"{TextOf(value)} CONTAINS {parameters.Add(text)}";

    private static string TextOf(ValueEncoding value) => value.Property.Kind == PropertyKind.Text
        ? SortExpression.Of(value)
        : throw new ArgumentException($"{value.Property} is not a text, so it can't contain another.", nameof(value));
}
