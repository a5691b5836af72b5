namespace Graph.Export.Formats;

/// <summary>Takes up what a writer writes at once, and passes it on to a stream whenever there is enough: streams of a server are written asynchronously only.</summary>
internal sealed class SpillingBuffer(Stream to)
{
    private const int Enough = 1 << 16;

    /// <summary>Where the writer writes.</summary>
    public MemoryStream Writing { get; } = new(2 * Enough);

    /// <summary>Whether there is enough to pass on: the writer then flushes, and calls <see cref="SpillAsync"/>.</summary>
    public bool IsFull => Writing.Length >= Enough;

    /// <summary>Passes on what was written.</summary>
    public async ValueTask SpillAsync(CancellationToken cancellationToken)
    {
        await to.WriteAsync(Writing.GetBuffer().AsMemory(0, (int)Writing.Length), cancellationToken);
        Writing.SetLength(0);
    }
}
