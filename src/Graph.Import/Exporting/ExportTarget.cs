using Graph.Export;
using Graph.Export.Formats;
using Graph.Export.Outputs;
using Graph.Import.Commands;

namespace Graph.Import.Exporting;

/// <summary>The file or folder that an export becomes: not there before the whole of it is, so that nobody takes a part for the whole.</summary>
internal sealed class ExportTarget
{
    private readonly string path;
    private readonly string unfinished;
    private readonly bool isFolder;
    private readonly bool isZip;

    private ExportTarget(string path, bool isFolder, bool isZip)
    {
        (this.path, this.isFolder, this.isZip) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), isFolder, isZip);
        unfinished = $"{this.path}.{Guid.NewGuid():N}.part";
    }

    /// <summary>The target of a name.</summary>
    /// <exception cref="WrongUsageException">There is something of that name, nowhere to put it, or the format can't be written into it.</exception>
    public static ExportTarget Of(string name, IExportFormat format)
    {
        bool inZip = format.IsSeveralFiles && Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase);
        if (format.IsSeveralFiles && Path.GetExtension(name).Equals(format.Extension, StringComparison.OrdinalIgnoreCase))
            throw new WrongUsageException($"The format {format.Name} writes several files. Name a folder, or a file that ends in .zip.");
        if (File.Exists(name) || Directory.Exists(name))
            throw new WrongUsageException($"{name} is there already. Choose another name, or move it away first.");
        ExportTarget target = new(name, format.IsSeveralFiles && !inZip, inZip);
        return Directory.Exists(Path.GetDirectoryName(target.path))
            ? target
            : throw new WrongUsageException($"There is no folder {Path.GetDirectoryName(target.path)} to put {Path.GetFileName(target.path)} in. Make it first.");
    }

    /// <summary>Writes the export, and gives it its name.</summary>
    /// <param name="export">The export.</param>
    /// <param name="cancellationToken">Stops it, and leaves nothing.</param>
    /// <returns>The bytes written.</returns>
    /// <exception cref="WrongUsageException">It can't be written there.</exception>
    public async Task<long> WriteAsync(PreparedExport export, CancellationToken cancellationToken)
    {
        try
        {
            long bytes = await WriteUnfinishedAsync(export, cancellationToken);
            if (isFolder)
                Directory.Move(unfinished, path);
            else
                File.Move(unfinished, path, overwrite: false);
            return bytes;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WrongUsageException($"{path} can't be written: {problem.Message} Nothing was left there.");
        }
        finally
        {
            Discard();
        }
    }

    private async Task<long> WriteUnfinishedAsync(PreparedExport export, CancellationToken cancellationToken)
    {
        if (isFolder)
        {
            DirectoryInfo folder = Directory.CreateDirectory(unfinished);
            await export.WriteAsync(new FolderOutput(unfinished), cancellationToken);
            return folder.EnumerateFiles().Sum(file => file.Length);
        }

        await using FileStream file = new(unfinished, FileMode.CreateNew, FileAccess.Write);
        if (isZip)
        {
            using ZipOutput zip = new(file, export.Header.ExportedAt);
            await export.WriteAsync(zip, cancellationToken);
            zip.Complete();
        }
        else
        {
            await export.WriteAsync(new StreamOutput(file), cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        return file.Length;
    }

    private void Discard()
    {
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        else
            File.Delete(unfinished);
    }
}
