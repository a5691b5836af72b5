using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>What SQLite's errors mean to those who use a store.</summary>
internal static class SqliteErrors
{
    private const int Generic = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Interrupted = 9;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int NotADatabase = 26;

    public static bool IsBusy(int code) => code is Busy or Locked;

    /// <summary>Whether an interruption explains an error, where there was one: SQLite that is interrupted while it reads its schema may say that a table is missing.</summary>
    public static bool MayBeInterruption(SqliteException error) => error.SqliteErrorCode is Interrupted or Generic;

    public static StoreException Translate(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        Busy or Locked => BusyStore(path, error),
        Corrupt or NotADatabase => new(StoreError.Unreadable, "The store is damaged, or is not a store of this program. Put a backup in its place.", error) { Location = path, Advice = $"SQLite says: {error.Message}" },
        Full => FullDisk(error),
        ReadOnly => new(StoreError.ReadOnly, "The data file can be read but not written, so nothing can be recorded. Let the user who runs this program write to it and to its folder.", error),
        _ => new(StoreError.Unavailable, "The store can't be read or written now.", error) { Location = path, Advice = $"Check that its folder exists, may be written to and has room ({error.Message})." },
    };

    public static StoreException FullDisk(Exception? inner = null) =>
        new(StoreError.Full, "There is no room left on the disk that the data file is on, so nothing can be recorded. Free some space, then try again.", inner);

    public static StoreException BusyStore(string path, Exception? inner = null) =>
        new(StoreError.Busy, "Somebody else is writing to the store. Try again in a moment.", inner) { Location = path };
}
