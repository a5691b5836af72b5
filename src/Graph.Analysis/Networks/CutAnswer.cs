using Graph.Analysis.Graphs;

namespace Graph.Analysis.Networks;

/// <summary>What holds a network together at single points.</summary>
/// <param name="Vertices">The cut vertices, with those that cut off most first.</param>
/// <param name="Bridges">The ends of each bridge.</param>
/// <param name="Blocks">The vertices of each block, the largest first.</param>
public sealed record CutAnswer(IReadOnlyList<CutVertex> Vertices, IReadOnlyList<(int A, int B)> Bridges, IReadOnlyList<IReadOnlyList<int>> Blocks)
{
    /// <summary>Finds them in O(vertices + edges), but for sorting.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CutAnswer Of(NetworkGraph graph, CancellationToken cancellationToken = default)
    {
        CutStructure cuts = CutStructure.Of(graph, cancellationToken);
        int[][] blocks = new int[cuts.BlockCount][];
        for (int block = 0; block < blocks.Length; block++)
            blocks[block] = cuts.Block(block).ToArray();
        int[] cutOff = CutOffCounts.Of(graph, cuts);
        return new(
            [.. cuts.CutVertices.Select(vertex => new CutVertex(vertex, cutOff[vertex])).OrderByDescending(cut => cut.CutsOff).ThenBy(cut => cut.Vertex)],
            EndsOf(cuts.Bridges, graph),
            VertexGroups.LargestFirst(blocks));
    }

    private static List<(int A, int B)> EndsOf(IReadOnlyList<int> bridges, NetworkGraph graph)
    {
        HashSet<int> wanted = [.. bridges];
        List<(int A, int B)> ends = [];
        for (int vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            ReadOnlySpan<int> neighbours = graph.NeighboursOf(vertex);
            for (int i = 0; i < neighbours.Length; i++)
            {
                if (neighbours[i] > vertex && wanted.Contains(graph.EdgesOf(vertex)[i]))
                    ends.Add((vertex, neighbours[i]));
            }
        }

        return ends;
    }
}

/// <summary>A vertex without which its component would fall apart.</summary>
/// <param name="Vertex">Its number.</param>
/// <param name="CutsOff">How many others could no longer reach the largest remaining part.</param>
public readonly record struct CutVertex(int Vertex, int CutsOff);

/// <summary>How many vertices each cut vertex keeps in touch with the rest of its component.</summary>
/// <remarks>
/// Blocks and cut vertices form a tree in each component (Harary, 1969). The parts that a component falls into without a cut
/// vertex are what hangs below it, block by block, and all that does not.
/// </remarks>
internal static class CutOffCounts
{
    private const int None = -1;

    /// <summary>For each cut vertex, the others of its component less the largest part that is left without it; 0 for all other vertices.</summary>
    public static int[] Of(NetworkGraph graph, CutStructure cuts)
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
