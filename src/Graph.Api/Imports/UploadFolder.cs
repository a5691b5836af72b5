namespace Graph.Api.Imports;

/// <summary>Where files stay that somebody sent, until they are imported or forgotten: a folder of this process alone, which is gone when it ends.</summary>
/// <remarks>The lock tells a folder that a process left behind when it was killed from one that is in use: whoever starts next removes it.</remarks>
internal sealed class UploadFolder : IDisposable
{
    private const string Prefix = "partnership-graph-imports-";
    private const string LockName = "in-use";

    // Each is lost only if another process that starts looks for folders left behind just between the making of the lock and the taking of it.
    private const int MostTries = 20;

    private readonly DirectoryInfo folder;
    private readonly FileStream held;

    /// <exception cref="IOException">There is no room for it, or it can't be made.</exception>
    public UploadFolder()
    {
        RemoveLeftBehind();
        (folder, held) = Made();
    }

    /// <summary>A path for a new file.</summary>
    public string NewPath() => Path.Combine(folder.FullName, Guid.NewGuid().ToString("N"));

    /// <inheritdoc/>
    public void Dispose()
    {
        held.Dispose();
        Remove(folder);
    }

    private static (DirectoryInfo Folder, FileStream Held) Made()
    {
        for (int tries = 1; ; tries++)
        {
            // Nobody else on the machine may read what is in it.
            DirectoryInfo made = Directory.CreateTempSubdirectory(Prefix);
            FileStream? taken = Hold(made, FileMode.CreateNew);
            if (taken is not null && File.Exists(taken.Name))
                return (made, taken);
            taken?.Dispose();
            if (tries == MostTries)
                throw new IOException($"{made.FullName} was taken by another process as soon as it was made.");
        }
    }

    // A folder without a lock is only just being made.
    private static void RemoveLeftBehind()
    {
        foreach (DirectoryInfo left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories($"{Prefix}*"))
        {
            using FileStream? free = Hold(left, FileMode.Open);
            if (free is not null)
                Remove(left);
        }
    }

    /// <summary>The lock of a folder; null where another process has it, it is not there, or it is another user's.</summary>
    private static FileStream? Hold(DirectoryInfo folder, FileMode mode)
    {
        try
        {
            return new(Path.Combine(folder.FullName, LockName), mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // Whoever starts next tries again.
        }
    }
}
