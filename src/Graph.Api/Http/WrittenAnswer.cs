namespace Graph.Api.Http;

/// <summary>An answer as it will be sent.</summary>
/// <param name="Body">The whole of it as JSON.</param>
/// <param name="IsExecuted">Whether the query was executed, rather than refused before.</param>
/// <param name="IsWhole">Whether it has all that was asked, and no error.</param>
internal sealed record WrittenAnswer(AnswerBody Body, bool IsExecuted, bool IsWhole);
