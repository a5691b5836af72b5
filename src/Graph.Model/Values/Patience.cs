namespace Graph.Model;

/// <summary>How long a pattern is looked for in one text. None takes long on a text of the length that is read; this ends one that would never end, and lets a busy machine, or a collector of memory, stand still in between.</summary>
public static class Patience
{
    /// <summary>In milliseconds.</summary>
    public const int Milliseconds = 60_000;
}
