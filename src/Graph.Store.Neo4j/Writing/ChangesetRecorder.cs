namespace Graph.Store.Neo4j;

/// <summary>Records changesets of any size, each as a whole.</summary>
/// <remarks>
/// No transaction holds a large changeset in a small heap. So the versions are staged above the head, where no read sees them, in
/// transactions of a few thousand; one small transaction moves the head, and with it everything becomes true; then the plain graph
/// follows (of a small changeset in that same transaction). Every step can be done again, and a writer that died in between
/// leaves either something above the head, which the next one removes, or something to be published.
/// </remarks>
internal sealed class ChangesetRecorder(QueryClient client, Neo4jStoreOptions options, TimeProvider time) : IDisposable
{
    // Up to here, one transaction makes a change true and shows it. Each set of types is a statement of its own, and the server
    // plans one of many types for longer than it takes to send them one by one.
    private const int Small = 2000;
    private const int FewTypes = 6;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan TimeToTidy = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TimeToSettle = TimeSpan.FromSeconds(10);

    // Those of this process wait for each other here, in order, so that the server is asked by one of them only.
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly WriterLine line = new();
    private MetWords words = new();

    /// <exception cref="StoreException">The changeset can't be recorded.</exception>
    public Task<ChangeResult> WriteAsync(Changeset changeset, CancellationToken cancellationToken) =>
        InTurnAsync(() => WriteInTurnAsync(changeset, cancellationToken), cancellationToken);

    /// <summary>Records what is decided once the store has let this writer in, and no other.</summary>
    /// <exception cref="StoreException">The changeset can't be recorded.</exception>
    public Task<ChangeResult?> WriteAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken) =>
        InTurnAsync(() => DecideInTurnAsync(decide, cancellationToken), cancellationToken);

    /// <summary>Sees to what another writer left, unless one is at work.</summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        // Where there is nothing to see to, nobody asks to be let in: an answer that is lost would keep everybody out for a lease.
        if (await client.ReadAsync(new(CypherFile.Read("read/half-done")), cancellationToken) is not [[true]])
            return;
        Writer writer = new(client, options, new());
        StoreState state = await writer.AskAsync(Guid.NewGuid(), cancellationToken);
        if (!state.IsFree)
            return;
        if (state.NeedsRecovery)
            await Recovery.RunAsync(writer, client, state, cancellationToken);
        await writer.ReleaseAsync(cancellationToken);
    }

    /// <summary>Makes something again that is derived from the facts, after waiting for any other writer.</summary>
    /// <exception cref="StoreException">Somebody else writes all the time, or the store can't be reached.</exception>
    public async Task RemakeAsync(Func<Writer, QueryClient, CancellationToken, Task> remake, CancellationToken cancellationToken)
    {
        Writer writer = new(client, options, new());
        StoreState state = await EnterAsync(writer, Guid.NewGuid(), cancellationToken);
        try
        {
            await remake(writer, client, cancellationToken);
        }
        finally
        {
            await TidyAsync(writer, state);
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        if (!await turn.WaitAsync(options.BusyTimeout, cancellationToken))
            throw Busy();
        try
        {
            return await write();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<ChangeResult?> DecideInTurnAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken)
    {
        long began = options.Waiting.GetTimestamp();
        while (true)
        {
            Writer writer = new(client, options, line);
            StoreState state = await EnterAsync(writer, Guid.NewGuid(), cancellationToken);
            try
            {
                Changeset? changeset = await writer.StayDuringAsync(decide(cancellationToken), cancellationToken);
                (bool isIn, ChangeResult? earlier) = changeset is null ? (true, null) : await writer.StayAsync(changeset.RunId, cancellationToken);
                if (isIn && changeset is not null && earlier is null)
                    return await RecordAsync(writer, state, changeset, cancellationToken);
                if (isIn)
                {
                    await writer.ReleaseAsync(cancellationToken);
                    return earlier;
                }
            }
            catch
            {
                await TidyAsync(writer, state);
                throw;
            }

            // Somebody else was let in while this one decided, so what it read may no longer be so.
            if (options.Waiting.GetElapsedTime(began) > options.BusyTimeout)
                throw writer.Lost();
        }
    }

    private async Task<ChangeResult> WriteInTurnAsync(Changeset changeset, CancellationToken cancellationToken)
    {
        Writer writer = new(client, options, line);
        StoreState state = await EnterAsync(writer, changeset.RunId, cancellationToken);
        try
        {
            if (state.Run is { } earlier)
            {
                await writer.ReleaseAsync(cancellationToken);
                return earlier;
            }

            return await RecordAsync(writer, state, changeset, cancellationToken);
        }
        catch
        {
            await TidyAsync(writer, state);
            throw;
        }
    }

    private async Task<StoreState> EnterAsync(Writer writer, Guid run, CancellationToken cancellationToken)
    {
        long began = options.Waiting.GetTimestamp();
        while (true)
        {
            StoreState state = await writer.AskAsync(run, cancellationToken);
            if (state.IsFree && !state.NeedsRecovery)
                return state;
            if (state.IsFree)
                await Recovery.RunAsync(writer, client, state, cancellationToken);
            else if (options.Waiting.GetElapsedTime(began) > options.BusyTimeout)
                throw Busy();
            else
                await Task.Delay(Pause, options.Waiting, cancellationToken);
        }
    }

    private async Task<ChangeResult> RecordAsync(Writer writer, StoreState state, Changeset changeset, CancellationToken cancellationToken)
    {
        OperationGroups operations = new(changeset);
        ChangeInProgress change = new(writer, client, words, state);
        await new Staging(change, isEmpty: state.Head == 0).RunAsync(operations.All, cancellationToken);
        await change.Links.RunAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();

        ChangeResult result = new(
            change.ChangesAnything ? change.Sequence : state.Head, time.GetUtcNow(), change.Added, change.Changed, change.Unchanged, change.Retracted);
        await FinishAsync(change, changeset, result);
        return result;
    }

    /// <summary>Makes a change true, and shows it. From here on it is not given up: a caller who cancels would not know what has become of it.</summary>
    private async Task FinishAsync(ChangeInProgress change, Changeset changeset, ChangeResult result)
    {
        bool isSmall = change.Versions <= Small && change.Types.Count <= FewTypes;
        string text = !result.ChangedAnything ? CypherFile.Read("write/run-unchanged")
            : CypherFile.Read("write/commit");
        text += (changeset.Request is null ? "" : RequestLog.Within) + (isSmall && result.ChangedAnything ? PlainGraphFollower.Within(change.Types) : "RETURN count(store) AS written");
        bool wasAskedFor = await CommitAsync(change, changeset.RunId, text, [.. Answer(changeset, result), ("first", VersionKey.First(change.Sequence)), ("end", VersionKey.FirstAfter(change.Sequence))]);
        if (!result.ChangedAnything || isSmall)
        {
            // The statement let the next writer in, but asking what had become of it asked to be let in again.
            if (wasAskedFor)
                await change.Writer.ReleaseAsync(CancellationToken.None);
            return;
        }

        try
        {
            await PlainGraphFollower.FollowAsync(change.Writer, client, change.Sequence, CancellationToken.None);
            await change.Writer.ReleaseAsync(CancellationToken.None);
        }
        catch (StoreException problem) when (problem.IsRetriable)
        {
            // The change is true, and has to be answered for as such. The next writer, or the next start, shows the rest of it.
        }
    }

    /// <summary>Moves the head. Where the answer is lost, the store is asked, under its lock, what has become of it.</summary>
    /// <exception cref="StoreException">The store has let another writer in, or could not be asked.</exception>
    /// <returns>Whether the store had to be asked.</returns>
    private async Task<bool> CommitAsync(ChangeInProgress change, Guid run, string text, (string, object?)[] parameters)
    {
        long began = options.Waiting.GetTimestamp();
        while (true)
        {
            try
            {
                if (await change.Writer.WriteAsync(text, parameters, CancellationToken.None) == 1)
                    return false;
                StoreState now = await change.Writer.AskAsync(run, CancellationToken.None);
                if (now.Run is not null)
                    return true;
                if (!now.IsFree || now.Head != change.Sequence - 1)
                    throw change.Writer.Lost();
            }
            catch (StoreException problem) when (problem.Error == StoreError.Unavailable && options.Waiting.GetElapsedTime(began) < TimeToSettle)
            {
                await Task.Delay(Pause, options.Waiting);
            }
        }
    }

    private static (string, object?)[] Answer(Changeset changeset, ChangeResult result) =>
    [
        ("run", changeset.RunId.ToString()), ("change", result.Sequence), ("recorded", Moments.Format(result.RecordedAt)),
        ("actor", changeset.Actor), ("source", changeset.Source), ("behalf", changeset.OnBehalfOf), ("why", changeset.Why),
        ("added", result.Added), ("changed", result.Changed), ("unchanged", result.Unchanged), ("retracted", result.Retracted),
        .. changeset.Request is { } request ? RequestLog.Parameters(request, result.RecordedAt) : [],
    ];

    /// <summary>Removes what was staged and lets the next writer in, as far as that can be done now; otherwise the next writer does it.</summary>
    private async Task TidyAsync(Writer writer, StoreState state)
    {
        words = new();
        using CancellationTokenSource patience = new(TimeToTidy, options.Waiting);
        try
        {
            StoreState now = await writer.AskAsync(Guid.NewGuid(), patience.Token);
            if (!now.IsFree)
                return;
            if (now.IsStaged && now.Head == state.Head)
                await Recovery.DiscardAsync(writer, now.Head, patience.Token);
            await writer.ReleaseAsync(patience.Token);
        }
        catch (Exception problem) when (problem is StoreException or OperationCanceledException)
        {
            // The caller hears of the first problem; this one says the same again.
        }
    }

    private StoreException Busy() => new(StoreError.Busy, "Somebody else is writing to Neo4j. Try again in a moment.") { Location = options.ToString() };
}
