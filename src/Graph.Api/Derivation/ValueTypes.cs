using Graph.Api.Derivation.Scalars;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The types of values: scalars, words, points and identifiers.</summary>
internal static class ValueTypes
{
    private const string PointInput = $"{nameof(GeoPoint)}Input";
    private const string IdentifierInput = $"{nameof(OrgIdentifier)}Input";

    /// <summary>Adds them to a schema.</summary>
    public static void Declare(SchemaParts parts)
    {
        parts.Add(new IdScalar());
        parts.Add(new PartialDateScalar());
        parts.Add(new DateScalar());
        parts.Add(new MomentScalar());
        foreach (Type words in Ontology.Types.SelectMany(type => type.Properties).Where(property => property.Kind == PropertyKind.Word).Select(property => property.ValueType).Distinct())
            DeclareWords(parts, words, Ontology.DocComments.Of(words), value => Ontology.DocComments.Of(value));

        ObjectGraphType point = parts.AddObject(nameof(GeoPoint), Ontology.DocComments.Of(typeof(GeoPoint)));
        point.Declare("latitude", "Float!", AnswerTypes.Meaning((GeoPoint at) => at.Latitude), context => context.Parent<GeoPoint>().Latitude);
        point.Declare("longitude", "Float!", AnswerTypes.Meaning((GeoPoint at) => at.Longitude), context => context.Parent<GeoPoint>().Longitude);

        ObjectGraphType identifier = parts.AddObject(nameof(OrgIdentifier), Ontology.DocComments.Of(typeof(OrgIdentifier)));
        identifier.Declare("scheme", "String!", AnswerTypes.Meaning((OrgIdentifier number) => number.Scheme), context => context.Parent<OrgIdentifier>().Scheme);
        identifier.Declare("value", "String!", AnswerTypes.Meaning((OrgIdentifier number) => number.Value), context => context.Parent<OrgIdentifier>().Value);

        InputObjectGraphType pointInput = parts.AddInput(PointInput, Ontology.DocComments.Of(typeof(GeoPoint)));
        pointInput.Declare("latitude", "Float!", AnswerTypes.Meaning((GeoPoint at) => at.Latitude), resolver: null);
        pointInput.Declare("longitude", "Float!", AnswerTypes.Meaning((GeoPoint at) => at.Longitude), resolver: null);

        InputObjectGraphType identifierInput = parts.AddInput(IdentifierInput, Ontology.DocComments.Of(typeof(OrgIdentifier)));
        identifierInput.Declare("scheme", "String!", AnswerTypes.Meaning((OrgIdentifier number) => number.Scheme), resolver: null);
        identifierInput.Declare("value", "String!", AnswerTypes.Meaning((OrgIdentifier number) => number.Value), resolver: null);
    }

    /// <summary>Adds an enum whose values are written in upper case.</summary>
    public static void DeclareWords(SchemaParts parts, Type type, string description, Func<Enum, string> describe)
    {
        EnumerationGraphType words = parts.Add(new EnumerationGraphType { Name = type.Name, Description = description });
        foreach (Enum value in Enum.GetValues(type))
            words.Add(PropertyDefinition.FormatWord(value), value, describe(value));
    }

    /// <summary>The GraphQL type of a property's values.</summary>
    public static string TypeOf(PropertyDefinition property)
    {
        string type = property.Kind switch
        {
            PropertyKind.Point => nameof(GeoPoint),
            PropertyKind.Reference => property.Target!.Name,
            PropertyKind.IdentifierList => $"[{nameof(OrgIdentifier)}!]",
            _ => Plain(property),
        };
        bool always = property.Kind is PropertyKind.TextList or PropertyKind.IdentifierList || (property.IsRequired && property.Kind != PropertyKind.Reference);
        return always && !property.IsPersonal ? type + "!" : type;
    }

    /// <summary>The GraphQL type of a property's values in an input, where it may be left out.</summary>
    public static string InputTypeOf(PropertyDefinition property) => property.Kind switch
    {
        PropertyKind.Point => PointInput,
        PropertyKind.Reference => "ID",
        PropertyKind.IdentifierList => $"[{IdentifierInput}!]",
        _ => Plain(property),
    };

    private static string Plain(PropertyDefinition property) => property.Kind switch
    {
        PropertyKind.Text => "String",
        PropertyKind.Word => property.ValueType.Name,
        PropertyKind.Boolean => "Boolean",
        PropertyKind.Integer => "Int",
        PropertyKind.Decimal => "Decimal",
        PropertyKind.Date => "PartialDate",
        PropertyKind.TextList => "[String!]",
        _ => throw new NotSupportedException($"{property} is of a kind that GraphQL does not show yet: {property.Kind}."),
    };
}
