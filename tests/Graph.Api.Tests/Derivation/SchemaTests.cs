using Graph.Api.Derivation;
using Graph.Model;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using Snapshooter.Xunit;

namespace Graph.Api.Tests.Derivation;

public sealed class SchemaTests
{
    [Fact]
    public void The_schema_is_the_one_that_was_agreed()
    {
        string sdl = GraphSchema.Shared.Print(new PrintOptions { StringComparison = StringComparison.Ordinal });

        // To accept a change on purpose, delete the file and run the test again.
        Snapshot.Match(sdl.ReplaceLineEndings("\n"), "schema.graphql");
    }

    [Fact]
    public void Every_type_field_argument_and_value_says_what_it_means()
    {
        List<string> silent = [];
        foreach (IGraphType type in GraphSchema.Shared.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            Check(type.Name, type.Description);
            foreach (FieldType field in (type as IComplexGraphType)?.Fields ?? Enumerable.Empty<FieldType>())
            {
                Check($"{type.Name}.{field.Name}", field.Description);
                foreach (QueryArgument argument in field.Arguments ?? Enumerable.Empty<QueryArgument>())
                    Check($"{type.Name}.{field.Name}({argument.Name})", argument.Description);
            }

            foreach (EnumValueDefinition value in (type as EnumerationGraphType)?.Values ?? Enumerable.Empty<EnumValueDefinition>())
                Check($"{type.Name}.{value.Name}", value.Description);
        }

        Assert.Empty(silent);

        void Check(string what, string? description)
        {
            if (string.IsNullOrWhiteSpace(description) && what is not ("String" or "Boolean" or "Int" or "Float" or "ID" or "Decimal"))
                silent.Add(what);
        }
    }

    [Fact]
    public void Descriptions_are_the_doc_comments_of_the_records()
    {
        IObjectGraphType person = Assert.IsAssignableFrom<IObjectGraphType>(GraphSchema.Shared.AllTypes["Person"]);

        Assert.Equal(Ontology.Of<Person>().Description, person.Description);
        Assert.Equal(Ontology.Of<Person>().Property(nameof(Person.Email)).Description, person.Fields.Find("email")!.Description);
    }

    [Fact]
    public void Every_edge_can_be_walked_from_both_its_ends()
    {
        foreach (FactType edge in Ontology.Edges)
        {
            Assert.Contains(Ontology.Nodes, node => edge.MayStartAt(node) && Fields(node).Find(edge.Edge!.Outgoing) is not null);
            Assert.Contains(Ontology.Nodes, node => edge.MayLeadTo(node) && Fields(node).Find(edge.Edge!.Incoming) is not null);
        }
    }

    private TypeFields Fields(FactType node) => ((IComplexGraphType)GraphSchema.Shared.AllTypes[node.Name]!).Fields;
}
