namespace Graph.Store.Sqlite;

/// <summary>Says how a store is: whether a change would be possible, and whether its file is damaged.</summary>
internal static class Condition
{
    // A change needs no more, unless it is an import.
    private const long RoomForAChange = SqliteStoreOptions.UsualLog;

    /// <exception cref="StoreException">The store can't be read or written now.</exception>
    public static async Task<StoreCondition> CheckAsync(SessionPool pool, SqliteStoreOptions options, CancellationToken cancellationToken)
    {
        (long head, DateTimeOffset? recorded) = await pool.ReadAsync(VersionQueries.GetLastChange, cancellationToken);
        await pool.TryWriteAsync(Change, () => Room(options), RoomForAChange, cancellationToken);
        if (Room(options) < RoomForAChange)
            throw SqliteErrors.FullDisk();
        string? copies = OpenedFiles.CopiesOf(options.FilePath);
        return new(head, recorded, new FileInfo(options.FilePath).Length)
        {
            Notes = [.. ((string?[])[FilePermissions.Widened(options), copies]).OfType<string>()],
            HasSavedCopy = copies is not null,
        };
    }

    /// <summary>Reads every page of the file, and looks whether they fit together.</summary>
    /// <exception cref="StoreException">They don't, or the file can't be read.</exception>
    public static async Task VerifyAsync(SessionPool pool, CancellationToken cancellationToken)
    {
        if (await Task.Run(() => pool.ReadAsync(session => session.Scalar<string>("PRAGMA quick_check(1)"), cancellationToken), cancellationToken) is var found and not "ok")
            throw new StoreException(StoreError.Unreadable, $"The data file is damaged ({found}). Stop every program that uses it, and put a backup in its place.") { Location = pool.Path };
    }

    /// <summary>A change that needs more pages than one, which a file that is full or read-only does not give.</summary>
    private static void Change(Session session) =>
        session.Execute("INSERT INTO store_setting (name, value) VALUES ('a change that is given up', hex(zeroblob(8192)))");

    /// <summary>How many bytes are free for this user; as many as one likes where the system doesn't say.</summary>
    private static long Room(SqliteStoreOptions options)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(options.Directory)).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return long.MaxValue;
        }
    }
}
