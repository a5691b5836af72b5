using System.Diagnostics;
using System.Threading.Channels;
using Graph.Model;

namespace Graph.Analysis;

/// <summary>Runs what takes long: a few computations at a time, while the rest wait their turn.</summary>
public sealed class Computations
{
    /// <summary>How many run at once; each may use all cores.</summary>
    public const int AtOnce = 2;

    private readonly Channel<int> places = Channel.CreateBounded<int>(AtOnce);

    /// <summary>All places are free.</summary>
    public Computations()
    {
        for (int place = 0; place < AtOnce; place++)
            places.Writer.TryWrite(place);
    }

    /// <summary>Runs a computation as soon as there is a place for it, on a thread of its own: those of the pool answer requests and follow the change feed.</summary>
    /// <param name="compute">The computation, which heeds its token; it must not wait for another.</param>
    /// <param name="cancellationToken">Ends the wait, and then the computation.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, T> compute, CancellationToken cancellationToken)
    {
        long asked = Stopwatch.GetTimestamp();
        int place = await places.Reader.ReadAsync(cancellationToken);
        GraphTelemetry.Waited("admitted", Stopwatch.GetElapsedTime(asked));
        try
        {
            return await Task.Factory.StartNew(() => compute(cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            places.Writer.TryWrite(place);
        }
    }
}
