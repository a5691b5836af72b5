using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class SingleDeparturesTests
{
    [Fact]
    public void Without_Heather_two_of_the_kite_are_cut_off_from_Diane()
    {
        SingleDepartures departures = SingleDepartures.Of(Classics.Kite, root: 3);

        Assert.Equal((2, 2), (departures.ComponentsWithout(7), departures.CutOffWithout(7)));
        Assert.Equal((2, 1), (departures.ComponentsWithout(8), departures.CutOffWithout(8)));
        Assert.Equal((1, 0), (departures.ComponentsWithout(9), departures.CutOffWithout(9)));
    }

    [Fact]
    public void Every_departure_does_what_taking_that_vertex_away_shows() => Gen.Select(AnyNetwork.WithParallels, Gen.Int[0, 8]).Sample(
        (network, number) =>
        {
            int root = number % network.Vertices;
            int[] reached = StructureByDefinition.Components(network.Vertices, network.Edges).Single(component => component.Contains(root));

            SingleDepartures departures = SingleDepartures.Of(NetworkGraph.Of(network.Vertices, network.Edges), root);
            SingleDepartures counting = SingleDepartures.Of(NetworkGraph.Of(network.Vertices, network.Edges), root, root + 1, default);

            for (int vertex = 0; vertex < network.Vertices; vertex++)
            {
                List<int[]> without = StructureByDefinition.Components(network.Vertices, network.Edges, vertex);
                int[] stillReached = without.SingleOrDefault(component => component.Contains(root), []);
                Assert.Equal(without.Count, departures.ComponentsWithout(vertex));
                Assert.Equal(reached.Count(other => other != vertex && other != root && !stillReached.Contains(other)), departures.CutOffWithout(vertex));
                Assert.Equal(reached.Count(other => other < root && other != vertex && !stillReached.Contains(other)), counting.CutOffWithout(vertex));
            }
        },
        iter: 3000);

    [Fact]
    public void A_root_that_is_no_vertex_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => SingleDepartures.Of(Classics.Kite, root: 10));
}
