using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>The connections of a store: any number of readers, and one writer at a time.</summary>
internal sealed class SessionPool(SqliteStoreOptions options) : IDisposable
{
    private const int MaximumIdle = 16;
    private const int ReaderCacheKibibytes = 16 * 1024;

    // An import touches every index page by page at random; a page that no longer fits is written and read again each time.
    private const int WriterCacheKibibytes = 256 * 1024;

    private readonly Lock access = new();
    private readonly Stack<Session> idle = [];

    // Never disposed of, as it has nothing to give back: those who still wait for it are woken when the pool is, and told.
    private readonly SemaphoreSlim writing = new(1, 1);
    private Session? writer;
    private volatile bool disposed;
    private volatile bool isMade;

    public string Path => options.FilePath;

    /// <summary>Says that the file is there now, and that a store without it is a store no more.</summary>
    public void IsMade() => isMade = true;

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
        RequireFile();
        return new(this, TakeIdle() ?? Session.Open(options, ReaderCacheKibibytes), cancellationToken);
    }

    /// <summary>Does something in a transaction as the only writer of this process; off the caller's thread, since it may take long.</summary>
    /// <param name="write">What is to be done.</param>
    /// <param name="checksKeysItself">Whether it checks foreign keys when all rows are there; SQLite then doesn't check them row by row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<T> WriteAsync<T>(Func<Session, T> write, bool checksKeysItself, CancellationToken cancellationToken)
    {
        RequireOpen();
        if (!await writing.WaitAsync(options.BusyTimeout, cancellationToken))
            throw SqliteErrors.BusyStore(Path);
        try
        {
            RequireOpen();
            return await Task.Run(() =>
            {
                RequireFile();
                writer ??= Session.Open(options, WriterCacheKibibytes);
                using CancellationTokenRegistration stop = Interrupt(writer, cancellationToken);
                writer.Execute(checksKeysItself ? "PRAGMA foreign_keys = OFF" : "PRAGMA foreign_keys = ON");
                return writer.InTransaction("BEGIN IMMEDIATE", write);
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

    /// <summary>What to throw instead of an error of SQLite.</summary>
    public Exception Translate(SqliteException error, CancellationToken cancellationToken) =>
        SqliteErrors.IsInterruption(error) && cancellationToken.IsCancellationRequested
            ? new OperationCanceledException(cancellationToken)
            : SqliteErrors.Translate(error, Path);

    public void Dispose()
    {
        lock (access)
        {
            if (disposed)
                return;
            disposed = true;
            while (idle.TryPop(out Session? session))
                session.Dispose();
        }

        writing.Wait();
        writer?.Dispose();
        writing.Release();
    }

    private void RequireOpen() => ObjectDisposedException.ThrowIf(disposed, typeof(SqliteGraphStore));

    private Session? TakeIdle()
    {
        lock (access)
            return idle.TryPop(out Session? session) ? session : null;
    }

    private static CancellationTokenRegistration Interrupt(Session session, CancellationToken cancellationToken) =>
        cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(session.Connection.Handle));

    // An open file that was deleted still answers, and takes changes that nobody will ever find again.
    private void RequireFile()
    {
        if (isMade && !File.Exists(Path))
            throw new StoreException(StoreError.Unavailable, $"{Path} is gone: it was deleted or moved while it was in use. Put it back, or start again.");
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

        session.Dispose();
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
