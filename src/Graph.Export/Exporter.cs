using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;
using Graph.Export.Formats;
using Graph.Export.Networks;
using Graph.Export.Reading;
using Graph.Model;

namespace Graph.Export;

/// <summary>Exports in any format.</summary>
/// <param name="source">What is exported is read from it.</param>
/// <param name="sessionOf">What is known at a point, for networks.</param>
public sealed class Exporter(ExportSource source, Func<ReadPoint, CancellationToken, Task<AnalysisSession>> sessionOf)
{
    /// <summary>Reads what has to be known before the first byte is written. All that can be refused is refused here.</summary>
    /// <param name="format">The format.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ExportRefusedException">It can't be exported.</exception>
    public async Task<PreparedExport> PrepareAsync(IExportFormat format, ExportQuestion question, IProgress<Advance>? progress, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case IFactFormat ofFacts:
                IExportedFacts facts = await source.FactsAsync(question, ofFacts, progress, cancellationToken);
                FileContents contents = await ofFacts.LookAsync(facts, cancellationToken);
                return new(facts.Header, contents.Notes, (output, token) => ofFacts.WriteAsync(facts, output, token), () => contents.Counts ?? facts.Counts);
            case INetworkFormat ofNetworks:
                NetworkDocument network = await source.NetworkAsync(question, ofNetworks, sessionOf, progress, cancellationToken);
                ofNetworks.Check(network);
                return new(network.Header, [], (output, token) => ofNetworks.WriteAsync(network, output, token), () => network.Header.Counts);
            default:
                throw new NotSupportedException($"The format {format.Name} is neither of facts nor of networks.");
        }
    }
}
