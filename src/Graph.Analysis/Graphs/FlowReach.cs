namespace Graph.Analysis.Graphs;

/// <summary>The shortest paths from some nodes of a flow network to everything, found breadth first. It never changes, so that any number of threads may ask it.</summary>
/// <remarks>Paths begin at hubs, or at the departure of a vertex, which then is not counted.</remarks>
internal sealed class FlowReach
{
    private const int CancellationStride = 4096;
    private const int Unreached = int.MinValue;

    // From a departure to a hub it is one step: all hubs where a first vertex may be met are equally far.
    private const int Departed = -1;

    // Into a vertex, through it, and on to the next hub.
    private const int StepsOfVertex = 3;

    private readonly FlowNetwork network;
    private readonly HashSet<int> sources;
    private readonly int[] distances;

    /// <summary>Goes through all that can be reached.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sources">The nodes where paths begin: of hubs, or departures.</param>
    /// <param name="leadsOn">Whether paths may lead through a vertex.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public FlowReach(FlowNetwork network, IEnumerable<int> sources, Func<int, bool> leadsOn, CancellationToken cancellationToken)
    {
        (this.network, this.sources) = (network, [.. sources]);
        distances = new int[network.Nodes];
        Array.Fill(distances, Unreached);
        List<int> reached = [.. this.sources.OrderBy(source => network.VertexLeaving(source) is null)];
        foreach (int source in reached)
            distances[source] = network.VertexLeaving(source) is null ? 0 : Departed;
        for (int i = 0; i < reached.Count; i++)
        {
            if (i % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            int node = reached[i];
            foreach (int arc in network.Arcs[network.Starts[node]..network.Starts[node + 1]])
            {
                int next = network.Head(arc);
                if ((arc & 1) == 1 || distances[next] != Unreached || (network.IsArrival(next) && !leadsOn(next)))
                    continue;
                distances[next] = distances[node] + 1;
                reached.Add(next);
            }
        }
    }

    /// <summary>How many vertices a shortest path to the node of a hub has; null where there is none.</summary>
    public int? VerticesTo(int node) => distances[node] == Unreached ? null : distances[node] / StepsOfVertex;

    /// <summary>
    /// A shortest path to the node of a hub: its vertices in order, each with the hub from which it is reached, and before them the one at
    /// whose departure it begins, with <see cref="DisjointPaths.NoHub"/>. Of several, the one whose vertices, from the end, come first. Empty where there is none.
    /// </summary>
    /// <param name="sink">The node of the hub where it ends.</param>
    /// <param name="vertices">The order of vertices.</param>
    /// <param name="hubs">The order of hubs, where several lead from one vertex to the next.</param>
    public List<(int Vertex, int Hub)> PathTo(int sink, Comparison<int> vertices, Comparison<int> hubs)
    {
        List<(int Vertex, int Hub)> path = [];
        if (distances[sink] <= 0)
            return path;
        for (int vertex = Before(sink, vertices); ;)
        {
            if (distances[network.Departure(vertex)] == Departed)
            {
                path.Insert(0, (vertex, DisjointPaths.NoHub));
                return path;
            }

            int hub = -1;
            int before = -1;
            foreach (int arc in Back(vertex))
            {
                int candidate = network.Head(arc);
                if (sources.Contains(candidate))
                {
                    path.Insert(0, (vertex, network.HubAt(candidate)));
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
