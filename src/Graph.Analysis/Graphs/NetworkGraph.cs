using System.Globalization;

namespace Graph.Analysis.Graphs;

/// <summary>
/// Who is tied to whom: vertices numbered from 0, and undirected edges between them. It never changes, so that any number of
/// threads may read it.
/// </summary>
/// <remarks>Compressed sparse rows: 4 bytes a vertex and 16 bytes an edge, in three arrays.</remarks>
public sealed class NetworkGraph
{
    /// <summary>The most edges that a graph can hold: each is in two rows, and the rows are in one array.</summary>
    public static readonly int MaximumEdges = Array.MaxLength / 2;

    private readonly int[] rowStarts;
    private readonly int[] rowNeighbours;
    private readonly int[] rowEdges;

    private NetworkGraph(int[] starts, int[] neighbours, int[] edges, int edgeNumbers)
    {
        (rowStarts, rowNeighbours, rowEdges, EdgeNumbers) = (starts, neighbours, edges, edgeNumbers);
        IsSimple = CountParallels() == 0;
    }

    /// <summary>How many vertices there are; they are numbered from 0.</summary>
    public int VertexCount => rowStarts.Length - 1;

    /// <summary>How many edges there are, each parallel one counted, without those of a vertex to itself.</summary>
    public int EdgeCount => rowNeighbours.Length / 2;

    /// <summary>One more than the greatest number that an edge can have.</summary>
    public int EdgeNumbers { get; }

    /// <summary>Whether no two vertices are joined by more than one edge.</summary>
    public bool IsSimple { get; }

    /// <summary>Where the row of each vertex begins, and after the last where it ends.</summary>
    internal ReadOnlySpan<int> Starts => rowStarts;

    /// <summary>All rows one after the other.</summary>
    internal ReadOnlySpan<int> Neighbours => rowNeighbours;

    /// <summary>The numbers of the edges, beside <see cref="Neighbours"/>.</summary>
    internal ReadOnlySpan<int> Edges => rowEdges;

    /// <summary>Builds a graph by counting sort, in O(vertices + edges).</summary>
    /// <param name="vertexCount">How many vertices there are, whether joined or not.</param>
    /// <param name="edges">The two ends of each edge; an edge's number is its place here. Edges of a vertex to itself are left out: no measure of structure counts them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The vertex count is negative, an end is not a vertex, or there are more than <see cref="MaximumEdges"/>.</exception>
    public static NetworkGraph Of(int vertexCount, ReadOnlySpan<(int A, int B)> edges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(vertexCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(edges.Length, MaximumEdges, nameof(edges));
        int[] starts = CountRows(vertexCount, edges);
        int[] next = starts.AsSpan(0, vertexCount).ToArray();
        int[] unsorted = new int[starts[vertexCount]];
        int[] unsortedEdges = new int[unsorted.Length];
        for (int edge = 0; edge < edges.Length; edge++)
        {
            (int a, int b) = edges[edge];
            if (a == b)
                continue;
            (int atA, int atB) = (next[a]++, next[b]++);
            (unsorted[atA], unsortedEdges[atA]) = (b, edge);
            (unsorted[atB], unsortedEdges[atB]) = (a, edge);
        }

        // Handing each row out to its neighbours, row by row, leaves every row in ascending order.
        starts.AsSpan(0, vertexCount).CopyTo(next);
        int[] neighbours = new int[unsorted.Length];
        int[] numbers = new int[unsorted.Length];
        for (int vertex = 0; vertex < vertexCount; vertex++)
        {
            for (int i = starts[vertex]; i < starts[vertex + 1]; i++)
            {
                int at = next[unsorted[i]]++;
                (neighbours[at], numbers[at]) = (vertex, unsortedEdges[i]);
            }
        }

        return new(starts, neighbours, numbers, edges.Length);
    }

    /// <summary>The vertices at the other ends of a vertex's edges, in ascending order; one joined by parallel edges as often as they are.</summary>
    public ReadOnlySpan<int> NeighboursOf(int vertex) => rowNeighbours.AsSpan(rowStarts[vertex]..rowStarts[vertex + 1]);

    /// <summary>The numbers of a vertex's edges, in the order of <see cref="NeighboursOf"/>.</summary>
    public ReadOnlySpan<int> EdgesOf(int vertex) => rowEdges.AsSpan(rowStarts[vertex]..rowStarts[vertex + 1]);

    /// <summary>How many edges a vertex has, each parallel one counted.</summary>
    public int DegreeOf(int vertex) => rowStarts[vertex + 1] - rowStarts[vertex];

    /// <summary>The same graph with one edge, of the lowest number, for any that are parallel.</summary>
    public NetworkGraph Simple()
    {
        if (IsSimple)
            return this;
        int[] simpleStarts = new int[rowStarts.Length];
        int[] simpleNeighbours = new int[rowNeighbours.Length - CountParallels()];
        int[] simpleEdges = new int[simpleNeighbours.Length];
        int count = 0;
        for (int vertex = 0; vertex < VertexCount; vertex++)
        {
            for (int i = rowStarts[vertex]; i < rowStarts[vertex + 1]; i++)
            {
                if (i > rowStarts[vertex] && rowNeighbours[i - 1] == rowNeighbours[i])
                    simpleEdges[count - 1] = Math.Min(simpleEdges[count - 1], rowEdges[i]);
                else
                    (simpleNeighbours[count], simpleEdges[count++]) = (rowNeighbours[i], rowEdges[i]);
            }

            simpleStarts[vertex + 1] = count;
        }

        return new(simpleStarts, simpleNeighbours, simpleEdges, EdgeNumbers);
    }

    private static int[] CountRows(int vertexCount, ReadOnlySpan<(int A, int B)> edges)
    {
        int[] starts = new int[vertexCount + 1];
        foreach ((int a, int b) in edges)
        {
            if ((uint)a >= (uint)vertexCount || (uint)b >= (uint)vertexCount)
                throw new ArgumentOutOfRangeException(nameof(edges), string.Create(CultureInfo.InvariantCulture, $"An edge joins {a} and {b}, but the vertices are those below {vertexCount}."));
            if (a == b)
                continue;
            starts[a + 1]++;
            starts[b + 1]++;
        }

        for (int vertex = 0; vertex < vertexCount; vertex++)
            starts[vertex + 1] += starts[vertex];
        return starts;
    }

    private int CountParallels()
    {
        int parallels = 0;
        for (int vertex = 0; vertex < VertexCount; vertex++)
        {
            ReadOnlySpan<int> row = NeighboursOf(vertex);
            for (int i = 1; i < row.Length; i++)
                parallels += row[i - 1] == row[i] ? 1 : 0;
        }

        return parallels;
    }
}
