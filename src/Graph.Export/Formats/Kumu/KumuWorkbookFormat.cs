using System.Globalization;
using Graph.Export.Networks;
using SpreadCheetah;

namespace Graph.Export.Formats.Kumu;

/// <summary>A workbook for Kumu: sheets of elements and of connections, with the columns first that Kumu looks for.</summary>
/// <remarks>
/// Kumu reads every sheet but those with "(ignore)" in their names. A map holds 10,000 elements and as many connections: the
/// first sheets have so many, with connections between these elements only, as Kumu makes an element of every end it does not know.
/// What is left is in further sheets that Kumu ignores, 10,000 rows in each, to be imported into other maps.
/// </remarks>
internal sealed class KumuWorkbookFormat : INetworkFormat
{
    private const string Ignored = "(ignore)";

    /// <inheritdoc/>
    public string Name => "kumu";

    /// <inheritdoc/>
    public string Description => "A workbook for Kumu: elements and connections, for its import of spreadsheets.";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public bool WritesSynchronously => true;

    /// <inheritdoc/>
    public async Task WriteAsync(NetworkDocument network, IExportOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(output);
        await using Stream file = output.Create("network.xlsx");
        await using Spreadsheet book = await Spreadsheet.CreateNewAsync(file, cancellationToken: cancellationToken);
        Sheets sheets = new(book, cancellationToken);
        HashSet<string> drawn = await WriteElementsAsync(sheets, network, cancellationToken);
        await WriteConnectionsAsync(sheets, network, drawn, cancellationToken);
        await sheets.BeginAsync($"About {Ignored}", ["", ""]);
        foreach ((string name, string text) in NetworkAbout.Of(network.Header))
            await sheets.AddAsync([Text(name), Text(text)]);
        await book.FinishAsync(cancellationToken);
    }

    /// <returns>The ids of the elements that Kumu reads.</returns>
    private static async Task<HashSet<string>> WriteElementsAsync(Sheets sheets, NetworkDocument network, CancellationToken cancellationToken)
    {
        HashSet<string> drawn = new(StringComparer.Ordinal);
        Part part = new(sheets, "Elements", ["Label", "Type", "ID", "Spells", .. network.NodeAttributes.Select(attribute => attribute.Title)]);
        await part.BeginAsync();
        await foreach (NetworkNode node in network.ReadNodes(cancellationToken))
        {
            if (drawn.Count < KumuLimits.MostRows)
                drawn.Add(node.Id);
            await part.AddAsync([Single(node.Label), Text(node.Type), Text(node.Id), Text(NetworkAttribute.Text(node.Spells)), .. node.Values.Select(Value)]);
        }

        return drawn;
    }

    private static async Task WriteConnectionsAsync(Sheets sheets, NetworkDocument network, HashSet<string> drawn, CancellationToken cancellationToken)
    {
        Part part = new(sheets, "Connections", ["From", "To", "Direction", "Type", "Label", "ID", "Weight", "Spells", .. network.EdgeAttributes.Select(attribute => attribute.Title)]);
        await part.BeginAsync();
        int read = 0;
        await foreach (NetworkEdge edge in network.ReadEdges(cancellationToken))
        {
            if (read < KumuLimits.MostRows && IsDrawn(edge))
            {
                read++;
                await part.AddAsync(Row(network, edge));
            }
        }

        if (read == network.EdgeCount)
            return;
        await part.NextAsync();
        await foreach (NetworkEdge edge in network.ReadEdges(cancellationToken))
        {
            if (read > 0 && IsDrawn(edge))
                read--;
            else
                await part.AddAsync(Row(network, edge));
        }

        bool IsDrawn(NetworkEdge edge) => drawn.Contains(edge.From) && drawn.Contains(edge.To);
    }

    private static DataCell[] Row(NetworkDocument network, NetworkEdge edge) =>
    [
        Text(edge.From), Text(edge.To), Text(network.IsDirected ? "directed" : "undirected"), Single(edge.Kind), Single(edge.Label), Text(edge.Id), new(edge.Weight),
        Text(NetworkAttribute.Text(edge.Spells)), .. edge.Values.Select(Value),
    ];

    private static DataCell Value(object? value) => value switch
    {
        int number => new(number),
        decimal number => new(number),
        bool yes => new(yes),
        string text => Single(text),
        null => new(),
        _ => Text(NetworkAttribute.Text(value)),
    };

    /// <summary>One value, where Kumu would take several apart.</summary>
    private static DataCell Single(string? text) => text is null ? new() : Text(NetworkAttribute.Entry(text));

    private static DataCell Text(string text) => SheetText.Cell(text);

    /// <summary>The sheets of a book, one after the other.</summary>
    private sealed class Sheets(Spreadsheet book, CancellationToken cancellationToken)
    {
        public async Task BeginAsync(string name, IReadOnlyList<string> headers)
        {
            await book.StartWorksheetAsync(name, token: cancellationToken);
            if (headers.Any(header => header.Length > 0))
                await AddAsync([.. headers.Select(Text)]);
        }

        public ValueTask AddAsync(DataCell[] cells) => book.AddRowAsync(cells, cancellationToken);
    }

    /// <summary>Rows in sheets of as many as Kumu takes: it reads the first, and ignores the others.</summary>
    private sealed class Part(Sheets sheets, string name, IReadOnlyList<string> headers)
    {
        private int number = 1;
        private int rows;

        public Task BeginAsync() => sheets.BeginAsync(number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {number} {Ignored}"), headers);

        public async Task NextAsync()
        {
            (number, rows) = (number + 1, 0);
            await BeginAsync();
        }

        public async Task AddAsync(DataCell[] cells)
        {
            if (rows++ == KumuLimits.MostRows)
            {
                await NextAsync();
                rows = 1;
            }

            await sheets.AddAsync(cells);
        }
    }
}
