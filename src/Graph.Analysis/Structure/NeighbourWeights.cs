namespace Graph.Analysis;

/// <summary>Sums weights by number, and forgets them without looking at all numbers.</summary>
internal sealed class NeighbourWeights(int numbers)
{
    private readonly double[] weights = new double[numbers];
    private readonly int[] found = new int[numbers];
    private int count;

    /// <summary>The numbers that have a weight, in the order they were found.</summary>
    public ReadOnlySpan<int> Found => found.AsSpan(0, count);

    public double this[int number] => weights[number];

    /// <param name="number">What the weight is added to.</param>
    /// <param name="weight">Above 0.</param>
    public void Add(int number, double weight)
    {
        if (weights[number] == 0)
            found[count++] = number;
        weights[number] += weight;
    }

    public void Clear()
    {
        foreach (int number in Found)
            weights[number] = 0;
        count = 0;
    }
}
