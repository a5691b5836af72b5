namespace Graph.Import.Copying;

/// <summary>All changes of a store, from wherever they can be read.</summary>
internal interface IRecordedHistory
{
    /// <summary>The number of the last change; 0 where there is none.</summary>
    Task<long> GetHeadAsync(CancellationToken cancellationToken);

    /// <summary>The changes up to one, in order.</summary>
    IAsyncEnumerable<RecordedChange> ReadAsync(long upTo, CancellationToken cancellationToken);

    /// <summary>The changes after one and up to another, in order, for a reader who takes long between them.</summary>
    IAsyncEnumerable<RecordedChange> ReadSlowlyAsync(long after, long upTo, CancellationToken cancellationToken);
}
