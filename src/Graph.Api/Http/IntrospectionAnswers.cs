using Graph.Analysis.Computing;
using Graph.Api.Guard;
using Graph.Api.Loading;
using GraphQL;

namespace Graph.Api.Http;

/// <summary>
/// Answers about the schema, as GraphiQL and code generators ask for them: large, and the same as long as the server runs, so
/// each is made once and kept while there is room. They are made one at a time.
/// </summary>
internal sealed class IntrospectionAnswers(DocumentCache documents, GraphServices services) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly SharedResults<(string Query, string? Operation)> kept = new(services.Projections.Memory);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Whether a request asks about the schema alone. One that can't be read does not.</summary>
    public bool IsOne(GraphQLMessage message)
    {
        try
        {
            return message.Query.Contains("__", StringComparison.Ordinal) && IntrospectionSize.IsAllOf(documents.Get(message.Query).Document);
        }
        catch (ExecutionError)
        {
            return false;
        }
    }

    /// <summary>The answer to a request about the schema alone.</summary>
    /// <param name="message">The request.</param>
    /// <param name="make">Makes the answer.</param>
    /// <param name="aborted">The caller has gone.</param>
    /// <exception cref="HttpProblem">Others are being made, and it would have to wait too long.</exception>
    public async Task<AnswerBytes> AnswerAsync(GraphQLMessage message, Func<Task<AnswerBytes>> make, CancellationToken aborted)
    {
        if (kept.TryGet(Key(message), out byte[]? known))
            return new(known, StatusCodes.Status200OK, IsWhole: true);
        if (!await turn.WaitAsync(Patience, aborted))
            throw new HttpProblem(StatusCodes.Status503ServiceUnavailable, "BUSY", "Too many callers are asking about the schema just now. Try again in a moment.");

        try
        {
            if (kept.TryGet(Key(message), out known))
                return new(known, StatusCodes.Status200OK, IsWhole: true);
            AnswerBytes made = await make();
            if (made.IsWhole && IntrospectionSize.IsLasting(documents.Get(message.Query).Document))
                kept.Add(Key(message), made.Bytes);
            return made;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private static (string Query, string? Operation) Key(GraphQLMessage message) => (message.Query, message.OperationName);
}
