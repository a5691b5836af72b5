namespace Graph.Analysis.Graphs;

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
