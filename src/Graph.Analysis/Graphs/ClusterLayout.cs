using System.Numerics;

namespace Graph.Analysis.Graphs;

/// <summary>Draws each group of a network as a disc of its own, side by side, with those that have most ties in the middle.</summary>
public static class ClusterLayout
{
    /// <summary>The angle by which each member of a disc is further round than the one before: the golden angle spreads them evenly (Vogel, 1979).</summary>
    private static readonly double Golden = Math.PI * (3 - Math.Sqrt(5));

    /// <summary>Where each vertex lies.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="groups">The group of each vertex, from 0.</param>
    /// <param name="keys">What each vertex is known by, whatever its number.</param>
    public static Vector2[] Of(NetworkGraph graph, ReadOnlySpan<int> groups, ReadOnlySpan<ulong> keys)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ulong[] known = keys.ToArray();
        int[] groupOf = groups.ToArray();
        Vector2[] places = new Vector2[graph.VertexCount];
        int[][] discs = [.. Enumerable.Range(0, graph.VertexCount)
            .GroupBy(vertex => groupOf[vertex])
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => group.OrderByDescending(graph.DegreeOf).ThenBy(vertex => known[vertex]).ToArray())];
        float width = 1.5f * MathF.Sqrt(discs.Sum(disc => Side(disc) * Side(disc)));
        (float left, float top, float height) = (0, 0, 0);
        foreach (int[] disc in discs)
        {
            float side = Side(disc);
            if (left > 0 && left + side > width)
                (left, top, height) = (0, top - height, 0);
            height = Math.Max(height, side);
            for (int i = 0; i < disc.Length; i++)
            {
                (double sin, double cos) = Math.SinCos(i * Golden);
                places[disc[i]] = new Vector2(left + (side / 2), top - (side / 2)) + (MathF.Sqrt(i) * new Vector2((float)cos, (float)sin));
            }

            left += side;
        }

        return places;
    }

    /// <summary>The side of the square that a disc stands in, with a gap around it.</summary>
    private static float Side(int[] disc) => (2 * MathF.Sqrt(disc.Length)) + 3;
}
