namespace Graph.Analysis.Graphs;

/// <summary>A network in the order of its keys, so that nothing depends on how its vertices are numbered. Those with edges come first.</summary>
internal sealed class KeyedNetwork
{
    private readonly int[] vertices;
    private readonly ulong[] sorted;
    private readonly NetworkGraph tied;
    private readonly Components components;

    public KeyedNetwork(NetworkGraph simple, ReadOnlySpan<ulong> keys)
    {
        if (keys.Length != simple.VertexCount)
            throw new ArgumentOutOfRangeException(nameof(keys), "There must be one key for each vertex.");
        ulong[] own = keys.ToArray();
        vertices = [.. Enumerable.Range(0, own.Length).OrderBy(vertex => simple.DegreeOf(vertex) == 0).ThenBy(vertex => own[vertex])];
        sorted = [.. vertices.Select(vertex => own[vertex])];

        int[] ranks = new int[vertices.Length];
        for (int rank = 0; rank < vertices.Length; rank++)
            ranks[vertices[rank]] = rank;
        TiedCount = vertices.Count(vertex => simple.DegreeOf(vertex) > 0);
        List<(int A, int B)> edges = new(simple.EdgeCount);
        for (int rank = 0; rank < TiedCount; rank++)
        {
            foreach (int neighbour in simple.NeighboursOf(vertices[rank]))
            {
                if (ranks[neighbour] > rank)
                    edges.Add((rank, ranks[neighbour]));
            }
        }

        tied = NetworkGraph.Of(TiedCount, [.. edges]);
        components = Components.Of(tied);
    }

    /// <summary>How many vertices have edges; their ranks are those below.</summary>
    public int TiedCount { get; }

    /// <summary>The vertices that have edges.</summary>
    public ReadOnlySpan<int> Tied => vertices.AsSpan(0, TiedCount);

    /// <summary>The vertices that have none.</summary>
    public ReadOnlySpan<int> Untied => vertices.AsSpan(TiedCount);

    /// <summary>How many parts there are that nothing ties to each other, without vertices that have no edges.</summary>
    public int ComponentCount => components.Count;

    public int VertexAt(int rank) => vertices[rank];

    public ulong KeyAt(int rank) => sorted[rank];

    public int DegreeAt(int rank) => tied.DegreeOf(rank);

    /// <summary>The part that a vertex with edges is in, in the order of their first ranks.</summary>
    public int ComponentAt(int rank) => components.Of(rank);

    /// <summary>The ranks of the neighbours of a vertex with edges.</summary>
    public ReadOnlySpan<int> NeighboursAt(int rank) => tied.NeighboursOf(rank);
}
