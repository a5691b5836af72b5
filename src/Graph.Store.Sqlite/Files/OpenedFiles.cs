namespace Graph.Store.Sqlite;

/// <summary>The files that a store was opened on, so that it is noticed when others stand in their place.</summary>
/// <remarks>
/// A file that is deleted or replaced while it is open still answers, and takes changes that nobody will ever find again. SQLite keeps a
/// store in three files that belong together: the data, the log of the newest changes (-wal), and the index of that log (-shm).
/// </remarks>
/// <param name="path">The path of the data file.</param>
internal sealed class OpenedFiles(string path)
{
    private sealed record Identities(FileIdentity? Data, FileIdentity? Log, FileIdentity? Index);

    private volatile Identities? opened;

    /// <summary>Takes what is there now for what was opened.</summary>
    public void Remember() => opened = Look();

    /// <summary>Whether all files are those that were opened; true before any were.</summary>
    public bool AreSame => opened is not { } before || before == Look();

    /// <summary>Whether the log at its path is the one that was opened, or gone, so that nobody else can be using it.</summary>
    public bool IsLogOurs => opened is not { } before || FileIdentity.Of($"{path}-wal") is not { } log || log == before.Log;

    /// <exception cref="StoreException">Other files stand in their place, or none (<see cref="StoreError.Replaced"/>).</exception>
    public void RequireSame()
    {
        if (!AreSame)
            throw new StoreException(StoreError.Replaced, "The data file was moved, deleted or replaced while this programme had it open. Nothing was recorded, and nothing is answered from it any more. Restart the programme, so that it uses the file that is there now.");
    }

    /// <exception cref="StoreException">They were replaced while a change was being recorded.</exception>
    public void RequireSameAfterWrite()
    {
        if (!AreSame)
            throw new StoreException(StoreError.Replaced, "The data file was moved, deleted or replaced while this change was being recorded, so that it may be missing from the file that is there now. Restart the programme, and look whether it was recorded.");
    }

    private Identities Look() => new(FileIdentity.Of(path), FileIdentity.Of($"{path}-wal"), FileIdentity.Of($"{path}-shm"));
}
