using System.Collections.Frozen;

namespace Graph.Store.Neo4j;

/// <summary>A fact type in Cypher: its labels, its properties, and what fills the holes of <see cref="CypherFile"/>. Made once, of names of the ontology only.</summary>
/// <remarks>
/// A version is a node (:Version:HoldsVersion …) with the fact's properties as <see cref="ValueEncoding"/> makes them and, in snake
/// case so that no property of the ontology can ever be called so, what is kept about the version. In the plain graph the fact is a
/// node or relationship with the fact's properties alone, in the types that an analyst expects.
/// </remarks>
internal sealed class TypeCypher
{
    /// <summary>The versions that a read is about: those known at a change that hold on a day.</summary>
    /// <remarks>
    /// Partial dates are compared as texts: 2022 &lt;= 2022-01-01 as the first day of 2022 is; and a last day is on or after another
    /// day exactly if the text is not before the beginning of that day's text of its own length.
    /// </remarks>
    public static string Visible(string v) =>
        $"{v}.change_from <= known AND ({v}.change_to IS NULL OR {v}.change_to > known)"
        + $" AND ($day IS NULL OR ({v}.since IS NULL OR {v}.since <= $day) AND ({v}.until IS NULL OR {v}.until >= substring($next, 0, size({v}.until))))";

    private static readonly FrozenDictionary<FactType, TypeCypher> ByType =
        Ontology.Types.ToFrozenDictionary(type => type, type => new TypeCypher(type));

    private TypeCypher(FactType type)
    {
        Type = type;
        Encoding = FactEncoding.Of(type);
        Folded = [.. Encoding.Values.Where(value => value.Property.Kind is PropertyKind.Text or PropertyKind.TextList or PropertyKind.IdentifierList)];
        GoingBy? goers = GoingBy.OfEdge(type);
        string[] ends = type.IsNode ? [] : ["from_id", "to_id"];
        Properties = ["id", .. ends, .. type.Properties.Select(property => property.FieldName)];
        Holes =
        [
            ("«name»", type.TableName),
            ("«Version»", VersionLabel),
            ("«Label»", Label),
            ("«plain»", PlainMap()),
            ("«start»", End("a", "from_id", type.MayStartAt)),
            ("«target»", End("b", "to_id", type.MayLeadTo)),
            ("«Goer»", $"{(goers?.Node ?? type).Name}Version"),
            ("«own»", (goers?.Own ?? EdgeEnd.From).Column),
            ("«other»", (goers?.Other ?? EdgeEnd.To).Column),
        ];
    }

    public FactType Type { get; }

    public FactEncoding Encoding { get; }

    /// <summary>The label of its nodes, or the type of its relationships, in the plain graph.</summary>
    public string Label => Type.IsNode ? Type.Name : Type.Edge!.Label;

    /// <summary>The label of its versions.</summary>
    public string VersionLabel => $"{Type.Name}Version";

    /// <summary>The properties that a version has of the fact, in the order of <see cref="FactEncoding"/>.</summary>
    public IReadOnlyList<string> Properties { get; }

    /// <summary>The labels of versions of nodes, each with <see cref="Properties"/>, as a list in Cypher.</summary>
    public static string PropertiesOfNodes { get; } = $"[{string.Join(", ", Ontology.Nodes.Select(Of).Select(type => $"['{type.VersionLabel}', [{string.Join(", ", type.Properties.Select(property => $"'{property}'"))}]]"))}]";

    /// <summary>The properties that have their texts a second time with the case folded: what Cypher and .NET fold differs.</summary>
    public IReadOnlyList<ValueEncoding> Folded { get; }

    /// <summary>The lists of register numbers.</summary>
    public IEnumerable<ValueEncoding> IdentifierLists => Encoding.Values.Where(value => value.Property.Kind == PropertyKind.IdentifierList);

    public IReadOnlyList<(string Name, string Value)> Holes { get; }

    public static TypeCypher Of(FactType type) => ByType[type];

    /// <summary>The type of a version's label; null for other labels.</summary>
    public static TypeCypher? OfLabel(string label) => ByType.Values.FirstOrDefault(type => type.VersionLabel == label);

    /// <summary>The property with the folded text.</summary>
    public static string FoldedName(PropertyDefinition property) => FoldedName(property.FieldName);

    /// <summary>The property with the folded text of another.</summary>
    public static string FoldedName(string property) => $"{property}_folded";

    /// <summary>The property of its versions that has the id at an end.</summary>
    /// <exception cref="ArgumentException">It is a property of another type.</exception>
    public string KeyOf(EdgeEnd end) => end.Property is { } property ? Encoding.ValueOf(property).Property.FieldName : end.Column;

    /// <summary>The fact of all that a version has.</summary>
    public Fact Read(IReadOnlyDictionary<string, object?> properties)
    {
        object?[] row = new object?[Properties.Count];
        for (int i = 0; i < row.Length; i++)
            row[i] = properties.GetValueOrDefault(Properties[i]);
        return Encoding.Decode(row);
    }

    private string PlainMap()
    {
        IEnumerable<string> properties = Type.Properties.Select(property => property.Kind switch
        {
            PropertyKind.Decimal => $"{property.FieldName}: v.{property.FieldName} / 10000.0",
            PropertyKind.Point => $"{property.FieldName}: point({{latitude: toFloat(split(v.{property.FieldName}, ',')[0]), longitude: toFloat(split(v.{property.FieldName}, ',')[1])}})",
            _ => $"{property.FieldName}: v.{property.FieldName}",
        });
        return $"{{{string.Join(", ", properties.Prepend("id: v.id"))}}}";
    }

    /// <summary>Finds an end of an edge. Each label is looked up by its own index: the planner would scan what is small or empty when it first sees the statement, and keep to it.</summary>
    private static string End(string node, string id, Func<FactType, bool> isAllowed)
    {
        IEnumerable<string> matches = Ontology.Nodes.Where(isAllowed).Select(type => $"MATCH ({node}:{type.Name} {{id: v.{id}}}) USING INDEX {node}:{type.Name}(id) RETURN {node}");
        return $"CALL (v) {{\n  {string.Join("\n  UNION ALL ", matches)}\n}}";
    }
}
