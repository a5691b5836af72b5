using Graph.Analysis.Contact;

namespace Graph.Analysis.Departures;

/// <summary>Finds whom chains of current contact lead to.</summary>
internal static class ContactReach
{
    private const int CancellationStride = 1 << 14;

    /// <summary>By node of the network, whether a chain leads there from an organisation once some people are gone.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static bool[] From(ContactNetwork network, int organisation, HashSet<int> gone, CancellationToken cancellationToken)
    {
        bool[] reached = new bool[network.Nodes];
        Stack<int> open = new([network.NodeOf(organisation)]);
        reached[network.NodeOf(organisation)] = true;
        for (int steps = 0; open.TryPop(out int node); steps++)
        {
            if (steps % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            for (int i = network.Starts[node]; i < network.Starts[node + 1]; i++)
            {
                int arc = network.Arcs[i];
                int next = network.Head(arc);
                bool leadsOn = (arc & 1) == 0;
                if (!leadsOn || reached[next] || (network.IsArrival(next) && gone.Contains(next)))
                    continue;
                reached[next] = true;
                open.Push(next);
            }
        }

        return reached;
    }
}
