namespace Graph.Api.Http;

/// <summary>A request can't be read as GraphQL over HTTP.</summary>
/// <param name="status">The status it is answered with.</param>
/// <param name="code">What programmes tell it by.</param>
/// <param name="message">What is wrong and what would be right.</param>
internal sealed class HttpProblem(int status, string code, string message) : Exception(message)
{
    /// <summary>
    /// What is answered to a request that is no GraphQL: 400, as the GraphQL-over-HTTP audit has it. The draft of the
    /// specification has moved to 422 for well-formed requests; this is the one place to follow it.
    /// </summary>
    public const int InvalidRequest = StatusCodes.Status400BadRequest;

    /// <summary>The status.</summary>
    public int Status { get; } = status;

    /// <summary>What programmes tell it by.</summary>
    public string Code { get; } = code;

    /// <summary>A request that is no GraphQL.</summary>
    public static HttpProblem Invalid(string message) => new(InvalidRequest, "BAD_REQUEST", message);
}
