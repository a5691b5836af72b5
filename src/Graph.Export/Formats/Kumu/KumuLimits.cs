namespace Graph.Export.Formats.Kumu;

/// <summary>What Kumu can take.</summary>
internal static class KumuLimits
{
    /// <summary>The most elements, and the most connections, of one map.</summary>
    public const int MostRows = 10_000;
}
