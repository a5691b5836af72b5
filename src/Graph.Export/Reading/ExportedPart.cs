using Graph.Model;

namespace Graph.Export.Reading;

/// <summary>Which of the facts that hold on the day asked about are exported.</summary>
/// <remarks>An edge is true of a day only together with all nodes that it names: what has ended, or has not begun, is tied to nothing then, and no file names what it does not have.</remarks>
internal sealed class ExportedPart
{
    private readonly IReadOnlySet<string>? nodes;

    private ExportedPart(IReadOnlySet<string>? nodes) => this.nodes = nodes;

    /// <summary>Whether it is all of them.</summary>
    public bool IsAll => nodes is null;

    /// <summary>Reads which nodes are exported.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reach">What is in the place asked about; null for all places.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ExportedPart> ReadAsync(IGraphStore store, PlaceReach? reach, ReadPoint at, CancellationToken cancellationToken) =>
        new(reach is not null ? (await PlaceContents.ReadAsync(store, reach, at, cancellationToken)).Nodes
            : at.AsOf is null ? null
            : await store.StreamAsync([.. Ontology.Nodes], at, cancellationToken).Select(node => node.Id).ToHashSetAsync(StringComparer.Ordinal, cancellationToken));

    /// <summary>Whether a fact that holds on the day is exported.</summary>
    public bool Has(Fact fact) => nodes is null || fact.IsAmong(nodes);
}
