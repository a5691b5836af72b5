namespace Graph.Store.Neo4j;

/// <summary>Makes again what all current nodes are looked up by where their keys are asked for, for a program that makes it of something else than the one that wrote it.</summary>
internal static class Rekeying
{
    /// <summary>Runs it as a writer that has been let in, in transactions of a few thousand nodes; one that was stopped is begun again by the next start.</summary>
    /// <exception cref="StoreException">The store has let another writer in, or can't be reached.</exception>
    public static async Task RunAsync(Writer writer, QueryClient client, CancellationToken cancellationToken)
    {
        List<object?[]> rows = [];
        await foreach (Fact fact in FactStreams.ReadAsync(client, [.. Ontology.Nodes], ReadPoint.Now, cancellationToken))
        {
            rows.Add([fact.Id, KeyHash.Of(fact)]);
            if (rows.Count == Writer.BatchSize)
                await SendAsync(writer, rows, cancellationToken);
        }

        if (rows.Count > 0)
            await SendAsync(writer, rows, cancellationToken);
        await writer.WriteAllAsync(CypherFile.Read("write/rekeyed"), 1, [("keyed", KeyHash.Rule)], cancellationToken);
    }

    private static async Task SendAsync(Writer writer, List<object?[]> rows, CancellationToken cancellationToken)
    {
        await writer.WriteAllAsync(CypherFile.Read("write/rekey"), rows.Count, [("rows", rows)], cancellationToken);
        rows.Clear();
    }
}
