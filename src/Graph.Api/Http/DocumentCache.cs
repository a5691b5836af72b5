using Graph.Analysis.Computing;
using Graph.Api.Derivation;
using Graph.Api.Guard;
using Graph.Api.Loading;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace Graph.Api.Http;

/// <summary>Queries that were asked before, so that they need not be checked, parsed and validated again.</summary>
internal sealed class DocumentCache(QueryLimits limits, GraphSchema schema, GraphServices services)
{
    private readonly SharedResults<string> documents = new(services.Projections.Memory);
    private readonly GraphQLDocumentBuilder builder = new();
    private readonly IntrospectionSize introspection = new(schema);

    /// <summary>The parsed query of a text.</summary>
    /// <exception cref="ExecutionError">The text is too large, or is not a query.</exception>
    public CachedDocument Get(string text)
    {
        if (documents.TryGet(text, out CachedDocument? known))
            return known;
        if (QueryGuard.Check(text, limits) is { } problem)
            throw QueryProblem.TooLarge(problem);

        CachedDocument document = new(Parse(text));
        documents.Add(text, document);
        return document;
    }

    private GraphQLDocument Parse(string text)
    {
        GraphQLDocument document = Build(text);
        if (document.Definitions.Any(definition => definition is not (GraphQLOperationDefinition or GraphQLFragmentDefinition)))
            throw QueryProblem.BadInput("The query defines types, or extends them. Send queries, mutations and fragments only.");

        bool isAboutSchema = IntrospectionSize.IsAllOf(document);
        int limit = isAboutSchema ? limits.IntrospectedValues : limits.IntrospectedBesideRecords;
        if (!introspection.Exceeds(document, limit))
            return document;
        throw QueryProblem.TooLarge(isAboutSchema
            ? $"The answer would give more than {limit} values of the schema. Ask for less at once."
            : $"The answer would give more than {limit} values of the schema as well as records. Ask about the schema in a request of its own.");
    }

    // The parser stumbles over some texts that it should refuse; whatever it throws, the text is not a query.
    private GraphQLDocument Build(string text)
    {
        try
        {
            return builder.Build(text);
        }
        catch (Exception stumbled) when (stumbled is not ExecutionError)
        {
            throw new QueryProblem("SYNTAX_ERROR", "The query can't be read. Check its brackets, quotation marks and line ends.");
        }
    }
}
