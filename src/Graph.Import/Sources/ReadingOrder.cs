using Graph.Import.Reports;

namespace Graph.Import.Sources;

/// <summary>The order in which somebody goes through a file: sheet by sheet, row by row, from the first column to the last. What is said of a file or a sheet comes before what is said of its rows.</summary>
/// <remarks>What a row as a whole lacks mostly follows from its cells, so it comes after these; and what may follow from other rows comes after all of them.</remarks>
internal sealed class ReadingOrder
{
    private const int Whole = -1;

    private readonly Dictionary<string, (int Sheet, IReadOnlyDictionary<string, int> Columns)> places = new(StringComparer.Ordinal);

    /// <param name="sheets">The tables of the file, in their order. Of them, only where their columns are is kept.</param>
    public ReadingOrder(IReadOnlyList<SheetRows> sheets)
    {
        foreach ((int number, SheetRows sheet) in sheets.Index())
            places.TryAdd(KeyOf(sheet.Table.Sheet), (number, sheet.Headers.Places()));
    }

    /// <summary>Problems in this order; those of one cell as they were found.</summary>
    public IReadOnlyList<ImportProblem> Of(IEnumerable<ImportProblem> problems) =>
    [
        .. problems
            .OrderBy(problem => problem.FollowsFromOthers)
            .ThenBy(problem => SheetOf(problem.At))
            .ThenBy(problem => problem.At.Row ?? Whole)
            .ThenBy(problem => ColumnOf(problem.At)),
    ];

    // A sheet that could not be read has no columns, and stands after those that could.
    private int SheetOf(CellAddress at) => at == CellAddress.File ? Whole : places.TryGetValue(KeyOf(at.Sheet), out (int Sheet, IReadOnlyDictionary<string, int> Columns) known) ? known.Sheet : places.Count;

    private int ColumnOf(CellAddress at) => at.Column is not null && places.TryGetValue(KeyOf(at.Sheet), out (int Sheet, IReadOnlyDictionary<string, int> Columns) known) && known.Columns.TryGetValue(at.Column, out int place) ? place : int.MaxValue;

    private static string KeyOf(string? sheet) => sheet ?? "";
}
