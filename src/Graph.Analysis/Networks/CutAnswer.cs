using Graph.Analysis.Departures;
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
        int[] cutOff = Reachability.CutOffFromTheRest(graph, cuts);
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
