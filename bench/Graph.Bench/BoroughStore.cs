using System.Diagnostics;
using System.Globalization;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Bench;

/// <summary>A store with a <see cref="Borough"/> in it, in a folder that goes with it.</summary>
internal sealed class BoroughStore : IAsyncDisposable
{
    private readonly string folder;

    private BoroughStore(string folder, SqliteGraphStore store)
    {
        this.folder = folder;
        Store = store;
    }

    public SqliteGraphStore Store { get; }

    public static async Task<BoroughStore> CreateAsync()
    {
        string made = Directory.CreateTempSubdirectory("graph-bench-").FullName;
        return new(made, await OpenAsync(made));
    }

    public static async Task<BoroughStore> CreateByAnotherProcessAsync(int partnerships)
    {
        string made = Directory.CreateTempSubdirectory("graph-bench-").FullName;
        string self = Path.Combine(AppContext.BaseDirectory, "Graph.Bench.dll");
        using Process process = Process.Start("dotnet", [self, "fill", partnerships.ToString(CultureInfo.InvariantCulture), made]);
        await process.WaitForExitAsync();
        return new(made, await OpenAsync(made));
    }

    /// <summary>Leaves a store with a borough in a folder.</summary>
    public static Task FillAsync(string into, Borough borough) => FillAsync(into, borough.Facts());

    /// <summary>Leaves a store with some facts in a folder.</summary>
    public static async Task FillAsync(string into, IEnumerable<Fact> facts)
    {
        await using SqliteGraphStore store = await OpenAsync(into);
        await store.ApplyAsync(new Changeset("bench", [.. facts.Select(fact => new Put(fact))]));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static Task<SqliteGraphStore> OpenAsync(string into) =>
        SqliteGraphStore.OpenAsync(new SqliteStoreOptions { Directory = into }, TimeProvider.System, CancellationToken.None);
}
