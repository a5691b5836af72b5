namespace Graph.Analysis.Graphs;

/// <summary>The part of a network within some steps of one of its vertices.</summary>
public static class Surroundings
{
    /// <summary>The vertices within some steps, in ascending order.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="starts">Where steps begin.</param>
    /// <param name="steps">How many steps at most.</param>
    public static int[] Of(NetworkGraph graph, IReadOnlyCollection<int> starts, int steps)
    {
        ChainFront front = new(graph, starts);
        List<int> found = [.. front.Latest];
        for (int step = 0; step < steps && front.Latest.Count > 0; step++)
        {
            front.Advance();
            found.AddRange(front.Latest);
        }

        found.Sort();
        return [.. found];
    }
}
