using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class ClosenessTests
{
    [Fact]
    public void In_the_kite_Fernando_and_Garth_are_closest_to_everybody()
    {
        double[] values = Closeness.Of(Classics.Kite);

        Assert.Equal(0.643, values[5], 3);
        Assert.Equal(0.643, values[6], 3);
        Assert.Equal(values.Max(), values[5]);
    }

    [Fact]
    public void It_is_those_reached_over_their_distances_times_their_part_of_all() => AnyNetwork.WithParallels.Sample(network =>
    {
        NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges);

        double[] values = Closeness.Of(graph);

        for (int vertex = 0; vertex < network.Vertices; vertex++)
        {
            double[] distances =
            [
                .. from other in Enumerable.Range(0, network.Vertices)
                   where other != vertex
                   let chains = ChainsByDefinition.Shortest(graph, [vertex], [other])
                   where chains.Count > 0
                   select (double)chains[0].Length - 1,
            ];
            double expected = distances.Length == 0 ? 0 : distances.Length / distances.Sum() * distances.Length / (network.Vertices - 1);
            Assert.Equal(expected, values[vertex], 9);
        }
    });
}
