namespace Graph.Analysis;

/// <summary>
/// Moves single vertices to the community that gains most, and looks again only at the neighbours of those that moved (the
/// fast local move of Traag, Waltman and van Eck, "From Louvain to Leiden", 2019).
/// </summary>
internal static class LocalMoving
{
    private const int MovesBetweenCancellations = 1 << 12;

    /// <summary>Improves a division until no single move gains anything.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="communities">The community of each vertex, each below the number of vertices; changed.</param>
    /// <param name="ends">The sum of all degrees: twice the edges.</param>
    /// <param name="random">Chooses in which order the vertices are looked at.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static void Improve(WeightedGraph graph, int[] communities, double ends, Random random, CancellationToken cancellationToken)
    {
        int vertices = graph.VertexCount;
        double[] degrees = new double[vertices];
        int[] sizes = new int[vertices];
        for (int vertex = 0; vertex < vertices; vertex++)
        {
            degrees[communities[vertex]] += graph.Degrees[vertex];
            sizes[communities[vertex]]++;
        }

        Stack<int> empty = new(Enumerable.Range(0, vertices).Where(community => sizes[community] == 0));
        NeighbourWeights ties = new(vertices);
        int[] queue = [.. Enumerable.Range(0, vertices)];
        random.Shuffle(queue);
        bool[] waits = new bool[vertices];
        Array.Fill(waits, true);
        (int head, int waiting) = (0, vertices);
        for (int untilCancellation = 1; waiting > 0; waiting--)
        {
            if (--untilCancellation == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                untilCancellation = MovesBetweenCancellations;
            }

            int vertex = queue[head];
            head = head + 1 == vertices ? 0 : head + 1;
            waits[vertex] = false;
            ReadOnlySpan<int> neighbours = graph.NeighboursOf(vertex);
            ReadOnlySpan<double> weights = graph.WeightsOf(vertex);
            for (int i = 0; i < neighbours.Length; i++)
                ties.Add(communities[neighbours[i]], weights[i]);

            // Gains are multiplied by the ends, which keeps them whole numbers: rounding could send vertices round in circles.
            int from = communities[vertex];
            double degree = graph.Degrees[vertex];
            double best = (ties[from] * ends) - (degree * (degrees[from] - degree));
            int to = from;
            foreach (int community in ties.Found)
            {
                double gain = (ties[community] * ends) - (degree * degrees[community]);
                if (community != from && gain > best)
                    (to, best) = (community, gain);
            }

            ties.Clear();
            if (best < 0 && sizes[from] > 1)
                to = empty.Pop();
            if (to == from)
                continue;

            degrees[from] -= degree;
            degrees[to] += degree;
            sizes[to]++;
            if (--sizes[from] == 0)
            {
                degrees[from] = 0;
                empty.Push(from);
            }

            communities[vertex] = to;
            foreach (int neighbour in neighbours)
            {
                if (!waits[neighbour] && communities[neighbour] != to)
                {
                    waits[neighbour] = true;
                    int at = head + waiting - 1;
                    queue[at >= vertices ? at - vertices : at] = neighbour;
                    waiting++;
                }
            }
        }
    }
}
