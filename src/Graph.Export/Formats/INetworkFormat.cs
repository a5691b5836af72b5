using Graph.Export.Networks;

namespace Graph.Export.Formats;

/// <summary>A format that holds a network: nodes and what connects them.</summary>
public interface INetworkFormat : IExportFormat
{
    /// <summary>Writes a network.</summary>
    /// <param name="network">What is exported.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task WriteAsync(NetworkDocument network, IExportOutput output, CancellationToken cancellationToken);
}
