namespace Graph.Analysis.Snapshot;

/// <summary>Values by number, immutable. Snapshots share all chunks that did not change between them.</summary>
internal sealed class Chunked<T>(T[]?[] chunks)
{
    public const int Bits = 8;
    public const int Mask = (1 << Bits) - 1;

    /// <summary>The value of a number; the type's default where none was set.</summary>
    public T? this[int index] => (index >> Bits) < chunks.Length && chunks[index >> Bits] is { } chunk ? chunk[index & Mask] : default;
}
