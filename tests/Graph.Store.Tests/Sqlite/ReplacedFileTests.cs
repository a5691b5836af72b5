using Graph.Store.Sqlite;

namespace Graph.Store.Tests.Sqlite;

/// <summary>What becomes of a store whose files somebody moves, deletes or replaces while it is open. Windows lets nobody do so.</summary>
public sealed class ReplacedFileTests
{
    [UnixTheory]
    [InlineData("data deleted")]
    [InlineData("data deleted and copied back")]
    [InlineData("backup moved over the data")]
    [InlineData("log deleted")]
    [InlineData("index deleted")]
    [InlineData("log and index deleted")]
    [InlineData("log replaced")]
    [InlineData("all replaced")]
    [InlineData("folder renamed")]
    [InlineData("folder renamed and another made")]
    public async Task A_store_whose_files_are_not_those_that_were_opened_answers_no_more_and_takes_no_changes(string what)
    {
        using TemporaryFolder folder = new();
        string data = Path.Combine(folder.Path, "data");
        await using SqliteGraphStore store = await OpenAsync(data);
        await RecordAsync(store, "Before");

        Happen(what, data);

        Assert.Equal(StoreError.Replaced, (await Assert.ThrowsAsync<StoreException>(() => store.GetHeadAsync())).Error);
        Assert.Equal(StoreError.Replaced, (await Assert.ThrowsAsync<StoreException>(() => store.CheckAsync())).Error);
        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => RecordAsync(store, "After"));
        Assert.Equal((StoreError.Replaced, false), (refused.Error, refused.IsRetriable));
        Assert.Contains("Restart", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, refused.Message, StringComparison.Ordinal);
        if (refused.Location is { } elsewhere)
            Directory.Delete(elsewhere, recursive: true);
    }

    [UnixFact]
    public async Task What_a_store_held_whose_folder_is_gone_is_kept_in_another_that_only_operators_are_told()
    {
        using TemporaryFolder folder = new();
        string data = Path.Combine(folder.Path, "data");
        await using SqliteGraphStore store = await OpenAsync(data);
        await RecordAsync(store, "First");
        Directory.Delete(data, recursive: true);

        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => RecordAsync(store, "Second"));
        string elsewhere = refused.Location!;
        try
        {
            Assert.Contains("graph.db.saved-1", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(elsewhere, refused.Message, StringComparison.Ordinal);
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(elsewhere) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
            File.Move(Path.Combine(elsewhere, "graph.db.saved-1"), Path.Combine(elsewhere, SqliteStoreOptions.FileName));
            await using SqliteGraphStore saved = await OpenAsync(elsewhere);
            Assert.Equal(["First"], await NamesAsync(saved));
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [UnixFact]
    public async Task What_could_not_be_kept_is_said_and_is_kept_as_soon_as_it_can_be()
    {
        using TemporaryFolder folder = new();
        string data = Path.Combine(folder.Path, "data");
        SessionPool pool = new(new() { Directory = data });
        await using (await OpenAsync(data))
        {
            await pool.ReadAsync(VersionQueries.GetHead, default);
            pool.IsMade();
        }

        // Nothing can be saved while the only connection is in use.
        SessionPool.Lease lease = pool.Rent(default);
        File.Delete(Path.Combine(data, SqliteStoreOptions.FileName));
        StoreException notYet = Assert.Throws<StoreException>(pool.RequireFiles);
        lease.Dispose();
        StoreException kept = Assert.Throws<StoreException>(pool.RequireFiles);
        pool.Dispose();

        Assert.Contains("not saved yet", notYet.Message, StringComparison.Ordinal);
        Assert.Contains("graph.db.saved-1", kept.Message, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("data deleted", "", true)]
    [InlineData("data deleted and copied back", "First", true)]
    [InlineData("backup moved over the data", "", true)]
    [InlineData("log replaced", "First", true)]
    [InlineData("all replaced", "", true)]
    [InlineData("log deleted", "First, Second", false)]
    [InlineData("index deleted", "First, Second", false)]
    [InlineData("log and index deleted", "First, Second", false)]
    public async Task After_a_restart_or_a_crash_nothing_that_was_acknowledged_is_lost_and_nothing_is_damaged(string what, string expected, bool isCopied)
    {
        foreach (bool crashes in (bool[])[false, true])
        {
            using TemporaryFolder folder = new();
            string data = Path.Combine(folder.Path, "data");
            await using (SqliteGraphStore earlier = await OpenAsync(data))
                await RecordAsync(earlier, "First");
            SqliteGraphStore store = await OpenAsync(data);
            await RecordAsync(store, "Second");
            Happen(what, data);
            StoreException refused = await Assert.ThrowsAsync<StoreException>(() => RecordAsync(store, "Third"));

            // A process that is killed closes nothing: what it leaves on the disk is all there is.
            string restarted = crashes ? Copy(data, Path.Combine(folder.Path, "restarted")) : data;
            if (!crashes)
                await store.DisposeAsync();
            await using (SqliteGraphStore again = await OpenAsync(restarted))
            {
                await again.VerifyAsync();
                Assert.Equal(isCopied, (await again.CheckAsync()).Notes.Any(note => note.Contains("graph.db.saved-1", StringComparison.Ordinal)));
                Assert.Equal(expected, string.Join(", ", await NamesAsync(again)));
                await RecordAsync(again, "Later");
                Assert.Contains("Later", await NamesAsync(again));
            }

            string copy = Path.Combine(data, "graph.db.saved-1");
            Assert.Equal(isCopied, File.Exists(copy));
            Assert.Equal(isCopied, refused.Message.Contains("graph.db.saved-1", StringComparison.Ordinal));
            if (isCopied)
            {
                string saved = Directory.CreateDirectory(Path.Combine(folder.Path, "saved")).FullName;
                File.Copy(copy, Path.Combine(saved, SqliteStoreOptions.FileName));
                await using SqliteGraphStore all = await OpenAsync(saved);
                Assert.Equal(["First", "Second"], await NamesAsync(all));
            }

            await store.DisposeAsync();
        }
    }

    [UnixFact]
    public async Task A_change_is_not_acknowledged_where_the_file_is_replaced_while_it_is_recorded()
    {
        using TemporaryFolder folder = new();
        string data = Path.Combine(folder.Path, "data");
        await using SqliteGraphStore store = await OpenAsync(data);
        await RecordAsync(store, "Before");

        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => store.DecideAsync(_ =>
        {
            Happen("data deleted and copied back", data);
            return Task.FromResult<Changeset?>(new("tester", [new Put(Facts.Person("Meanwhile"))]));
        }));

        Assert.Equal(StoreError.Replaced, refused.Error);
    }

    [UnixFact]
    public async Task A_store_that_is_let_go_leaves_the_log_of_another_alone()
    {
        using TemporaryFolder folder = new();
        string data = Path.Combine(folder.Path, "data");
        SqliteGraphStore store = await OpenAsync(data);
        await RecordAsync(store, "Before");
        foreach (string file in Directory.GetFiles(data))
            File.Delete(file);
        await using SqliteGraphStore other = await OpenAsync(data);
        await RecordAsync(other, "Other");

        await store.DisposeAsync();

        await RecordAsync(other, "Another");
        await using SqliteGraphStore third = await OpenAsync(data);
        Assert.Equal(["Another", "Other"], await NamesAsync(third));
    }

    private static void Happen(string what, string data)
    {
        string file = Path.Combine(data, SqliteStoreOptions.FileName);
        string aside = $"{data}-aside";
        switch (what)
        {
            case "data deleted":
                File.Delete(file);
                break;
            case "data deleted and copied back":
                File.Copy(file, aside);
                File.Delete(file);
                File.Copy(aside, file);
                break;
            case "backup moved over the data":
                OpenAsync(aside).GetAwaiter().GetResult().DisposeAsync().AsTask().GetAwaiter().GetResult();
                File.Move(Path.Combine(aside, SqliteStoreOptions.FileName), file, overwrite: true);
                break;
            case "log deleted":
                File.Delete($"{file}-wal");
                break;
            case "log replaced":
                File.Delete($"{file}-wal");
                File.Delete($"{file}-shm");
                File.WriteAllBytes($"{file}-wal", []);
                break;
            case "all replaced":
                OpenAsync(aside).GetAwaiter().GetResult().DisposeAsync().AsTask().GetAwaiter().GetResult();
                foreach (string each in (string[])["", "-wal", "-shm"])
                {
                    File.Delete($"{file}{each}");
                    File.WriteAllBytes($"{file}{each}", []);
                }

                File.Move(Path.Combine(aside, SqliteStoreOptions.FileName), file, overwrite: true);
                break;
            case "index deleted":
                File.Delete($"{file}-shm");
                break;
            case "log and index deleted":
                File.Delete($"{file}-wal");
                File.Delete($"{file}-shm");
                break;
            case "folder renamed":
                Directory.Move(data, aside);
                break;
            case "folder renamed and another made":
                Directory.Move(data, aside);
                Copy(aside, data);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, "It is not known how to do this.");
        }
    }

    private static string Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        return to;
    }

    private static Task<SqliteGraphStore> OpenAsync(string data) => SqliteGraphStore.OpenAsync(new() { Directory = data }, TimeProvider.System);

    private static Task<ChangeResult> RecordAsync(SqliteGraphStore store, string name) => store.ApplyAsync(new("tester", [new Put(Facts.Person(name))]));

    private static async Task<IEnumerable<string>> NamesAsync(SqliteGraphStore store) =>
        (await store.ListAsync(new(Ontology.Of<Person>()) { OrderBy = [new(Ontology.Of<Person>().Property("Name"))] })).Items.Select(item => ((Person)item.Fact).Name);
}
