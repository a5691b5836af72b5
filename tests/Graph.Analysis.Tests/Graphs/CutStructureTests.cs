using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class CutStructureTests
{
    [Fact]
    public void Without_the_instructor_the_karate_club_falls_apart()
    {
        CutStructure cuts = CutStructure.Of(Classics.KarateClub);

        Assert.Equal([0], cuts.CutVertices);
        int bridge = Assert.Single(cuts.Bridges);
        Assert.Equal([0], Classics.KarateClub.NeighboursOf(11).ToArray());
        Assert.Equal([bridge], Classics.KarateClub.EdgesOf(11).ToArray());
        Assert.Equal([2, 6, 28], Enumerable.Range(0, cuts.BlockCount).Select(block => cuts.Block(block).Length).Order());
    }

    [Fact]
    public void The_kite_hangs_on_the_two_at_its_tail() => Assert.Equal([7, 8], CutStructure.Of(Classics.Kite).CutVertices);

    [Fact]
    public void Four_families_held_Florence_together() => Assert.Equal(
        ["Albizzi", "Guadagni", "Medici", "Salviati"],
        CutStructure.Of(Classics.FlorentineFamilies).CutVertices.Select(family => Classics.FlorentineNames[family]));

    [Fact]
    public void No_woman_and_no_event_of_the_South_is_a_cut_vertex() => Assert.Empty(CutStructure.Of(Classics.SouthernWomenAndEvents).CutVertices);

    [Fact]
    public void Two_people_who_are_tied_twice_are_joined_by_no_bridge()
    {
        CutStructure cuts = CutStructure.Of(NetworkGraph.Of(3, [(0, 1), (1, 0), (1, 2)]));

        Assert.Equal([2], cuts.Bridges);
        Assert.Equal([1], cuts.CutVertices);
    }

    [Fact]
    public void Cut_vertices_are_those_without_which_there_are_more_components() => AnyNetwork.WithParallels.Sample(
        network =>
        {
            int before = StructureByDefinition.Components(network.Vertices, network.Edges).Count;

            CutStructure cuts = CutStructure.Of(NetworkGraph.Of(network.Vertices, network.Edges));

            Assert.Equal(
                Enumerable.Range(0, network.Vertices).Where(vertex => StructureByDefinition.Components(network.Vertices, network.Edges, vertex).Count > before),
                cuts.CutVertices);
        },
        iter: 3000);

    [Fact]
    public void Bridges_are_those_edges_without_which_there_are_more_components() => AnyNetwork.WithParallels.Sample(
        network =>
        {
            int before = StructureByDefinition.Components(network.Vertices, network.Edges).Count;

            CutStructure cuts = CutStructure.Of(NetworkGraph.Of(network.Vertices, network.Edges));

            Assert.Equal(
                Enumerable.Range(0, network.Edges.Length).Where(edge => StructureByDefinition.Components(network.Vertices, [.. network.Edges[..edge], .. network.Edges[(edge + 1)..]]).Count > before),
                cuts.Bridges);
        },
        iter: 3000);

    [Fact]
    public void Blocks_are_the_greatest_sets_that_no_single_loss_disconnects() => AnyNetwork.Tiny.Sample(
        network =>
        {
            CutStructure cuts = CutStructure.Of(NetworkGraph.Of(network.Vertices, network.Edges));

            Assert.Equal(
                StructureByDefinition.Blocks(network.Vertices, network.Edges).Select(block => string.Join(' ', block)).Order(StringComparer.Ordinal),
                Enumerable.Range(0, cuts.BlockCount).Select(block => string.Join(' ', cuts.Block(block).ToArray())).Order(StringComparer.Ordinal));
        },
        iter: 1000);

    [Fact]
    public void A_chain_of_a_million_people_does_not_exhaust_the_stack()
    {
        const int People = 1_000_000;
        NetworkGraph chain = NetworkGraph.Of(People, [.. Enumerable.Range(1, People - 1).Select(person => (person - 1, person))]);

        CutStructure cuts = CutStructure.Of(chain);

        Assert.Equal((People - 2, People - 1, People - 1), (cuts.CutVertices.Count, cuts.Bridges.Count, cuts.BlockCount));
    }

    [Fact]
    public void It_ends_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => CutStructure.Of(Classics.KarateClub, new CancellationToken(canceled: true)));
}
