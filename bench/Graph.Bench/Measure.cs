using System.Diagnostics;
using System.Globalization;

namespace Graph.Bench;

/// <summary>Times calls and says median and 99th percentile.</summary>
internal static class Measure
{
    public static async Task<TimeSpan> OnceAsync(Func<Task> action)
    {
        long start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start);
    }

    public static async Task<string> RepeatAsync(int warmUp, int times, Func<Task> action)
    {
        for (int i = 0; i < warmUp; i++)
            await action();

        double[] milliseconds = new double[times];
        for (int i = 0; i < times; i++)
            milliseconds[i] = (await OnceAsync(action)).TotalMilliseconds;
        return Describe(milliseconds);
    }

    /// <summary>The same, and besides what each call takes of the processor, which says more where others are at work on the machine.</summary>
    public static async Task<string> RepeatWithProcessorAsync(int warmUp, int times, Func<Task> action)
    {
        double[] busy = new double[times];
        int number = -warmUp;
        string elapsed = await RepeatAsync(warmUp, times, async () =>
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            await action();
            if (number >= 0)
                busy[number] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            number++;
        });
        return $"{elapsed}; processor time: {Describe(busy)}";
    }

    public static string Describe(double[] milliseconds)
    {
        Array.Sort(milliseconds);
        return string.Create(CultureInfo.InvariantCulture,
            $"median {milliseconds[milliseconds.Length / 2]:0.00} ms, p99 {milliseconds[(int)Math.Ceiling(milliseconds.Length * 0.99) - 1]:0.00} ms, {milliseconds.Length} runs");
    }

    /// <summary>The bytes of managed memory that are in use, once all that is not has gone.</summary>
    public static long Settled()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    public static void Say(string what, string figure) => Console.WriteLine($"{what,-58} {figure}");
}
