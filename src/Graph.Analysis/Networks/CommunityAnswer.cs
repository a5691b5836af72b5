using Graph.Analysis.Graphs;

namespace Graph.Analysis.Networks;

/// <summary>A network divided into communities.</summary>
/// <param name="Modularity">What the division is worth, −½ to 1.</param>
/// <param name="Groups">The members of each, the largest first.</param>
public sealed record CommunityAnswer(double Modularity, IReadOnlyList<IReadOnlyList<int>> Groups)
{
    /// <summary>Fixed, so that answers repeat.</summary>
    private const int Seed = 1;

    /// <summary>Divides a network by <see cref="Leiden"/>.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="progress">Told after each round what the best division so far is worth.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CommunityAnswer Of(NetworkGraph graph, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        Communities found = Leiden.Of(graph, Seed, progress, cancellationToken);
        return new(found.Modularity, VertexGroups.Of(graph.VertexCount, found.Of, found.Count));
    }
}
