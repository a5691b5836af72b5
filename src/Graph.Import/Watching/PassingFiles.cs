using Graph.Import.Mappings;
using Graph.Import.Sources.Boundaries;

namespace Graph.Import.Watching;

/// <summary>Files that are in a folder but were not put there to be imported: what programs keep there for a while, what belongs to another file, and mappings.</summary>
internal static class PassingFiles
{
    // What programs call a file that they have not copied, loaded or saved whole, and what they keep beside one that is open.
    private static readonly HashSet<string> Unfinished = new([".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download", ".opdownload", ".swp", ".lock", ".lck", ".ldb", ".laccdb"], StringComparer.OrdinalIgnoreCase);

    // What Windows and macOS keep about a folder.
    private static readonly HashSet<string> OfTheFolder = new(["Thumbs.db", "desktop.ini", ".DS_Store"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is one.</summary>
    /// <param name="file">The file.</param>
    public static bool IsOne(FileInfo file) =>
        file.Name is ['~' or '.', ..] or [.., '~'] || Unfinished.Contains(file.Extension) || OfTheFolder.Contains(file.Name)
        || MappingFile.IsOne(file.Name)
        || (!Importer.MayImport(file.Name) && BoundaryFile.IsBeside(file.FullName));
}
