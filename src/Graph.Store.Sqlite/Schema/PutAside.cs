namespace Graph.Store.Sqlite;

/// <summary>Keeps what can't be shown because the ontology no longer has a type, and shows it again once the ontology has it again.</summary>
/// <remarks>The table of such a type is left as it is: nothing reads it. Edges that lead to its nodes, or start there, are put into a table of their own, so that reads need not look for them.</remarks>
internal static class PutAside
{
    private const string Suffix = " (put aside)";

    private static readonly string[] Prefixes = [.. Ontology.Types.SelectMany(type => type.IdPrefixes)];

    /// <summary>Whether other types are missing from the ontology than when this was last seen to.</summary>
    public static bool IsOutdated(Session session) => (StoreSetting.Get(session, StoreSetting.Removed) ?? "") != Removed(session);

    /// <summary>Puts everything back where it was, before names are changed.</summary>
    public static void Restore(Session session)
    {
        foreach (string table in FileSchema.FactTables(session))
        {
            string[] columns = [.. FileSchema.WrittenColumns(session, table + Suffix).Keys.Intersect(FileSchema.WrittenColumns(session, table).Keys, StringComparer.Ordinal).Select(column => $"\"{column}\"")];
            if (columns.Length == 0)
                continue;
            session.Execute($"INSERT INTO \"{table}\" ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns)} FROM \"{table}{Suffix}\"");
            session.Execute($"DROP TABLE \"{table}{Suffix}\"");
        }
    }

    /// <summary>Puts edges aside, in all of their versions, that ever were at a node of a type that the ontology has not.</summary>
    public static void Run(Session session)
    {
        string removed = Removed(session);
        StoreSetting.Set(session, StoreSetting.Removed, removed);
        if (removed.Length == 0)
            return;

        session.Execute("CREATE TEMP TABLE unknown_node (key INTEGER PRIMARY KEY)");
        session.Execute(
            "INSERT INTO unknown_node SELECT key FROM node_key WHERE substr(id, 1, instr(id, '-') - 1) NOT IN (SELECT value FROM json_each(@prefixes))",
            ("@prefixes", JsonList.Of(Prefixes)));
        foreach (FactTable table in FactTables.All.Where(table => !table.Type.IsNode))
        {
            string unseen = $"id IN (SELECT id FROM {table.Name} WHERE {FactTable.From} IN (SELECT key FROM unknown_node) OR {FactTable.To} IN (SELECT key FROM unknown_node))";
            if (session.Scalar<long>($"SELECT EXISTS (SELECT 1 FROM {table.Name} WHERE {unseen})") == 0)
                continue;
            string columns = string.Join(", ", FileSchema.WrittenColumns(session, table.Type.TableName).Keys.Select(column => $"\"{column}\""));
            session.Execute($"CREATE TABLE \"{table.Type.TableName}{Suffix}\" AS SELECT {columns} FROM {table.Name} WHERE {unseen}");
            session.Execute($"DELETE FROM {table.Name} WHERE {unseen}");
        }

        session.Execute("DROP TABLE unknown_node");
    }

    /// <summary>The tables of types that the ontology has not, in order.</summary>
    private static string Removed(Session session) =>
        string.Join(", ", FileSchema.FactTables(session).Except(FactTables.All.Select(table => table.Type.TableName), StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
