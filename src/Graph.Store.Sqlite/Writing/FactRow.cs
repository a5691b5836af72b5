namespace Graph.Store.Sqlite;

/// <summary>A fact as its table has it.</summary>
/// <param name="Values">What stands in <see cref="FactTable.ReadColumns"/>.</param>
/// <param name="KeyHash">What a node is looked up by where its key is asked for; null where it has none.</param>
/// <param name="Entry">What search has of a node, where it is made with the row; null otherwise.</param>
internal sealed record FactRow(object?[] Values, string? KeyHash, SearchEntry? Entry = null)
{
    /// <summary>The row of a fact.</summary>
    /// <exception cref="StoreException">The fact can't be recorded.</exception>
    /// <param name="table">The table of its type.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="isNew">Whether it is sure to be recorded, so that it is worth while to make all that goes with it.</param>
    public static FactRow Of(FactTable table, Fact fact, bool isNew)
    {
        object?[] values = table.Encoding.Encode(fact);
        for (int i = table.Encoding.FirstProperty; i < values.Length; i++)
        {
            if (values[i] is string[] or bool)
                values[i] = FactColumn.Column(values[i]);
        }

        return new(values, Graph.Model.KeyHash.Of(fact), isNew && table.Type is { IsNode: true, Caption.Edge: null } ? SearchEntry.Of(fact) : null);
    }

    /// <summary>The row of a retraction, which has nothing of the fact but its id.</summary>
    public static FactRow Retraction(FactTable table, string id)
    {
        object?[] values = new object?[table.ReadCount];
        values[0] = id;
        return new(values, null);
    }
}
