using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class ElementaryCircuitsTests
{
    private const int Any = 1_000_000;

    /// <remarks>OEIS A002807: the number of circuits of the complete directed graph, which Johnson's paper gives as a sum.</remarks>
    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 5)]
    [InlineData(4, 20)]
    [InlineData(5, 84)]
    [InlineData(6, 409)]
    [InlineData(7, 2365)]
    [InlineData(8, 16064)]
    public void A_complete_graph_has_as_many_circuits_as_the_literature_says(int vertices, int circuits)
    {
        ElementaryCircuits found = ElementaryCircuits.Of(vertices, Complete(vertices), Any, long.MaxValue);

        Assert.Equal(circuits, found.All.Count);
        Assert.True(found.IsComplete);
    }

    /// <remarks>Figure 1 of Johnson's paper: 3k circuits, for which Tarjan's earlier algorithm looks at the lower part k times.</remarks>
    [Fact]
    public void The_graph_of_Johnsons_first_figure_has_three_circuits_for_each_of_its_vertices_in_the_middle()
    {
        for (int k = 3; k < 10; k++)
            Assert.Equal(3 * k, ElementaryCircuits.Of((3 * k) + 4, JohnsonsFigure(k), Any, long.MaxValue).All.Count);
    }

    /// <remarks>The example of networkx's simple_cycles.</remarks>
    [Fact]
    public void Circuits_begin_at_their_lowest_vertex_and_the_shortest_come_first() => Assert.Equal(
        ["0", "2", "0 2", "1 2", "0 1 2"],
        Lines(ElementaryCircuits.Of(3, [(0, 0), (0, 1), (0, 2), (1, 2), (2, 0), (2, 1), (2, 2)], Any, long.MaxValue)));

    [Fact]
    public void The_circuits_are_those_that_trying_every_way_finds() => AnyNetwork.Larger.Select(network => (Vertices: Math.Min(network.Vertices, 8), network.Edges)).Sample(
        network =>
        {
            (int From, int To)[] arcs = [.. network.Edges.Take(24).Select(edge => (edge.A % network.Vertices, edge.B % network.Vertices))];

            ElementaryCircuits found = ElementaryCircuits.Of(network.Vertices, arcs, Any, long.MaxValue);

            Assert.Equal(ByTrying(network.Vertices, arcs), Lines(found).Order(StringComparer.Ordinal));
            Assert.True(found.IsComplete);
        },
        iter: 3000);

    [Fact]
    public void Of_too_many_circuits_the_shortest_lengths_are_there_as_a_whole() => Gen.Select(AnyNetwork.WithParallels, Gen.Int[0, 12]).Sample(
        (network, most) =>
        {
            ElementaryCircuits all = ElementaryCircuits.Of(network.Vertices, network.Edges, Any, long.MaxValue);

            ElementaryCircuits some = ElementaryCircuits.Of(network.Vertices, network.Edges, most, long.MaxValue);

            Assert.Equal(Lines(all).Where(line => line.Split(' ').Length <= some.Longest), Lines(some));
            Assert.Equal(all.All.Count <= most, some.IsComplete);
        },
        iter: 3000);

    [Fact]
    public void A_search_that_may_not_take_longer_ends_with_what_it_finished()
    {
        ElementaryCircuits found = ElementaryCircuits.Of(40, Complete(40), Any, effort: 200_000);

        Assert.False(found.IsComplete);
        Assert.InRange(found.Longest, 2, 4);
        Assert.All(found.All, circuit => Assert.InRange(circuit.Count, 2, found.Longest));
    }

    [Fact]
    public void A_long_ring_is_one_circuit_and_costs_no_more_than_it_is_long() =>
        Assert.Equal(2000, Assert.Single(ElementaryCircuits.Of(2000, [.. Enumerable.Range(0, 2000).Select(vertex => (vertex, (vertex + 1) % 2000))], Any, effort: 20_000).All).Count);

    [Fact]
    public void Nobody_waits_for_a_search_that_was_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => ElementaryCircuits.Of(3, Complete(3), Any, long.MaxValue, new CancellationToken(canceled: true)));

    private static (int From, int To)[] Complete(int vertices) => [.. from a in Enumerable.Range(0, vertices) from b in Enumerable.Range(0, vertices) where a != b select (a, b)];

    private static (int From, int To)[] JohnsonsFigure(int k) =>
    [
        .. Enumerable.Range(2, k).SelectMany(n => new[] { (1, n), (n, k + 2) }),
        ((2 * k) + 1, 1),
        .. Enumerable.Range(k + 2, k).SelectMany(n => new[] { (n, (2 * k) + 2), (n, n + 1) }),
        ((2 * k) + 3, k + 2),
        .. Enumerable.Range((2 * k) + 3, k).SelectMany(n => new[] { ((2 * k) + 2, n), (n, (3 * k) + 3) }),
        ((3 * k) + 3, (2 * k) + 2),
    ];

    private static IEnumerable<string> Lines(ElementaryCircuits circuits) => circuits.All.Select(circuit => string.Join(' ', circuit));

    private static List<string> ByTrying(int vertices, (int From, int To)[] arcs)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        for (int start = 0; start < vertices; start++)
            Go(start, [start]);
        return [.. found.Order(StringComparer.Ordinal)];

        void Go(int start, int[] path)
        {
            foreach ((int _, int to) in arcs.Where(arc => arc.From == path[^1] && arc.To >= start))
            {
                if (to == start)
                    found.Add(string.Join(' ', path));
                else if (!path.Contains(to))
                    Go(start, [.. path, to]);
            }
        }
    }
}
