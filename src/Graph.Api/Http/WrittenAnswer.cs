using System.IO.Pipelines;

namespace Graph.Api.Http;

/// <summary>An answer as it will be sent.</summary>
/// <param name="IsExecuted">Whether the query was executed, rather than refused before.</param>
/// <param name="Body">The whole of it as JSON, in memory that is given back as it is read.</param>
internal sealed record WrittenAnswer(bool IsExecuted, PipeReader Body);
