using CsvHelper;
using Graph.Model;

namespace Graph.Export.Formats.SectorMaps;

/// <summary>A sector map as a table in CSV, which graph import reads back.</summary>
internal sealed class SectorMapCsvFormat : IFactFormat
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    public string Name => "sector-map-csv";

    public string Description => "The same sector map, as a table in CSV.";

    public string Extension => ".csv";

    public string MediaType => "text/csv";

    public string Subject => SectorMapFormat.Holds;

    public Task<FileContents> LookAsync(IExportedFacts facts, CancellationToken cancellationToken) => SectorMapFormat.LookAtAsync(facts, cancellationToken);

    public async Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken)
    {
        IReadOnlyList<SectorMapLine> lines = SectorMapLines.Write(await MappedFacts.ReadAsync(facts, cancellationToken)).Lines;
        await using CsvWriter csv = CsvWriter.Create(output.Create($"sector-map{Extension}"), Options);
        await csv.WriteRecordAsync([.. SectorMapColumns.All], cancellationToken);
        foreach (SectorMapLine line in lines)
            await csv.WriteRecordAsync([.. line.Cells.Select(CellText.Guard)], cancellationToken);
    }
}
