using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Graph.Model;

/// <summary>
/// The traces and metrics of both programs, each recorded by the part that it is about. Nothing leaves the process unless
/// a program exports it. Tags are words of the program itself: never a name, an id, or anything that somebody wrote.
/// </summary>
public static class GraphTelemetry
{
    /// <summary>What the source of traces and the meter are called.</summary>
    public const string Name = "Graph";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Requests = Meter.CreateHistogram<double>("graph.request.duration", "s", "How long requests took to answer.");
    private static readonly Histogram<double> StoreCalls = Meter.CreateHistogram<double>("graph.store.call.duration", "s", "How long calls of the store took.");
    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>("graph.gate.wait", "s", "How long work waited for its turn.");
    private static readonly Histogram<double> Imports = Meter.CreateHistogram<double>("graph.import.duration", "s", "How long imports took.");
    private static readonly Gauge<double> Lag = Meter.CreateGauge<double>("graph.follower.lag", "s", "For how long the newest change of the store has not been followed; 0 where all are.");

    /// <summary>Where activities begin.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>A request was answered.</summary>
    /// <param name="kind">What was asked for: "graphql", "feed", "calendar", "export", "picture", "import", "health" or "page".</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="took">How long it took.</param>
    public static void RequestAnswered(string kind, int status, TimeSpan took) =>
        Requests.Record(took.TotalSeconds, new("kind", kind), new("http.response.status_code", status));

    /// <summary>A call of the store ended.</summary>
    /// <param name="call">The member of the store.</param>
    /// <param name="outcome">"ok", "cancelled", or the store's error in one word.</param>
    /// <param name="took">How long it took.</param>
    public static void StoreCalled(string call, string outcome, TimeSpan took) =>
        StoreCalls.Record(took.TotalSeconds, new("call", call), new("outcome", outcome));

    /// <summary>Work got its turn, or did not.</summary>
    /// <param name="outcome">"admitted", "refused" or "cancelled".</param>
    /// <param name="waited">How long it waited.</param>
    public static void Waited(string outcome, TimeSpan waited) => Waits.Record(waited.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>An import ended.</summary>
    /// <param name="outcome">"imported", "compared" (a dry run) or "refused".</param>
    /// <param name="took">How long it took.</param>
    public static void Imported(string outcome, TimeSpan took) => Imports.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>The store was looked at for changes.</summary>
    /// <param name="lag">For how long the newest change has been waiting; zero where all are followed.</param>
    public static void Followed(TimeSpan lag) => Lag.Record(lag.TotalSeconds);
}
