using CsvHelper;
using Graph.Export.Networks;
using Graph.Model;

namespace Graph.Export.Formats.GephiTables;

/// <summary>Two tables for Gephi's spreadsheet import: nodes and edges.</summary>
/// <remarks>
/// Parallel edges have different kinds, as Gephi reads several of one kind as one. It takes the character that is most frequent in the
/// headers, outside quotation marks, for the separator, and a backslash for the beginning of a character's name: so headers are in
/// quotation marks, and backslashes are doubled. A .csv file may be opened as a spreadsheet, so a text that begins as a formula does
/// has an apostrophe before it.
/// </remarks>
internal sealed class GephiTablesFormat : INetworkFormat
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    /// <inheritdoc/>
    public string Name => "gephi";

    /// <inheritdoc/>
    public string Description => "CSV for Gephi: a table of nodes and one of edges, for its import of spreadsheets.";

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public string MediaType => "text/csv";

    /// <inheritdoc/>
    public bool IsSeveralFiles => true;

    /// <inheritdoc/>
    public async Task WriteAsync(NetworkDocument network, IExportOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(output);
        await using (CsvWriter nodes = CsvWriter.Create(output.Create("nodes.csv"), Options))
        {
            await WriteHeadersAsync(nodes, ["Id", "Label", "Type", "Spells"], network.NodeAttributes, cancellationToken);
            await foreach (NetworkNode node in network.ReadNodes(cancellationToken))
                await nodes.WriteRecordAsync([node.Id, Cell(node.Label), node.Type, NetworkAttribute.Text(node.Spells), .. Texts(node.Values)], cancellationToken);
        }

        await using CsvWriter edges = CsvWriter.Create(output.Create("edges.csv"), Options);
        await WriteHeadersAsync(edges, ["Source", "Target", "Type", "Kind", "Weight", "Id", "Label", "Spells"], network.EdgeAttributes, cancellationToken);
        await foreach (NetworkEdge edge in network.ReadEdges(cancellationToken))
        {
            await edges.WriteRecordAsync(
                [
                    edge.From, edge.To, network.IsDirected ? "Directed" : "Undirected", edge.DistinctKind, NetworkAttribute.Text(edge.Weight), edge.Id,
                    Cell(edge.Label ?? ""), NetworkAttribute.Text(edge.Spells), .. Texts(edge.Values),
                ],
                cancellationToken);
        }
    }

    private static async Task WriteHeadersAsync(CsvWriter table, IEnumerable<string> first, IReadOnlyList<NetworkAttribute> attributes, CancellationToken cancellationToken)
    {
        foreach (string header in first.Concat(attributes.Select(attribute => attribute.Title)))
            table.WriteField(header, CsvQuoting.Always);
        await table.EndRecordAsync(cancellationToken);
    }

    private static IEnumerable<string> Texts(IReadOnlyList<object?> values) => values.Select(value => value switch
    {
        null => "",
        string or IReadOnlyList<string> => Cell(NetworkAttribute.Text(value)),
        _ => NetworkAttribute.Text(value),
    });

    private static string Cell(string text) => CellText.Guard(text).Replace("\\", "\\\\", StringComparison.Ordinal);
}
