using System.Globalization;
using Graph.Import.Sources.Boundaries;

namespace Graph.Import.Watching;

/// <summary>A folder in which files appear that are to be imported, and where they go afterwards.</summary>
/// <remarks>Links are passed over, as files and as folders: what they lead to is not in the folder.</remarks>
internal sealed class WatchedFolder
{
    public const string Done = "done";

    public const string Problems = "problems";

    // Whoever puts more there at once sees them taken one look after the other.
    private const int MostAtOnce = 1000;

    private readonly string path;

    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">Where files go can't be made, or leads out of the folder.</exception>
    public WatchedFolder(string path)
    {
        this.path = Path.GetFullPath(path);
        foreach (string name in new[] { Done, Problems })
        {
            DirectoryInfo target = Directory.CreateDirectory(Path.Combine(this.path, name));
            if (IsLink(target))
                throw new IOException($"{target.FullName} is a link, so files would leave the folder. Put a folder in its place.");
        }
    }

    /// <summary>The files in it that somebody put there to be imported, in the order of their names, also of kinds that can't be.</summary>
    /// <exception cref="IOException">The folder can't be read.</exception>
    public IReadOnlyList<FileInfo> Files() =>
    [
        .. new DirectoryInfo(path)
            .EnumerateFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint })
            .Where(file => !PassingFiles.IsOne(file) && !IsLink(file))
            .Take(MostAtOnce)
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    /// <summary>Puts a file where it goes, with its report beside it, and the other parts of a Shapefile under its name. No file that was put there before is overwritten.</summary>
    /// <param name="file">The file.</param>
    /// <param name="where"><see cref="Done"/> or <see cref="Problems"/>.</param>
    /// <param name="report">What came of it.</param>
    /// <returns>Where it is now, from the folder on.</returns>
    /// <exception cref="IOException">It can't be moved: it is tried again.</exception>
    public string Move(FileInfo file, string where, string report)
    {
        for (int number = 1; ; number++)
        {
            string name = number == 1 ? file.Name : string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file.Name)} ({number}){file.Extension}");
            string target = Path.Combine(path, where, name);

            // The report is there first: a file that was moved always has one, and one that is imported again gets another.
            if (File.Exists(target) || !TryWrite($"{target}.report.txt", report))
                continue;
            IReadOnlyList<(string Path, string Ending)> parts = BoundaryFile.PartsOf(file.FullName);
            File.Move(file.FullName, target, overwrite: false);
            foreach ((string part, string ending) in parts)
                File.Move(part, Path.ChangeExtension(target, null) + ending, overwrite: true);
            return $"{where}/{name}";
        }
    }

    /// <summary>Whether it is a link.</summary>
    public static bool IsLink(FileSystemInfo file) => file.LinkTarget is not null || file.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool TryWrite(string path, string text)
    {
        try
        {
            using FileStream made = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            using StreamWriter writer = new(made);
            writer.Write(text);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }
}
