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

    public static IAsyncEnumerable<Fact> ReadAsync(QueryClient client, IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken) =>
        ReadAsync("read/stream", row => ((object?[])row[0]!)[0], (type, row) => type.Encoding.Decode((object?[])row[0]!), client, types, at, cancellationToken);

    public static IAsyncEnumerable<FactVersion> ReadVersionsAsync(QueryClient client, IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken) =>
        ReadAsync("read/stream-versions", row => row[0], VersionOf, client, types, at, cancellationToken);

    public static async IAsyncEnumerable<FactVersion> ReadChangesAsync(QueryClient client, long after, long upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long head = await FactReader.GetHeadAsync(client, cancellationToken);
        long end = VersionKey.FirstAfter(Math.Min(upTo, head));
        IAsyncEnumerable<object?[]> rows = PartsAsync(
            (object)VersionKey.FirstAfter(after),
            ChangePart,
            first => new(CypherFile.Read("read/changes"), ("first", first), ("end", end), ("limit", ChangePart)),
            row => (long)row[13]! + 1,
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
        await foreach (FactVersion version in ReadKeysAsync(client, keys, cancellationToken))
            yield return version;
    }

    public static async IAsyncEnumerable<FactVersion> ReadReplacedByAsync(QueryClient client, long change, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<object?[]> keys = await client.ReadAsync(new(CypherFile.Read("read/replaced-by"), ("change", change)), cancellationToken);
        await foreach (FactVersion version in ReadKeysAsync(client, keys, cancellationToken))
            yield return version;
    }

    public static async Task<ILookup<string, FactVersion>> GetHistoriesAsync(QueryClient client, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/histories"), ("wanted", WantedFacts.Of(ids))), cancellationToken);
        return rows.Select(row => VersionOf(StoredValues.TypeOf(row[0]), row)).ToLookup(version => version.Id, StringComparer.Ordinal);
    }

    /// <summary>Reads what is known at a point, type by type.</summary>
    /// <param name="file">The statement, which reads a part of some types in the order of ids.</param>
    /// <param name="idOf">The id in one of its rows.</param>
    /// <param name="read">What is in a row of a type.</param>
    /// <param name="client">The server.</param>
    /// <param name="types">The types.</param>
    /// <param name="at">The point.</param>
    /// <param name="cancellationToken">Stops it.</param>
    private static async IAsyncEnumerable<T> ReadAsync<T>(
        string file, Func<object?[], object?> idOf, Func<TypeCypher, object?[], T> read, QueryClient client, IReadOnlyCollection<FactType> types, ReadPoint at, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PointParameters point = await (await PointParameters.ResolveAsync(client, at, cancellationToken)).FixAsync(client, cancellationToken);

        // Most types have few facts: the first of all types are asked for at once, and the rest only of those that have more.
        (TypeCypher Type, string Prefix)[] ranges = [.. from type in types from prefix in type.IdPrefixes select (TypeCypher.Of(type), prefix)];
        List<object?[]> begun = await client.ReadAsync(Statement([.. ranges.Select(range => (range.Type, range.Prefix, BeforeAll(range.Prefix)))], Beginning), cancellationToken);
        ILookup<string, object?[]> beginnings = begun.ToLookup(row => PrefixOf(idOf(row)), StringComparer.Ordinal);
        foreach ((TypeCypher type, string prefix) in ranges)
        {
            object?[][] first = [.. beginnings[prefix]];
            foreach (object?[] row in first)
                yield return read(type, row);
            if (first.Length < Beginning)
                continue;

            await foreach (object?[] row in PartsAsync(idOf(first[^1])!, Part, last => Statement([(type, prefix, (string)last)], Part), row => idOf(row)!, client, cancellationToken))
                yield return read(type, row);
        }

        Statement Statement((TypeCypher Type, string Prefix, string After)[] parts, int limit) => new(
            CypherFile.Read(file),
            [("types", parts.Select(part => new object?[] { part.After, AfterAll(part.Prefix), part.Type.Properties })), ("limit", limit), .. point.All]);
    }

    private static async IAsyncEnumerable<FactVersion> ReadKeysAsync(QueryClient client, List<object?[]> keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (object?[][] part in keys.Chunk(ChangePart))
        {
            foreach (object?[] row in await client.ReadAsync(new(CypherFile.Read("read/versions-by-key"), ("keys", part.Select(key => key[0]))), cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return VersionOf(row);
            }
        }
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

    // Ids are ASCII: a prefix of their type, a hyphen, and the rest.
    private static string BeforeAll(string prefix) => $"{prefix}-";

    private static string AfterAll(string prefix) => $"{prefix}{(char)('-' + 1)}";

    private static string PrefixOf(object? id) => id is string text && text.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 ? text[..hyphen] : throw Refusal.Unreadable(id as string);

    /// <summary>The version of a row with all of its properties, which is of any type.</summary>
    private static FactVersion VersionOf(object?[] row)
    {
        TypeCypher type = StoredValues.TypeOf(row[0]);
        return VersionOf(row, () => type.Read((Dictionary<string, object?>)row[14]!));
    }

    /// <summary>The version of a row with the values of its type's properties.</summary>
    private static FactVersion VersionOf(TypeCypher type, object?[] row) => VersionOf(row, () => type.Encoding.Decode((object?[])row[13]!));

    private static FactVersion VersionOf(object?[] row, Func<Fact> fact) => StoredValues.Of(row[0], () => new FactVersion(
        (string)row[0]!,
        (long)row[1]!,
        (bool)row[2]! ? null : fact(),
        ChangeList.InfoOf(row, 7),
        row[3] is string file ? new(file, (string?)row[4], (int?)(long?)row[5]) { Merged = MergedMention.Parse((string?)row[6]) } : null));
}
