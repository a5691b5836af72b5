namespace Graph.Analysis.Graphs;

/// <summary>
/// Moves single vertices to the community that gains most, and looks again only at the neighbours of those that moved (the
/// fast local move of Traag, Waltman and van Eck, "From Louvain to Leiden", 2019).
/// </summary>
/// <param name="vertices">How many vertices the largest graph has.</param>
internal sealed class LocalMoving(int vertices)
{
    private const int MovesBetweenCancellations = 1 << 12;

    private readonly Community[] communities = new Community[vertices];
    private readonly int[] found = new int[vertices + 1];
    private readonly int[] queue = new int[vertices];
    private readonly bool[] waits = new bool[vertices];
    private readonly int[] empty = new int[vertices];
    private int emptyCount;

    /// <summary>Improves a division until no single move gains anything.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="division">The community of each vertex, each below the number of vertices; changed.</param>
    /// <param name="random">Chooses in which order the vertices are looked at.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public void Improve(WeightedGraph graph, Span<int> division, Random random, CancellationToken cancellationToken)
    {
        Span<int> waiting = queue.AsSpan(0, graph.VertexCount);
        Begin(graph, division);
        random.Shuffle(waiting);
        (int head, int count) = (0, waiting.Length);
        for (int untilCancellation = 1; count > 0; count--)
        {
            if (--untilCancellation == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                untilCancellation = MovesBetweenCancellations;
            }

            int vertex = waiting[head];
            head = head + 1 == waiting.Length ? 0 : head + 1;
            waits[vertex] = false;
            int from = division[vertex];
            int to = Best(graph, division, vertex);
            if (to == from)
                continue;

            Move(graph.DegreeOf(vertex), from, to);
            division[vertex] = to;
            foreach (int neighbour in graph.NeighboursOf(vertex))
            {
                if (!waits[neighbour] && division[neighbour] != to)
                {
                    waits[neighbour] = true;
                    int at = head + count - 1;
                    waiting[at >= waiting.Length ? at - waiting.Length : at] = neighbour;
                    count++;
                }
            }
        }
    }

    private void Begin(WeightedGraph graph, ReadOnlySpan<int> division)
    {
        communities.AsSpan(0, graph.VertexCount).Clear();
        for (int vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            queue[vertex] = vertex;
            waits[vertex] = true;
            communities[division[vertex]].Degree += graph.DegreeOf(vertex);
            communities[division[vertex]].Size++;
        }

        emptyCount = 0;
        for (int community = 0; community < graph.VertexCount; community++)
        {
            if (communities[community].Size == 0)
                empty[emptyCount++] = community;
        }
    }

    /// <summary>The community in which the vertex would gain most: its own unless another is better.</summary>
    private int Best(WeightedGraph graph, ReadOnlySpan<int> division, int vertex)
    {
        ReadOnlySpan<int> neighbours = graph.NeighboursOf(vertex);
        ReadOnlySpan<int> weights = graph.WeightsOf(vertex);
        int count = 0;
        for (int i = 0; i < neighbours.Length; i++)
        {
            // Which communities are new is as good as random: writing each and keeping some is faster than a branch.
            int community = division[neighbours[i]];
            ref Community tied = ref communities[community];
            found[count] = community;
            count += tied.Ties == 0 ? 1 : 0;
            tied.Ties += weights.IsEmpty ? 1 : weights[i];
        }

        // Gains are multiplied by the ends, which keeps them whole numbers: rounding could send vertices round in circles.
        long ends = graph.Ends;
        long degree = graph.DegreeOf(vertex);
        int from = division[vertex];
        long best = (communities[from].Ties * ends) - (degree * (communities[from].Degree - degree));
        int to = from;
        foreach (int community in found.AsSpan(0, count))
        {
            ref Community tied = ref communities[community];
            long gain = (tied.Ties * ends) - (degree * tied.Degree);
            if (gain > best && community != from)
                (to, best) = (community, gain);
            tied.Ties = 0;
        }

        return best < 0 && communities[from].Size > 1 ? empty[emptyCount - 1] : to;
    }

    private void Move(int degree, int from, int to)
    {
        communities[from].Degree -= degree;
        communities[to].Degree += degree;
        if (communities[to].Size++ == 0)
            emptyCount--;
        if (--communities[from].Size == 0)
            empty[emptyCount++] = from;
    }

    private struct Community
    {
        public int Degree;
        public int Size;

        /// <summary>How many edges there are to it from the vertex that is looked at.</summary>
        public int Ties;
    }
}
