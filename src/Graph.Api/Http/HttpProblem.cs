using System.Globalization;
using Graph.Api.Loading;

namespace Graph.Api.Http;

/// <summary>A request can't be read as GraphQL over HTTP, or not be answered now.</summary>
/// <param name="status">The status it is answered with.</param>
/// <param name="code">What programs tell it by.</param>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class HttpProblem(int status, string code, string message) : Exception(message)
{
    /// <summary>
    /// What is answered to a request that is no GraphQL: 400, as the GraphQL-over-HTTP audit has it. The draft of the
    /// specification has moved to 422 for well-formed requests; this is the one place to follow it.
    /// </summary>
    public const int InvalidRequest = StatusCodes.Status400BadRequest;

    /// <summary>When to ask again; null where that would not help.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>The status.</summary>
    public int Status { get; } = status;

    /// <summary>What programs tell it by.</summary>
    public string Code { get; } = code;

    /// <summary>A request that is no GraphQL.</summary>
    public static HttpProblem Invalid(string message) => new(InvalidRequest, "BAD_REQUEST", message);

    /// <summary>A request that can't be answered now, but later.</summary>
    public static HttpProblem Busy(string message, TimeSpan retryAfter) => new(StatusCodes.Status503ServiceUnavailable, "BUSY", message) { RetryAfter = retryAfter };

    /// <summary>The problem as an error of GraphQL.</summary>
    public QueryProblem InWords() => RetryAfter is null
        ? new(Code, Message)
        : new(Code, Message) { Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["retriable"] = true } };

    /// <summary>Says in the answer's headers when to ask again, and whether the connection is of further use.</summary>
    public void WriteTo(IHeaderDictionary headers)
    {
        // What is left of a body that was too large is not read, so the connection can't carry another request.
        if (Status == StatusCodes.Status413PayloadTooLarge)
            headers.Connection = "close";
        if (RetryAfter is { } pause)
            headers.RetryAfter = ((int)Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}
