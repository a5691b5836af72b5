namespace Graph.Export.Formats.Kumu;

/// <summary>What Kumu and spreadsheets can take.</summary>
internal static class KumuLimits
{
    /// <summary>The most elements, and the most connections, of one map.</summary>
    public const int MostRows = 10_000;

    /// <summary>The longest text of a cell of a workbook.</summary>
    public const int LongestCell = 32_767;
}
