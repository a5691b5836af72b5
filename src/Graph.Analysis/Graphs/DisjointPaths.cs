using Graph.Analysis.Computing;

namespace Graph.Analysis.Graphs;

/// <summary>
/// As many paths from some nodes to others as have no vertex in common, and the fewest vertices without which there is no path. By
/// Menger's theorem these are equally many, and each proves the other.
/// </summary>
/// <remarks>
/// A maximum flow by shortest augmenting paths (Edmonds and Karp, 1972), each vertex letting one path pass. Every path is
/// sought from both ends at once, so that a search does not go through the whole network. A vertex that both ends lead to is
/// a path alone: it is found before any longer path, and none can be led elsewhere through it.
/// Between a beginning and an end there has to be a vertex; where paths begin at a vertex itself, at its departure, it is not cut.
/// </remarks>
internal sealed class DisjointPaths(FlowNetwork network, IReadOnlyList<int> sources, IReadOnlyList<int> sinks, CancellationToken cancellationToken)
{
    /// <summary>Stands for the hub from which the vertex is reached at which a path begins.</summary>
    public const int NoHub = -1;

    private const int CancellationStride = 4096;

    private readonly int[] flow = new int[network.Steps];
    private readonly SearchTree forward = new(network.Nodes);
    private readonly SearchTree backward = new(network.Nodes);

    /// <summary>How many paths there are. The first that is found is a shortest one.</summary>
    /// <param name="progress">Told after each path.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public int Find(IProgress<Advance>? progress)
    {
        int paths = 0;
        while (Search() is { } meeting)
        {
            Augment(meeting);
            paths++;
            progress?.Report(new(paths, null));
        }

        return paths;
    }

    /// <summary>The fewest vertices that are on all paths, once they were found: of several such groups, the one nearest to the beginning.</summary>
    public IEnumerable<int> Cut() => Enumerable.Range(0, network.Vertices).Where(vertex => forward.Has(vertex) && !forward.Has(network.Departure(vertex)));

    /// <summary>The paths that were found: their vertices in order, each with the hub from which it is reached.</summary>
    public List<List<(int Vertex, int Hub)>> Trace(int paths)
    {
        int[] next = network.Starts[..network.Nodes].ToArray();
        List<List<(int Vertex, int Hub)>> traced = [];
        foreach (int source in sources)
        {
            while (traced.Count < paths && Leaves(source, next))
                traced.Add(TraceOne(source, next));
        }

        return traced;
    }

    /// <summary>Whether a path that is not traced yet begins at a node.</summary>
    private bool Leaves(int source, int[] next)
    {
        for (; next[source] < network.Starts[source + 1]; next[source]++)
        {
            int arc = network.Arcs[next[source]];
            if ((arc & 1) == 0 && flow[arc >> 1] > 0)
                return true;
        }

        return false;
    }

    /// <summary>A node on a shortest way from the beginning to the end that is still open; null where there is none, and all that can be reached has been.</summary>
    private int? Search()
    {
        forward.Restart(sources);
        backward.Restart(sinks);
        while (forward.Front.Length > 0)
        {
            bool ahead = backward.Front.Length == 0 || forward.Front.Length <= backward.Front.Length;
            if (Expand(ahead ? forward : backward, ahead) is { } meeting)
                return meeting;
        }

        return null;
    }

    /// <summary>Goes one step on from everything that one of the two searches reached last, until it meets the other.</summary>
    private int? Expand(SearchTree tree, bool ahead)
    {
        SearchTree other = ahead ? backward : forward;
        int round = tree.Front.Length;
        for (int i = 0; i < round; i++)
        {
            if (i % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            int node = tree.Front[i];
            foreach (int leading in network.Arcs[network.Starts[node]..network.Starts[node + 1]])
            {
                int arc = ahead ? leading : leading ^ 1;
                int reached = network.Head(leading);
                if (tree.Has(reached) || !LetsPass(arc))
                    continue;
                tree.Reach(reached, arc);
                if (other.Has(reached))
                    return reached;
            }
        }

        tree.Advance(round);
        return null;
    }

    /// <summary>Leads one more path through a node that both searches reached.</summary>
    private void Augment(int meeting)
    {
        for (int node = meeting; forward.ArcTo(node) is { } arc; node = network.Tail(arc))
            Pass(arc);
        for (int node = meeting; backward.ArcTo(node) is { } arc; node = network.Head(arc))
            Pass(arc);
    }

    private void Pass(int arc) => flow[arc >> 1] += (arc & 1) == 0 ? 1 : -1;

    private bool LetsPass(int arc)
    {
        int step = arc >> 1;
        return (arc & 1) == 1 ? flow[step] > 0 : !network.IsThroughVertex(step) || flow[step] == 0;
    }

    private List<(int Vertex, int Hub)> TraceOne(int source, int[] next)
    {
        List<(int Vertex, int Hub)> path = network.VertexLeaving(source) is { } beginning ? [(beginning, NoHub)] : [];
        Dictionary<int, int> visited = [];
        int hub = network.HubAt(source);
        for (int node = source; !sinks.Contains(node);)
        {
            int arc = network.Arcs[next[node]];
            if ((arc & 1) == 1 || flow[arc >> 1] == 0)
            {
                next[node]++;
                continue;
            }

            flow[arc >> 1]--;
            node = network.Head(arc);
            if (network.IsArrival(node))
            {
                path.Add((node, hub));
            }
            else if (network.HubAt(node) is >= 0 and int reached)
            {
                // What lies between two visits of one hub is not needed.
                hub = reached;
                if (!visited.TryAdd(hub, path.Count))
                    path.RemoveRange(visited[hub], path.Count - visited[hub]);
            }
        }

        return path;
    }
}

/// <summary>The nodes of a network that a search has reached from one end, and the arc by which it came to each.</summary>
internal sealed class SearchTree
{
    private const int Unreached = -1;
    private const int Start = -2;

    private readonly int[] arcs;
    private readonly Buffer<int> reached = new();
    private int expanded;

    public SearchTree(int nodes)
    {
        arcs = new int[nodes];
        Array.Fill(arcs, Unreached);
    }

    /// <summary>The nodes reached by the latest round, which are to be expanded next.</summary>
    public ReadOnlySpan<int> Front => reached.Items[expanded..];

    /// <summary>Forgets everything but where it starts.</summary>
    public void Restart(IReadOnlyList<int> nodes)
    {
        foreach (int known in reached.Items)
            arcs[known] = Unreached;
        reached.Clear();
        foreach (int node in nodes)
        {
            reached.Add(node);
            arcs[node] = Start;
        }

        expanded = 0;
    }

    /// <summary>Takes the nodes up to now as expanded.</summary>
    public void Advance(int nodes) => expanded += nodes;

    public bool Has(int node) => arcs[node] != Unreached;

    public void Reach(int node, int arc)
    {
        arcs[node] = arc;
        reached.Add(node);
    }

    /// <summary>The arc by which a node was reached; null where the search started.</summary>
    public int? ArcTo(int node) => arcs[node] >= 0 ? arcs[node] : null;
}
