namespace Graph.Store.Neo4j;

/// <summary>Makes the words of all current nodes again, for a program that searches other properties than the one that wrote them.</summary>
internal static class Rewording
{
    /// <summary>Runs it as a writer that has been let in, in transactions of a few thousand nodes; one that was stopped is begun again by the next start.</summary>
    /// <exception cref="StoreException">The store has let another writer in, or can't be reached.</exception>
    public static async Task RunAsync(Writer writer, QueryClient client, CancellationToken cancellationToken)
    {
        List<object?[]> rows = [];
        await foreach (Fact fact in FactStreams.ReadAsync(client, [.. Ontology.Nodes], ReadPoint.Now, cancellationToken))
        {
            TypeCypher type = TypeCypher.Of(Ontology.Of(fact));
            rows.Add([fact.Id, .. SearchedWords.Of(type, type.Encoding.Encode(fact))]);
            if (rows.Count == Writer.BatchSize)
                await SendAsync(writer, rows, cancellationToken);
        }

        if (rows.Count > 0)
            await SendAsync(writer, rows, cancellationToken);
        await writer.WriteAllAsync(CypherFile.Read("write/reworded"), 1, [("searched", SearchWords.Properties)], cancellationToken);
    }

    private static async Task SendAsync(Writer writer, List<object?[]> rows, CancellationToken cancellationToken)
    {
        await writer.WriteAllAsync(CypherFile.Read("write/reword"), rows.Count, [("rows", rows)], cancellationToken);
        rows.Clear();
    }
}
