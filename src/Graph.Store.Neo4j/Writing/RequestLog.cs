namespace Graph.Store.Neo4j;

/// <summary>What the keys of clients' requests were used for, as long as it is remembered.</summary>
internal static class RequestLog
{
    public static async Task<KeptRequest?> FindAsync(QueryClient client, string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/request"), ("key", key), ("oldest", Oldest(now))), cancellationToken);
        return rows is [var row] ? StoredValues.Of(null, () => new KeptRequest((string)row[0]!, (string)row[1]!, (string)row[2]!)) : null;
    }

    /// <summary>Keeps a request in the transaction that records its changeset; goes on with the store.</summary>
    public static string Within { get; } = $"WITH store\nCALL () {{\n{CypherFile.Read("write/keep-request")}}}\nWITH store\n";

    /// <summary>The parameters of <see cref="Within"/>, besides those that say when it is recorded.</summary>
    public static (string, object?)[] Parameters(KeptRequest request, DateTimeOffset now) =>
        [("key", request.Key), ("fingerprint", request.Fingerprint), ("answer", request.Answer), ("oldest", Oldest(now))];

    private static string Oldest(DateTimeOffset now) => Moments.Format(now - KeptRequest.Remembered);
}
