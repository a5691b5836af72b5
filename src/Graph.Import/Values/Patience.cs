namespace Graph.Import.Values;

/// <summary>How long a pattern is looked for in one cell. None takes long on a cell of the length that is read; this ends one that would never end, and lets a busy machine stand still in between.</summary>
internal static class Patience
{
    /// <summary>In milliseconds.</summary>
    public const int Milliseconds = 60_000;
}
