using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Previews;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;

namespace Graph.Import.Mappings.Proposals;

/// <summary>Reads tables by a mapping as an import reads them, and shows their first rows without what is private: whoever maps a file need not see it.</summary>
/// <remarks>
/// What a cell means may be told by rows far below it: how dates are written, whom a name stands for, whether two rows contradict each other.
/// So all rows that are there are read, and not only those that are shown.
/// </remarks>
internal static class FirstRows
{
    /// <summary>What the first rows say, and what is wrong.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="most">How many rows are shown.</param>
    /// <param name="today">The day on which it is read.</param>
    public static MappingPreview Of(string name, IReadOnlyList<Table> tables, FileMapping mapping, int most, DateOnly today)
    {
        ProblemLog problems = new(name);
        SourceContents contents = SourceReader.ReadMapped(tables, mapping, today, problems);
        ImportPlan? plan = Plan(contents, today, problems);
        IReadOnlyList<ReadRow> rows = [.. new FilePreview(contents.Sheets, contents.Draft, plan, problems.Refused).FirstRows(most).Select(row => row with { Facts = [.. row.Facts.Select(fact => fact.Shown with { News = null })] })];
        HashSet<CellAddress> shown = [.. rows.Select(row => new CellAddress(row.Sheet, row.Row, null))];
        int last = rows.Count < most ? int.MaxValue : rows.Max(row => row.Row);
        IReadOnlyDictionary<(string?, string), string> written = contents.Written();
        return new(rows, [.. problems.Problems.Where(IsShown).Select(problem => problem.In(written))])
        {
            Warnings = [.. problems.Warnings.Where(IsShown).Select(warning => warning.In(written))],
            ProblemsBelow = problems.ProblemCount - problems.Problems.Count(IsShown),
        };

        // A row that is left out is not among those that are shown, and stands between them.
        bool IsShown(ImportProblem problem) => problem.At.Row is not { } row || shown.Contains(problem.At.In(null)) || (row < last && (rows.Count == 0 || problem.At.Sheet == rows[0].Sheet));
    }

    // Nobody compares it with what is recorded, so a name that no row has may be known.
    private static ImportPlan? Plan(SourceContents contents, DateOnly today, ProblemLog problems)
    {
        if (problems.ProblemCount > 0)
            return null;
        KnownGraph nobody = new() { IsPart = true };
        ImportPlan plan = ImportPlanner.Plan(contents.Draft, nobody, today, problems);
        if (problems.ProblemCount > 0)
            return null;
        nobody.Learn(plan.Changes.Select(change => change.After));
        ILookup<string, string> written = contents.Draft.Mentions.Where(mention => !mention.IsHidden).ToLookup(mention => plan.Identities!.Resolve(mention.Id), mention => mention.Text, StringComparer.Ordinal);
        return plan with { NameOf = id => plan.NameOf(id) ?? written[id].FirstOrDefault() };
    }
}
