using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>The connections of a store: any number of readers, and one writer at a time.</summary>
internal sealed class SessionPool(SqliteStoreOptions options) : IDisposable
{
    private const int MaximumIdle = 16;
    private const int ReaderCacheKibibytes = 16 * 1024;

    // An import touches every index page by page at random; a page that no longer fits is written and read again each time.
    private const int WriterCacheKibibytes = 96 * 1024;

    private readonly Lock access = new();
    private readonly Stack<Session> idle = [];

    // Never disposed of, as it has nothing to give back: those who still wait for it are woken when the pool is, and told.
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly OpenedFiles files = new(options.FilePath);
    private Session? writer;
    private volatile bool disposed;
    private int rescuing;
    private volatile Rescue? rescued;

    public string Path => options.FilePath;

    /// <summary>Says that the files are there now, and that a store on others is a store no more.</summary>
    public void IsMade() => files.Remember();

    /// <summary>Reads with a connection of its own; errors come out as the store's.</summary>
    public Task<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancellationToken)
    {
        try
        {
            using Lease lease = Rent(cancellationToken);
            return Task.FromResult(read(lease.Session));
        }
        catch (SqliteException error)
        {
            return Task.FromException<T>(Translate(error, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }
        catch (Exception error)
        {
            return Task.FromException<T>(error);
        }
    }

    /// <summary>A connection for a longer read; to be disposed.</summary>
    public Lease Rent(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RequireOpen();
        RequireFiles();
        return new(this, TakeIdle() ?? Session.Open(options, ReaderCacheKibibytes), cancellationToken);
    }

    /// <summary>Does something as the only writer of this process; off the caller's thread, since it may take long.</summary>
    /// <param name="write">What is to be done; begins and ends its transactions itself.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellationToken)
    {
        RequireOpen();
        if (!await writing.WaitAsync(options.BusyTimeout, cancellationToken))
            throw SqliteErrors.BusyStore(Path);
        try
        {
            RequireOpen();
            return await Task.Run(async () =>
            {
                RequireFiles();
                writer ??= Session.Open(options, WriterCacheKibibytes);
                try
                {
                    using CancellationTokenRegistration stop = Interrupt(writer, cancellationToken);
                    T result = await write(writer);
                    files.RequireSameAfterWrite();
                    return result;
                }
                catch
                {
                    GiveBackRoom(writer);
                    throw;
                }
            }, cancellationToken);
        }
        catch (SqliteException error)
        {
            throw Translate(error, cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Begins a change and gives it up, without waiting for another writer: where one is at work, a change is possible.</summary>
    /// <param name="change">What is to be tried.</param>
    /// <param name="room">How many bytes are free on the disk.</param>
    /// <param name="needed">How many should be: where fewer are, the log gives back what it does not need.</param>
    /// <param name="cancellationToken">Stops it before it begins.</param>
    /// <exception cref="StoreException">A change would be refused.</exception>
    public async Task TryWriteAsync(Action<Session> change, Func<long> room, long needed, CancellationToken cancellationToken)
    {
        RequireOpen();
        if (!await writing.WaitAsync(TimeSpan.Zero, cancellationToken))
            return;
        try
        {
            RequireOpen();
            RequireFiles();
            writer ??= Session.Open(options, WriterCacheKibibytes);
            writer.TryInTransaction(change);
            if (room() < needed)
                GiveBackRoom(writer);
        }
        catch (SqliteException error)
        {
            throw Translate(error, cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>What to throw instead of an error of SQLite.</summary>
    public Exception Translate(SqliteException error, CancellationToken cancellationToken) =>
        SqliteErrors.MayBeInterruption(error) && cancellationToken.IsCancellationRequested
            ? new OperationCanceledException(cancellationToken)
            : SqliteErrors.Translate(error, Path);

    public void Dispose()
    {
        // The last one that closes a store removes its log, by its path: not where that leads to the log of somebody else.
        bool mayRemoveLog = files.IsLogOurs;
        lock (access)
        {
            if (disposed)
                return;
            disposed = true;
            while (idle.TryPop(out Session? session))
                session.Close(mayRemoveLog);
        }

        writing.Wait();
        writer?.Close(mayRemoveLog);
        writing.Release();
    }

    private void RequireOpen() => ObjectDisposedException.ThrowIf(disposed, typeof(SqliteGraphStore));

    private Session? TakeIdle()
    {
        lock (access)
            return idle.TryPop(out Session? session) ? session : null;
    }

    // What a change wrote that was given up stays in the log until somebody empties it, and keeps the disk full.
    private void GiveBackRoom(Session session)
    {
        try
        {
            if (files.AreSame && new FileInfo($"{Path}-wal") is { Exists: true, Length: > SqliteStoreOptions.UsualLog })
                session.EmptyLog();
        }
        catch (Exception error) when (error is SqliteException or IOException)
        {
            // The next check of the store's condition tries again where room is short.
        }
    }

    private static CancellationTokenRegistration Interrupt(Session session, CancellationToken cancellationToken) =>
        cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(session.Connection.Handle));

    /// <summary>Makes sure that the files are still those that were opened; a write asks before it begins and again before it commits.</summary>
    /// <exception cref="StoreException">They were replaced.</exception>
    public void RequireFiles()
    {
        if (files.AreSame)
            return;
        Keep();
        throw OpenedFiles.Replaced(rescued);
    }

    /// <summary>Keeps what the files that were opened hold: only this process can still read them, and only until it ends. Tried again at each call until it is done.</summary>
    private void Keep()
    {
        if (rescued is not null || Interlocked.Exchange(ref rescuing, 1) == 1)
            return;
        Session? session = TakeIdle();
        try
        {
            rescued ??= session is null ? null : files.Keep(session);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            // There is no room, say. The caller hears that it is not saved yet.
        }
        finally
        {
            if (session is not null)
                Return(session);
            Volatile.Write(ref rescuing, 0);
        }
    }

    private void Return(Session session)
    {
        session.Trim();
        lock (access)
        {
            if (!disposed && idle.Count < MaximumIdle)
            {
                idle.Push(session);
                return;
            }
        }

        session.Close(files.IsLogOurs);
    }

    /// <summary>A connection while somebody uses it; a cancellation interrupts what it does.</summary>
    internal sealed class Lease(SessionPool pool, Session session, CancellationToken cancellationToken) : IDisposable
    {
        private readonly CancellationTokenRegistration stop = Interrupt(session, cancellationToken);

        public Session Session => session;

        public void Dispose()
        {
            stop.Dispose();
            pool.Return(session);
        }
    }
}
