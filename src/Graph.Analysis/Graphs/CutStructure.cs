namespace Graph.Analysis.Graphs;

/// <summary>What holds a graph together at single points: its cut vertices, bridges and blocks.</summary>
public sealed class CutStructure
{
    private readonly int[] blockStarts;
    private readonly int[] blockMembers;

    private CutStructure(LowLink search)
    {
        CutVertices = [.. Enumerable.Range(0, search.Parts.Length).Where(vertex => search.Parts[vertex] > 1)];
        int[] bridges = search.Bridges.ToArray();
        Array.Sort(bridges);
        Bridges = bridges;
        blockStarts = search.BlockStarts.ToArray();
        blockMembers = search.BlockMembers.ToArray();
        for (int block = 0; block < BlockCount; block++)
            Array.Sort(blockMembers, blockStarts[block], blockStarts[block + 1] - blockStarts[block]);
    }

    /// <summary>The vertices without which their component would fall into several parts, in ascending order. One without edges is never among them.</summary>
    public IReadOnlyList<int> CutVertices { get; }

    /// <summary>The numbers of the edges without which their component would fall into two parts, in ascending order. A parallel edge is never among them.</summary>
    public IReadOnlyList<int> Bridges { get; }

    /// <summary>How many blocks there are.</summary>
    public int BlockCount => blockStarts.Length - 1;

    /// <summary>Finds them in one low-link pass, in O(vertices + edges).</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CutStructure Of(NetworkGraph graph, CancellationToken cancellationToken = default) => new(LowLink.Of(graph, 0, cancellationToken));

    /// <summary>
    /// The vertices of a block, in ascending order: a greatest part that no single vertex's loss would disconnect. Two blocks
    /// share at most one vertex, a cut vertex; a bridge is a block of two; a vertex without edges is in none.
    /// </summary>
    /// <param name="block">Its number, from 0.</param>
    public ReadOnlySpan<int> Block(int block) => blockMembers.AsSpan(blockStarts[block]..blockStarts[block + 1]);
}
