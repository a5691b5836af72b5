using System.Runtime.Versioning;

namespace Graph.Store.Sqlite;

/// <summary>Who may read what a store keeps: nobody but the user who runs the program, as far as the store makes it itself.</summary>
/// <remarks>
/// What is there already keeps the rights that it has: somebody may have widened them on purpose, for a backup say. Windows has no such
/// modes; there a folder passes its rights on to what is made in it.
/// </remarks>
internal static class FilePermissions
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder, mode 700, where there is none.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnFolder);
    }

    /// <summary>Makes an empty file, mode 600; SQLite gives the log and the index of a database the mode of its file.</summary>
    /// <returns>False where there is a file already, which is left alone.</returns>
    /// <exception cref="IOException">It can't be made.</exception>
    public static bool TryMakeFile(string path)
    {
        if (File.Exists(path))
            return false;
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = OwnFile;
            new FileStream(path, options).Dispose();
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>What others may read of a store's folder, as a sentence; null where they may read nothing.</summary>
    public static string? Widened(SqliteStoreOptions options)
    {
        if (OperatingSystem.IsWindows())
            return null;

        string folder = Path.GetFullPath(options.Directory);
        string[] wide = [.. Directory.EnumerateFiles(folder, $"{SqliteStoreOptions.FileName}*").Order(StringComparer.Ordinal).Prepend(folder).Where(IsWide).Select(Named)];
        return wide.Length == 0 ? null
            : $"Other users of this machine may read {string.Join(", ", wide)}. This was not changed. To keep the data to yourself, run chmod -R go= '{folder}'";

        string Named(string path) => path == folder ? folder : Path.GetFileName(path);
    }

    [UnsupportedOSPlatform("windows")]
    private static bool IsWide(string path)
    {
        try
        {
            return (File.GetUnixFileMode(path) & Others) != UnixFileMode.None;
        }
        catch (IOException)
        {
            // The log of a store that was closed meanwhile is gone.
            return false;
        }
    }
}
