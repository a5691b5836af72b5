using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>The connections of a store: any number of readers, and one writer at a time.</summary>
internal sealed class SessionPool(SqliteStoreOptions options) : IDisposable
{
    private const int MaximumIdle = 16;
    private const int ReaderCacheKibibytes = 16 * 1024;

    // An import touches every index page by page at random; a page that no longer fits is written and read again each time.
    private const int WriterCacheKibibytes = 256 * 1024;

    private readonly ConcurrentBag<Session> idle = [];
    private readonly SemaphoreSlim writing = new(1, 1);
    private Session? writer;
    private bool disposed;
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
        ObjectDisposedException.ThrowIf(disposed, typeof(SqliteGraphStore));
        RequireFile();
        if (!idle.TryTake(out Session? session))
            session = Session.Open(options, ReaderCacheKibibytes);
        return new(this, session, cancellationToken);
    }

    /// <summary>Does something in a transaction as the only writer of this process; off the caller's thread, since it may take long.</summary>
    /// <param name="write">What is to be done.</param>
    /// <param name="checksKeysItself">Whether it checks foreign keys when all rows are there; SQLite then doesn't check them row by row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<T> WriteAsync<T>(Func<Session, T> write, bool checksKeysItself, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(SqliteGraphStore));
        if (!await writing.WaitAsync(options.BusyTimeout, cancellationToken))
            throw SqliteErrors.BusyStore(Path);
        try
        {
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
        if (disposed)
            return;
        disposed = true;
        writing.Wait();
        writer?.Dispose();
        writing.Dispose();
        while (idle.TryTake(out Session? session))
            session.Dispose();
    }

    private static CancellationTokenRegistration Interrupt(Session session, CancellationToken cancellationToken) =>
        cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(session.Connection.Handle));

    // An open file that was deleted still answers, and takes changes that nobody will ever find again.
    private void RequireFile()
    {
        if (isMade && !File.Exists(Path))
            throw new StoreException(StoreError.Unavailable, "The store's file is gone: it was deleted or moved while it was in use. Put it back, or start again.") { Location = Path };
    }

    private void Return(Session session)
    {
        session.Trim();
        if (disposed || idle.Count >= MaximumIdle)
            session.Dispose();
        else
            idle.Add(session);
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
