using System.Runtime.CompilerServices;
using System.Text;

namespace Graph.Store.Neo4j;

/// <summary>Lets the plain graph, which people look at, follow the changes that have become true.</summary>
internal static class PlainGraphFollower
{
    /// <summary>The whole of a small change, to be done in the transaction that makes it true; goes on after the store.</summary>
    public static string Within(IReadOnlyCollection<TypeCypher> types)
    {
        StringBuilder text = new();
        foreach (TypeCypher type in types)
            text.Append("WITH store\nCALL (store) {\n").Append(Statement(type)).Append("}\n");
        foreach (TypeCypher edge in GoersNamedBy(types))
            text.Append("WITH store\nCALL (store) {\n").Append(CypherFile.For("write/name-goers", edge)).Append("}\n");
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
        await foreach ((TypeCypher[] types, long first, long end) in PartsAsync(client, VersionKey.First(change), VersionKey.FirstAfter(change), cancellationToken))
        {
            // Nodes come first: edges can lead to no other.
            foreach (TypeCypher type in types.OrderBy(type => !type.Type.IsNode))
                await RunAsync(writer, Statement(type), first, end, cancellationToken);
            await NameGoersAsync(writer, types, first, end, cancellationToken);
        }

        await writer.DrainAsync("write/forget-words", [("change", change)], cancellationToken);
        await writer.WriteAllAsync(CypherFile.Read("write/published"), 1, [("change", change)], cancellationToken);
    }

    /// <summary>Names all nodes anew that go by others, whatever the change they are of.</summary>
    /// <exception cref="StoreException">The store has let another writer in.</exception>
    public static async Task NameGoersAsync(Writer writer, QueryClient client, CancellationToken cancellationToken)
    {
        await foreach ((TypeCypher[] types, long first, long end) in PartsAsync(client, cancellationToken))
            await NameGoersAsync(writer, types, first, end, cancellationToken);
    }

    /// <summary>All that is recorded, whatever the change, a few thousand versions at a time and in their order.</summary>
    public static async IAsyncEnumerable<(TypeCypher[] Types, long First, long End)> PartsAsync(QueryClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long head = await FactReader.GetHeadAsync(client, cancellationToken);
        await foreach ((TypeCypher[], long, long) part in PartsAsync(client, 0, VersionKey.FirstAfter(head), cancellationToken))
            yield return part;
    }

    private static async Task NameGoersAsync(Writer writer, TypeCypher[] types, long first, long end, CancellationToken cancellationToken)
    {
        foreach (TypeCypher edge in GoersNamedBy(types))
            await RunAsync(writer, CypherFile.For("write/name-goers", edge), first, end, cancellationToken);
    }

    private static async IAsyncEnumerable<(TypeCypher[] Types, long First, long End)> PartsAsync(QueryClient client, long first, long end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            List<object?[]> part = await client.WriteAsync(new(CypherFile.Read("read/unpublished"), ("after", first - 1), ("end", end), ("limit", Writer.BatchSize)), cancellationToken);
            if (part is not [[long last, IEnumerable<object?> labels]])
                yield break;
            yield return ([.. labels.OfType<string>().Select(TypeCypher.OfLabel).OfType<TypeCypher>()], first, last + 1);
            first = last + 1;
        }
    }

    private static Task RunAsync(Writer writer, string statement, long first, long end, CancellationToken cancellationToken) =>
        writer.WriteAllAsync($"{CypherFile.Read("write/fence")}CALL (store) {{\n{statement}}}\nRETURN count(store) AS written", 1, [("first", first), ("end", end)], cancellationToken);

    /// <summary>The edges of nodes that go by others and that a change of some types can name anew.</summary>
    private static IEnumerable<TypeCypher> GoersNamedBy(IEnumerable<TypeCypher> types) => types
        .SelectMany(type => GoingBy.Concerned(type.Type))
        .Distinct().Select(goers => TypeCypher.Of(goers.Edge));

    private static string Statement(TypeCypher type) => CypherFile.For(type.Type.IsNode ? "write/publish-nodes" : "write/publish-edges", type);
}
