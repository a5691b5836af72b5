using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>Leaves out of a table of funding what was asked for and not awarded: lists of grants have refused applications, too.</summary>
internal static class GrantDecision
{
    private static readonly PropertyDefinition Amount = Ontology.Of<Funding>().Property(nameof(Funding.Amount));

    /// <summary>The column that says what was decided.</summary>
    public static ImportColumn Column { get; } = ColumnOf.Words("Decision", "What was decided, such as approved or refused. Rows that say refused, withdrawn or not decided yet are not funding, and are left out. It is not recorded.");

    /// <summary>Whether a row says that nothing was awarded, which is reported.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    public static bool LeavesOut(TypeTable table, RowView row)
    {
        if (table.Type.ClrType != typeof(Funding))
            return false;
        ImportColumn amount = table.Table.First(column => column.Source.Property == Amount).Column;
        foreach (ImportColumn column in new[] { Column, amount })
        {
            if (row.Name(column) is { } text && AwardDecision.IsAward(text) == false)
            {
                row.Warn(column, $"{row.Shown(column, text)} says that nothing was awarded, so the row was left out.");
                return true;
            }
        }

        return false;
    }
}
