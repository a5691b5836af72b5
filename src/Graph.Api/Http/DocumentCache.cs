using Graph.Analysis;
using Graph.Api.Guard;
using Graph.Api.Loading;
using GraphQL;
using GraphQL.Execution;

namespace Graph.Api.Http;

/// <summary>Queries that were asked before, so that they need not be checked, parsed and validated again.</summary>
internal sealed class DocumentCache(QueryLimits limits, GraphServices services)
{
    private readonly SharedResults<string> documents = new(services.Projections.Memory);
    private readonly GraphQLDocumentBuilder builder = new();

    /// <summary>The parsed query of a text.</summary>
    /// <exception cref="ExecutionError">The text is too large, or is no query.</exception>
    public CachedDocument Get(string text)
    {
        if (documents.TryGet(text, out CachedDocument? known))
            return known;
        if (QueryGuard.Check(text, limits) is { } problem)
            throw QueryProblem.TooLarge(problem);

        CachedDocument document = new(builder.Build(text));
        documents.Add(text, document);
        return document;
    }
}
