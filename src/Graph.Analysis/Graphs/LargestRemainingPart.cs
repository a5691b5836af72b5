namespace Graph.Analysis.Graphs;

/// <summary>What is left of a component without one of its cut vertices: how many are outside the largest part.</summary>
/// <remarks>
/// Blocks and cut vertices form a tree in each component (Harary, 1969). The parts that a component falls into without a cut
/// vertex are what hangs below it, block by block, and all that does not.
/// </remarks>
internal static class LargestRemainingPart
{
    private const int None = -1;

    /// <summary>For each cut vertex, the others of its component less the largest part that is left without it; 0 for all other vertices.</summary>
    public static int[] CutOffFrom(NetworkGraph graph, CutStructure cuts)
    {
        List<int>?[] blocksOf = new List<int>?[graph.VertexCount];
        foreach (int vertex in cuts.CutVertices)
            blocksOf[vertex] = [];
        for (int block = 0; block < cuts.BlockCount; block++)
        {
            foreach (int vertex in cuts.Block(block))
                blocksOf[vertex]?.Add(block);
        }

        (List<int> order, int[] above) = Descend(cuts, blocksOf);
        int[] below = new int[graph.VertexCount];
        int[] largest = new int[graph.VertexCount];
        for (int i = order.Count - 1; i >= 0; i--)
        {
            int block = order[i];
            int size = 0;
            foreach (int vertex in cuts.Block(block))
                size += vertex == above[block] ? 0 : 1 + below[vertex];
            if (above[block] == None)
                continue;
            below[above[block]] += size;
            largest[above[block]] = Math.Max(largest[above[block]], size);
        }

        Components components = Components.Of(graph);
        int[] cutOff = new int[graph.VertexCount];
        foreach (int vertex in cuts.CutVertices)
        {
            int others = components.Sizes[components.Of(vertex)] - 1;
            cutOff[vertex] = others - Math.Max(largest[vertex], others - below[vertex]);
        }

        return cutOff;
    }

    /// <summary>The blocks, each after the one it hangs from, and the cut vertex by which it hangs.</summary>
    private static (List<int> Order, int[] Above) Descend(CutStructure cuts, List<int>?[] blocksOf)
    {
        List<int> order = [];
        int[] above = new int[cuts.BlockCount];
        bool[] seen = new bool[cuts.BlockCount];
        for (int start = 0; start < cuts.BlockCount; start++)
        {
            if (seen[start])
                continue;
            (seen[start], above[start]) = (true, None);
            order.Add(start);
            for (int head = order.Count - 1; head < order.Count; head++)
            {
                foreach (int vertex in cuts.Block(order[head]))
                {
                    if (vertex == above[order[head]] || blocksOf[vertex] is not { } hanging)
                        continue;
                    foreach (int block in hanging)
                    {
                        if (seen[block])
                            continue;
                        (seen[block], above[block]) = (true, vertex);
                        order.Add(block);
                    }
                }
            }
        }

        return (order, above);
    }
}
