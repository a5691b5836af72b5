namespace Graph.Store.Sqlite;

/// <summary>What parts of the store were derived from, where that can't be seen in the tables.</summary>
internal static class StoreSetting
{
    /// <summary>The properties that search looks into.</summary>
    public const string Searched = "searched properties";

    /// <summary>What the keys of nodes are made of.</summary>
    public const string Keyed = "keys of nodes";

    public static string? Get(Session session, string name) => session.Scalar<string>("SELECT value FROM store_setting WHERE name = @name", ("@name", name));

    public static void Set(Session session, string name, string value) =>
        session.Execute("INSERT OR REPLACE INTO store_setting (name, value) VALUES (@name, @value)", ("@name", name), ("@value", value));
}
