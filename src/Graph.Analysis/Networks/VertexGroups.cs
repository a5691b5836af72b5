using Graph.Analysis.Graphs;

namespace Graph.Analysis.Networks;

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
