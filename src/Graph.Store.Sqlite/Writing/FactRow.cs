namespace Graph.Store.Sqlite;

/// <summary>A fact as its table has it, checked for everything that can be seen without the store.</summary>
internal static class FactRow
{
    /// <summary>What stands in <see cref="FactTable.ReadColumns"/> for a fact.</summary>
    /// <exception cref="StoreException">The fact can't be recorded.</exception>
    public static object?[] Encode(FactTable table, Fact fact)
    {
        object?[] row = new object?[table.ReadCount];
        int place = 0;
        row[place++] = fact.Id;
        if (fact is Edge edge)
        {
            row[place++] = End(edge, table.Type.Edge!.FromName, edge.From, table.Type.MayStartAt);
            row[place++] = End(edge, table.Type.Edge!.ToName, edge.To, table.Type.MayLeadTo);
        }

        foreach (FactColumn column in table.Columns)
        {
            object? value = column.Property.Read(fact);
            try
            {
                row[place++] = column.Encode(value);
            }
            catch (FormatException problem)
            {
                throw Invalid(fact, column.Property.FieldName, $"\"{value}\" {problem.Message}");
            }

            if (value is string reference && column.Property.Target is { } target && Ontology.OfId(reference)?.ClrType != target)
                throw Invalid(fact, column.Property.FieldName, $"\"{reference}\" is no id of {target.Name}");
        }

        return row;
    }

    private static string End(Edge edge, string name, string id, Func<FactType, bool> isAllowed) =>
        id is not null && Ontology.OfId(id) is { } type && isAllowed(type)
            ? id
            : throw Invalid(edge, name, $"\"{id}\" is no id of a type that {Ontology.Of(edge).Name} may have there");

    private static StoreException Invalid(Fact fact, string property, string problem) =>
        new(StoreError.InvalidFact, $"{fact.Id}: {property} {problem}.") { FactId = fact.Id };
}
