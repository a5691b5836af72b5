namespace Graph.Store.Neo4j;

/// <summary>A writer that the store has let in: the only one until it is released, or silent for longer than its lease.</summary>
/// <remarks>Each of its statements is fenced: it does nothing, and says so, once the store has let another writer in.</remarks>
/// <param name="client">Asks the server.</param>
/// <param name="options">Where the store is.</param>
/// <param name="line">The writers that it takes turns with: where one of them could not be released, or asked to be let in only after it had been given up, nobody of the line need wait for its lease.</param>
internal sealed class Writer(QueryClient client, Neo4jStoreOptions options, WriterLine line)
{
    /// <summary>What the store knows it by: greater than those of its line before it.</summary>
    public string Token { get; } = line.Next();

    private IEnumerable<(string, object?)> Fence => [("writer", Token), ("lease", (long)options.Lease.TotalMilliseconds)];

    /// <summary>Asks to be let in.</summary>
    /// <param name="run">The run id of the changeset that is to be written.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<StoreState> AskAsync(Guid run, CancellationToken cancellationToken)
    {
        List<object?[]> rows = await client.WriteAsync(new(CypherFile.Read("write/acquire"), [.. Fence, ("line", line.Name), ("run", run.ToString())]), cancellationToken);
        return rows is [var row]
            ? new((bool)row[0]!, (long)row[1]!, (long)row[2]!, (bool)row[3]!, (long)row[4]!, RunLog.Read(row, 5))
            : throw new StoreException(StoreError.Unreadable, "The database no longer has a store of this program. Start the program again, so that it makes one.") { Location = options.ToString() };
    }

    /// <summary>Whether nobody else has been let in since, and the answer of a run that is already recorded; lets the writer stay for another lease.</summary>
    /// <param name="run">The run id of the changeset that is to be written; null where it is not known yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(bool IsIn, ChangeResult? Run)> StayAsync(Guid? run, CancellationToken cancellationToken)
    {
        List<object?[]> rows = await client.WriteAsync(new(CypherFile.Read("write/stay"), [.. Fence, ("run", run?.ToString())]), cancellationToken);
        return rows is [var row] ? (true, RunLog.Read(row, 1)) : (false, null);
    }

    /// <summary>Waits for work that may take longer than a lease, and tells the store meanwhile that this writer is still there.</summary>
    public async Task<T> StayDuringAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            await ((Task)work).WaitAsync(options.Lease / 3, options.Waiting, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (work.IsCompleted)
                return await work;
            try
            {
                await StayAsync(null, cancellationToken);
            }
            catch (Exception problem) when (problem is StoreException or OperationCanceledException)
            {
                // The work is waited for all the same, and whether the writer is still in is asked once more when it is done.
            }
        }
    }

    /// <summary>Runs a statement of its own, and says how much it wrote.</summary>
    public async Task<long> WriteAsync(string text, IEnumerable<(string, object?)> parameters, CancellationToken cancellationToken)
    {
        List<object?[]> rows = await client.WriteAsync(new(text, [.. Fence, .. parameters]), cancellationToken);
        return rows.Count == 0 ? 0 : (long)rows[0][0]!;
    }

    /// <summary>Runs a statement that must write so much.</summary>
    /// <exception cref="StoreException">The store has let another writer in.</exception>
    public async Task WriteAllAsync(string text, long expected, IEnumerable<(string, object?)> parameters, CancellationToken cancellationToken)
    {
        if (await WriteAsync(text, parameters, cancellationToken) != expected)
            throw Lost();
    }

    /// <summary>Runs a statement again and again until it finds nothing left to write.</summary>
    public async Task DrainAsync(string file, IEnumerable<(string, object?)> parameters, CancellationToken cancellationToken)
    {
        (string, object?)[] all = [.. parameters, ("limit", BatchSize)];
        while (await WriteAsync(CypherFile.Read(file), all, cancellationToken) > 0)
        {
        }
    }

    public Task ReleaseAsync(CancellationToken cancellationToken) => WriteAsync(CypherFile.Read("write/release"), [], cancellationToken);

    /// <summary>How many facts a statement writes at most: a transaction of them is small in a small heap, and shorter than a lease.</summary>
    public const int BatchSize = 5000;

    public StoreException Lost() =>
        new(StoreError.Busy, "Neo4j let another writer in, because this one was silent for too long. Nothing was recorded. Do it again.") { Location = options.ToString() };
}
