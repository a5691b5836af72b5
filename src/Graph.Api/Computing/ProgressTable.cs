using System.Collections.Concurrent;
using Graph.Api.Http;

namespace Graph.Api.Computing;

/// <summary>Where each request is that is being answered, by a token of its caller's choice. An answered request is forgotten.</summary>
internal sealed class ProgressTable
{
    /// <summary>The longest token, in characters.</summary>
    public const int MaximumToken = 100;

    /// <summary>How many requests can be followed at once.</summary>
    public const int MaximumRequests = 200;

    private readonly ConcurrentDictionary<string, RequestProgress> requests = new(StringComparer.Ordinal);

    /// <summary>Where the request of a token is; null where none is being answered, or it has not begun anything long.</summary>
    public StepProgress? Of(string token) => requests.TryGetValue(token, out RequestProgress? request) ? request.Latest : null;

    /// <summary>Lets a request be followed.</summary>
    /// <exception cref="HttpProblem">The token is taken, or too many are followed already.</exception>
    public RequestProgress Begin(string token)
    {
        if (requests.Count >= MaximumRequests)
            throw new HttpProblem(StatusCodes.Status503ServiceUnavailable, "BUSY", $"{MaximumRequests} requests are being followed, and no more can be. Ask again later, or without \"progress\".");
        RequestProgress request = new();
        return requests.TryAdd(token, request)
            ? request
            : throw HttpProblem.Invalid("Another request with this \"progress\" is being answered. Choose a text that nobody else would, such as a random one.");
    }

    /// <summary>The request is answered.</summary>
    public void Forget(string token) => requests.TryRemove(token, out _);
}
