using Graph.Export.Formats.Tables;
using SpreadCheetah;

namespace Graph.Export.Formats.SectorMaps;

/// <summary>A sector map as a worksheet to print and fill in, which graph import reads back.</summary>
internal sealed class SectorMapFormat : IFactFormat
{
    /// <summary>What files of it hold.</summary>
    public const string Holds = "the sector map";

    private const string Sheet = "Sector map";

    public string Name => "sector-map";

    public string Description => "The sector map as an Excel worksheet to print and fill in; graph import reads it back.";

    public string Extension => ".xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string Subject => Holds;

    public bool WritesSynchronously => true;

    /// <summary>Writes it once without an output, and says how many lines it has and what it has no room for.</summary>
    public static async Task<FileContents> LookAtAsync(IExportedFacts facts, CancellationToken cancellationToken)
    {
        SectorMapLines written = SectorMapLines.Write(await MappedFacts.ReadAsync(facts, cancellationToken));
        return new() { Counts = [new("lines", written.Lines.Count)], Notes = written.Note is { } note ? [note] : [] };
    }

    public Task<FileContents> LookAsync(IExportedFacts facts, CancellationToken cancellationToken) => LookAtAsync(facts, cancellationToken);

    public async Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken)
    {
        IReadOnlyList<SectorMapLine> lines = SectorMapLines.Write(await MappedFacts.ReadAsync(facts, cancellationToken)).Lines;
        await using Stream file = output.Create($"sector-map{Extension}");
        await using Spreadsheet book = await Spreadsheet.CreateNewAsync(file, cancellationToken: cancellationToken);
        await book.StartWorksheetAsync(Sheet, token: cancellationToken);
        await book.AddRowAsync([.. SectorMapColumns.All.Select(SheetText.Cell)], cancellationToken);
        foreach (SectorMapLine line in lines)
            await book.AddRowAsync([.. line.Cells.Select(cell => SheetText.Cell(cell))], cancellationToken);
        await book.StartWorksheetAsync(AboutTable.Name, token: cancellationToken);
        foreach (string[] row in AboutTable.Rows(facts.Header, [(Sheet, lines.Count)]))
            await book.AddRowAsync(Array.ConvertAll(row, SheetText.Cell), cancellationToken);
        await book.FinishAsync(cancellationToken);
    }
}
