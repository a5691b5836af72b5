using System.Diagnostics;

namespace Graph.Bench.Structure;

/// <summary>Asks a question for a second to warm up, and then some more times; the peers' scripts do the same.</summary>
internal static class WarmRuns
{
    private const int Runs = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    /// <summary>Takes the time of each warm run; of the only one, where a single one takes long enough.</summary>
    /// <param name="run">Asks, and says in how many seconds it was answered.</param>
    public static async Task<double[]> OfAsync(Func<Task<double>> run)
    {
        double spent = 0;
        double last = 0;
        while (spent < WarmUp.TotalSeconds)
            spent += last = await run();
        if (last > Enough.TotalSeconds)
            return [last];

        List<double> seconds = [];
        while (seconds.Count < Runs && seconds.Sum() < Enough.TotalSeconds)
            seconds.Add(await run());
        return [.. seconds];
    }

    /// <summary>A finding of this process.</summary>
    public static async Task<Finding> FindAsync<T>(string question, int threads, Func<T> ask, Func<T, Dictionary<string, double>> describe)
    {
        PeakMemory.Reset(Environment.ProcessId);
        T? answer = default;
        double[] seconds = await OfAsync(() =>
        {
            long start = Stopwatch.GetTimestamp();
            answer = ask();
            return Task.FromResult(Stopwatch.GetElapsedTime(start).TotalSeconds);
        });
        return new(question, "", threads, seconds, PeakMemory.Megabytes(Environment.ProcessId), describe(answer!));
    }
}
