using System.Globalization;
using CsvHelper;

namespace Graph.Export.Formats.Tables;

/// <summary>A table for each type of fact, which graph import reads back.</summary>
public sealed class CsvFormat : IFactFormat
{
    /// <summary>The name of the file that says what the tables are. It has no facts, so imports leave it out.</summary>
    public const string AboutFile = $"{AboutTable.Name}.csv";

    // Without the mark Excel reads UTF-8 as an old code page.
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public string Description => "A table for each type of fact, for spreadsheets and statistics; graph import reads corrections back.";

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public string MediaType => "text/csv";

    /// <inheritdoc/>
    public bool IsSeveralFiles => true;

    /// <inheritdoc/>
    public async Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken)
    {
        List<(string Table, long Rows)> written = [];
        CsvWriter? csv = null;
        try
        {
            await foreach ((ExportedTable table, IReadOnlyList<object?[]> rows) in ExportedTables.ReadAsync(facts, cancellationToken))
            {
                string name = $"{table.Type.Plural}{Extension}";
                if (written is [] || written[^1].Table != name)
                {
                    if (csv is not null)
                        await csv.DisposeAsync();
                    csv = CsvWriter.Create(output.Create(name), Options);
                    await csv.WriteRecordAsync([.. table.Headers], cancellationToken);
                    written.Add((name, 0));
                }

                foreach (object?[] row in rows)
                    await csv!.WriteRecordAsync(Array.ConvertAll(row, cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""), cancellationToken);
                written[^1] = (name, written[^1].Rows + rows.Count);
            }
        }
        finally
        {
            if (csv is not null)
                await csv.DisposeAsync();
        }

        await using CsvWriter about = CsvWriter.Create(output.Create(AboutFile), Options);
        foreach (string[] row in AboutTable.Rows(facts.Header, written))
            await about.WriteRecordAsync(row, cancellationToken);
    }
}
