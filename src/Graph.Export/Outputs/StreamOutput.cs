namespace Graph.Export.Outputs;

/// <summary>An export that is one file, written into a stream that stays open.</summary>
/// <param name="stream">The stream.</param>
public sealed class StreamOutput(Stream stream) : IExportOutput
{
    private bool isBegun;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There is a file already.</exception>
    public Stream Create(string name)
    {
        if (isBegun)
            throw new InvalidOperationException("A format that writes several files must say so, and be given a folder or a .zip.");
        isBegun = true;
        return new UnownedStream(stream);
    }
}
