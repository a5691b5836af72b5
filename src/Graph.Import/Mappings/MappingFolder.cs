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

    /// <summary>The mappings in it.</summary>
    public KeptMappings Read()
    {
        List<KeptMapping> found = [];
        List<RefusedMapping> refused = [];
        foreach (string file in Files())
        {
            try
            {
                found.Add(new(file, MappingFile.Read(file), new DateTimeOffset(File.GetLastWriteTimeUtc(file))));
            }
            catch (MappingException unreadable)
            {
                refused.Add(new(file, unreadable));
            }
        }

        return new(found, refused);
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

    /// <summary>Keeps a mapping in a folder of the program's own: alone for its headers, and with no more others than there may be. The one that was not used for longest goes.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    public void KeepOnly(FileMapping mapping, int most, DateTimeOffset now)
    {
        HashSet<string> headers = [.. mapping.Columns.Select(column => HeaderKey.Of(column.Header))];
        foreach (KeptMapping kept in Read().All.Where(kept => kept.Mapping.Sheet == mapping.Sheet && headers.SetEquals(kept.Mapping.Columns.Select(column => HeaderKey.Of(column.Header)))))
            File.Delete(kept.File);

        File.SetLastWriteTimeUtc(System.IO.Path.Combine(path, Keep(mapping)), now.UtcDateTime);
        foreach (FileInfo old in new DirectoryInfo(path).EnumerateFiles($"*{MappingFile.Ending}").OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).Skip(most))
            old.Delete();
    }

    /// <summary>Notes that mappings of a folder of the program's own were used.</summary>
    /// <param name="names">What they recognise.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="IOException">It can't be noted.</exception>
    public void Use(IReadOnlySet<string> names, DateTimeOffset now)
    {
        foreach (KeptMapping kept in Read().All.Where(kept => names.Contains(kept.Mapping.Name)))
            File.SetLastWriteTimeUtc(kept.File, now.UtcDateTime);
    }

    /// <summary>Deletes a mapping, or what is called as one and can't be read.</summary>
    /// <param name="file">The name of its file.</param>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="IOException">It can't be deleted.</exception>
    public bool Delete(string file)
    {
        // What is not listed is no mapping of this folder, whatever path the name would lead to.
        string? found = Files().FirstOrDefault(kept => System.IO.Path.GetFileName(kept) == file);
        if (found is not null)
            File.Delete(found);
        return found is not null;
    }

    private string[] Files() => Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, $"*{MappingFile.Ending}").Take(MostRead).Order(StringComparer.Ordinal)] : [];

    /// <summary>Whether a file of the mapping's name is there that is for another kind of file, most of whose headers are others, or for another sheet.</summary>
    private bool IsOfOther(FileMapping mapping)
    {
        string file = System.IO.Path.Combine(path, MappingFile.FileName(mapping));
        if (!File.Exists(file))
            return false;
        try
        {
            HashSet<string> headers = [.. mapping.Columns.Select(column => HeaderKey.Of(column.Header))];
            FileMapping kept = MappingFile.Read(file);
            IReadOnlyList<MappedColumn> before = kept.Columns;
            return kept.Sheet != mapping.Sheet || before.Count(column => headers.Contains(HeaderKey.Of(column.Header))) * 2 <= before.Count;
        }
        catch (MappingException)
        {
            return false;
        }
    }
}
