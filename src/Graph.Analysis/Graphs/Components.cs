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
