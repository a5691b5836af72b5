namespace Graph.Analysis.Graphs;

/// <summary>The shortest paths from one hub of a flow network to everything, found breadth first. It never changes, so that any number of threads may ask it.</summary>
internal sealed class FlowReach
{
    private const int CancellationStride = 4096;
    private const int Unreached = -1;

    // Into a vertex, through it, and on to the next hub.
    private const int StepsOfVertex = 3;

    private readonly FlowNetwork network;
    private readonly int source;
    private readonly int[] distances;

    /// <summary>Goes through all that can be reached.</summary>
    /// <param name="network">The network.</param>
    /// <param name="source">The node of the hub where paths begin.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public FlowReach(FlowNetwork network, int source, CancellationToken cancellationToken)
    {
        (this.network, this.source) = (network, source);
        distances = new int[network.Nodes];
        Array.Fill(distances, Unreached);
        distances[source] = 0;
        List<int> reached = [source];
        for (int i = 0; i < reached.Count; i++)
        {
            if (i % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            int node = reached[i];
            foreach (int arc in network.Arcs[network.Starts[node]..network.Starts[node + 1]])
            {
                int next = network.Head(arc);
                if ((arc & 1) == 1 || distances[next] != Unreached)
                    continue;
                distances[next] = distances[node] + 1;
                reached.Add(next);
            }
        }
    }

    /// <summary>How many vertices a shortest path to the node of a hub has; null where there is none.</summary>
    public int? VerticesTo(int node) => distances[node] == Unreached ? null : distances[node] / StepsOfVertex;

    /// <summary>A shortest path to the node of a hub: its vertices in order, each with the hub from which it is reached; of several, the one whose vertices, from the end, come first. Empty where there is none.</summary>
    /// <param name="sink">The node of the hub where it ends.</param>
    /// <param name="vertices">The order of vertices.</param>
    /// <param name="hubs">The order of hubs, where several lead from one vertex to the next.</param>
    public List<(int Vertex, int Hub)> PathTo(int sink, Comparison<int> vertices, Comparison<int> hubs)
    {
        List<(int Vertex, int Hub)> path = [];
        if (distances[sink] == Unreached || sink == source)
            return path;
        int vertex = Before(sink, vertices);
        while (true)
        {
            int hub = -1;
            int before = -1;
            foreach (int arc in Back(vertex))
            {
                int candidate = network.Head(arc);
                if (candidate == source)
                {
                    path.Insert(0, (vertex, network.HubAt(source)));
                    return path;
                }

                int earlier = Before(candidate, vertices);
                int order = hub < 0 ? -1 : vertices(earlier, before);
                if (order < 0 || (order == 0 && hubs(network.HubAt(candidate), network.HubAt(hub)) < 0))
                    (hub, before) = (candidate, earlier);
            }

            path.Insert(0, (vertex, network.HubAt(hub)));
            vertex = before;
        }
    }

    /// <summary>The first vertex, in their order, from which a hub is reached by a shortest path.</summary>
    private int Before(int hubNode, Comparison<int> vertices)
    {
        int best = -1;
        foreach (int arc in Back(hubNode))
        {
            int vertex = network.VertexLeaving(network.Head(arc))!.Value;
            if (best < 0 || vertices(vertex, best) < 0)
                best = vertex;
        }

        return best;
    }

    /// <summary>The arcs that lead one step back on shortest paths.</summary>
    private IEnumerable<int> Back(int node)
    {
        for (int i = network.Starts[node]; i < network.Starts[node + 1]; i++)
        {
            int arc = network.Arcs[i];
            if ((arc & 1) == 1 && distances[network.Head(arc)] == distances[node] - 1)
                yield return arc;
        }
    }
}
