using Graph.Api.Derivation;
using Graph.Api.History;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>What a fact says, of whatever type it is, for people who know it by that and not by its id.</summary>
internal static class ToldFact
{
    private sealed record SaidProperty(PropertyDefinition Property, string Value);

    /// <summary>Adds what it is made of to a schema.</summary>
    public static void DeclareTypes(SchemaParts parts)
    {
        ObjectGraphType said = parts.AddObject(nameof(SaidProperty), "What a fact says of one property.");
        said.Declare("field", "String!", "The property, as its field is called.", context => context.Parent<SaidProperty>().Property.FieldName);
        said.Declare("value", "String!", "What it says.", context => context.Parent<SaidProperty>().Value);
    }

    /// <summary>Adds what a fact says to the type of something that has one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fact">The fact.</param>
    public static void Declare(ObjectGraphType type, Func<IResolveFieldContext, Fact> fact)
    {
        type.Declare("names", "[String!]!", "What the nodes are called that the fact names, such as the two that it connects. Nodes that are not known now, or have names that you may not see, are left out.", context =>
            NodeNames.Of(NamedBy(fact(context)), QueryScope.Of(context), ReadPoint.Now, nameOf => NamedBy(fact(context)).Select(nameOf).OfType<string>().ToArray()));
        type.Declare("says", $"[{nameof(SaidProperty)}!]!", "What else it says, without since, until and what you may not see.", context => Of(fact(context), QueryScope.Of(context)).ToArray());
    }

    private static string[] NamedBy(Fact fact) => [.. Ontology.Of(fact).NodesNamed(fact).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<SaidProperty> Of(Fact fact, QueryScope scope) =>
        from property in Ontology.Of(fact).Properties
        where property.Kind != PropertyKind.Reference && property.Name is not (nameof(Fact.Since) or nameof(Fact.Until)) && scope.MaySee(property)
        let value = VersionDifference.Text(property.Read(fact))
        where value is not null
        select new SaidProperty(property, value);
}
