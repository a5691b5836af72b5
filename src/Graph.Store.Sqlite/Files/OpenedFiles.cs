namespace Graph.Store.Sqlite;

/// <summary>The files that a store was opened on, so that it is noticed when others stand in their place.</summary>
/// <remarks>
/// A file that is deleted or replaced while it is open still answers, and takes changes that nobody will ever find again. SQLite keeps a
/// store in three files that belong together: the data, the log of the newest changes (-wal), and the index of that log (-shm).
/// </remarks>
/// <param name="path">The path of the data file.</param>
internal sealed class OpenedFiles(string path)
{
    private const string Saved = ".saved-";

    /// <summary>What to say of copies that are there from before, as a sentence; null where there are none.</summary>
    public static string? CopiesOf(string path)
    {
        string[] copies = [.. Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}{Saved}*").Select(copy => Path.GetFileName(copy)).Order(StringComparer.Ordinal)];
        return copies.Length == 0 ? null
            : $"Beside {path} there is {string.Join(", ", copies)}, saved from a data file that was moved, deleted or replaced while it was in use. Check whether anything is missing now. If so, stop every program that uses the store, remove {Path.GetFileName(path)}-wal and {Path.GetFileName(path)}-shm, and put the saved file in the place of {Path.GetFileName(path)}. If not, remove the saved file.";
    }

    private sealed record FileIdentities(FileIdentity? Data, FileIdentity? Log, FileIdentity? Index);

    private volatile FileIdentities? opened;

    /// <summary>Takes what is there now for what was opened.</summary>
    public void Remember() => opened = Look();

    /// <summary>Whether all files are those that were opened; true before any were.</summary>
    public bool AreSame => opened is not { } before || before == Look();

    /// <summary>Whether the log at its path is the one that was opened, or gone, so that nobody else can be using it.</summary>
    public bool IsLogOurs => opened is not { } before || FileIdentity.Of($"{path}-wal") is not { } log || log == before.Log;

    /// <summary>What to say where other files stand in their place, or none.</summary>
    /// <param name="copy">The name of the copy of what was opened, where there is one.</param>
    public static StoreException Replaced(string? copy) => new(
        StoreError.Replaced,
        "The data file was moved, deleted or replaced while this program had it open. Nothing was recorded, and nothing more is read from it. "
            + (copy is null ? "" : $"What it held is kept beside it as {copy}. ")
            + "Restart the program, so that it uses the file that is there now.");

    /// <summary>Keeps what the opened files hold, as far as their paths lead to it no more.</summary>
    /// <returns>The name of a copy beside the data file; null where the files themselves have all.</returns>
    public string? Rescue(Session session)
    {
        // The log of somebody else is not to be touched, and what they do with the data file neither.
        if (!IsLogOurs || opened is not { } before)
            return null;

        string? copy = FileIdentity.Of(path) != before.Data && Directory.Exists(Path.GetDirectoryName(path)) ? Copy(session) : null;

        // Where the data file is the same, it has all of the log then. Where it is another one, SQLite would take a log that is left
        // beside it for that file's own at the next start, and mix the two.
        session.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return copy;
    }

    /// <exception cref="StoreException">They were replaced while a change was being recorded.</exception>
    public void RequireSameAfterWrite()
    {
        if (!AreSame)
            throw new StoreException(StoreError.Replaced, "The data file was moved, deleted or replaced while this change was being recorded, so it may be missing from the file that is there now. Restart the program, and check whether it was recorded.");
    }

    private string Copy(Session session)
    {
        int number = 1;
        while (!FilePermissions.TryMakeFile(NameOf(number)))
            number++;
        session.Execute("VACUUM INTO @path", ("@path", NameOf(number)));
        return Path.GetFileName(NameOf(number));

        string NameOf(int copy) => FormattableString.Invariant($"{path}{Saved}{copy}");
    }

    private FileIdentities Look() => new(FileIdentity.Of(path), FileIdentity.Of($"{path}-wal"), FileIdentity.Of($"{path}-shm"));
}
