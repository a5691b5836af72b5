namespace Graph.Store.Sqlite;

/// <summary>Gives tables and columns that an earlier ontology named the names that they have now. Where there are both, because the new name was used before the ontology told of the old one, what is under the old one joins it.</summary>
internal static class FormerNames
{
    /// <summary>Whether anything in the file has a former name.</summary>
    public static bool AreInUse(Session session, OntologyHistory history) => FactTables.All.Any(table =>
        FormerTables(session, table, history).Any()
        || Renamed(table, history).Any(pair => FileSchema.Columns(session, table.Type.TableName).Contains(pair.Former)));

    /// <summary>Renames all of it. Indexes are left to those who make what is missing.</summary>
    public static void Replace(Session session, OntologyHistory history)
    {
        foreach (FactTable table in FactTables.All)
        {
            foreach (string former in FormerTables(session, table, history).ToArray())
            {
                ReplaceColumns(session, former, table, history);
                ReplaceTable(session, former, table);
            }

            ReplaceColumns(session, table.Type.TableName, table, history);
        }
    }

    /// <summary>The tables in the file that have a former name of a type.</summary>
    public static IEnumerable<string> FormerTables(Session session, FactTable table, OntologyHistory history) =>
        history.Of(table.Type).Select(former => former.ColumnName).Where(FileSchema.FactTables(session).Contains);

    /// <summary>The columns in a table of the file that have a property, whatever it was called when they were made.</summary>
    public static IEnumerable<string> ColumnsOf(FactColumn column, OntologyHistory history, IReadOnlySet<string> columns) =>
        history.Of(column.Property).Select(former => former.ColumnName).Prepend(column.Property.ColumnName).Where(columns.Contains);

    private static IEnumerable<(FactColumn Column, string Former)> Renamed(FactTable table, OntologyHistory history) =>
        from column in table.Columns from former in history.Of(column.Property) select (column, former.ColumnName);

    private static void ReplaceTable(Session session, string former, FactTable table)
    {
        foreach (string index in FileSchema.Indexes(session, former))
            session.Execute($"DROP INDEX \"{index}\"");
        if (FileSchema.Columns(session, table.Type.TableName).Count == 0)
        {
            session.Execute($"ALTER TABLE \"{former}\" RENAME TO {table.Name}");
            return;
        }

        Dictionary<string, string> there = FileSchema.WrittenColumns(session, table.Type.TableName), joining = FileSchema.WrittenColumns(session, former);
        foreach ((string column, string type) in joining.Where(pair => !there.ContainsKey(pair.Key)))
            session.Execute($"ALTER TABLE {table.Name} ADD COLUMN \"{column}\" {type}");
        string columns = string.Join(", ", joining.Keys.Select(column => $"\"{column}\""));
        session.Execute($"INSERT INTO {table.Name} ({columns}) SELECT {columns} FROM \"{former}\"");
        session.Execute($"DROP TABLE \"{former}\"");
    }

    private static void ReplaceColumns(Session session, string name, FactTable table, OntologyHistory history)
    {
        foreach ((FactColumn column, string former) in Renamed(table, history))
        {
            HashSet<string> columns = FileSchema.Columns(session, name);
            if (!columns.Contains(former))
                continue;
            string folded = FactColumn.FoldedName(former);
            session.Execute($"DROP INDEX IF EXISTS \"{name}_{former}\"");
            session.Execute($"DROP INDEX IF EXISTS \"{name}_{folded}\"");
            if (columns.Contains(column.Property.ColumnName))
            {
                session.Execute($"UPDATE \"{name}\" SET {column.Name} = \"{former}\" WHERE {column.Name} IS NULL");
                session.Execute($"ALTER TABLE \"{name}\" DROP COLUMN \"{former}\"");
            }
            else
            {
                session.Execute($"ALTER TABLE \"{name}\" RENAME COLUMN \"{former}\" TO {column.Name}");
            }

            // A text that became a list of texts is the first of them.
            if (column.Property.Kind == PropertyKind.TextList)
                session.Execute($"UPDATE \"{name}\" SET {column.Name} = json_array({column.Name}) WHERE CASE WHEN json_valid({column.Name}) THEN json_type({column.Name}) <> 'array' ELSE {column.Name} IS NOT NULL END");

            // The folded text is made anew with the column that it goes into.
            if (columns.Contains(folded))
                session.Execute($"ALTER TABLE \"{name}\" DROP COLUMN \"{folded}\"");
            if (column.IsFolded && columns.Contains(FactColumn.FoldedName(column.Property.ColumnName)))
                session.Execute($"UPDATE \"{name}\" SET {column.SortName} = fold({column.Name})");
        }
    }
}
