namespace Graph.Analysis.Graphs;

/// <summary>A graph whose vertices stand for groups of vertices, and its edges for how many edges join them.</summary>
/// <remarks>
/// There may be gaps between the rows, so that cores can write them at the same time. The memory of one that is no longer
/// needed takes the next: at millions of edges, asking for new memory costs as much as the work in it.
/// </remarks>
internal sealed class WeightedGraph
{
    private const int Shares = 64;

    private readonly Row[] rows;
    private readonly int[] neighbours;

    /// <summary>Empty where every weight is 1.</summary>
    private readonly int[] weights;

    private WeightedGraph(int ends, Row[] rows, int[] neighbours, int[] weights) =>
        (Ends, this.rows, this.neighbours, this.weights) = (ends, rows, neighbours, weights);

    public int VertexCount { get; private set; }

    /// <summary>The sum of all degrees: twice the edges of the graph that all began with.</summary>
    public int Ends { get; }

    public static WeightedGraph Of(NetworkGraph graph)
    {
        WeightedGraph copy = new(2 * graph.EdgeCount, new Row[graph.VertexCount], graph.Neighbours.ToArray(), []) { VertexCount = graph.VertexCount };
        for (int vertex = 0; vertex < graph.VertexCount; vertex++)
            copy.rows[vertex] = new() { Start = graph.Starts[vertex], Length = graph.DegreeOf(vertex), Degree = graph.DegreeOf(vertex) };
        return copy;
    }

    /// <summary>Memory for whatever comes of joining vertices of this one.</summary>
    public WeightedGraph Spare() => new(Ends, new Row[rows.Length], GC.AllocateUninitializedArray<int>(Ends), GC.AllocateUninitializedArray<int>(Ends));

    /// <summary>The degrees of all that a vertex stands for, with the edges among them.</summary>
    public int DegreeOf(int vertex) => rows[vertex].Degree;

    public ReadOnlySpan<int> NeighboursOf(int vertex) => neighbours.AsSpan(rows[vertex].Start, rows[vertex].Length);

    /// <summary>The weights of the edges to the neighbours, beside <see cref="NeighboursOf"/>; empty where all are 1.</summary>
    public ReadOnlySpan<int> WeightsOf(int vertex) => weights.Length == 0 ? [] : weights.AsSpan(rows[vertex].Start, rows[vertex].Length);

    /// <summary>Makes one vertex of each group.</summary>
    /// <param name="groups">The group of each vertex, numbered from 0 without gaps.</param>
    /// <param name="groupCount">How many groups there are.</param>
    /// <param name="joined">What takes them: a <see cref="Spare"/> of the same graph.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public void Join(int[] groups, int groupCount, WeightedGraph joined, CancellationToken cancellationToken)
    {
        (int[] memberStarts, int[] members) = Grouping.Sort(groups, groupCount);
        int at = 0;
        for (int group = 0; group < groupCount; group++)
        {
            Row row = new() { Start = at };
            foreach (int member in members.AsSpan(memberStarts[group]..memberStarts[group + 1]))
            {
                at += rows[member].Length;
                row.Degree += rows[member].Degree;
            }

            joined.rows[group] = row;
        }

        joined.VertexCount = groupCount;
        int[] shares = Grouping.Share(memberStarts, Shares);
        EverySource.Visit(
            shares.Length - 1,
            () => new NeighbourWeights(groupCount),
            (found, share) =>
            {
                for (int group = shares[share]; group < shares[share + 1]; group++)
                {
                    foreach (int member in members.AsSpan(memberStarts[group]..memberStarts[group + 1]))
                        found.Add(groups, NeighboursOf(member), WeightsOf(member));
                    joined.Write(group, found);
                    found.Clear();
                }
            },
            progress: null,
            cancellationToken);
    }

    private void Write(int group, NeighbourWeights found)
    {
        ref Row row = ref rows[group];
        foreach (int neighbour in found.Found)
        {
            if (neighbour == group)
                continue;
            neighbours[row.Start + row.Length] = neighbour;
            weights[row.Start + row.Length++] = found[neighbour];
        }
    }

    private struct Row
    {
        public int Start;
        public int Length;
        public int Degree;
    }
}

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
