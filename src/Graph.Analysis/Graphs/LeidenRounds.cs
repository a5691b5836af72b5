namespace Graph.Analysis.Graphs;

/// <summary>The rounds of <see cref="Leiden"/>, which use the same memory one after the other.</summary>
internal sealed class LeidenRounds
{
    private readonly Random random;
    private readonly WeightedGraph whole;
    private readonly WeightedGraph[] spares;
    private readonly LocalMoving moving;
    private readonly Refinement refinement;

    public LeidenRounds(NetworkGraph graph, Random random)
    {
        this.random = random;
        whole = WeightedGraph.Of(graph);
        spares = [whole.Spare(), whole.Spare()];
        moving = new(graph.VertexCount);
        refinement = new(graph.VertexCount);
    }

    /// <summary>Moves, refines and joins until refining finds nothing more to join.</summary>
    /// <param name="communities">The community of each vertex; changed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public void Improve(int[] communities, CancellationToken cancellationToken)
    {
        WeightedGraph graph = whole;
        int[] current = [.. communities];
        int[] joinedOf = [.. Enumerable.Range(0, communities.Length)];
        for (int level = 0; ; level++)
        {
            moving.Improve(graph, current, random, cancellationToken);
            int[] parts = refinement.Of(graph, current, random, cancellationToken);
            int partCount = Grouping.Renumber(parts, graph.VertexCount);
            if (partCount == graph.VertexCount)
                break;

            int[] communityOfPart = new int[partCount];
            for (int vertex = 0; vertex < parts.Length; vertex++)
                communityOfPart[parts[vertex]] = current[vertex];
            Grouping.Renumber(communityOfPart, graph.VertexCount);
            for (int vertex = 0; vertex < joinedOf.Length; vertex++)
                joinedOf[vertex] = parts[joinedOf[vertex]];
            WeightedGraph joined = spares[level % 2];
            graph.Join(parts, partCount, joined, cancellationToken);
            (graph, current) = (joined, communityOfPart);
        }

        for (int vertex = 0; vertex < communities.Length; vertex++)
            communities[vertex] = current[joinedOf[vertex]];
    }
}
