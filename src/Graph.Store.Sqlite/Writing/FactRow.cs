namespace Graph.Store.Sqlite;

/// <summary>A fact as its table has it.</summary>
internal static class FactRow
{
    /// <summary>What stands in <see cref="FactTable.ReadColumns"/> for a fact.</summary>
    /// <exception cref="StoreException">The fact can't be recorded.</exception>
    public static object?[] Encode(FactTable table, Fact fact)
    {
        object?[] row = table.Encoding.Encode(fact);
        for (int i = table.Encoding.FirstProperty; i < row.Length; i++)
        {
            if (row[i] is string[] or bool)
                row[i] = FactColumn.Column(row[i]);
        }

        return row;
    }
}
