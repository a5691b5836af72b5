namespace Graph.Store.Neo4j;

/// <summary>Keeps what can't be shown because the ontology no longer has a type, and shows it again once the ontology has it again.</summary>
/// <remarks>Facts of such a type, and edges that lead to its nodes or start there, lose the labels by which reads find versions; the plain graph, which is made of versions, loses them.</remarks>
internal static class PutAside
{
    private const string Node = "node ";
    private const string Edge = "edge ";

    private static readonly string[] Prefixes = [.. Ontology.Types.SelectMany(type => type.IdPrefixes)];

    /// <summary>The types that a store was made for and that the ontology has not, in order.</summary>
    /// <param name="taken">The steps of the schema that have been taken.</param>
    /// <param name="history">What the ontology was before: what has a new name is not missing.</param>
    public static string Removed(IEnumerable<string> taken, OntologyHistory history)
    {
        HashSet<string> known = [.. Ontology.Types.SelectMany(type => history.Of(type).Select(former => former.Name).Prepend(type.Name))];
        return string.Join(", ", taken.Where(step => IsType(step) && !known.Contains(step[Node.Length..])).Order(StringComparer.Ordinal));
    }

    /// <summary>Puts everything back where it was, before names are changed.</summary>
    public static Task RestoreAsync(QueryClient client, CancellationToken cancellationToken) =>
        client.DrainAsync(CypherFile.Read("schema/aside/restore"), cancellationToken);

    /// <summary>Puts aside what can't be shown.</summary>
    /// <param name="client">Asks the server.</param>
    /// <param name="removed">The types that are missing, as <see cref="Removed"/> says.</param>
    /// <param name="earlier">Those that were missing before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task RunAsync(QueryClient client, string removed, string earlier, CancellationToken cancellationToken)
    {
        if (removed.Length > 0)
        {
            await client.DrainAsync(CypherFile.Read("schema/aside/put"), cancellationToken, ("prefixes", Prefixes));
            Dictionary<string, string> constraints = await client.ConstraintsAsync(cancellationToken);
            foreach (string step in removed.Split(", "))
            {
                // The label in the plain graph is that of the type's constraint.
                if (constraints.TryGetValue($"{new FormerName(step[Node.Length..]).ColumnName}_id", out string? label))
                    await client.DrainAsync(CypherFile.ForFormer(step.StartsWith(Node, StringComparison.Ordinal) ? "schema/aside/nodes" : "schema/aside/edges", label), cancellationToken);
            }
        }

        // What comes back comes back to the plain graph too.
        if (earlier.Split(", ").Except(removed.Split(", "), StringComparer.Ordinal).Any(step => step.Length > 0))
            await client.WriteAsync(new(CypherFile.Read("write/republish")), cancellationToken);
    }

    private static bool IsType(string step) => step.StartsWith(Node, StringComparison.Ordinal) || step.StartsWith(Edge, StringComparison.Ordinal);
}
