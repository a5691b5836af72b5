using Microsoft.Data.Sqlite;

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
    /// <param name="rescue">What has become of what they held; null while it is not saved.</param>
    public static StoreException Replaced(Rescue? rescue) => new(
        StoreError.Replaced,
        "The data file was moved, deleted or replaced while this program had it open. Nothing was recorded, and nothing more is read from it. "
            + (rescue?.Sentence ?? "What it held is not saved yet, and only this program still has it. If this goes on, make room on the disk. Leave the program running until its log says where the copy is. Then restart it."))
    {
        Location = rescue?.Folder,
    };

    /// <summary>Keeps what the opened files hold, as far as their paths lead to it no more: beside them, or in a folder of its own where that can't be.</summary>
    /// <returns>Where it is; null where it could not be kept now, and the same may be tried again.</returns>
    public Rescue? Keep(Session session)
    {
        if (opened is not { } before)
            return null;

        bool hasLost = FileIdentity.Of(path) != before.Data || !IsLogOurs;
        Rescue? copy = hasLost ? Copy(session) : null;

        // Where the data file is the same, it has all of the log then. Where it is another one, SQLite would take a log that is left
        // beside it for that file's own at the next start, and mix the two. The log of somebody else is not to be touched, and what they
        // do with the data file neither.
        bool isMoved = IsLogOurs && TryMoveLog(session);
        return hasLost ? copy : isMoved ? Rescue.InTheFile : null;
    }

    /// <exception cref="StoreException">They were replaced while a change was being recorded.</exception>
    public void RequireSameAfterWrite()
    {
        if (!AreSame)
            throw new StoreException(StoreError.Replaced, "The data file was moved, deleted or replaced while this change was being recorded, so it may be missing from the file that is there now. Restart the program, and check whether it was recorded.");
    }

    private static bool TryMoveLog(Session session)
    {
        try
        {
            return session.Scalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        catch (SqliteException)
        {
            // There is no room in the data file, say; a copy that was made is good all the same.
            return false;
        }
    }

    private Rescue? Copy(Session session)
    {
        string own = Path.GetDirectoryName(path)!;
        if (Directory.Exists(own) && TryCopy(session, own) is { } beside)
            return Rescue.Beside(beside);

        string other = Directory.CreateTempSubdirectory("graph-saved-").FullName;
        if (TryCopy(session, other) is { } copy)
            return Rescue.Elsewhere(copy, other);
        Directory.Delete(other);
        return null;
    }

    /// <summary>Copies all that is in the files into a folder.</summary>
    /// <returns>The name of the copy; null where there is no room for it, or it may not be made there.</returns>
    private string? TryCopy(Session session, string folder)
    {
        string? made = null;
        try
        {
            int number = 1;
            while (!FilePermissions.TryMakeFile(NameOf(number)))
                number++;
            made = NameOf(number);
            session.Execute("VACUUM INTO @path", ("@path", made));
            return Path.GetFileName(made);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            if (made is not null)
                File.Delete(made);
            return null;
        }

        string NameOf(int copy) => Path.Combine(folder, FormattableString.Invariant($"{Path.GetFileName(path)}{Saved}{copy}"));
    }

    private FileIdentities Look() => new(FileIdentity.Of(path), FileIdentity.Of($"{path}-wal"), FileIdentity.Of($"{path}-shm"));
}
