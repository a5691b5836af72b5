namespace Graph.Store.Neo4j;

/// <summary>Writes a table of postcodes beside the one that there is, in transactions of a few thousand, then puts it in its place in a small one.</summary>
/// <remarks>Every statement can safely be carried out twice. What a writer that died has left is removed by the next.</remarks>
/// <param name="client">Asks the server.</param>
/// <param name="options">Where the store is.</param>
/// <param name="time">Tells when it is imported.</param>
internal sealed class PostcodeWriter(QueryClient client, Neo4jStoreOptions options, TimeProvider time)
{
    // The areas of a code may be many: a country has all of them.
    private const int CodesAtOnce = 100;

    private static readonly TimeSpan TimeToTidy = TimeSpan.FromSeconds(10);

    private readonly string edition = Guid.NewGuid().ToString("N");
    private readonly PostcodeAreas areas = new();

    /// <summary>Writes it.</summary>
    /// <exception cref="StoreException">Somebody else began to write one, or the store can't do it.</exception>
    public async Task<PostcodeTable> RunAsync(PostcodeOrigin origin, IEnumerable<PostcodeEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync("write/begin-postcodes", [], cancellationToken);
            await TidyAsync(cancellationToken);
            foreach (PostcodeEntry[] batch in entries.Chunk(Writer.BatchSize))
                await AddAsync("write/add-postcodes", batch.Select(entry => new object?[] { entry.Postcode, entry.At?.East, entry.At?.North, entry.Ended?.ToString(), areas.NumberOf(entry) }), cancellationToken);
            await AddAreasAsync(cancellationToken);
            object?[] counts = (await client.ReadAsync(new(CypherFile.Read("read/postcode-count"), ("prefix", Prefix(edition))), cancellationToken))[0];
            cancellationToken.ThrowIfCancellationRequested();
            await CommitAsync(origin, (long)counts[0]!, (long)counts[1]!);
        }
        catch
        {
            await GiveUpAsync();
            throw;
        }

        PostcodeTable table = await Neo4jPostcodes.TableAsync(client, CancellationToken.None) is { } now && now.Edition == edition ? now : throw Lost();
        await TidyAfterwardsAsync();
        return table;
    }

    private async Task AddAreasAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, List<int>> byCode = new(StringComparer.Ordinal);
        foreach ((int number, string[] codes)[] batch in areas.All.Select(codes => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Index().Chunk(Writer.BatchSize))
        {
            await AddAsync("write/add-postcode-areas", batch.Select(area => new object?[] { area.number, area.codes }), cancellationToken);
            foreach ((int number, string[] codes) in batch)
            {
                foreach (string code in codes.Distinct(StringComparer.Ordinal))
                {
                    if (!byCode.TryGetValue(code, out List<int>? numbers))
                        byCode.Add(code, numbers = []);
                    numbers.Add(number);
                }
            }
        }

        foreach (KeyValuePair<string, List<int>>[] batch in byCode.Chunk(CodesAtOnce))
            await AddAsync("write/add-postcode-codes", batch.Select(code => new object?[] { code.Key, code.Value }), cancellationToken);
    }

    private async Task AddAsync(string file, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        object?[][] all = [.. rows];
        if (await WriteAsync(file, [("rows", all)], cancellationToken) != all.Length)
            throw Lost();
    }

    /// <summary>From here on it is not given up: a caller who cancels would not know what has become of it. Where an answer was lost, the table says which edition is in place.</summary>
    private Task<long> CommitAsync(PostcodeOrigin origin, long postcodes, long live) => WriteAsync(
        "write/commit-postcodes",
        [
            ("file", origin.File), ("title", origin.Title), ("publisher", origin.Publisher), ("licence", origin.Licence), ("attribution", origin.Attribution),
            ("by", origin.ImportedBy), ("at", Moments.Format(time.GetUtcNow())), ("postcodes", postcodes), ("live", live),
        ],
        CancellationToken.None);

    /// <summary>Removes what nobody reads.</summary>
    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        foreach (object?[] row in await client.ReadAsync(new(CypherFile.Read("read/postcode-leftovers")), cancellationToken))
        {
            string left = (string)row[0]!;
            foreach (string file in (string[])["write/discard-postcodes", "write/discard-postcode-areas", "write/discard-postcode-codes"])
            {
                while (await CountAsync(file, [("prefix", Prefix(left)), ("limit", Writer.BatchSize)], cancellationToken) > 0)
                {
                }
            }

            await CountAsync("write/forget-postcodes", [("edition", left)], cancellationToken);
        }
    }

    /// <summary>Removes the former table. The new one is in place whether that can be done now or not.</summary>
    private async Task TidyAfterwardsAsync()
    {
        try
        {
            await TidyAsync(CancellationToken.None);
        }
        catch (StoreException)
        {
            // The next import does it.
        }
    }

    private async Task GiveUpAsync()
    {
        using CancellationTokenSource patience = new(TimeToTidy, options.Waiting);
        try
        {
            await WriteAsync("write/give-up-postcodes", [], patience.Token);
            await TidyAsync(patience.Token);
        }
        catch (Exception problem) when (problem is StoreException or OperationCanceledException)
        {
            // The caller hears of the first problem, and the next import removes what is left.
        }
    }

    private Task<long> WriteAsync(string file, IEnumerable<(string, object?)> parameters, CancellationToken cancellationToken) =>
        CountAsync(file, [("edition", edition), .. parameters], cancellationToken);

    private async Task<long> CountAsync(string file, IReadOnlyList<(string, object?)> parameters, CancellationToken cancellationToken) =>
        await client.WriteAsync(new(CypherFile.Read(file), parameters), cancellationToken) is [var row, ..] ? (long)row[0]! : 0;

    private static string Prefix(string edition) => $"{edition} ";

    private StoreException Lost() =>
        new(StoreError.Busy, "Somebody else began to import a table of postcodes meanwhile, so this one was given up. Nothing was changed by it.") { Location = options.ToString() };
}
