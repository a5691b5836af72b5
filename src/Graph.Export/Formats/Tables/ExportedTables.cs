using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Export.Formats.Tables;

/// <summary>Facts as rows of tables, type by type, some rows at a time.</summary>
internal static class ExportedTables
{
    // Of so many rows the names are asked for at once.
    private const int RowsAtOnce = 500;

    /// <summary>The rows of all types that are asked for. A type's come one after the other; a type without facts has none.</summary>
    public static async IAsyncEnumerable<(ExportedTable Table, IReadOnlyList<object?[]> Rows)> ReadAsync(IExportedFacts facts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ExportedTable? table = null;
        List<Fact> waiting = new(RowsAtOnce);
        await foreach (FactVersion version in facts.ReadAsync(facts.Types, cancellationToken))
        {
            FactType type = Ontology.Of(version.Fact!);
            if (waiting.Count == RowsAtOnce || (waiting.Count > 0 && table!.Type != type))
            {
                yield return (table!, await RowsAsync(facts, table!, waiting, cancellationToken));
                waiting.Clear();
            }

            if (table?.Type != type)
                table = new(type);
            waiting.Add(version.Fact!);

            // Nodes come before the edges that name them.
            if (version.Fact is Node node)
                facts.Remember(node);
        }

        if (waiting.Count > 0)
            yield return (table!, await RowsAsync(facts, table!, waiting, cancellationToken));
    }

    private static async Task<IReadOnlyList<object?[]>> RowsAsync(IExportedFacts facts, ExportedTable table, List<Fact> waiting, CancellationToken cancellationToken)
    {
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (Fact fact in waiting)
            table.AddNamed(fact, named);
        await facts.LearnNamesAsync(named, cancellationToken);
        return waiting.ConvertAll(fact => table.Row(fact, facts.NameOf));
    }
}
