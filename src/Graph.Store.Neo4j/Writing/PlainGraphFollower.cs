using System.Text;

namespace Graph.Store.Neo4j;

/// <summary>Lets the plain graph, which people look at, follow the changes that have become true.</summary>
internal static class PlainGraphFollower
{
    /// <summary>The whole of a small change, to be done in the transaction that makes it true; goes on after the store.</summary>
    public static string Within(IEnumerable<TypeCypher> types)
    {
        StringBuilder text = new();
        foreach (TypeCypher type in types)
            text.Append("WITH store\nCALL (store) {\n").Append(Statement(type)).Append("}\n");
        return text.Append("""
            WITH store
            CALL (store) {
              MATCH (v:Version) USING INDEX v:Version(change_to)
              WHERE v.change_to = $change AND v:Searched
              REMOVE v:Searched
            }
            SET store.published = $change, store.writer = null
            RETURN count(store) AS written
            """).ToString();
    }

    /// <summary>Follows one change, in as many transactions as it takes. It can be started again.</summary>
    /// <exception cref="StoreException">The store has let another writer in.</exception>
    public static async Task FollowAsync(Writer writer, QueryClient client, long change, CancellationToken cancellationToken)
    {
        long last = VersionKey.First(change) - 1;
        long end = VersionKey.FirstAfter(change);
        while (true)
        {
            List<object?[]> part = await client.WriteAsync(new(CypherFile.Read("read/unpublished"), ("after", last), ("end", end), ("limit", Writer.BatchSize)), cancellationToken);
            if (part is not [[long to, IEnumerable<object?> labels]])
                break;
            await FollowAsync(writer, labels.OfType<string>(), last + 1, to + 1, cancellationToken);
            last = to;
        }

        await writer.DrainAsync("write/forget-words", [("change", change)], cancellationToken);
        await writer.WriteAllAsync(CypherFile.Read("write/published"), 1, [("change", change)], cancellationToken);
    }

    private static async Task FollowAsync(Writer writer, IEnumerable<string> labels, long first, long end, CancellationToken cancellationToken)
    {
        // Nodes come first: edges can lead to no other.
        foreach (TypeCypher type in labels.Select(TypeCypher.OfLabel).OfType<TypeCypher>().OrderBy(type => !type.Type.IsNode))
        {
            string text = $"{CypherFile.Read("write/fence")}CALL (store) {{\n{Statement(type)}}}\nRETURN count(store) AS written";
            await writer.WriteAllAsync(text, 1, [("first", first), ("end", end)], cancellationToken);
        }
    }

    private static string Statement(TypeCypher type) => CypherFile.For(type.Type.IsNode ? "write/publish-nodes" : "write/publish-edges", type);
}
