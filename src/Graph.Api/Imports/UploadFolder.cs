namespace Graph.Api.Imports;

/// <summary>Where files stay that somebody sent, until they are imported or forgotten: a folder of this process alone, which is gone when it ends.</summary>
/// <remarks>The lock tells a folder that a process left behind when it was killed from one that is in use: whoever starts next removes it.</remarks>
internal sealed class UploadFolder : IDisposable
{
    private const string Prefix = "partnership-graph-imports-";
    private const string LockName = "in-use";

    private readonly DirectoryInfo folder;
    private readonly FileStream held;

    public UploadFolder()
    {
        RemoveLeftBehind();

        // Nobody else on the machine may read what is in it.
        folder = Directory.CreateTempSubdirectory(Prefix);
        held = Hold(folder) ?? throw new IOException($"{folder.FullName} was taken by another process as soon as it was made.");
    }

    /// <summary>A path for a new file.</summary>
    public string NewPath() => Path.Combine(folder.FullName, Guid.NewGuid().ToString("N"));

    /// <inheritdoc/>
    public void Dispose()
    {
        held.Dispose();
        Remove(folder);
    }

    private static void RemoveLeftBehind()
    {
        foreach (DirectoryInfo left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories($"{Prefix}*"))
        {
            using FileStream? free = Hold(left);
            if (free is not null)
                Remove(left);
        }
    }

    /// <summary>The lock of a folder; null where another process has it, or it is another user's.</summary>
    private static FileStream? Hold(DirectoryInfo folder)
    {
        try
        {
            return new(Path.Combine(folder.FullName, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
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
