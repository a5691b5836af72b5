using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Stores;

/// <summary>A store in a folder.</summary>
/// <param name="Options">Which.</param>
internal sealed record SqliteAddress(SqliteStoreOptions Options) : StoreAddress
{
    /// <inheritdoc/>
    public override bool MayBeThere => File.Exists(Options.FilePath);

    /// <inheritdoc/>
    public override async Task<IGraphStore> OpenAsync(TimeProvider time, CancellationToken cancellationToken = default) =>
        await SqliteGraphStore.OpenAsync(Options, time, cancellationToken);

    /// <inheritdoc/>
    public override string ToString() => Options.Directory;
}
