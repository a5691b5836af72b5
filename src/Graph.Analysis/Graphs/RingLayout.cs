using System.Numerics;

namespace Graph.Analysis.Graphs;

/// <summary>Draws a network around one vertex: those it is tied to on a ring, those they are tied to on the next. Who is reached through the same lies side by side.</summary>
public static class RingLayout
{
    /// <summary>Where each vertex lies. Those that can't be reached lie in rows below.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="middle">The vertex in the middle.</param>
    /// <param name="keys">What each vertex is known by, whatever its number.</param>
    public static Vector2[] Of(NetworkGraph graph, int middle, ReadOnlySpan<ulong> keys)
    {
        ArgumentNullException.ThrowIfNull(graph);
        RingTree tree = new(graph, middle, keys);
        Vector2[] places = new Vector2[graph.VertexCount];
        double[] widths = tree.Widths();
        double[] begins = new double[graph.VertexCount];
        float radius = 0;
        for (int ring = 1; ring < tree.Rings.Count; ring++)
        {
            // Each ring is as long as its vertices need, and at least one step further out.
            radius = Math.Max(radius + 4, tree.Rings[ring].Count * 1.5f / MathF.Tau);
            foreach (int vertex in tree.Rings[ring])
            {
                int parent = tree.ParentOf(vertex);
                (double sin, double cos) = Math.SinCos(Math.Tau * (begins[parent] + (widths[vertex] / 2)));
                places[vertex] = radius * new Vector2((float)cos, (float)sin);
                double own = begins[parent];
                begins[parent] += widths[vertex];
                begins[vertex] = own;
            }
        }

        RowsBelow.Put(places, [.. tree.Rings.SelectMany(ring => ring)], [.. tree.Unreached]);
        return places;
    }
}

/// <summary>The vertices around one, ring by ring, each with the first through which it is reached.</summary>
internal sealed class RingTree
{
    private readonly int[] parents;
    private readonly int[] byKey;

    public RingTree(NetworkGraph graph, int middle, ReadOnlySpan<ulong> keys)
    {
        ulong[] known = keys.ToArray();
        byKey = [.. Enumerable.Range(0, graph.VertexCount).OrderBy(vertex => known[vertex])];
        parents = new int[graph.VertexCount];
        Array.Fill(parents, -1);
        parents[middle] = middle;
        for (List<int> ring = [middle]; ring.Count > 0;)
        {
            Rings.Add(ring);
            List<int> next = [];
            foreach (int vertex in ring)
            {
                int[] found = [.. graph.NeighboursOf(vertex).ToArray().Where(neighbour => parents[neighbour] < 0).Distinct().OrderBy(neighbour => known[neighbour])];
                foreach (int neighbour in found)
                    parents[neighbour] = vertex;
                next.AddRange(found);
            }

            ring = next;
        }
    }

    /// <summary>The vertex in the middle, then those of each ring in their order round it.</summary>
    public List<List<int>> Rings { get; } = [];

    /// <summary>The vertices that are on no ring.</summary>
    public IEnumerable<int> Unreached => byKey.Where(vertex => parents[vertex] < 0);

    public int ParentOf(int vertex) => parents[vertex];

    /// <summary>The part of the circle that each vertex has, with all that are reached through it: as many as these have ends.</summary>
    public double[] Widths()
    {
        double[] ends = new double[parents.Length];
        for (int ring = Rings.Count - 1; ring >= 0; ring--)
        {
            foreach (int vertex in Rings[ring])
            {
                ends[vertex] = Math.Max(1, ends[vertex]);
                if (ring > 0)
                    ends[parents[vertex]] += ends[vertex];
            }
        }

        double all = ends[Rings[0][0]];
        return [.. ends.Select(of => of / all)];
    }
}
