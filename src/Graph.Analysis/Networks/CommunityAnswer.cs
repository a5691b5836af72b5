using Graph.Analysis.Graphs;

namespace Graph.Analysis.Networks;

/// <summary>A network divided into communities.</summary>
/// <param name="Modularity">What the division is worth, −½ to 1.</param>
/// <param name="Groups">The members of each, the largest first.</param>
public sealed record CommunityAnswer(double Modularity, IReadOnlyList<IReadOnlyList<int>> Groups)
{
    /// <summary>Fixed, so that answers repeat.</summary>
    private const int Seed = 1;

    /// <summary>Divides a network by <see cref="Leiden"/>.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="progress">Told after each round what the best division so far is worth.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CommunityAnswer Of(NetworkGraph graph, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        Communities found = Leiden.Of(graph, Seed, progress, cancellationToken);
        return new(found.Modularity, VertexGroups.Of(graph.VertexCount, found.Of, found.Count));
    }
}

/// <summary>Groups of vertices, such as components or communities, in the order in which they are shown.</summary>
public static class VertexGroups
{
    /// <summary>The members of each group in ascending order; the largest group first, and of two as large the one with the lowest member.</summary>
    /// <param name="vertices">How many vertices there are.</param>
    /// <param name="groupOf">The group of each vertex, numbered from 0.</param>
    /// <param name="groups">How many groups there are.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(int vertices, Func<int, int> groupOf, int groups)
    {
        int[] numbers = [.. Enumerable.Range(0, vertices).Select(groupOf)];
        (int[] starts, int[] members) = Grouping.Sort(numbers, groups);
        return LargestFirst([.. Enumerable.Range(0, groups).Select(group => members[starts[group]..starts[group + 1]])]);
    }

    internal static IReadOnlyList<IReadOnlyList<int>> LargestFirst(int[][] groups)
    {
        Array.Sort(groups, static (left, right) =>
        {
            int bySize = right.Length.CompareTo(left.Length);
            return bySize != 0 ? bySize : left.AsSpan().SequenceCompareTo(right);
        });
        return groups;
    }
}
