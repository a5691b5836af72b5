using System.Globalization;
using Graph.Model;
using SpreadCheetah;

namespace Graph.Export.Formats.Tables;

/// <summary>A workbook with a sheet for each type of fact, which graph import reads back.</summary>
public sealed class XlsxFormat : IFactFormat
{
    /// <summary>The rows that a sheet may have, its headers included.</summary>
    public const int MostRows = 1_048_576;

    private readonly int mostRows;

    /// <summary>The format.</summary>
    public XlsxFormat()
        : this(MostRows)
    {
    }

    /// <param name="mostRows">The rows that a sheet may have, its headers included.</param>
    internal XlsxFormat(int mostRows) => this.mostRows = mostRows;

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public string Description => "The same tables as csv, as the sheets of one Excel workbook.";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public bool WritesSynchronously => true;

    /// <inheritdoc/>
    public async Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken)
    {
        await using Stream file = output.Create($"facts{Extension}");
        await using Spreadsheet book = await Spreadsheet.CreateNewAsync(file, cancellationToken: cancellationToken);
        List<(string Sheet, long Rows)> written = [];
        FactType? type = null;
        int sheets = 0;
        long cut = 0;
        await foreach ((ExportedTable table, IReadOnlyList<object?[]> rows) in ExportedTables.ReadAsync(facts, cancellationToken))
        {
            foreach (object?[] row in rows)
            {
                bool isNew = type != table.Type;
                if (isNew || written[^1].Rows == mostRows - 1)
                {
                    (type, sheets) = (table.Type, isNew ? 1 : sheets + 1);
                    string name = sheets == 1 ? type.InWords : string.Create(CultureInfo.InvariantCulture, $"{type.InWords} {sheets}");
                    await book.StartWorksheetAsync(name, token: cancellationToken);
                    await book.AddRowAsync([.. table.Headers.Select(header => new DataCell(header))], cancellationToken);
                    written.Add((name, 0));
                }

                cut += row.Count(cell => cell is string text && SheetText.IsCut(text));
                await book.AddRowAsync(Array.ConvertAll(row, Cell), cancellationToken);
                written[^1] = (written[^1].Sheet, written[^1].Rows + 1);
            }
        }

        await book.StartWorksheetAsync(AboutTable.Name, token: cancellationToken);
        foreach (string[] row in AboutTable.Rows(facts.Header, written, cut))
            await book.AddRowAsync(Array.ConvertAll(row, SheetText.Cell), cancellationToken);
        await book.FinishAsync(cancellationToken);
    }

    private static DataCell Cell(object? value) => value switch
    {
        int number => new(number),

        // A sheet has numbers as a computer's, with 15 digits: longer ones are texts, so that none is lost.
        decimal number when (decimal)(double)number == number => new(number),
        decimal number => new(number.ToString(CultureInfo.InvariantCulture)),
        string text => SheetText.Cell(text),
        _ => new(),
    };
}
