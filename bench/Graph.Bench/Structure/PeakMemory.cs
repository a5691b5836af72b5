using System.Globalization;

namespace Graph.Bench.Structure;

/// <summary>The most memory that a process has had at once, as Linux counts it.</summary>
internal static class PeakMemory
{
    /// <summary>Begins to count anew.</summary>
    public static void Reset(int process) => File.WriteAllText($"/proc/{process}/clear_refs", "5");

    /// <summary>The most since then, in megabytes.</summary>
    public static long Megabytes(int process)
    {
        const string Label = "VmHWM:";
        string line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(Label, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(Label.Length).Trim(" \tkB"), CultureInfo.InvariantCulture) / 1024;
    }
}
