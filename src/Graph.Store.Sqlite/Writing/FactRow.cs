namespace Graph.Store.Sqlite;

/// <summary>A fact as its table has it.</summary>
/// <param name="Values">What stands in <see cref="FactTable.ReadColumns"/>.</param>
/// <param name="KeyHash">What a node is looked up by where its key is asked for; null where it has none.</param>
internal sealed record FactRow(object?[] Values, string? KeyHash)
{
    /// <summary>The row of a fact.</summary>
    /// <exception cref="StoreException">The fact can't be recorded.</exception>
    public static FactRow Of(FactTable table, Fact fact)
    {
        object?[] values = table.Encoding.Encode(fact);
        for (int i = table.Encoding.FirstProperty; i < values.Length; i++)
        {
            if (values[i] is string[] or bool)
                values[i] = FactColumn.Column(values[i]);
        }

        return new(values, Graph.Model.KeyHash.Of(fact));
    }

    /// <summary>The row of a retraction, which has nothing of the fact but its id.</summary>
    public static FactRow Retraction(FactTable table, string id)
    {
        object?[] values = new object?[table.ReadCount];
        values[0] = id;
        return new(values, null);
    }
}
