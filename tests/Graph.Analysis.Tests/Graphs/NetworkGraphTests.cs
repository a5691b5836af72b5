using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class NetworkGraphTests
{
    [Fact]
    public void Each_row_has_every_edge_of_its_vertex_once_in_the_order_of_the_neighbours() => AnyNetwork.WithParallels.Sample(network =>
    {
        NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges);

        for (int vertex = 0; vertex < network.Vertices; vertex++)
        {
            (int Neighbour, int Edge)[] expected =
            [
                .. from edge in Enumerable.Range(0, network.Edges.Length)
                   let ends = network.Edges[edge]
                   where ends.A != ends.B && (ends.A == vertex || ends.B == vertex)
                   select (ends.A == vertex ? ends.B : ends.A, edge),
            ];
            Assert.Equal(expected.Select(one => one.Neighbour).Order(), graph.NeighboursOf(vertex).ToArray());
            Assert.Equal(expected.Order(), graph.NeighboursOf(vertex).ToArray().Zip(graph.EdgesOf(vertex).ToArray()).Order());
            Assert.Equal(expected.Length, graph.DegreeOf(vertex));
        }
    });

    [Fact]
    public void Made_simple_a_graph_keeps_the_first_edge_of_those_that_are_parallel() => AnyNetwork.WithParallels.Sample(network =>
    {
        int[] first =
        [
            .. Enumerable.Range(0, network.Edges.Length)
                .Where(edge => network.Edges[edge].A != network.Edges[edge].B)
                .GroupBy(edge => (Math.Min(network.Edges[edge].A, network.Edges[edge].B), Math.Max(network.Edges[edge].A, network.Edges[edge].B)))
                .Select(parallel => parallel.Min()),
        ];

        NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges);
        NetworkGraph simple = graph.Simple();

        Assert.Equal(graph.EdgeCount == first.Length, graph.IsSimple);
        Assert.True(simple.IsSimple);
        Assert.Equal(first.Length, simple.EdgeCount);
        Assert.Equal(first.Order(), Enumerable.Range(0, network.Vertices).SelectMany(vertex => simple.EdgesOf(vertex).ToArray()).Distinct().Order());
    });

    [Fact]
    public void An_edge_to_nobody_is_refused_with_its_ends()
    {
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => NetworkGraph.Of(2, [(0, 1), (1, 2)]));

        Assert.Contains("An edge joins 1 and 2, but the vertices are those below 2.", refused.Message, StringComparison.Ordinal);
    }
}
