using System.Globalization;
using Graph.Import.Sources.Boundaries;

namespace Graph.Import.Watching;

/// <summary>A folder in which files appear that are to be imported, and where they go afterwards.</summary>
/// <remarks>Links are passed over, as files and as folders: what they lead to is not in the folder.</remarks>
internal sealed class WatchedFolder
{
    public const string Done = "done";

    public const string Problems = "problems";

    private const string Report = ".report.txt";

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
            (string From, string To)[] parts = [.. BoundaryFile.PartsOf(file.FullName).Select(part => (part.Path, Path.ChangeExtension(target, null) + part.Ending))];

            // The report is there first: a file that was moved always has one, and one that is imported again gets another.
            if (File.Exists(target) || Array.Exists(parts, part => File.Exists(part.To)) || !TryWrite(target + Report, report + string.Concat(parts.Select(part => $"{LineOf(part.To)}\n"))))
                continue;

            // Where it is stopped between two, the report says which of the others were left behind.
            File.Move(file.FullName, target, overwrite: false);
            foreach ((string part, string to) in parts)
                File.Move(part, to, overwrite: false);
            return $"{where}/{name}";
        }
    }

    /// <summary>Puts a part of a Shapefile beside the .shp file that went before it, where the program was stopped between the two.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Where it is now, from the folder on; null where it is no such part.</returns>
    /// <exception cref="IOException">It can't be moved: it is tried again.</exception>
    public string? PutBeside(FileInfo file)
    {
        if (!BoundaryFile.IsPart(file.Name))
            return null;
        string stem = BoundaryFile.StemOf(file.Name);
        string? target = new[] { Done, Problems }
            .SelectMany(where => Directory.EnumerateFiles(Path.Combine(path, where), $"*.shp{Report}", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }))
            .Select(report => (Report: report, Part: BoundaryFile.StemOf(report[..^Report.Length]) + file.Name[stem.Length..]))
            .Where(each => Path.GetFileName(each.Part).StartsWith(stem, StringComparison.Ordinal) && !File.Exists(each.Part) && File.Exists(each.Report[..^Report.Length]) && File.ReadLines(each.Report).Contains(LineOf(each.Part)))
            .Select(each => each.Part)
            .FirstOrDefault();
        if (target is null)
            return null;
        File.Move(file.FullName, target, overwrite: false);
        return Path.GetRelativePath(path, target).Replace('\\', '/');
    }

    /// <summary>Whether it is a link.</summary>
    public static bool IsLink(FileSystemInfo file) => file.LinkTarget is not null || file.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string LineOf(string part) => $"Another part of the Shapefile is beside it: {Path.GetFileName(part)}";

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
