using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.Previews;

/// <summary>What a file says, to be looked at before it is imported and after it.</summary>
/// <remarks>It shows every value, private ones too: who sees which is for those to decide who show it.</remarks>
public sealed class FilePreview
{
    private readonly IReadOnlyList<SheetRows> sheets;
    private readonly Draft draft;
    private readonly ImportPlan? plan;
    private readonly IReadOnlySet<CellAddress> refused;
    private readonly Dictionary<Table, Dictionary<int, TableRow>> numbered = new(ReferenceEqualityComparer.Instance);

    /// <param name="sheets">Its tables.</param>
    /// <param name="draft">What they say.</param>
    /// <param name="plan">What of it is new; null where there are problems, so that nobody compared it with what is known.</param>
    /// <param name="refused">The rows in which something has to be corrected.</param>
    internal FilePreview(IReadOnlyList<SheetRows> sheets, Draft draft, ImportPlan? plan, IReadOnlySet<CellAddress> refused)
    {
        this.refused = refused;
        this.sheets = sheets;
        this.draft = draft;
        this.plan = plan;
        Sheets = [.. sheets.Select(ReadSheet.Of)];
    }

    /// <summary>The same file with another plan.</summary>
    internal FilePreview Of(ImportPlan? other) => ReferenceEquals(plan, other) ? this : new(sheets, draft, other, refused);

    /// <summary>What its tables were recognised as.</summary>
    public IReadOnlyList<ReadSheet> Sheets { get; }

    /// <summary>How many facts of each type it adds, changes and ends, nodes before edges; empty where there are problems.</summary>
    public IReadOnlyList<TypeCount> Types => [.. TypeCount.Of(plan)];

    /// <summary>Its first rows with what each says. A fact that several rows say stands at the first of them.</summary>
    /// <param name="most">How many rows.</param>
    public IReadOnlyList<ReadRow> FirstRows(int most)
    {
        CellAddress[] rows = [.. sheets.SelectMany(sheet => sheet.Table.Rows.Select(row => new CellAddress(sheet.Table.Sheet, row.Number, null))).Take(most)];
        HashSet<CellAddress> shown = [.. rows];
        ILookup<CellAddress, ReadFact> facts = (plan is null ? DraftWords.Facts(draft, shown.Contains) : Compared(plan, shown.Contains)).ToLookup(pair => pair.At, pair => pair.Fact);
        return [.. rows.Select(row => new ReadRow(row.Sheet, row.Row!.Value, [.. facts[row]]) { FromAbove = FromAbove(row), IsRefused = refused.Contains(row) })];
    }

    private IReadOnlyList<FilledCell> FromAbove(CellAddress at) => SheetOf(at) is not { FilledIn.Count: > 0 } sheet || RowOf(sheet.Table, at.Row!.Value) is not { } row ? []
        :
        [
            .. sheet.FilledIn
                .Where(cell => cell.Key.Row == row.Number)
                .OrderBy(cell => cell.Key.Place)
                .Select(cell => new FilledCell(sheet.Headers.At(cell.Key.Place)!.Header, Shown(cell.Value), Shown(row[cell.Key.Place]))),
        ];

    /// <summary>The nodes that it adds, in the order of the file; none where there are problems.</summary>
    /// <param name="most">How many.</param>
    public IReadOnlyList<(Node Node, string Name)> Added(int most) => plan is null ? []
        : [.. plan.Changes.Where(change => change is { Before: null, After: Node }).Take(most).Select(change => ((Node)change.After, FactWords.Subject(change.After, plan.NameOf)))];

    /// <summary>What a cell has; null where there is no such cell, or it is blank, also where it was read as what stands above it.</summary>
    /// <param name="at">The cell, by the header of its column as a problem has it.</param>
    public string? CellAt(CellAddress at)
    {
        if (at is not { Row: { } number, Column: { } header } || SheetOf(at) is not { } sheet)
            return null;
        ImportColumn? column = sheet.Headers.Format.Columns.FirstOrDefault(each => each.Header == header);

        // Problems of a mapped table have the headers that it has, and those of others the format's.
        int? place = (sheet.Headers.Mapping is null || column is null ? null : sheet.Headers.PlaceOf(header)) ?? (column is null ? null : sheet.Headers.PlaceOf(column)) ?? sheet.Headers.PlaceOf(header);
        if (place is not { } found)
            return null;
        return sheet.FilledIn.TryGetValue((number, found), out Cell written) ? Shown(written) : RowOf(sheet.Table, number) is { } row ? Shown(row[found]) : null;
    }

    private SheetRows? SheetOf(CellAddress at) => sheets.FirstOrDefault(sheet => sheet.Table.Sheet == at.Sheet);

    private static string? Shown(Cell cell) => cell is { IsBlank: false, Text.Length: > 0 } ? Plain.Text(cell.InFile.Trim()) : null;

    // Problems may be many, and most are of one table.
    private TableRow? RowOf(Table table, int number)
    {
        if (!numbered.TryGetValue(table, out Dictionary<int, TableRow>? rows))
            numbered.Add(table, rows = table.Rows.DistinctBy(row => row.Number).ToDictionary(row => row.Number));
        return rows.GetValueOrDefault(number);
    }

    private static IEnumerable<(CellAddress At, ReadFact Fact)> Compared(ImportPlan plan, Func<CellAddress, bool> isShown)
    {
        Dictionary<string, PlannedChange> changes = plan.Changes.ToDictionary(change => change.After.Id, StringComparer.Ordinal);
        foreach (DraftFact said in plan.Said)
        {
            if (!isShown(said.At.In(null)))
                continue;
            PlannedChange? change = changes.GetValueOrDefault(said.Fact.Id);
            FactNews news = change is null ? FactNews.Known : change.Before is null ? FactNews.Added : FactNews.Changed;
            yield return (said.At.In(null), ReadFact.Of(change?.After ?? said.Fact, change?.Before, news, plan.NameOf, id => Ontology.OfId(id)?.ClrType == typeof(Person)));
        }
    }
}
