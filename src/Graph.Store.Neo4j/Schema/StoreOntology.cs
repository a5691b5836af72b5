namespace Graph.Store.Neo4j;

/// <summary>What ontology a store was last brought up to date with.</summary>
/// <param name="Removed">The types that it has facts of and that ontology had not; null where nobody has looked.</param>
/// <param name="Required">The properties that every fact of their type had to have; null where nobody has looked.</param>
internal sealed record StoreOntology(string? Removed, string? Required)
{
    /// <summary>The properties that every fact of their type must have now.</summary>
    public static string RequiredNow { get; } = string.Join(", ", Ontology.Types.SelectMany(type => type.Properties).Where(property => property.IsRequired));

    /// <summary>The store's; of a store that is not there yet, one of no facts.</summary>
    public static async Task<StoreOntology> ReadAsync(QueryClient client, CancellationToken cancellationToken) =>
        await client.ReadAsync(new(CypherFile.Read("read/store-ontology")), cancellationToken) is [var row] ? new(row[0] as string, row[1] as string) : new("", RequiredNow);

    /// <summary>Records that the store is brought up to date with it.</summary>
    /// <param name="client">The server.</param>
    /// <param name="isSame">Whether nodes are found by the same facts as before; otherwise their words and keys count as made by nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task WriteAsync(QueryClient client, bool isSame, CancellationToken cancellationToken) =>
        client.WriteAsync(new(CypherFile.Read("write/up-to-date"), ("removed", Removed), ("required", Required), ("other", !isSame)), cancellationToken);
}
