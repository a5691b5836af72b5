namespace Graph.Export.Formats;

/// <summary>A format that holds facts.</summary>
public interface IFactFormat : IExportFormat
{
    /// <summary>Whether it can hold every version of a fact, and so be asked for history.</summary>
    bool HoldsHistory => false;

    /// <summary>What it holds, in the plural, where that is not whatever types are asked for: grants. Null where it holds facts of all types.</summary>
    string? Subject => null;

    /// <summary>Looks, before anything is written, at what the file will have, and how much it has no room for.</summary>
    /// <param name="facts">What is to be exported.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ExportRefusedException">The format has no file for what is asked.</exception>
    Task<FileContents> LookAsync(IExportedFacts facts, CancellationToken cancellationToken) => Task.FromResult(new FileContents());

    /// <summary>Writes facts as they are read: never all of them in memory.</summary>
    /// <param name="facts">What is exported.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken);
}

/// <summary>What a file will have.</summary>
public sealed record FileContents
{
    /// <summary>How many of what; null where it has all facts that are read for it.</summary>
    public IReadOnlyList<KeyValuePair<string, long>>? Counts { get; init; }

    /// <summary>What whoever asks should know of it beside what is in it: sentences, in the characters of ASCII.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
