using System.Runtime.CompilerServices;

namespace Graph.Store.Neo4j;

/// <summary>Reads of everything, a part at a time, so that neither side ever has the whole of it in memory, and a lost connection costs a part.</summary>
/// <remarks>All parts are read as known at one change, which makes them one consistent state however long the reading takes.</remarks>
internal static class FactStreams
{
    private const int Part = 10_000;
    private const int ChangePart = 5_000;
    private const int Beginning = 250;
    private const int RowsBetweenLooks = 256;

    public static async IAsyncEnumerable<Fact> ReadAsync(QueryClient client, IReadOnlyCollection<FactType> types, ReadPoint at, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PointParameters point = await (await PointParameters.ResolveAsync(client, at, cancellationToken)).FixAsync(client, cancellationToken);

        // Most types have few facts: the first of all types are asked for at once, and the rest only of those that have more.
        List<object?[]> begun = await client.ReadAsync(Statement([.. types.Select(type => (TypeCypher.Of(type), BeforeAll(type)))], Beginning, point), cancellationToken);
        ILookup<FactType, object?[]> beginnings = begun.Select(row => (object?[])row[0]!).ToLookup(fact => StoredValues.TypeOf(fact[0]).Type);
        foreach (TypeCypher type in types.Select(TypeCypher.Of))
        {
            object?[][] first = [.. beginnings[type.Type]];
            foreach (object?[] fact in first)
                yield return type.Encoding.Decode(fact);
            if (first.Length < Beginning)
                continue;

            await foreach (object?[] row in PartsAsync(first[^1][0]!, Part, last => Statement([(type, (string)last)], Part, point), row => ((object?[])row[0]!)[0]!, client, cancellationToken))
                yield return type.Encoding.Decode((object?[])row[0]!);
        }
    }

    public static async IAsyncEnumerable<FactVersion> ReadChangesAsync(QueryClient client, long after, long upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long head = await FactReader.GetHeadAsync(client, cancellationToken);
        long end = VersionKey.FirstAfter(Math.Min(upTo, head));
        IAsyncEnumerable<object?[]> rows = PartsAsync(
            (object)VersionKey.FirstAfter(after),
            ChangePart,
            first => new(CypherFile.Read("read/changes"), ("first", first), ("end", end), ("limit", ChangePart)),
            row => (long)row[10]! + 1,
            client,
            cancellationToken);
        await foreach (object?[] row in rows)
            yield return VersionOf(row);
    }

    /// <remarks>
    /// Which versions those are is asked for at once, as one number for each: one import may replace every fact of a type, and
    /// to go on from the last version of a part, the server would read all that the import replaced again for each part.
    /// </remarks>
    public static async IAsyncEnumerable<FactVersion> ReadReplacedAsync(QueryClient client, IReadOnlyCollection<FactType> types, ReadPoint at, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PointParameters point = await (await PointParameters.ResolveAsync(client, at, cancellationToken)).FixAsync(client, cancellationToken);
        List<object?[]> keys = await client.ReadAsync(
            new(CypherFile.Read("read/replaced"), ("labels", types.Select(type => TypeCypher.Of(type).VersionLabel)), ("known", point.Known)), cancellationToken);
        foreach (object?[][] part in keys.Chunk(ChangePart))
        {
            foreach (object?[] row in await client.ReadAsync(new(CypherFile.Read("read/versions-by-key"), ("keys", part.Select(key => key[0]))), cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return VersionOf(row);
            }
        }
    }

    public static async Task<IReadOnlyList<FactVersion>> GetHistoryAsync(QueryClient client, string id, CancellationToken cancellationToken)
    {
        if (Ontology.OfId(id) is not { } type)
            return [];
        TypeCypher cypher = TypeCypher.Of(type);
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/history"), ("id", id), ("properties", cypher.Properties)), cancellationToken);
        return rows.ConvertAll(row => VersionOf(row, () => cypher.Encoding.Decode((object?[])row[10]!)));
    }

    /// <summary>Reads part after part; the next one is on its way while this one is taken.</summary>
    private static async IAsyncEnumerable<object?[]> PartsAsync(
        object from, int size, Func<object, Statement> statement, Func<object?[], object> continueAt, QueryClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Task<List<object?[]>> next = client.ReadAsync(statement(from), cancellationToken);
        while (true)
        {
            List<object?[]> rows = await next;
            bool isLast = rows.Count < size;
            next = isLast ? next : client.ReadAsync(statement(continueAt(rows[^1])), cancellationToken);
            for (int i = 0; i < rows.Count; i++)
            {
                yield return rows[i];
                if (i % RowsBetweenLooks == 0)
                    cancellationToken.ThrowIfCancellationRequested();
            }

            if (isLast)
                yield break;
        }
    }

    private static Statement Statement((TypeCypher Type, string After)[] types, int limit, PointParameters point) => new(
        CypherFile.Read("read/stream"),
        [("types", types.Select(part => new object?[] { part.After, AfterAll(part.Type.Type), part.Type.Properties })), ("limit", limit), .. point.All]);

    // Ids are ASCII: a type's prefix, a hyphen, and the rest.
    private static string BeforeAll(FactType type) => $"{type.IdPrefix}-";

    private static string AfterAll(FactType type) => $"{type.IdPrefix}{(char)('-' + 1)}";

    /// <summary>The version of a row with all of its properties, which is of any type.</summary>
    private static FactVersion VersionOf(object?[] row)
    {
        TypeCypher type = StoredValues.TypeOf(row[0]);
        return VersionOf(row, () => type.Read((Dictionary<string, object?>)row[11]!));
    }

    private static FactVersion VersionOf(object?[] row, Func<Fact> fact) => StoredValues.Of(row[0], () => new FactVersion(
        (string)row[0]!,
        (long)row[1]!,
        (bool)row[2]! ? null : fact(),
        new((long)row[6]!, Moments.Parse((string)row[7]!), (string)row[8]!, (string?)row[9]),
        row[3] is string file ? new(file, (string?)row[4], (int?)(long?)row[5]) : null));
}
