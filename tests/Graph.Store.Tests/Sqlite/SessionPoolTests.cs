using System.Data;
using Graph.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Tests.Sqlite;

/// <summary>A pool that is disposed of while it is used lets those finish who have a connection, and tells those who wait.</summary>
public sealed class SessionPoolTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-pool-");
    private readonly SessionPool pool;

    public SessionPoolTests() => pool = new(new SqliteStoreOptions { Directory = folder.FullName });

    [Fact]
    public async Task Who_waits_to_write_is_told_that_the_store_is_closed()
    {
        using ManualResetEventSlim end = new();
        using ManualResetEventSlim begun = new();
        Task<int> first = pool.WriteAsync(_ =>
        {
            begun.Set();
            end.Wait(CancellationToken.None);
            return Task.FromResult(1);
        }, CancellationToken.None);
        begun.Wait();
        Task<int>[] waiting = [.. Enumerable.Range(0, 3).Select(_ => pool.WriteAsync(_ => Task.FromResult(2), CancellationToken.None))];
        Task closing = Task.Factory.StartNew(pool.Dispose, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (!IsClosed())
            await Task.Yield();

        end.Set();

        Assert.Equal(1, await first);
        foreach (Task<int> refused in waiting)
            await Assert.ThrowsAsync<ObjectDisposedException>(() => refused);
        await closing;
    }

    [Fact]
    public void Who_reads_while_the_store_is_closed_finishes_and_the_connection_is_closed_then()
    {
        SessionPool.Lease lease = pool.Rent(CancellationToken.None);

        pool.Dispose();
        Assert.Equal(7, lease.Session.Scalar<long>("SELECT 7"));
        lease.Dispose();

        Assert.Equal(ConnectionState.Closed, lease.Session.Connection.State);
        Assert.Throws<ObjectDisposedException>(() => pool.Rent(CancellationToken.None));
    }

    [Fact]
    public async Task Readers_and_the_end_of_the_store_may_meet_in_any_order()
    {
        Task[] readers = [.. Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                try
                {
                    while (true)
                    {
                        using SessionPool.Lease lease = pool.Rent(CancellationToken.None);
                        Assert.Equal(1, lease.Session.Scalar<long>("SELECT 1"));
                    }
                }
                catch (ObjectDisposedException)
                {
                    // The store is closed.
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        pool.Dispose();
        pool.Dispose();

        await Task.WhenAll(readers);
    }

    [Theory]
    [InlineData(9, "interrupted")]
    [InlineData(1, "no such table: node_search")]
    public void Who_gives_up_is_told_so_also_where_SQLite_calls_its_interruption_a_missing_table(int code, string message)
    {
        SqliteException error = new(message, code);

        Assert.IsType<OperationCanceledException>(pool.Translate(error, new CancellationToken(canceled: true)));
        Assert.IsType<StoreException>(pool.Translate(error, CancellationToken.None));
    }

    [Fact]
    public void Who_gives_up_is_still_told_of_damage()
    {
        StoreException told = Assert.IsType<StoreException>(pool.Translate(new("database disk image is malformed", 11), new CancellationToken(canceled: true)));

        Assert.Equal(StoreError.Unreadable, told.Error);
    }

    public void Dispose()
    {
        pool.Dispose();
        folder.Delete(recursive: true);
    }

    private bool IsClosed()
    {
        try
        {
            pool.Rent(CancellationToken.None).Dispose();
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
