using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Http;

/// <summary>A place in the text of a query, within a value that is written there: which input belongs there.</summary>
internal static class LiteralPlace
{
    /// <summary>The input within an argument; null where it is not known.</summary>
    /// <param name="document">The query.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="fields">The fields that lead to it.</param>
    /// <param name="schema">What there is.</param>
    public static IInputObjectGraphType? InputAt(GraphQLDocument document, GraphQLArgument argument, IEnumerable<string> fields, ISchema schema)
    {
        IGraphType? type = document.Definitions.Select(definition => definition switch
        {
            GraphQLOperationDefinition operation => TypeOf(argument, operation.SelectionSet, RootOf(operation, schema), schema),
            GraphQLFragmentDefinition fragment => TypeOf(argument, fragment.SelectionSet, schema.AllTypes[fragment.TypeCondition.Type.Name], schema),
            _ => null,
        }).FirstOrDefault(found => found is not null);
        foreach (string field in fields)
            type = (type as IInputObjectGraphType)?.Fields.Find(field)?.ResolvedType?.GetNamedType();
        return type as IInputObjectGraphType;
    }

    private static IObjectGraphType? RootOf(GraphQLOperationDefinition operation, ISchema schema) => operation.Operation == OperationType.Mutation ? schema.Mutation : schema.Query;

    // What a fragment's name stands for is a definition of its own.
    private static IGraphType? TypeOf(GraphQLArgument argument, GraphQLSelectionSet? selections, IGraphType? parent, ISchema schema) =>
        (selections?.Selections ?? []).Select(selection => selection switch
        {
            GraphQLField field when (parent as IComplexGraphType)?.Fields.Find(field.Name) is { } known => field.Arguments?.Items.Contains(argument) == true
                ? known.Arguments?.Find(argument.Name)?.ResolvedType?.GetNamedType()
                : TypeOf(argument, field.SelectionSet, known.ResolvedType?.GetNamedType(), schema),
            GraphQLInlineFragment inline => TypeOf(argument, inline.SelectionSet, inline.TypeCondition is { } condition ? schema.AllTypes[condition.Type.Name] : parent, schema),
            _ => null,
        }).FirstOrDefault(found => found is not null);
}
