using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Completing;

/// <summary>The rows of a file of which something could not be read: what such a row may be about is not gone from the file.</summary>
/// <remarks>
/// A row that names, in some cell, everything that a fact is about may be about it. Of a row that nothing was read of, and that names no such fact of a kind,
/// nobody can tell which fact of the kind it is about, so it may be any. Where only a name in a row could not be read, the row may be about what it names beside it.
/// </remarks>
internal sealed class UnreadRows
{
    private readonly Dictionary<string, HashSet<CellAddress>> byText = new(StringComparer.Ordinal);
    private readonly List<CellAddress> lost = [];
    private readonly HashSet<CellAddress> nameless = [];

    /// <summary>The rows of some tables that a log has as left out.</summary>
    /// <param name="contents">The tables, and what was read of them.</param>
    /// <param name="log">What is wrong with them.</param>
    public static UnreadRows Of(SourceContents contents, ProblemLog log)
    {
        UnreadRows unread = new();
        if (log.LeftOut.Count == 0)
            return unread;
        foreach (SheetRows sheet in contents.Sheets)
        {
            foreach ((CellAddress at, string text) in sheet.Table.Rows
                .Select(row => (At: new CellAddress(sheet.Table.Sheet, row.Number, null), row.Cells))
                .Where(row => log.LeftOut.Contains(row.At))
                .SelectMany(row => row.Cells.SelectMany(cell => SeveralNames.Split(cell.Text)).Select(text => (row.At, text))))
            {
                unread.Add(at, Names.Normalise(text));
                unread.Add(at, PersonNames.Fold(text));
            }
        }

        HashSet<CellAddress> read = [.. contents.Draft.Facts.Select(said => said.At.In(null)).Where(log.LeftOut.Contains)];
        HashSet<string> names = [.. contents.Sheets.SelectMany(sheet => sheet.Headers.Format.Columns).Where(IsName).Select(column => column.Header)];
        unread.lost.AddRange(log.LeftOut.Where(row => !read.Contains(row)).OrderBy(row => row.Sheet, StringComparer.Ordinal).ThenBy(row => row.Row));
        unread.nameless.UnionWith(log.CellsLeftOut.Where(cell => read.Contains(cell.In(null)) && (cell.Column is not { } column || names.Contains(column))).Select(cell => cell.In(null)));
        return unread;
    }

    /// <summary>Which of some facts that no row says a row may be about that could not be read.</summary>
    /// <param name="absent">The facts.</param>
    /// <param name="known">What is known.</param>
    /// <returns>By the ids of those facts the first such row, and whether it names all that the fact is about.</returns>
    public IReadOnlyDictionary<string, (CellAddress Row, bool IsNamed)> About(IReadOnlyCollection<Fact> absent, KnownGraph known)
    {
        Dictionary<string, (CellAddress Row, bool IsNamed)> about = new(StringComparer.Ordinal);
        if (lost.Count == 0 && byText.Count == 0)
            return about;
        HashSet<(CellAddress Row, FactKind Kind)> told = [];
        foreach (Fact fact in absent)
        {
            HashSet<CellAddress> rows = NodesOf(fact).Select(node => RowsNaming(node, known)).Aggregate((all, others) => [.. all.Intersect(others)]);
            if (rows.Count > 0)
                about.Add(fact.Id, (First(rows), true));
            told.UnionWith(rows.Select(row => (row, FactKind.Of(fact))));
        }

        foreach (IGrouping<FactKind, Fact> facts in absent.Where(fact => !about.ContainsKey(fact.Id)).GroupBy(FactKind.Of))
        {
            CellAddress[] any = [.. lost.Where(row => !told.Contains((row, facts.Key))).Take(1)];
            foreach (Fact fact in facts)
            {
                CellAddress[] rows = [.. any, .. nameless.Count == 0 || fact is Node ? [] : NodesOf(fact).SelectMany(node => RowsNaming(node, known)).Where(nameless.Contains)];
                if (rows.Length > 0)
                    about.Add(fact.Id, (First(rows), false));
            }
        }

        return about;
    }

    private static bool IsName(ImportColumn column) => column.NamesPeople || column.NamesOrganisations || column.NamesRecords || column.Property is { IsCaption: true } or { IsIdentifier: true };

    private static string[] NodesOf(Fact fact) => fact is Edge edge ? [edge.From, edge.To] : [fact.Id];

    private static CellAddress First(IEnumerable<CellAddress> rows) => rows.OrderBy(row => row.Sheet, StringComparer.Ordinal).ThenBy(row => row.Row).First();

    private HashSet<CellAddress> RowsNaming(string node, KnownGraph known) => [.. TextsOf(node, known).SelectMany(text => byText.GetValueOrDefault(text) ?? [])];

    private void Add(CellAddress at, string text)
    {
        if (text.Length == 0)
            return;
        if (!byText.TryGetValue(text, out HashSet<CellAddress>? rows))
            byText.Add(text, rows = []);
        rows.Add(at);
    }

    private static IEnumerable<string> TextsOf(string id, KnownGraph known)
    {
        if (known.Find(id) is not { } node)
            return [];
        FactType type = Ontology.Of(node);
        if (type.Caption.Edge is not null)
            return known.Nodes.ContextOf(id).SelectMany(other => TextsOf(other, known));
        IEnumerable<string> numbers = node is Organisation organisation
            ? organisation.Identifiers.SelectMany(identifier => (string[])[identifier.ToString(), identifier.Value])
            : type.Key.IdentifiersOf(node);
        return CalledTexts.OwnCaptionsOf(node).Concat(numbers).Select(text => CalledTexts.Fold(type, text));
    }
}
