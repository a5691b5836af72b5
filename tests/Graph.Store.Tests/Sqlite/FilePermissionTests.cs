using Graph.Store.Sqlite;

namespace Graph.Store.Tests.Sqlite;

public sealed class FilePermissionTests
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [UnixFact]
    public async Task Nobody_else_may_read_what_a_store_makes()
    {
        using TemporaryFolder folder = new();
        string data = Path.Combine(folder.Path, "a", "data");
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = data }, TimeProvider.System);
        await store.ApplyAsync(new("tester", [new Put(Facts.Person("Ann"))]));

        Assert.Equal(OwnFolder, Mode(data));
        Assert.Equal(["graph.db", "graph.db-shm", "graph.db-wal"], Directory.GetFiles(data).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(data), file => Assert.Equal(OwnFile, Mode(file)));
        Assert.Empty((await store.CheckAsync()).Notes);
    }

    [UnixFact]
    public async Task Nobody_else_may_read_a_backup_or_a_copy_that_was_saved()
    {
        using SqliteFile file = new();
        await (await file.OpenAsync()).DisposeAsync();
        file.Execute("DROP INDEX role_from_key");
        await using SqliteGraphStore store = await file.OpenAsync();
        File.Delete(file.Path);
        await Assert.ThrowsAsync<StoreException>(() => store.GetHeadAsync());

        Assert.Equal(OwnFile, Mode(Assert.Single(file.Backups)));
        Assert.Equal(OwnFile, Mode($"{file.Path}.saved-1"));
    }

    [UnixFact]
    public async Task A_folder_that_others_may_read_is_left_so_and_said_with_what_closes_it()
    {
        using SqliteFile file = new();
        string folder = Path.GetDirectoryName(file.Path)!;
        await (await file.OpenAsync()).DisposeAsync();
        Set(folder, OwnFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        Set(file.Path, OwnFile | UnixFileMode.OtherRead);
        await using SqliteGraphStore store = await file.OpenAsync();

        string note = Assert.Single((await store.CheckAsync()).Notes);

        Assert.Contains($"{folder}, graph.db", note, StringComparison.Ordinal);
        Assert.EndsWith($"chmod -R go= '{folder}'", note, StringComparison.Ordinal);
        Assert.Equal(OwnFile | UnixFileMode.OtherRead, Mode(file.Path));
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? throw new NotSupportedException() : File.GetUnixFileMode(path);

    private static void Set(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }
}
