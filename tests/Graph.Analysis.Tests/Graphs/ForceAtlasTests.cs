using System.Numerics;
using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class ForceAtlasTests
{
    [Fact]
    public void The_same_network_is_always_drawn_in_the_same_way() => AnyNetwork.Larger.Sample(
        network =>
        {
            NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges);

            Assert.Equal(ForceAtlas.Of(graph, Keys(network.Vertices)), ForceAtlas.Of(graph, Keys(network.Vertices)));
        },
        iter: 50);

    [Fact]
    public void Renamed_vertices_lie_where_they_lay_before() => Gen.Select(AnyNetwork.Larger, Gen.Int[0, int.MaxValue]).Sample(
        (network, seed) =>
        {
            int[] renamed = [.. Enumerable.Range(0, network.Vertices)];
            new Random(seed).Shuffle(renamed);
            ulong[] keys = Keys(network.Vertices);
            ulong[] keysOfRenamed = new ulong[keys.Length];
            for (int vertex = 0; vertex < keys.Length; vertex++)
                keysOfRenamed[renamed[vertex]] = keys[vertex];

            Vector2[] places = ForceAtlas.Of(NetworkGraph.Of(network.Vertices, network.Edges), keys);
            Vector2[] ofRenamed = ForceAtlas.Of(NetworkGraph.Of(network.Vertices, [.. network.Edges.Select(edge => (renamed[edge.A], renamed[edge.B]))]), keysOfRenamed);

            Assert.Equal(places, renamed.Select(vertex => ofRenamed[vertex]));
        },
        iter: 100);

    [Fact]
    public void Every_vertex_has_a_place_of_its_own_wherever_it_began() => Gen.Select(AnyNetwork.Larger, Gen.Int[0, 3]).Sample(
        (network, distinct) =>
        {
            // All begin in the same place, or in few.
            Vector2[] before = [.. Enumerable.Range(0, network.Vertices).Select(vertex => new Vector2(vertex % (distinct + 1), 0))];

            Vector2[] places = ForceAtlas.Of(NetworkGraph.Of(network.Vertices, network.Edges), Keys(network.Vertices), before);

            Assert.All(places, place => Assert.True(float.IsFinite(place.X) && float.IsFinite(place.Y)));
            Assert.Equal(places.Length, places.Distinct().Count());
        },
        iter: 200);

    [Fact]
    public void Members_of_the_karate_club_who_meet_lie_nearer_to_each_other_than_those_who_do_not()
    {
        Vector2[] places = ForceAtlas.Of(Classics.KarateClub, Keys(34));

        double tied = MeanDistance(Classics.KarateClub, places, areTied: true);
        Assert.True(tied < 0.6 * MeanDistance(Classics.KarateClub, places, areTied: false), $"{tied}");

        // When the club split, those nearer to the instructor (0) stayed with him; two of 34 are near the border.
        int[] ofInstructor = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21];
        int asItWas = Enumerable.Range(0, 34).Count(member => ofInstructor.Contains(member) == (Vector2.Distance(places[member], places[0]) < Vector2.Distance(places[member], places[33])));
        Assert.InRange(asItWas, 31, 34);
    }

    [Fact]
    public void A_long_chain_is_unrolled()
    {
        NetworkGraph chain = NetworkGraph.Of(20, [.. Enumerable.Range(0, 19).Select(vertex => (vertex, vertex + 1))]);

        Vector2[] places = ForceAtlas.Of(chain, Keys(20));

        float longest = places.SelectMany(one => places.Select(other => Vector2.Distance(one, other))).Max();
        Assert.True(Vector2.Distance(places[0], places[19]) > 0.7 * longest);
    }

    [Fact]
    public void Parts_that_nothing_ties_together_lie_side_by_side()
    {
        // A wheel of 40, and three pairs.
        NetworkGraph graph = NetworkGraph.Of(47, [.. Enumerable.Range(1, 40).SelectMany(vertex => new[] { (0, vertex), (vertex, (vertex % 40) + 1) }), (41, 42), (43, 44), (45, 46)]);

        Vector2[] places = ForceAtlas.Of(graph, Keys(47));

        Vector2 middle = places[..41].Aggregate(Vector2.Add) / 41;
        float radius = places[..41].Max(place => Vector2.Distance(place, middle));
        Assert.All(places[41..], place => Assert.InRange(Vector2.Distance(place, middle), radius, 3 * radius));
    }

    [Fact]
    public void A_picture_that_goes_on_from_an_earlier_one_keeps_its_places_when_a_little_is_added()
    {
        ulong[] keys = Keys(35);
        Vector2[] before = ForceAtlas.Of(Classics.KarateClub, keys.AsSpan(0, 34), rounds: 2000);
        NetworkGraph grown = NetworkGraph.Of(35, [.. EdgesOf(Classics.KarateClub), (5, 34)]);

        Vector2[] after = ForceAtlas.Of(grown, keys, [.. before, new(float.NaN)], ForceAtlas.RoundsAgain);

        float size = before.SelectMany(one => before.Select(other => Vector2.Distance(one, other))).Max();
        float moved = before.Zip(after, Vector2.Distance).Average();
        Assert.True(moved < 0.05 * size, $"{moved} of {size}");
        Assert.True(Vector2.Distance(after[34], after[5]) < 0.3 * size);
    }

    [Fact]
    public void Those_without_ties_lie_in_rows_below_the_others()
    {
        NetworkGraph graph = NetworkGraph.Of(12, [(0, 1), (1, 2), (2, 0)]);

        Vector2[] places = ForceAtlas.Of(graph, Keys(12));

        Assert.True(places[3..].Max(place => place.Y) < places[..3].Min(place => place.Y));
        Assert.Equal(9, places[3..].Distinct().Count());
    }

    [Fact]
    public void It_stops_when_nobody_waits_any_more() => Assert.Throws<OperationCanceledException>(() =>
        ForceAtlas.Of(Classics.KarateClub, Keys(34), cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void A_network_of_nobody_is_drawn_empty() => Assert.Empty(ForceAtlas.Of(NetworkGraph.Of(0, []), []));

    private static ulong[] Keys(int count) => [.. Enumerable.Range(1, count).Select(vertex => (ulong)vertex * 0x9E3779B97F4A7C15)];

    private static IEnumerable<(int, int)> EdgesOf(NetworkGraph graph) =>
        from vertex in Enumerable.Range(0, graph.VertexCount)
        from neighbour in graph.NeighboursOf(vertex).ToArray()
        where neighbour > vertex
        select (vertex, neighbour);

    private static double MeanDistance(NetworkGraph graph, Vector2[] places, bool areTied) =>
        (from a in Enumerable.Range(0, places.Length)
         from b in Enumerable.Range(0, a)
         where graph.NeighboursOf(a).Contains(b) == areTied
         select Vector2.Distance(places[a], places[b])).Average();
}
