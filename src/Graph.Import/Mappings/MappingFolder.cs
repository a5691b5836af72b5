using System.Globalization;
using Graph.Import.Sources;

namespace Graph.Import.Mappings;

/// <summary>A folder in which mappings are kept.</summary>
/// <param name="path">The folder. It need not be there yet.</param>
public sealed class MappingFolder(string path)
{
    // More were not put there for one kind of file.
    private const int MostRead = 500;

    /// <summary>Where it is.</summary>
    public string Path => path;

    /// <summary>The mappings in it, each with its file, in the order of their names.</summary>
    /// <param name="refused">Told of those that can't be read, each with its file; null for nobody.</param>
    public IReadOnlyList<(string File, FileMapping Mapping)> Read(Action<string, MappingException>? refused = null)
    {
        List<(string, FileMapping)> found = [];
        string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, $"*{MappingFile.Ending}").Take(MostRead).Order(StringComparer.Ordinal)] : [];
        foreach (string file in files)
        {
            try
            {
                found.Add((file, MappingFile.Read(file)));
            }
            catch (MappingException unreadable)
            {
                refused?.Invoke(file, unreadable);
            }
        }

        return found;
    }

    /// <summary>Keeps a mapping: in place of the one of its name if that is for the same file, else beside it under another.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <returns>The name of its file.</returns>
    /// <exception cref="IOException">It can't be written.</exception>
    public string Keep(FileMapping mapping)
    {
        Directory.CreateDirectory(path);
        FileMapping named = mapping;
        for (int number = 2; IsOfOther(named); number++)
            named = mapping with { Name = string.Create(CultureInfo.InvariantCulture, $"{mapping.Name}-{number}") };

        // Whoever stops it in the middle has the old mapping or the new one.
        string file = MappingFile.FileName(named);
        string part = System.IO.Path.Combine(path, $"{file}.part");
        File.WriteAllText(part, MappingFile.Text(named));
        File.Move(part, System.IO.Path.Combine(path, file), overwrite: true);
        return file;
    }

    /// <summary>Keeps a mapping in a folder of the program's own: alone for its headers, and with no more others than there may be. The oldest goes.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="most">How many there may be.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    public void KeepOnly(FileMapping mapping, int most)
    {
        HashSet<string> headers = [.. mapping.Columns.Select(column => HeaderKey.Of(column.Header))];
        foreach ((string file, FileMapping kept) in Read())
        {
            if (headers.SetEquals(kept.Columns.Select(column => HeaderKey.Of(column.Header))))
                File.Delete(file);
        }

        Keep(mapping);
        foreach (FileInfo old in new DirectoryInfo(path).EnumerateFiles($"*{MappingFile.Ending}").OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).Skip(most))
            old.Delete();
    }

    /// <summary>Whether a file of the mapping's name is there that is for another kind of file: most of its headers are others.</summary>
    private bool IsOfOther(FileMapping mapping)
    {
        string file = System.IO.Path.Combine(path, MappingFile.FileName(mapping));
        if (!File.Exists(file))
            return false;
        try
        {
            HashSet<string> headers = [.. mapping.Columns.Select(column => HeaderKey.Of(column.Header))];
            IReadOnlyList<MappedColumn> before = MappingFile.Read(file).Columns;
            return before.Count(column => headers.Contains(HeaderKey.Of(column.Header))) * 2 <= before.Count;
        }
        catch (MappingException)
        {
            return false;
        }
    }
}
