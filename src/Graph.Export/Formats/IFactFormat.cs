namespace Graph.Export.Formats;

/// <summary>A format that holds facts.</summary>
public interface IFactFormat : IExportFormat
{
    /// <summary>Whether it can hold every version of a fact, and so be asked for history.</summary>
    bool HoldsHistory => false;

    /// <summary>Reads, before anything is written, what whoever asks should know of the file beside what is in it, such as how much the format has no room for.</summary>
    /// <param name="facts">What is to be exported.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Sentences, in the characters of ASCII.</returns>
    /// <exception cref="ExportRefusedException">The format has no file for what is asked.</exception>
    Task<IReadOnlyList<string>> NotesAsync(IExportedFacts facts, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Writes facts as they are read: never all of them in memory.</summary>
    /// <param name="facts">What is exported.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken);
}
