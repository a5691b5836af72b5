namespace Graph.Analysis.Graphs;

/// <summary>A network in the order of its keys, so that nothing depends on how its vertices are numbered. Those with edges come first.</summary>
internal sealed class KeyedNetwork
{
    private readonly int[] vertices;
    private readonly ulong[] sorted;
    private readonly int[] starts;
    private readonly int[] neighbours;
    private readonly int[] components;

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
        starts = new int[TiedCount + 1];
        neighbours = new int[2 * simple.EdgeCount];
        for (int rank = 0; rank < TiedCount; rank++)
        {
            ReadOnlySpan<int> row = simple.NeighboursOf(vertices[rank]);
            starts[rank + 1] = starts[rank] + row.Length;
            Span<int> ranked = neighbours.AsSpan(starts[rank], row.Length);
            for (int i = 0; i < row.Length; i++)
                ranked[i] = ranks[row[i]];
            ranked.Sort();
        }

        (components, ComponentCount) = FindComponents();
    }

    /// <summary>How many vertices have edges; their ranks are those below.</summary>
    public int TiedCount { get; }

    /// <summary>The vertices that have edges.</summary>
    public ReadOnlySpan<int> Tied => vertices.AsSpan(0, TiedCount);

    /// <summary>The vertices that have none.</summary>
    public ReadOnlySpan<int> Untied => vertices.AsSpan(TiedCount);

    /// <summary>How many parts there are that nothing ties to each other, without vertices that have no edges.</summary>
    public int ComponentCount { get; }

    public int VertexAt(int rank) => vertices[rank];

    public ulong KeyAt(int rank) => sorted[rank];

    public int DegreeAt(int rank) => starts[rank + 1] - starts[rank];

    /// <summary>The part that a vertex with edges is in, in the order of their first ranks.</summary>
    public int ComponentAt(int rank) => components[rank];

    /// <summary>The ranks of the neighbours of a vertex with edges.</summary>
    public ReadOnlySpan<int> NeighboursAt(int rank) => neighbours.AsSpan(starts[rank]..starts[rank + 1]);

    private (int[] Of, int Count) FindComponents()
    {
        int[] numbers = new int[TiedCount];
        Array.Fill(numbers, -1);
        int count = 0;
        Stack<int> open = new();
        for (int start = 0; start < numbers.Length; start++)
        {
            if (numbers[start] >= 0)
                continue;
            numbers[start] = count;
            open.Push(start);
            while (open.TryPop(out int rank))
            {
                foreach (int neighbour in NeighboursAt(rank))
                {
                    if (numbers[neighbour] >= 0)
                        continue;
                    numbers[neighbour] = count;
                    open.Push(neighbour);
                }
            }

            count++;
        }

        return (numbers, count);
    }
}
