namespace Graph.Analysis.Graphs;

/// <summary>The components of a graph: the greatest groups of vertices that can reach each other.</summary>
public sealed class Components
{
    private readonly int[] numbers;

    private Components(int[] componentOf, IReadOnlyList<int> sizes) => (numbers, Sizes) = (componentOf, sizes);

    /// <summary>How many components there are; a vertex without edges is one of its own.</summary>
    public int Count => Sizes.Count;

    /// <summary>How many vertices each component has; they are numbered in the order of their lowest vertices.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>Finds the components, in O(vertices + edges).</summary>
    public static Components Of(NetworkGraph graph)
    {
        int[] componentOf = new int[graph.VertexCount];
        Array.Fill(componentOf, -1);
        int[] queue = new int[graph.VertexCount];
        List<int> sizes = [];
        for (int start = 0; start < componentOf.Length; start++)
        {
            if (componentOf[start] >= 0)
                continue;
            componentOf[start] = sizes.Count;
            queue[0] = start;
            int count = 1;
            for (int head = 0; head < count; head++)
            {
                foreach (int neighbour in graph.NeighboursOf(queue[head]))
                {
                    if (componentOf[neighbour] < 0)
                    {
                        componentOf[neighbour] = sizes.Count;
                        queue[count++] = neighbour;
                    }
                }
            }

            sizes.Add(count);
        }

        return new(componentOf, sizes);
    }

    /// <summary>The number of the component that a vertex is in.</summary>
    public int Of(int vertex) => numbers[vertex];
}

/// <summary>How well a whole network hangs together.</summary>
public static class Cohesion
{
    /// <summary>The part of all pairs that are joined by an edge, 0 to 1; 0 with fewer than two vertices. Parallel edges count as one.</summary>
    public static double Density(NetworkGraph graph) => OfAllPairs(graph, 2L * graph.Simple().EdgeCount);

    /// <summary>F: the part of all pairs that cannot reach each other, 0 to 1 (Borgatti, "Identifying sets of key players", 2006); 0 with fewer than two vertices.</summary>
    public static double Fragmentation(NetworkGraph graph) =>
        graph.VertexCount < 2 ? 0 : 1 - OfAllPairs(graph, Components.Of(graph).Sizes.Sum(static size => (long)size * (size - 1)));

    private static double OfAllPairs(NetworkGraph graph, long orderedPairs) =>
        graph.VertexCount < 2 ? 0 : orderedPairs / ((double)graph.VertexCount * (graph.VertexCount - 1));
}
