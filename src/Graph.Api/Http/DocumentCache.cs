using System.Collections.Concurrent;
using Graph.Api.Guard;
using Graph.Api.Loading;
using GraphQL;
using GraphQL.Execution;

namespace Graph.Api.Http;

/// <summary>Queries that were asked before, so that they need not be checked, parsed and validated again.</summary>
internal sealed class DocumentCache(QueryLimits limits)
{
    private const int MaximumDocuments = 500;

    private readonly ConcurrentDictionary<string, CachedDocument> documents = new(StringComparer.Ordinal);
    private readonly GraphQLDocumentBuilder builder = new();

    /// <summary>The parsed query of a text.</summary>
    /// <exception cref="ExecutionError">The text is too large, or is no query.</exception>
    public CachedDocument Get(string text)
    {
        if (documents.TryGetValue(text, out CachedDocument? known))
            return known;
        if (QueryGuard.Check(text, limits) is { } problem)
            throw QueryProblem.TooLarge(problem);

        CachedDocument document = new(builder.Build(text));
        if (documents.Count >= MaximumDocuments)
            documents.Clear();
        documents.TryAdd(text, document);
        return document;
    }
}
