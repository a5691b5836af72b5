namespace Graph.Export.Outputs;

/// <summary>An output that keeps what formats say beside what they write.</summary>
/// <param name="inner">Where the files go.</param>
/// <param name="notes">Where the notes go.</param>
public sealed class NotedOutput(IExportOutput inner, ICollection<string> notes) : IExportOutput
{
    /// <inheritdoc/>
    public Stream Create(string name) => inner.Create(name);

    /// <inheritdoc/>
    public void Note(string note) => notes.Add(note);
}
