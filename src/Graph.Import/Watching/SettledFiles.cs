using Graph.Import.Sources.Boundaries;

namespace Graph.Import.Watching;

/// <summary>Tells files that somebody may still be writing from those that are whole: nothing about these has changed for a while.</summary>
/// <param name="time">The clock.</param>
internal sealed class SettledFiles(TimeProvider time)
{
    /// <summary>How long nothing may have changed. A copy that stands still for longer is hardly going on.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private Dictionary<string, (long Length, DateTime Written, DateTimeOffset Since)> seen = new(StringComparer.Ordinal);

    /// <summary>Those of some files that are whole.</summary>
    /// <param name="files">All files that are there now.</param>
    public IReadOnlyList<FileInfo> Among(IReadOnlyList<FileInfo> files)
    {
        DateTimeOffset now = time.GetUtcNow();
        seen = files.ToDictionary(
            file => file.Name,
            file => StateOf(file) is var (length, written) && seen.TryGetValue(file.Name, out (long Length, DateTime Written, DateTimeOffset Since) before) && (before.Length, before.Written) == (length, written)
                ? before
                : (length, written, now),
            StringComparer.Ordinal);
        return [.. files.Where(file => now - seen[file.Name].Since >= Settling && !IsHeld(file))];
    }

    // A Shapefile is whole when all of its parts are.
    private static (long Length, DateTime Written) StateOf(FileInfo file)
    {
        FileInfo[] all = [file, .. BoundaryFile.PartsOf(file.FullName).Select(part => new FileInfo(part.Path)).Where(part => part.Exists)];
        return (all.Sum(each => each.Length), all.Max(each => each.LastWriteTimeUtc));
    }

    /// <summary>Whether another program lets nobody else read it.</summary>
    private static bool IsHeld(FileInfo file)
    {
        try
        {
            using FileStream opened = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            // That it can't be opened is told of the file, and is no fault of the others.
            return false;
        }
    }
}
