namespace Graph.Export.Outputs;

/// <summary>An export that is a folder of files.</summary>
/// <param name="folder">The folder, which is there.</param>
public sealed class FolderOutput(string folder) : IExportOutput
{
    /// <inheritdoc/>
    public Stream Create(string name) => new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write);
}
