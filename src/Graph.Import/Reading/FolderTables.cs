using Graph.Import.Pace;
using Graph.Import.Reports;

namespace Graph.Import.Reading;

/// <summary>Reads the tables of a folder, as standards of several tables are published: they are one file together, as those of an archive are.</summary>
internal static class FolderTables
{
    /// <summary>The tables of the texts right in a folder, each called by the name of its text.</summary>
    /// <exception cref="UnreadableFileException">The folder has none, or they ask for too much.</exception>
    public static IReadOnlyList<Table> Read(string folder, ReadLimits limits, ProblemLog problems, PaceStep? step, CancellationToken cancellationToken)
    {
        string[] files = [.. Directory.EnumerateFiles(folder).Where(PackedTables.IsText).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
            throw new UnreadableFileException("the folder has no tables as text (.csv, .tsv or .txt) in it. Name the files to import.");
        if (files.Length > limits.Parts || files.Sum(file => new FileInfo(file).Length) > limits.FileBytes)
            throw new UnreadableFileException($"the folder has more than the {limits.FileBytes >> 20} MB or {limits.Parts} files that can be read together. Name the files to import.");
        return [.. files.SelectMany(file => TableReader.Read(file, limits, problems, step, cancellationToken).Select(table => table with { File = Path.GetFileName(file), Sheet = Path.GetFileName(file) }))];
    }
}
