using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>Types as GraphQL writes them, such as <c>[Organisation!]!</c>, so that fields are declared as they read.</summary>
internal static class TypeText
{
    /// <summary>The type of a text; names are looked up when the schema is complete.</summary>
    public static IGraphType Parse(string text) => text[^1] switch
    {
        '!' => new NonNullGraphType(Parse(text[..^1])),
        ']' => new ListGraphType(Parse(text[1..^1])),
        _ => new GraphQLTypeReference(text),
    };
}
