using Graph.Api.Derivation;
using Graph.Api.History;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Merging;

/// <summary>What two records say of one property.</summary>
/// <param name="Property">The property.</param>
/// <param name="One">What the first says; null if it says nothing.</param>
/// <param name="Other">What the second says; null if it says nothing.</param>
internal sealed record ComparedProperty(PropertyDefinition Property, string? One, string? Other)
{
    /// <summary>Compares some properties of two records.</summary>
    public static List<ComparedProperty> Of(Fact one, Fact other, IEnumerable<PropertyDefinition> properties) =>
        [.. properties.Select(property => new ComparedProperty(property, VersionDifference.Text(property.Read(one)), VersionDifference.Text(property.Read(other))))];

    /// <summary>Compares all that is known of either and may be seen.</summary>
    public static List<ComparedProperty> Of(Fact one, Fact other, QueryScope scope) =>
        [.. Of(one, other, Ontology.Of(one).Properties.Where(scope.MaySee)).Where(compared => (compared.One ?? compared.Other) is not null)];

    /// <summary>Adds its type to a schema.</summary>
    public static void Declare(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<ComparedProperty>();
        type.Declare("field", "String!", "The property, as its field is called.", context => context.Parent<ComparedProperty>().Property.FieldName);
        type.Declare("label", "String!", "The property in words.", context => context.Parent<ComparedProperty>().Property.InWords);
        type.Declare("one", "String", AnswerTypes.Meaning((ComparedProperty compared) => compared.One), context => context.Parent<ComparedProperty>().One);
        type.Declare("other", "String", AnswerTypes.Meaning((ComparedProperty compared) => compared.Other), context => context.Parent<ComparedProperty>().Other);
        type.Declare("differs", "Boolean!", "Whether the two say different things.", context => context.Parent<ComparedProperty>() is var compared && compared.One != compared.Other);
    }
}
