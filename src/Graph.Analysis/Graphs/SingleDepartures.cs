namespace Graph.Analysis.Graphs;

/// <summary>What the departure of each single vertex would do, for every vertex at once.</summary>
public sealed class SingleDepartures
{
    private readonly LowLink search;

    private SingleDepartures(LowLink search, int root) => (this.search, Root) = (search, root);

    /// <summary>The vertex from which others are cut off or not.</summary>
    public int Root { get; }

    /// <summary>
    /// Works them all out in O(vertices + edges): in a depth-first search from the root, what a vertex cuts off are the
    /// subtrees below it from which no edge leads above it.
    /// </summary>
    /// <param name="graph">The graph as it is.</param>
    /// <param name="root">The vertex that the others should stay able to reach.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The root is not a vertex of the graph.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SingleDepartures Of(NetworkGraph graph, int root, CancellationToken cancellationToken = default) => Of(graph, root, graph.VertexCount, cancellationToken);

    /// <summary>The same, where only the first vertices count as cut off, and the others merely lead on.</summary>
    /// <param name="graph">The graph as it is.</param>
    /// <param name="root">The vertex that the others should stay able to reach, itself one of those that count.</param>
    /// <param name="counted">How many vertices count.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The root is not a vertex that counts, or the graph has fewer vertices than that.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SingleDepartures Of(NetworkGraph graph, int root, int counted, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(root);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(root, counted);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(counted, graph.VertexCount);
        return new(LowLink.Of(graph, root, counted, cancellationToken), root);
    }

    /// <summary>How many components there would be without the vertex.</summary>
    public int ComponentsWithout(int vertex) => search.ComponentCount - 1 + search.Parts[vertex];

    /// <summary>
    /// How many other vertices of those that count could no longer reach the root without the vertex, of those that can now. Without the root
    /// itself, all of them.
    /// </summary>
    public int CutOffWithout(int vertex) => search.CutOff[vertex];
}
