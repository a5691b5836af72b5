namespace Graph.Store.Neo4j;

/// <summary>Changes of what is stored, with which a store of an earlier ontology is brought up to date: each in transactions of a few thousand, and safe to begin again.</summary>
internal static class SchemaChange
{
    private const int BatchSize = 5000;

    /// <summary>Runs a statement again and again until it finds nothing left to write.</summary>
    public static async Task DrainAsync(this QueryClient client, string text, CancellationToken cancellationToken, params (string, object?)[] parameters)
    {
        Statement statement = new(text, [.. parameters, ("limit", BatchSize)]);
        while ((await client.WriteAsync(statement, cancellationToken)) is [[long and > 0]])
        {
        }
    }

    /// <summary>Which label or type of relationship each constraint is on, by its name.</summary>
    public static async Task<Dictionary<string, string>> ConstraintsAsync(this QueryClient client, CancellationToken cancellationToken) =>
        (await client.ReadAsync(new(CypherFile.Read("read/constraints")), cancellationToken)).ToDictionary(row => (string)row[0]!, row => (string)row[1]!, StringComparer.Ordinal);

    /// <summary>Removes the constraint or index of a name, if there is one.</summary>
    public static async Task DropAsync(this QueryClient client, string name, CancellationToken cancellationToken)
    {
        foreach (string statement in CypherFile.Statements(CypherFile.ForFormer("schema/former/drop", name)))
            await client.WriteAsync(new(statement), cancellationToken);
    }

    /// <summary>Forgets steps that have been taken, so that they are taken again.</summary>
    public static async Task ForgetAsync(this QueryClient client, HashSet<string> taken, Func<string, bool> isOne, CancellationToken cancellationToken)
    {
        string[] names = [.. taken.Where(isOne)];
        if (names.Length == 0)
            return;
        await client.WriteAsync(new(CypherFile.Read("write/forget-migrations"), ("names", names)), cancellationToken);
        taken.ExceptWith(names);
    }
}
