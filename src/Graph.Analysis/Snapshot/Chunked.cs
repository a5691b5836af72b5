namespace Graph.Analysis.Snapshot;

/// <summary>Values by number, immutable. Snapshots share all chunks that did not change between them.</summary>
internal sealed class Chunked<T>(T[]?[] chunks)
{
    public const int Bits = 8;
    public const int Mask = (1 << Bits) - 1;

    /// <summary>The value of a number; the type's default where none was set.</summary>
    public T? this[int index] => (index >> Bits) < chunks.Length && chunks[index >> Bits] is { } chunk ? chunk[index & Mask] : default;
}

/// <summary>Values by number, of which the writer publishes snapshots; it copies a chunk the first time it changes after one.</summary>
internal sealed class ChunkedWriter<T>
{
    private readonly HashSet<int> owned = [];
    private T[]?[] chunks = [];
    private Chunked<T> published = new([]);

    public T? this[int index]
    {
        get => (index >> Chunked<T>.Bits) < chunks.Length && chunks[index >> Chunked<T>.Bits] is { } chunk ? chunk[index & Chunked<T>.Mask] : default;
        set
        {
            int at = index >> Chunked<T>.Bits;
            if (at >= chunks.Length)
                Array.Resize(ref chunks, Math.Max(at + 1, chunks.Length * 2));
            if (owned.Add(at))
                chunks[at] = chunks[at] is { } shared ? [.. shared] : new T[Chunked<T>.Mask + 1];
            chunks[at]![index & Chunked<T>.Mask] = value!;
        }
    }

    public Chunked<T> Publish()
    {
        if (owned.Count > 0)
            published = new([.. chunks]);
        owned.Clear();
        return published;
    }
}
