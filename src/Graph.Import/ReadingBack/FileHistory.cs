using Graph.Import.Copying;

namespace Graph.Import.ReadingBack;

/// <summary>The history in an exported file.</summary>
/// <param name="file">The file, which was found to be whole.</param>
/// <param name="head">The number of its last change.</param>
internal sealed class FileHistory(ExportedFile file, long head) : IRecordedHistory
{
    public Task<long> GetHeadAsync(CancellationToken cancellationToken) => Task.FromResult(head);

    public IAsyncEnumerable<RecordedChange> ReadAsync(long upTo, CancellationToken cancellationToken) => ReadSlowlyAsync(0, upTo, cancellationToken);

    public IAsyncEnumerable<RecordedChange> ReadSlowlyAsync(long after, long upTo, CancellationToken cancellationToken) => RecordedChange.OfAsync(
        file.ReadAsync(cancellationToken)
            .Select(line => line.Version)
            .SkipWhile(version => version.Change.Sequence <= after)
            .TakeWhile(version => version.Change.Sequence <= upTo),
        cancellationToken);
}
