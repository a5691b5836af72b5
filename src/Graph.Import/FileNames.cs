namespace Graph.Import;

/// <summary>What the files of an import are called in messages and in history: by the name, after as many of the folders as tell one from another.</summary>
/// <remarks>It is the same from wherever the files are imported, and says of the machine's folders no more than it must.</remarks>
internal static class FileNames
{
    /// <summary>The names of files, such as people.csv, or sefton/people.csv beside bristol/people.csv.</summary>
    /// <param name="paths">Their paths.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paths)
    {
        string[][] parts = [.. paths.Select(path => Path.GetFullPath(path)[(Path.GetPathRoot(Path.GetFullPath(path)) ?? "").Length..].Split(Path.DirectorySeparatorChar))];
        ILookup<string, string[]> namesakes = parts.DistinctBy(path => string.Join('/', path), StringComparer.Ordinal).ToLookup(path => path[^1], StringComparer.Ordinal);
        return [.. parts.Select(path => Ending(path, Enumerable.Range(1, path.Length).First(length => length == path.Length || IsOnly(path, length))))];

        bool IsOnly(string[] path, int length) => namesakes[path[^1]].Count(other => Ending(other, length).Equals(Ending(path, length), StringComparison.Ordinal)) == 1;
    }

    private static string Ending(string[] path, int length) => string.Join('/', path.TakeLast(length));
}
