using Graph.Store.Sqlite;

namespace Graph.Store.Tests.Sqlite;

public sealed class ConditionTests
{
    private static readonly Changeset Many = new("tester", [.. Enumerable.Range(0, 500).Select(number => new Put(Facts.Person($"Person {number}")))]);

    [Fact]
    public async Task A_store_without_room_says_so_before_and_when_something_is_recorded_and_records_nothing()
    {
        using SqliteFile file = new();
        await using SqliteGraphStore store = await file.OpenAsync();
        await store.ApplyAsync(new("tester", [new Put(Facts.Person("Ann"))]));
        long pages = await SetAsync(store, "PRAGMA max_page_count = 1");

        Assert.Equal(StoreError.Full, (await Assert.ThrowsAsync<StoreException>(() => store.CheckAsync())).Error);
        Assert.Equal(StoreError.Full, (await Assert.ThrowsAsync<StoreException>(() => store.ApplyAsync(Many))).Error);
        Assert.Single((await store.ListAsync(new(Ontology.Of<Person>()))).Items);

        await SetAsync(store, $"PRAGMA max_page_count = {pages + 1000}");
        Assert.Equal(1, (await store.CheckAsync()).Head);
        Assert.Equal(500, (await store.ApplyAsync(Many)).Added);
    }

    [Fact]
    public async Task A_store_that_may_not_be_written_says_so_and_can_be_read()
    {
        using SqliteFile file = new();
        await using SqliteGraphStore store = await file.OpenAsync();
        await store.ApplyAsync(new("tester", [new Put(Facts.Person("Ann"))]));
        await SetAsync(store, "PRAGMA query_only = 1");

        Assert.Equal(StoreError.ReadOnly, (await Assert.ThrowsAsync<StoreException>(() => store.CheckAsync())).Error);
        Assert.Equal(StoreError.ReadOnly, (await Assert.ThrowsAsync<StoreException>(() => store.ApplyAsync(Many))).Error);
        Assert.Single((await store.ListAsync(new(Ontology.Of<Person>()))).Items);
    }

    [Fact]
    public async Task A_store_that_another_process_writes_can_be_written_and_its_condition_does_not_wait()
    {
        using SqliteFile file = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(file.Options with { BusyTimeout = TimeSpan.FromMinutes(5) }, file.Clock);
        using Session other = Session.Open(file.Options, 1024);
        other.Execute("BEGIN IMMEDIATE");

        Assert.Equal(0, (await store.CheckAsync()).Head);
    }

    [Fact]
    public async Task A_change_that_fails_gives_back_the_room_that_it_took()
    {
        using SqliteFile file = new();
        await using SqliteGraphStore store = await file.OpenAsync();
        FileInfo log = new($"{file.Path}-wal");
        long most = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Sessions.WriteAsync(session =>
        {
            // As an import does that is larger than the memory for pages.
            session.Execute("PRAGMA cache_size = 10");
            return Task.FromResult(session.InTransaction<int>("BEGIN IMMEDIATE", _ =>
            {
                for (int i = 0; i < 3000; i++)
                    session.Execute("INSERT INTO store_setting (name, value) VALUES (@name, hex(zeroblob(2000)))", ("@name", $"setting {i}"));
                log.Refresh();
                most = log.Length;
                throw new InvalidOperationException();
            }));
        }, CancellationToken.None));

        log.Refresh();
        Assert.InRange(most, SqliteStoreOptions.UsualLog, long.MaxValue);
        Assert.Equal(0, log.Length);
        Assert.Equal(500, (await store.ApplyAsync(Many)).Added);
    }

    [Fact]
    public async Task Its_size_is_that_of_its_file()
    {
        using SqliteFile file = new();
        await using SqliteGraphStore store = await file.OpenAsync();

        Assert.Equal(new FileInfo(file.Path).Length, (await store.CheckAsync()).Bytes);
    }

    private static Task<long> SetAsync(SqliteGraphStore store, string pragma) =>
        store.Sessions.WriteAsync(session => Task.FromResult(session.Scalar<long>(pragma)), CancellationToken.None);
}
