namespace Graph.Analysis;

/// <summary>
/// As many chains between two organisations as share no person, and the fewest people who are on all chains. By Menger's
/// theorem these are equally many, and each proves the other.
/// </summary>
/// <remarks>A maximum flow by Dinic (1970), each person letting one chain pass: O(steps × √people).</remarks>
internal sealed class DisjointChains(ContactNetwork network, int from, int to, CancellationToken cancellationToken)
{
    private const int CancellationStride = 4096;
    private const int Unreached = -1;

    private readonly int source = network.NodeOf(from);
    private readonly int sink = network.NodeOf(to);
    private readonly int[] flow = new int[network.Steps];
    private readonly int[] distance = new int[network.Nodes];
    private readonly int[] next = new int[network.Nodes];
    private readonly Buffer<int> queue = new();
    private readonly Buffer<int> path = new();

    /// <summary>How many chains there are; nobody may be in post at both organisations.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public int Find()
    {
        int chains = 0;
        while (Layer())
        {
            network.Starts[..network.Nodes].CopyTo(next);
            while (Augment())
                chains++;
        }

        return chains;
    }

    /// <summary>The fewest people who are on all chains, once they were found: of several such groups, the one nearest to the beginning.</summary>
    public IEnumerable<int> Cut() => Enumerable.Range(0, network.People)
        .Where(person => distance[person] != Unreached && distance[network.Departure(person)] == Unreached);

    /// <summary>The chains that were found: their people in order, each with the node of the place where they are met.</summary>
    public List<List<(int Person, int Place)>> Trace(int chains)
    {
        network.Starts[..network.Nodes].CopyTo(next);
        List<List<(int Person, int Place)>> traced = [];
        for (int i = 0; i < chains; i++)
            traced.Add(TraceOne());
        return traced;
    }

    /// <summary>Numbers the nodes by their distance from the beginning, as far as chains can still lead; whether they lead to the end.</summary>
    private bool Layer()
    {
        Array.Fill(distance, Unreached);
        distance[source] = 0;
        queue.Clear();
        queue.Add(source);
        for (int i = 0; i < queue.Count && distance[sink] == Unreached; i++)
        {
            if (i % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            int node = queue[i];
            foreach (int arc in network.Arcs[network.Starts[node]..network.Starts[node + 1]])
            {
                int head = network.Head(arc);
                if (distance[head] != Unreached || !LetsPass(arc))
                    continue;
                distance[head] = distance[node] + 1;
                queue.Add(head);
            }
        }

        return distance[sink] != Unreached;
    }

    /// <summary>Adds one chain along the layers, if there is one left.</summary>
    private bool Augment()
    {
        cancellationToken.ThrowIfCancellationRequested();
        path.Clear();
        int node = source;
        while (node != sink)
        {
            if (next[node] == network.Starts[node + 1])
            {
                if (path.Count == 0)
                    return false;
                node = network.Tail(path[path.Count - 1]);
                path.RemoveLast();
                next[node]++;
                continue;
            }

            int arc = network.Arcs[next[node]];
            int head = network.Head(arc);
            if (distance[head] == distance[node] + 1 && LetsPass(arc))
            {
                path.Add(arc);
                node = head;
            }
            else
            {
                next[node]++;
            }
        }

        foreach (int arc in path.Items)
            flow[arc >> 1] += (arc & 1) == 0 ? 1 : -1;
        return true;
    }

    private bool LetsPass(int arc)
    {
        int step = arc >> 1;
        return (arc & 1) == 1 ? flow[step] > 0 : !network.IsThroughPerson(step) || flow[step] == 0;
    }

    private List<(int Person, int Place)> TraceOne()
    {
        List<(int Person, int Place)> chain = [];
        Dictionary<int, int> met = [];
        int place = source;
        for (int node = source; node != sink;)
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
                chain.Add((node, place));
            }
            else if (network.IsPlace(node))
            {
                // Whoever comes between two visits of one place is not needed.
                place = node;
                if (!met.TryAdd(place, chain.Count))
                    chain.RemoveRange(met[place], chain.Count - met[place]);
            }
        }

        return chain;
    }
}
