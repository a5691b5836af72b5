using Graph.Model;

namespace Graph.Export.Networks;

/// <summary>An attribute that is read from facts: derived from the properties of their types, so that a new property is exported by itself.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Properties">The property that it is of each type; facts of other types have none.</param>
internal sealed record ReadAttribute(NetworkAttribute Attribute, IReadOnlyDictionary<FactType, PropertyDefinition> Properties)
{
    /// <summary>What nodes say of themselves beside what they are called; what several types have in common is one attribute.</summary>
    /// <param name="types">The types of the nodes.</param>
    /// <param name="withPersonal">Whether personal properties are among them.</param>
    public static IReadOnlyList<ReadAttribute> OfNodes(IReadOnlyList<FactType> types, bool withPersonal) =>
    [
        .. from type in types
           from property in type.Properties
           where (withPersonal || !property.IsPersonal) && property != type.Caption.Property
           group (Type: type, Property: property) by property.FieldName into same
           let first = same.First().Property
           select new ReadAttribute(new(first.FieldName, first.InWords, KindOf(same.Select(one => one.Property))), same.ToDictionary(one => one.Type, one => one.Property)),
    ];

    /// <summary>What ties of one type say: what lists are often filtered by.</summary>
    /// <param name="type">The type of what ties two nodes.</param>
    /// <param name="withPersonal">Whether personal properties are among them.</param>
    public static IEnumerable<ReadAttribute> OfTies(FactType type, bool withPersonal) =>
        from property in type.Properties
        where property.IsFacet && (withPersonal || !property.IsPersonal)
        select new ReadAttribute(
            new(type.FieldName + property.Name, $"{type.InWords} {property.InWords.ToLowerInvariant()}", KindOf([property])),
            new Dictionary<FactType, PropertyDefinition> { [type] = property });

    /// <summary>The value of a fact; null where it has none.</summary>
    public object? Of(Fact? fact)
    {
        if (fact is null || Properties.GetValueOrDefault(Ontology.Of(fact)) is not { } property || property.Read(fact) is not { } value)
            return null;
        object? shaped = Shape(property, value);
        return shaped is not null && Attribute.Kind == AttributeKind.Text ? NetworkAttribute.Text(shaped) : shaped;
    }

    private static object? Shape(PropertyDefinition property, object value) => value switch
    {
        ValueList<string> texts => Filled([.. texts]),
        ValueList<OrgIdentifier> identifiers => Filled([.. identifiers.Select(identifier => identifier.ToString())]),
        bool or int or decimal or PartialDate => value,
        _ => CellText.Of(property, value),
    };

    private static string[]? Filled(string[] entries) => entries.Length == 0 ? null : entries;

    /// <summary>Text, where the properties differ in it.</summary>
    private static AttributeKind KindOf(IEnumerable<PropertyDefinition> properties) => properties.Select(KindOf).Distinct().ToArray() is [var only] ? only : AttributeKind.Text;

    private static AttributeKind KindOf(PropertyDefinition property) => property.Kind switch
    {
        PropertyKind.Boolean => AttributeKind.YesNo,
        PropertyKind.Integer => AttributeKind.WholeNumber,
        PropertyKind.Decimal => AttributeKind.Number,
        PropertyKind.Date => AttributeKind.Date,
        PropertyKind.TextList or PropertyKind.IdentifierList => AttributeKind.List,
        _ => AttributeKind.Text,
    };
}
