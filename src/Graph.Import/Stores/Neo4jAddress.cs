using Graph.Model;
using Graph.Store.Neo4j;

namespace Graph.Import.Stores;

/// <summary>A store in a database of a Neo4j server.</summary>
/// <param name="Options">Which, and who asks there.</param>
internal sealed record Neo4jAddress(Neo4jStoreOptions Options) : StoreAddress
{
    /// <summary>Always true: only the server can say, and it is asked by opening.</summary>
    public override bool MayBeThere => true;

    /// <inheritdoc/>
    public override async Task<IGraphStore> OpenAsync(TimeProvider time, CancellationToken cancellationToken = default) =>
        await Neo4jGraphStore.OpenAsync(Options, time, cancellationToken);

    /// <inheritdoc/>
    public override string ToString()
    {
        // Without what may stand before the host's name: some write a user and a password there.
        string server = Options.Uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
        return $"Neo4j at {server}, database {Options.Database}";
    }
}
