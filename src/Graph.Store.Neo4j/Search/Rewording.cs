namespace Graph.Store.Neo4j;

/// <summary>Makes the words of all current nodes again, for a program that searches other properties, or other words of them, than the one that wrote them.</summary>
internal static class Rewording
{
    /// <summary>Runs it as a writer that has been let in, in transactions of a few thousand nodes; one that was stopped is begun again by the next start.</summary>
    /// <exception cref="StoreException">The store has let another writer in, or can't be reached.</exception>
    public static async Task RunAsync(Writer writer, QueryClient client, CancellationToken cancellationToken)
    {
        List<object?[]> rows = [], words = [];
        MetWords met = new();
        await foreach (Fact fact in FactStreams.ReadAsync(client, [.. Ontology.Nodes], ReadPoint.Now, cancellationToken))
        {
            SearchEntry entry = SearchEntry.Of(fact);
            rows.Add([fact.Id, SearchedWords.Of(entry)]);
            words.AddRange(met.New(entry).Select(word => new object?[] { word, NearWords.Reverse(word) }));
            if (rows.Count == Writer.BatchSize)
                await SendAsync(writer, rows, words, cancellationToken);
        }

        await SendAsync(writer, rows, words, cancellationToken);
        await PlainGraphFollower.NameGoersAsync(writer, client, cancellationToken);
        long versions = await PutInPartsAsync(writer, client, cancellationToken);
        await writer.WriteAllAsync(CypherFile.Read("write/reworded"), 1, [("searched", SearchEntry.Properties), ("versions", versions)], cancellationToken);
    }

    /// <summary>Says of all nodes about when they were recorded.</summary>
    /// <returns>How many versions there are.</returns>
    private static async Task<long> PutInPartsAsync(Writer writer, QueryClient client, CancellationToken cancellationToken)
    {
        long versions = 0;
        await foreach ((_, long first, long end) in PlainGraphFollower.PartsAsync(client, cancellationToken))
            versions += await writer.WriteAsync(CypherFile.Read("write/part"), [("first", first), ("end", end), ("part", SearchedWords.PartOf(versions))], cancellationToken);
        return versions;
    }

    private static async Task SendAsync(Writer writer, List<object?[]> rows, List<object?[]> words, CancellationToken cancellationToken)
    {
        await writer.WriteAllAsync(CypherFile.Read("write/reword"), rows.Count, [("rows", rows)], cancellationToken);
        foreach (object?[][] part in words.Chunk(Writer.BatchSize))
            await writer.WriteAllAsync(CypherFile.Read("write/add-words"), part.Length, [("rows", part)], cancellationToken);
        rows.Clear();
        words.Clear();
    }
}
