using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class CohesionTests
{
    [Fact]
    public void The_karate_club_has_a_seventh_of_all_possible_ties_and_is_whole()
    {
        Assert.Equal(78 / (34 * 33 / 2.0), Cohesion.Density(Classics.KarateClub), 9);
        Assert.Equal(0, Cohesion.Fragmentation(Classics.KarateClub));
    }

    [Fact]
    public void Components_are_the_greatest_groups_that_reach_each_other_and_fragmentation_the_pairs_across() => AnyNetwork.WithParallels.Sample(network =>
    {
        NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges);
        List<int[]> expected = StructureByDefinition.Components(network.Vertices, network.Edges);

        Components components = Components.Of(graph);

        Assert.Equal(expected.Select(component => component.Length), components.Sizes);
        for (int component = 0; component < expected.Count; component++)
            Assert.All(expected[component], vertex => Assert.Equal(component, components.Of(vertex)));
        int pairs = network.Vertices * (network.Vertices - 1) / 2;
        int apart = (from a in Enumerable.Range(0, network.Vertices) from b in Enumerable.Range(0, a) where components.Of(a) != components.Of(b) select a).Count();
        Assert.Equal(pairs == 0 ? 0 : (double)apart / pairs, Cohesion.Fragmentation(graph), 9);
    });

    [Fact]
    public void A_network_of_nobody_is_neither_dense_nor_in_pieces()
    {
        NetworkGraph nobody = NetworkGraph.Of(0, []);

        Assert.Equal((0, 0), (Cohesion.Density(nobody), Cohesion.Fragmentation(nobody)));
    }

    [Fact]
    public void The_core_number_is_the_greatest_number_of_ties_that_a_group_around_somebody_has_to_itself() => AnyNetwork.WithParallels.Sample(
        network =>
        {
            NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges).Simple();
            int[] expected = new int[network.Vertices];
            for (int set = 1; set < 1 << network.Vertices; set++)
            {
                int members = set;
                int fewest = Enumerable.Range(0, network.Vertices).Where(IsIn).Min(vertex => graph.NeighboursOf(vertex).ToArray().Count(IsIn));
                foreach (int vertex in Enumerable.Range(0, network.Vertices).Where(IsIn))
                    expected[vertex] = Math.Max(expected[vertex], fewest);

                bool IsIn(int vertex) => (members & (1 << vertex)) != 0;
            }

            Assert.Equal(expected, CoreNumbers.Of(NetworkGraph.Of(network.Vertices, network.Edges)));
        },
        iter: 500);
}
