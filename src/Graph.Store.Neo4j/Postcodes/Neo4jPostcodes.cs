namespace Graph.Store.Neo4j;

/// <summary>The table of postcodes in the database.</summary>
/// <param name="client">Asks the server.</param>
/// <param name="options">Where the store is.</param>
/// <param name="time">Tells when a table is imported.</param>
internal sealed class Neo4jPostcodes(QueryClient client, Neo4jStoreOptions options, TimeProvider time) : IPostcodes
{
    /// <inheritdoc/>
    public Task<PostcodeTable?> GetTableAsync(CancellationToken cancellationToken = default) => TableAsync(client, cancellationToken);

    /// <inheritdoc/>
    public Task<PostcodeTable> ReplaceAsync(PostcodeOrigin origin, IEnumerable<PostcodeEntry> entries, CancellationToken cancellationToken = default) =>
        new PostcodeWriter(client, options, time).RunAsync(origin, entries, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, PostcodeEntry>> FindAsync(IReadOnlyCollection<string> postcodes, CancellationToken cancellationToken = default)
    {
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/postcodes"), ("postcodes", postcodes.Distinct(StringComparer.Ordinal))), cancellationToken);
        return rows.Select(row => new PostcodeEntry(
            (string)row[0]!,
            row[1] is long east && row[2] is long north ? new GridPoint((int)east, (int)north) : null,
            [.. (string[])row[4]!],
            row[3] is string ended ? PartialDate.Parse(ended) : null)).ToDictionary(entry => entry.Postcode, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async Task<GridPoint?> FindMiddleAsync(PostcodePart part, CancellationToken cancellationToken = default)
    {
        PostcodeMiddle middle = default;
        foreach ((string from, string to) in part.Ranges)
        {
            object?[] row = (await client.ReadAsync(new(CypherFile.Read("read/postcode-middle"), ("from", from), ("to", to)), cancellationToken))[0];
            middle = middle.With((long)row[0]!, (long)row[1]!, (long)row[2]!);
        }

        return middle.Point;
    }

    /// <inheritdoc/>
    public async Task<ILookup<string, string>> FindNodesAsync(PropertyDefinition property, IReadOnlyCollection<string> codes, ReadPoint at, CancellationToken cancellationToken = default)
    {
        PointParameters point = await PointParameters.ResolveAsync(client, at, cancellationToken);
        Statement statement = new(
            CypherFile.For("read/nodes-by-postcode", TypeCypher.Of(Ontology.Of(property.ClrProperty.ReflectedType!)), TypeCypher.FoldedName(property)),
            [("codes", codes.Distinct(StringComparer.Ordinal)), .. point.All]);
        return (await client.ReadAsync(statement, cancellationToken)).ToLookup(row => (string)row[0]!, row => (string)row[1]!, StringComparer.Ordinal);
    }

    /// <summary>The table that there is; null where there is none.</summary>
    internal static async Task<PostcodeTable?> TableAsync(QueryClient client, CancellationToken cancellationToken) =>
        await client.ReadAsync(new(CypherFile.Read("read/postcode-table")), cancellationToken) is [var row]
            ? new(
                (string)row[0]!,
                new((string)row[1]!, (string)row[2]!, (string)row[3]!) { Publisher = (string?)row[4], Licence = (string?)row[5], Attribution = (string?)row[6] },
                Moments.Parse((string)row[7]!),
                (long)row[8]!,
                (long)row[9]!)
            : null;
}
