namespace Graph.Store.Sqlite;

/// <summary>What parts of the store were derived from, where that can't be seen in the tables.</summary>
internal static class StoreSetting
{
    /// <summary>The properties that search looks into.</summary>
    public const string Searched = "searched properties";

    /// <summary>What the keys of nodes are made of.</summary>
    public const string Keyed = "keys of nodes";

    /// <summary>The properties that every fact of their type has.</summary>
    public const string Required = "required properties";

    /// <summary>The tables of types that the ontology no longer has, whose edges are put aside.</summary>
    public const string Removed = "removed types";

    /// <summary>What was written last; null where nothing was, or where the store is older than its settings.</summary>
    public static string? Get(Session session, string name) => FileSchema.Columns(session, "store_setting").Count == 0 ? null : session.Scalar<string>("SELECT value FROM store_setting WHERE name = @name", ("@name", name));

    public static void Set(Session session, string name, string value) =>
        session.Execute("INSERT OR REPLACE INTO store_setting (name, value) VALUES (@name, @value)", ("@name", name), ("@value", value));
}
