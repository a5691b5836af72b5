namespace Graph.Analysis.Graphs;

/// <summary>
/// Finds communities: groups whose members are tied to each other more than chance would have it (Traag, Waltman and van Eck,
/// "From Louvain to Leiden: guaranteeing well-connected communities", 2019).
/// </summary>
public static class Leiden
{
    /// <summary>
    /// A whole round that gains less modularity than this is the last: at 100,000 vertices and 300,000 edges at random, smaller
    /// gains go on for a hundred rounds and add up to 0.01.
    /// </summary>
    private const double SmallestGain = 5e-4;

    /// <summary>Divides a network so that its modularity is high. The best division of all is not promised: finding it is NP-hard.</summary>
    /// <param name="graph">The network; parallel edges count each.</param>
    /// <param name="seed">Chooses among moves: the same seed, the same communities, on any number of cores.</param>
    /// <param name="progress">Told after each round what the best division so far is worth: how many rounds there will be is not known before.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Communities, each connected, worth no less than every vertex on its own.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Communities Of(NetworkGraph graph, int seed, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        int[] best = [.. Enumerable.Range(0, graph.VertexCount)];
        double worth = Modularity.Of(graph, best);
        if (graph.EdgeCount == 0)
            return new(best, worth);

        LeidenRounds rounds = new(graph, new Random(seed));
        bool gains = true;
        while (gains)
        {
            int[] next = [.. best];
            rounds.Improve(next, cancellationToken);
            double nextWorth = ConnectedParts.Split(graph, next);
            gains = nextWorth - worth >= SmallestGain;
            if (nextWorth > worth)
                (best, worth) = (next, nextWorth);
            progress?.Report(worth);
        }

        return new(best, worth);
    }
}

/// <summary>A network divided into communities.</summary>
public sealed class Communities
{
    private readonly int[] numbers;

    /// <summary>Takes a division over.</summary>
    /// <param name="numbers">The community of each vertex, numbered from 0 without gaps.</param>
    /// <param name="modularity">What the division is worth.</param>
    internal Communities(int[] numbers, double modularity)
    {
        this.numbers = numbers;
        Modularity = modularity;
        Count = numbers.Length == 0 ? 0 : numbers.Max() + 1;
    }

    /// <summary>How many communities there are; each is connected.</summary>
    public int Count { get; }

    /// <summary>What the division is worth, −½ to 1: see <see cref="Graph.Analysis.Graphs.Modularity"/>. Divisions are compared by this and not by their numbers.</summary>
    public double Modularity { get; }

    /// <summary>The number of the community that a vertex is in, in the order of their lowest vertices.</summary>
    public int Of(int vertex) => numbers[vertex];
}

/// <summary>The rounds of <see cref="Leiden"/>, which use the same memory one after the other.</summary>
internal sealed class LeidenRounds
{
    private readonly Random random;
    private readonly WeightedGraph whole;
    private readonly WeightedGraph[] spares;
    private readonly LocalMoving moving;
    private readonly Refinement refinement;

    public LeidenRounds(NetworkGraph graph, Random random)
    {
        this.random = random;
        whole = WeightedGraph.Of(graph);
        spares = [whole.Spare(), whole.Spare()];
        moving = new(graph.VertexCount);
        refinement = new(graph.VertexCount);
    }

    /// <summary>Moves, refines and joins until refining finds nothing more to join.</summary>
    /// <param name="communities">The community of each vertex; changed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public void Improve(int[] communities, CancellationToken cancellationToken)
    {
        WeightedGraph graph = whole;
        int[] current = [.. communities];
        int[] joinedOf = [.. Enumerable.Range(0, communities.Length)];
        for (int level = 0; ; level++)
        {
            moving.Improve(graph, current, random, cancellationToken);
            int[] parts = refinement.Of(graph, current, random, cancellationToken);
            int partCount = Grouping.Renumber(parts, graph.VertexCount);
            if (partCount == graph.VertexCount)
                break;

            int[] communityOfPart = new int[partCount];
            for (int vertex = 0; vertex < parts.Length; vertex++)
                communityOfPart[parts[vertex]] = current[vertex];
            Grouping.Renumber(communityOfPart, graph.VertexCount);
            for (int vertex = 0; vertex < joinedOf.Length; vertex++)
                joinedOf[vertex] = parts[joinedOf[vertex]];
            WeightedGraph joined = spares[level % 2];
            graph.Join(parts, partCount, joined, cancellationToken);
            (graph, current) = (joined, communityOfPart);
        }

        for (int vertex = 0; vertex < communities.Length; vertex++)
            communities[vertex] = current[joinedOf[vertex]];
    }
}
