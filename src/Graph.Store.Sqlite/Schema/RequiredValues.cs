namespace Graph.Store.Sqlite;

/// <summary>Sees to it that facts of an earlier ontology have what every fact of their type must have now, in every version of them.</summary>
internal static class RequiredValues
{
    private const string IsNoRetraction = "(change_to IS NULL OR change_to <> change_from)";

    private static readonly string Required = string.Join(", ", AllRequired.Select(pair => pair.Column.Property));

    private static IEnumerable<(FactTable Table, FactColumn Column)> AllRequired =>
        from table in FactTables.All from column in table.Columns where column.Property.IsRequired select (table, column);

    /// <summary>Whether other properties are required than when this was last seen to.</summary>
    public static bool AreOutdated(Session session) => StoreSetting.Get(session, StoreSetting.Required) != Required;

    /// <summary>Looks, before anything is changed, whether the rules of the ontology give every fact what it must have.</summary>
    /// <exception cref="StoreException">They do not.</exception>
    public static void Check(Session session, SqliteStoreOptions options)
    {
        foreach ((FactTable table, FactColumn column) in AllRequired.Where(pair => options.History.Fillings.GetValueOrDefault(pair.Column.Property)?.Value is null))
        {
            FactColumn? other = options.History.Fillings.GetValueOrDefault(column.Property)?.From is { } from ? table.ColumnOf(from) : null;
            long without = FormerNames.FormerTables(session, table, options.History).Prepend(table.Type.TableName).Sum(name => Without(session, name, column, other, options.History));
            if (without > 0)
                throw Refusal.Unfilled(column.Property, without, options.FilePath);
        }
    }

    /// <summary>Gives every fact what it must have by the rules of the ontology.</summary>
    /// <returns>Whether there was any that did not have it.</returns>
    public static bool Fill(Session session, OntologyHistory history)
    {
        bool isChanged = false;
        foreach ((FactTable table, FactColumn column) in AllRequired)
        {
            if (!history.Fillings.TryGetValue(column.Property, out Filling? filling))
                continue;
            string value = filling.From is { } other ? table.ColumnOf(other).Name : "@value";
            int filled = session.Command(
                $"UPDATE {table.Name} SET {column.Name} = {value} WHERE {column.Name} IS NULL AND {IsNoRetraction}",
                filling.From is null ? [("@value", FactColumn.Column(column.Encoding.Encode(filling.Value)))] : []).ExecuteNonQuery();
            if (filled > 0 && column.IsFolded)
                session.Execute($"UPDATE {table.Name} SET {column.SortName} = fold({column.Name})");
            isChanged |= filled > 0;
        }

        StoreSetting.Set(session, StoreSetting.Required, Required);
        return isChanged;
    }

    private static long Without(Session session, string name, FactColumn column, FactColumn? other, OntologyHistory history)
    {
        HashSet<string> columns = FileSchema.Columns(session, name);
        if (columns.Count == 0)
            return 0;
        IEnumerable<string> present = FormerNames.ColumnsOf(column, history, columns).Concat(other is null ? [] : FormerNames.ColumnsOf(other, history, columns));
        return session.Scalar<long>($"SELECT count(DISTINCT id) FROM \"{name}\" WHERE {string.Join(" AND ", present.Select(known => $"\"{known}\" IS NULL").Prepend(IsNoRetraction))}");
    }
}
