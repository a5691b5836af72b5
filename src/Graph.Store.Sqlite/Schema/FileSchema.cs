using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>What is in the file, whatever the ontology: read from SQLite's own tables.</summary>
internal static class FileSchema
{
    /// <summary>The tables of facts, of types that the ontology no longer has too.</summary>
    public static HashSet<string> FactTables(Session session) =>
        Names(session, "SELECT t.name FROM sqlite_schema AS t WHERE t.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_xinfo(t.name) WHERE name = 'change_from')");

    /// <summary>The columns of a table; none where there is no such table.</summary>
    public static HashSet<string> Columns(Session session, string table) => Names(session, "SELECT name FROM pragma_table_xinfo(@table)", ("@table", table));

    /// <summary>The columns of a table that are written, and their types.</summary>
    public static Dictionary<string, string> WrittenColumns(Session session, string table)
    {
        Dictionary<string, string> columns = new(StringComparer.Ordinal);
        using SqliteDataReader row = session.Command("SELECT name, type FROM pragma_table_info(@table)", ("@table", table)).ExecuteReader();
        while (row.Read())
            columns.Add(row.GetString(0), row.GetString(1));
        return columns;
    }

    /// <summary>The indexes that were made for the tables of facts, or for one of them.</summary>
    public static HashSet<string> Indexes(Session session, string? table = null) =>
        Names(session, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND (@table IS NULL OR tbl_name = @table)", ("@table", table));

    private static HashSet<string> Names(Session session, string sql, params ReadOnlySpan<(string, object?)> parameters)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        using SqliteDataReader row = session.Command(sql, parameters).ExecuteReader();
        while (row.Read())
            names.Add(row.GetString(0));
        return names;
    }
}
