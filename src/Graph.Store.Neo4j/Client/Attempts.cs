using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Graph.Store.Neo4j;

/// <summary>How often a statement is tried, and when it is not tried at all.</summary>
internal static class Attempts
{
    private const int Retries = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1);

    // A server that is away is asked once a second by all together, and answers again within a second of its return.
    private const int FailuresThatOpen = 10;
    private static readonly TimeSpan Open = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(5);

    /// <summary>
    /// One time for all attempts together, then attempts with growing pauses and jitter for what may pass, then a circuit breaker that
    /// counts lost connections only: a server that answers, with whatever error, is there.
    /// </summary>
    public static ResiliencePipeline<Answer> Pipeline(Neo4jStoreOptions options) => new ResiliencePipelineBuilder<Answer> { TimeProvider = options.Waiting }
        .AddTimeout(options.StatementTimeout)
        .AddRetry(new RetryStrategyOptions<Answer>
        {
            MaxRetryAttempts = Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstDelay,
            MaxDelay = LongestDelay,
            ShouldHandle = new PredicateBuilder<Answer>().Handle<QueryFailure>(failure => failure.Kind is FailureKind.Connection or FailureKind.Transient),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Answer>
        {
            FailureRatio = 0.9,
            MinimumThroughput = FailuresThatOpen,
            SamplingDuration = Watched,
            BreakDuration = Open,
            ShouldHandle = new PredicateBuilder<Answer>().Handle<QueryFailure>(failure => failure.Kind == FailureKind.Connection),
        })
        .Build();

    /// <summary>Whether nothing was tried because the server has been away.</summary>
    public static bool WasNotTried(Exception problem) => problem is BrokenCircuitException;

    /// <summary>Whether the time was up.</summary>
    public static bool TookTooLong(Exception problem) => problem is TimeoutRejectedException;
}
