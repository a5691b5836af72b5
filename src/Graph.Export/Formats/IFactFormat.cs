namespace Graph.Export.Formats;

/// <summary>A format that holds facts.</summary>
public interface IFactFormat : IExportFormat
{
    /// <summary>Whether it can hold every version of a fact, and so be asked for history.</summary>
    bool HoldsHistory => false;

    /// <summary>Writes facts as they are read: never all of them in memory.</summary>
    /// <param name="facts">What is exported.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken);
}
