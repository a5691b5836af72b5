using Graph.Import.Matching;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Areas;

/// <summary>The Code History Database of the Office for National Statistics: which GSS codes there are and were, since when and until when, in what the areas lie, and what each code was before.</summary>
/// <remarks>Its two tables come as two files, or in one archive. Either says something only with the other, so each is read with the other beside it.</remarks>
internal sealed class CodeHistory
{
    /// <summary>What the reports call the format.</summary>
    public const string Format = "code-history";

    /// <summary>What it holds, in a line.</summary>
    public const string Description = "The Code History Database of the Office for National Statistics: Changes.csv and ChangeHistory.csv, named together, or in an archive. Each area becomes a place with its code, former codes, period and what it lies in. See https://geoportal.statistics.gov.uk";

    private readonly IReadOnlyList<CodeTable> own;
    private readonly IReadOnlyList<CodeTable> beside;
    private readonly DateOnly today;
    private readonly CodeLineage lineage = new();
    private readonly Dictionary<string, string?> places = new(StringComparer.Ordinal);

    private CodeHistory(IReadOnlyList<CodeTable> own, IReadOnlyList<CodeTable> beside, DateOnly today) => (this.own, this.beside, this.today) = (own, beside, today);

    /// <summary>The part of the database that a file is; null where it is none.</summary>
    /// <param name="tables">The tables of the file.</param>
    /// <param name="others">The other files of the import that may be of it.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="today">The day on which it is read.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static CodeHistory? Of(IReadOnlyList<Table> tables, IReadOnlyList<string> others, ReadLimits limits, DateOnly today, CancellationToken cancellationToken)
    {
        CodeTable[] found = Among(tables);
        return found.Length == 0 ? null : new(found, [.. others.SelectMany(Read)], today);

        IEnumerable<CodeTable> Read(string path)
        {
            try
            {
                return Among(TableReader.Read(path, limits, new(path), step: null, cancellationToken));
            }
            catch (UnreadableFileException)
            {
                // It is told of where it is read as a file of its own.
                return [];
            }
        }
    }

    /// <summary>Whether a table is of the database.</summary>
    public static bool Has(Table table) => CodeTable.Of(table) is not null;

    /// <summary>Adds the places to a draft.</summary>
    /// <param name="draft">What the file says.</param>
    /// <param name="problems">What is wrong with it.</param>
    public void Apply(Draft draft, ProblemLog problems)
    {
        foreach (CodeTable table in own.Where(table => !table.HasChanges && !table.HasPeriods))
            problems.Warn(table.At, "it says what codes were before 2009, as Changes.csv does, so it was left out.");
        if (own.Any(table => table.HasPeriods) && !own.Concat(beside).Any(table => table.HasChanges))
        {
            problems.Add(CellAddress.File, "it does not say which code took the place of which, so one area would become several places. Import it together with Changes.csv: graph import Changes.csv ChangeHistory.csv, or as one .zip");
            return;
        }

        List<CodeRow> rows = [];
        foreach (CodeTable table in own.Where(table => table.HasChanges || table.HasPeriods))
        {
            foreach (CodeRow row in table.Rows(today, problems))
            {
                lineage.Add(row);
                if (AreaKind.OfCode(row.Code) is not null)
                    rows.Add(row);
            }

            draft.Rows += table.Count;
        }

        foreach (CodeRow row in beside.Where(table => table.HasChanges || table.HasPeriods).SelectMany(table => table.Rows(today, problems: null)))
            lineage.Add(row);
        Add(rows, draft, problems);
    }

    private void Add(List<CodeRow> rows, Draft draft, ProblemLog problems)
    {
        HashSet<string> lying = new(StringComparer.Ordinal);
        HashSet<(string, string)> related = [];
        foreach (CodeRow row in rows)
        {
            string code = lineage.Now(row.Code);
            if (PlaceOf(code, draft, row.At) is not { } place)
                continue;
            if (row.IsChange)
                Relate(row, place, related, draft);
            else if (lying.Add(code))
                Lie(code, place, draft, problems);
        }
    }

    private void Relate(CodeRow row, string place, HashSet<(string, string)> related, Draft draft)
    {
        if (row.Former is not { } former || former == row.Code || lineage.Now(former) is not { } before || before == lineage.Now(row.Code) || PlaceOf(before, draft, row.At) is not { } other || !related.Add((other, place)))
            return;
        Edge edge = lineage.WentWhole(before)
            ? new Within { Id = "", From = other, To = place, Since = row.From is { } from ? PartialDate.Of(from) : null }
            : new Overlaps { Id = "", From = other, To = place };
        draft.Add(edge, row.At);
    }

    private void Lie(string code, string place, Draft draft, ProblemLog problems)
    {
        foreach ((string parent, PartialDate? since, PartialDate? until, CellAddress at) in lineage.WiderOf(code))
        {
            if (AreaKind.WhyNotIn(code, parent) is { } wrong)
            {
                problems.LeaveOut(at.In(CodeTable.Parent), wrong);
                continue;
            }

            string wider = PlaceOf(parent, draft, at) ?? draft.IfKnown<Place>(parent, at, lineage.IsLeftOut(parent));
            draft.Add(new Within { Id = "", From = place, To = wider, Since = since, Until = until }, at);
        }
    }

    private string? PlaceOf(string code, Draft draft, CellAddress at)
    {
        if (!places.TryGetValue(code, out string? place))
            places.Add(code, place = lineage.PlaceOf(code) is { } said ? draft.Node(new(said, at) { IsOfficial = true }, [], leavesOpen: false) : null);
        return place;
    }

    private static CodeTable[] Among(IEnumerable<Table> tables) => [.. tables.Select(CodeTable.Of).OfType<CodeTable>()];
}
