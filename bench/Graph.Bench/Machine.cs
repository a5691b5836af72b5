using System.Globalization;
using System.Runtime.InteropServices;

namespace Graph.Bench;

/// <summary>What figures were measured on, and beside what.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>Cores, memory, versions and the moment, in a line.</summary>
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC; {Load()}");

    /// <summary>How much else has been going on: processes that wanted a core in the last minute, on average, this one among them.</summary>
    public static string Load() => File.Exists(LoadFile) ? $"load {File.ReadAllText(LoadFile).Split(' ')[0]}" : "load unknown";
}
