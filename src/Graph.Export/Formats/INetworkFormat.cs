using Graph.Export.Networks;

namespace Graph.Export.Formats;

/// <summary>A format that holds a network: nodes and what connects them.</summary>
public interface INetworkFormat : IExportFormat
{
    /// <summary>Refuses a network that it can't hold, before anything is written.</summary>
    /// <param name="network">What is to be exported.</param>
    /// <exception cref="ExportRefusedException">It can't hold it.</exception>
    void Check(NetworkDocument network)
    {
    }

    /// <summary>Writes a network that it can hold (see <see cref="Check"/>).</summary>
    /// <param name="network">What is exported.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task WriteAsync(NetworkDocument network, IExportOutput output, CancellationToken cancellationToken);
}
