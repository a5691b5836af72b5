using Graph.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Tests.Sqlite;

public sealed class OpeningTests
{
    [Fact]
    public async Task A_store_is_made_where_there_is_none_with_its_folder()
    {
        using TemporaryFolder folder = new();
        string deep = Path.Combine(folder.Path, "a", "b");

        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = deep }, TimeProvider.System);

        Assert.True(File.Exists(Path.Combine(deep, "graph.db")));
    }

    [Fact]
    public async Task The_file_is_durable_strict_and_marked_as_a_store()
    {
        using SqliteFile file = new();
        await using SqliteGraphStore store = await file.OpenAsync();

        Assert.Equal("wal", file.Ask("PRAGMA journal_mode"));
        Assert.Equal(0x50475246L, file.Ask("PRAGMA application_id"));
        Assert.Equal(0L, file.Ask("SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main' AND name NOT LIKE 'sqlite%'"));
        Assert.Equal("ok", file.Ask("PRAGMA integrity_check"));
    }

    [Fact]
    public void Every_connection_has_the_settings_that_SQLite_does_not_have_by_itself()
    {
        using SqliteFile file = new();
        using Session session = Session.Open(file.Options, 1024);

        Assert.Equal(2L, session.Scalar<long>("PRAGMA synchronous"));
        Assert.Equal(1L, session.Scalar<long>("PRAGMA foreign_keys"));
        Assert.Equal(0L, session.Scalar<long>("PRAGMA trusted_schema"));
        Assert.Equal(200L, session.Scalar<long>("PRAGMA busy_timeout"));
        Assert.Equal(TimeSpan.FromSeconds(5), new SqliteStoreOptions { Directory = "x" }.BusyTimeout);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_and_left_alone()
    {
        using SqliteFile file = new();
        await (await file.OpenAsync()).DisposeAsync();
        file.Execute("PRAGMA user_version = 999");

        StoreException refused = await file.RefusedAsync();

        Assert.Equal((StoreError.NewerVersion, false), (refused.Error, refused.IsRetriable));
        Assert.Contains(file.Path, refused.LocatedMessage, StringComparison.Ordinal);
        Assert.DoesNotContain(file.Path, refused.Message, StringComparison.Ordinal);
        Assert.Equal(999L, file.Ask("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_store_whose_file_was_deleted_answers_no_more_and_takes_no_changes()
    {
        using TemporaryFolder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        Changeset change = new("test", [new Put(new Theme { Id = FactId.New<Theme>(), Name = "Food" })]);
        await store.ApplyAsync(change);
        File.Move(Path.Combine(folder.Path, "graph.db"), Path.Combine(folder.Path, "elsewhere.db"));

        StoreException unread = await Assert.ThrowsAsync<StoreException>(() => store.GetHeadAsync());
        StoreException unwritten = await Assert.ThrowsAsync<StoreException>(() => store.ApplyAsync(change));
        File.Move(Path.Combine(folder.Path, "elsewhere.db"), Path.Combine(folder.Path, "graph.db"));

        Assert.Equal(StoreError.Replaced, unread.Error);
        Assert.Equal(StoreError.Replaced, unwritten.Error);
        Assert.Equal(1, await store.GetHeadAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_unreadable()
    {
        using SqliteFile file = new();
        await File.WriteAllTextAsync(file.Path, string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 100)));

        Assert.Equal(StoreError.Unreadable, (await file.RefusedAsync()).Error);
    }

    [Fact]
    public async Task A_database_of_another_program_is_unreadable_and_left_alone()
    {
        using SqliteFile file = new();
        file.Execute("CREATE TABLE recipe (name TEXT)");
        byte[] before = await File.ReadAllBytesAsync(file.Path);

        Assert.Equal(StoreError.Unreadable, (await file.RefusedAsync()).Error);
        Assert.Equal(before, await File.ReadAllBytesAsync(file.Path));
    }

    [Fact]
    public async Task A_damaged_store_is_unreadable()
    {
        using SqliteFile file = new();
        await using (SqliteGraphStore store = await file.OpenAsync())
            await store.ApplyAsync(new("tester", [.. Enumerable.Range(0, 2000).Select(number => new Put(Facts.Person($"Person {number}")))]));
        byte[] bytes = await File.ReadAllBytesAsync(file.Path);
        bytes.AsSpan(4096 * 4).Fill(0xAA);
        await File.WriteAllBytesAsync(file.Path, bytes);

        StoreException error = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using SqliteGraphStore store = await file.OpenAsync();
            await foreach (Fact _ in store.StreamAsync([.. Ontology.Types], ReadPoint.Now))
            {
            }
        });

        Assert.Equal(StoreError.Unreadable, error.Error);
    }

    [Fact]
    public async Task A_folder_that_can_not_be_made_is_unavailable()
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        StoreException error = await Assert.ThrowsAsync<StoreException>(() =>
            SqliteGraphStore.OpenAsync(new() { Directory = Path.Combine(file, "data") }, TimeProvider.System));

        Assert.Equal((StoreError.Unavailable, true), (error.Error, error.IsRetriable));
    }

    [Fact]
    public async Task A_store_whose_file_can_not_be_opened_is_unavailable()
    {
        using SqliteFile file = new();
        Directory.CreateDirectory(file.Path);

        Assert.Equal(StoreError.Unavailable, (await file.RefusedAsync()).Error);
    }

    [Fact]
    public async Task A_writer_that_waits_for_another_process_too_long_is_told_that_the_store_is_busy()
    {
        using SqliteFile file = new();
        await using SqliteGraphStore store = await file.OpenAsync();
        await store.ApplyAsync(new("tester", [new Put(Facts.Person("Ann"))]));
        using SqliteConnection other = file.Connect();
        using SqliteTransaction writing = other.BeginTransaction(deferred: false);

        StoreException error = await Assert.ThrowsAsync<StoreException>(() => store.ApplyAsync(new("tester", [new Put(Facts.Person("Bob"))])));

        Assert.Equal((StoreError.Busy, true), (error.Error, error.IsRetriable));
        Assert.Equal(1, await store.GetHeadAsync());
        Assert.NotNull(await store.FindAsync<Person>(Facts.Person("Ann").Id, ReadPoint.Now));
        writing.Rollback();
        Assert.Equal(2, (await store.ApplyAsync(new("tester", [new Put(Facts.Person("Bob"))]))).Sequence);
    }

    [Fact]
    public async Task A_store_that_was_let_go_can_not_be_used()
    {
        using SqliteFile file = new();
        SqliteGraphStore store = await file.OpenAsync();
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.GetHeadAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.ApplyAsync(new("tester", [])));
    }
}
