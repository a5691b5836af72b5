using System.Numerics;
using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class ArrangementTests
{
    [Fact]
    public void Every_arrangement_gives_every_vertex_a_place_of_its_own() => AnyNetwork.Larger.Sample(
        network =>
        {
            NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges);
            ulong[] keys = Keys(network.Vertices);
            int[] groups = [.. Enumerable.Range(0, network.Vertices).Select(vertex => vertex % 4)];

            foreach (Vector2[] places in new[] { ClusterLayout.Of(graph, groups, keys), ColumnLayout.Of(graph, vertex => vertex % 3 == 0, keys), RingLayout.Of(graph, 0, keys) })
            {
                Assert.All(places, place => Assert.True(float.IsFinite(place.X) && float.IsFinite(place.Y)));
                Assert.Equal(network.Vertices, places.Distinct().Count());
            }
        },
        iter: 300);

    [Fact]
    public void Groups_do_not_reach_into_each_other()
    {
        int[] groups = [.. Enumerable.Range(0, 90).Select(vertex => vertex < 50 ? 7 : vertex % 3)];

        Vector2[] places = ClusterLayout.Of(NetworkGraph.Of(90, []), groups, [.. Enumerable.Range(0, 90).Select(vertex => (ulong)vertex)]);

        // The first of each group is in the middle of its disc.
        ILookup<int, Vector2> discs = Enumerable.Range(0, 90).ToLookup(vertex => groups[vertex], vertex => places[vertex]);
        (Vector2 Middle, float Radius)[] circles = [.. discs.Select(disc => (disc.First(), disc.Max(place => Vector2.Distance(place, disc.First()))))];
        Assert.All(
            from a in Enumerable.Range(0, circles.Length) from b in Enumerable.Range(0, a) select (circles[a], circles[b]),
            pair => Assert.True(Vector2.Distance(pair.Item1.Middle, pair.Item2.Middle) > pair.Item1.Radius + pair.Item2.Radius));
    }

    [Fact]
    public void Columns_bring_those_who_are_tied_side_by_side()
    {
        // Vertex i on the left is tied to 19 − i on the right: in the order of the keys all ties would cross.
        NetworkGraph graph = NetworkGraph.Of(20, [.. Enumerable.Range(0, 10).Select(vertex => (vertex, 19 - vertex))]);

        Vector2[] places = ColumnLayout.Of(graph, vertex => vertex < 10, [.. Enumerable.Range(0, 20).Select(vertex => (ulong)vertex)]);

        Assert.All(Enumerable.Range(0, 10), vertex => Assert.Equal(places[vertex].Y, places[19 - vertex].Y));
        Assert.True(places[0].X < 0 && places[19].X > 0);
    }

    [Fact]
    public void Rings_are_as_far_out_as_the_steps_from_the_middle()
    {
        Vector2[] places = RingLayout.Of(Classics.Kite, 7, Keys(10));

        Assert.Equal(Vector2.Zero, places[7]);
        float[] distances = [.. places.Select(place => place.Length())];
        Assert.True(new[] { 5, 6, 8 }.Max(vertex => distances[vertex]) < new[] { 0, 1, 2, 3, 4, 9 }.Min(vertex => distances[vertex]));
        Assert.Equal(distances[5], distances[8], 3);
    }

    [Fact]
    public void Surroundings_are_those_within_so_many_steps()
    {
        Assert.Equal([7, 8, 9], Surroundings.Of(Classics.Kite, [9], 2));
        Assert.Equal([9], Surroundings.Of(Classics.Kite, [9], 0));
    }

    private static ulong[] Keys(int count) => [.. Enumerable.Range(1, count).Select(vertex => (ulong)vertex * 0x9E3779B97F4A7C15)];
}
