namespace Graph.Analysis.Graphs;

/// <summary>Sums weights by number, and forgets them without looking at all numbers.</summary>
internal sealed class NeighbourWeights(int numbers)
{
    private readonly int[] weights = new int[numbers];
    private readonly int[] found = new int[numbers + 1];
    private int count;

    /// <summary>The numbers that have a weight, in the order they were found.</summary>
    public ReadOnlySpan<int> Found => found.AsSpan(0, count);

    public int this[int number] => weights[number];

    /// <summary>Adds the weights of some neighbours to the numbers of their groups.</summary>
    /// <param name="groups">The number of each vertex.</param>
    /// <param name="neighbours">The neighbours.</param>
    /// <param name="added">The weight of each, above 0; empty where all are 1.</param>
    public void Add(int[] groups, ReadOnlySpan<int> neighbours, ReadOnlySpan<int> added)
    {
        for (int i = 0; i < neighbours.Length; i++)
        {
            // Which numbers are new is as good as random: writing each and keeping some is faster than a branch.
            int number = groups[neighbours[i]];
            ref int weight = ref weights[number];
            found[count] = number;
            count += weight == 0 ? 1 : 0;
            weight += added.IsEmpty ? 1 : added[i];
        }
    }

    public void Clear()
    {
        foreach (int number in Found)
            weights[number] = 0;
        count = 0;
    }
}
