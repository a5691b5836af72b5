namespace Graph.Analysis;

/// <summary>A graph whose vertices stand for groups of vertices, and its edges for how many edges join them.</summary>
internal sealed class WeightedGraph
{
    private readonly int[] starts;
    private readonly int[] neighbours;
    private readonly double[] weights;

    private WeightedGraph(int[] starts, int[] neighbours, double[] weights, double[] degrees) =>
        (this.starts, this.neighbours, this.weights, Degrees) = (starts, neighbours, weights, degrees);

    public int VertexCount => Degrees.Length;

    /// <summary>The degrees of all that a vertex stands for, with the edges among them.</summary>
    public double[] Degrees { get; }

    public static WeightedGraph Of(NetworkGraph graph)
    {
        double[] ones = new double[graph.Neighbours.Length];
        Array.Fill(ones, 1);
        double[] degrees = [.. Enumerable.Range(0, graph.VertexCount).Select(vertex => (double)graph.DegreeOf(vertex))];
        return new(graph.Starts.ToArray(), graph.Neighbours.ToArray(), ones, degrees);
    }

    public ReadOnlySpan<int> NeighboursOf(int vertex) => neighbours.AsSpan(starts[vertex]..starts[vertex + 1]);

    /// <summary>The weights of the edges to the neighbours, beside <see cref="NeighboursOf"/>.</summary>
    public ReadOnlySpan<double> WeightsOf(int vertex) => weights.AsSpan(starts[vertex]..starts[vertex + 1]);

    /// <summary>One vertex for each group.</summary>
    /// <param name="groups">The group of each vertex, numbered from 0 without gaps.</param>
    /// <param name="groupCount">How many groups there are.</param>
    public WeightedGraph Join(int[] groups, int groupCount)
    {
        (int[] memberStarts, int[] members) = Grouping.Sort(groups, groupCount);
        double[] degrees = new double[groupCount];
        int[] joinedStarts = new int[groupCount + 1];
        Buffer<int> joinedNeighbours = new();
        Buffer<double> joinedWeights = new();
        NeighbourWeights found = new(groupCount);
        for (int group = 0; group < groupCount; group++)
        {
            foreach (int member in members.AsSpan(memberStarts[group]..memberStarts[group + 1]))
            {
                degrees[group] += Degrees[member];
                ReadOnlySpan<int> row = NeighboursOf(member);
                ReadOnlySpan<double> rowWeights = WeightsOf(member);
                for (int i = 0; i < row.Length; i++)
                {
                    if (groups[row[i]] != group)
                        found.Add(groups[row[i]], rowWeights[i]);
                }
            }

            foreach (int neighbour in found.Found)
            {
                joinedNeighbours.Add(neighbour);
                joinedWeights.Add(found[neighbour]);
            }

            found.Clear();
            joinedStarts[group + 1] = joinedNeighbours.Count;
        }

        return new(joinedStarts, joinedNeighbours.Items.ToArray(), joinedWeights.Items.ToArray(), degrees);
    }
}
