namespace Graph.Analysis;

/// <summary>
/// Divides every community again, from single vertices, into parts that are well connected inside it (the refinement of
/// Traag, Waltman and van Eck, "From Louvain to Leiden", 2019): what is joined afterwards is connected.
/// </summary>
internal sealed class Refinement
{
    /// <summary>θ: how much randomness there is in which part a vertex joins; the value of the paper.</summary>
    private const double Randomness = 0.01;

    private readonly WeightedGraph graph;
    private readonly int[] communities;
    private readonly double ends;
    private readonly Random random;
    private readonly int[] parts;
    private readonly double[] degrees;
    private readonly double[] tiesOut;
    private readonly bool[] alone;
    private readonly double[] communityDegrees;
    private readonly NeighbourWeights ties;
    private readonly List<(int Part, double Gain)> choices = [];

    private Refinement(WeightedGraph graph, int[] communities, double ends, Random random)
    {
        (this.graph, this.communities, this.ends, this.random) = (graph, communities, ends, random);
        int vertices = graph.VertexCount;
        parts = [.. Enumerable.Range(0, vertices)];
        degrees = [.. graph.Degrees];
        tiesOut = new double[vertices];
        alone = new bool[vertices];
        communityDegrees = new double[vertices];
        ties = new(vertices);
        for (int vertex = 0; vertex < vertices; vertex++)
        {
            alone[vertex] = true;
            communityDegrees[communities[vertex]] += degrees[vertex];
            ReadOnlySpan<int> neighbours = graph.NeighboursOf(vertex);
            for (int i = 0; i < neighbours.Length; i++)
                tiesOut[vertex] += communities[neighbours[i]] == communities[vertex] ? graph.WeightsOf(vertex)[i] : 0;
        }
    }

    /// <summary>The part that each vertex is in afterwards, each below the number of vertices.</summary>
    public static int[] Of(WeightedGraph graph, int[] communities, double ends, Random random, CancellationToken cancellationToken)
    {
        Refinement refinement = new(graph, communities, ends, random);
        int[] order = [.. Enumerable.Range(0, graph.VertexCount)];
        random.Shuffle(order);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (int vertex in order)
        {
            if (refinement.alone[vertex] && refinement.IsWellConnected(vertex, communities[vertex]))
                refinement.Join(vertex);
        }

        return refinement.parts;
    }

    /// <summary>Whether a part is tied to the rest of its community at least as much as chance would have it.</summary>
    private bool IsWellConnected(int part, int community) =>
        tiesOut[part] >= degrees[part] * (communityDegrees[community] - degrees[part]) / ends;

    private void Join(int vertex)
    {
        int community = communities[vertex];
        ReadOnlySpan<int> neighbours = graph.NeighboursOf(vertex);
        ReadOnlySpan<double> weights = graph.WeightsOf(vertex);
        for (int i = 0; i < neighbours.Length; i++)
        {
            if (communities[neighbours[i]] == community)
                ties.Add(parts[neighbours[i]], weights[i]);
        }

        choices.Clear();
        choices.Add((vertex, 0));
        foreach (int part in ties.Found)
        {
            double gain = ties[part] - (graph.Degrees[vertex] * degrees[part] / ends);
            if (gain >= 0 && IsWellConnected(part, community))
                choices.Add((part, gain));
        }

        int chosen = Choose();
        if (chosen != vertex)
        {
            // The ties between the two were out of both, and are out of neither any more.
            tiesOut[chosen] += tiesOut[vertex] - (2 * ties[chosen]);
            degrees[chosen] += degrees[vertex];
            alone[chosen] = false;
            parts[vertex] = chosen;
        }

        ties.Clear();
    }

    private int Choose()
    {
        double most = choices.Max(static choice => choice.Gain);
        double all = choices.Sum(choice => Math.Exp((choice.Gain - most) / Randomness));
        double drawn = random.NextDouble() * all;
        foreach ((int part, double gain) in choices)
        {
            drawn -= Math.Exp((gain - most) / Randomness);
            if (drawn < 0)
                return part;
        }

        return choices[^1].Part;
    }
}
