using GraphQL;

namespace Graph.Api.Http;

/// <summary>A GraphQL request as it was sent, whatever way.</summary>
/// <param name="Query">The text of the query.</param>
/// <param name="OperationName">Which of its operations is meant; null where it has one.</param>
/// <param name="Variables">The values of its variables.</param>
/// <param name="ProgressToken">By what it can be followed; null where nobody does.</param>
internal sealed record GraphQLMessage(string Query, string? OperationName, Inputs Variables, string? ProgressToken = null);
