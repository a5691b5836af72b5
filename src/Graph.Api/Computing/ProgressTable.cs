using Graph.Api.Http;

namespace Graph.Api.Computing;

/// <summary>Where each request is that is being answered, by a token that its caller chose. An answered request is forgotten.</summary>
internal sealed class ProgressTable
{
    /// <summary>The longest token, in characters.</summary>
    public const int MaximumToken = 100;

    /// <summary>How many requests of one caller can be followed at once.</summary>
    public const int MaximumOfOneCaller = 20;

    /// <summary>How many can be followed at once in all; a bound on memory, far above what can wait and run.</summary>
    public const int MaximumRequests = 5_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Lock access = new();
    private readonly Dictionary<string, (string Caller, RequestProgress Request)> requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> followed = new(StringComparer.Ordinal);

    /// <summary>Where the request of a token is; null where none is being answered, or it has not begun anything long.</summary>
    public StepProgress? Of(string token)
    {
        lock (access)
            return requests.TryGetValue(token, out (string Caller, RequestProgress Request) known) ? known.Request.Latest : null;
    }

    /// <summary>Lets a request be followed.</summary>
    /// <param name="caller">Who sent it: see <see cref="Callers"/>.</param>
    /// <param name="token">Its token.</param>
    /// <exception cref="HttpProblem">The token is taken, or too many are followed already.</exception>
    public RequestProgress Begin(string caller, string token)
    {
        lock (access)
        {
            int already = followed.GetValueOrDefault(caller);
            if (already >= MaximumOfOneCaller)
                throw HttpProblem.Busy($"You already follow {MaximumOfOneCaller} requests, which is the most at once. Ask again later, or without \"progress\".", Pause);
            if (requests.Count >= MaximumRequests)
                throw HttpProblem.Busy($"{MaximumRequests} requests are already being followed, which is the most at once. Ask again later, or without \"progress\".", Pause);

            RequestProgress request = new();
            if (!requests.TryAdd(token, (caller, request)))
                throw HttpProblem.Invalid("Another request with this \"progress\" is being answered. Choose a token that nobody else would guess, such as a random one.");
            followed[caller] = already + 1;
            return request;
        }
    }

    /// <summary>Lets a request be followed until what this gives is disposed of; one without a token is not followed.</summary>
    /// <param name="caller">Who sent it: see <see cref="Callers"/>.</param>
    /// <param name="token">Its token; null where it has none.</param>
    /// <exception cref="HttpProblem">The token is too long or taken, or too many are followed already.</exception>
    public FollowedRequest Follow(string caller, string? token) => token switch
    {
        null => new(this, null, new()),
        { Length: > MaximumToken } => throw HttpProblem.Invalid($"\"progress\" may have {MaximumToken} characters at most."),
        _ => new(this, token, Begin(caller, token)),
    };

    /// <summary>The request is answered.</summary>
    public void Forget(string token)
    {
        lock (access)
        {
            if (!requests.Remove(token, out (string Caller, RequestProgress Request) known))
                return;
            if (--followed[known.Caller] == 0)
                followed.Remove(known.Caller);
        }
    }
}
