using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Networks;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Networks;

public sealed class CutAnswerTests
{
    [Fact]
    public void The_instructor_keeps_six_in_touch_with_the_rest_of_the_club() =>
        Assert.Equal([new CutVertex(0, 6)], CutAnswer.Of(Classics.KarateClub).Vertices);

    [Fact]
    public void Heather_keeps_two_in_touch_and_her_neighbour_on_the_tail_one() =>
        Assert.Equal([new CutVertex(7, 2), new CutVertex(8, 1)], CutAnswer.Of(Classics.Kite).Vertices);

    [Fact]
    public void Bridges_are_told_by_their_ends_and_the_largest_block_comes_first()
    {
        CutAnswer club = CutAnswer.Of(Classics.KarateClub);

        Assert.Equal([(0, 11)], club.Bridges);
        Assert.Equal([28, 6, 2], club.Blocks.Select(block => block.Count));
    }

    [Fact]
    public void Taking_a_vertex_away_leaves_as_many_outside_the_largest_part_as_it_says() =>
        AnyNetwork.Larger.Sample(
            given =>
            {
                NetworkGraph graph = NetworkGraph.Of(given.Vertices, given.Edges);
                Components whole = Components.Of(graph);
                foreach (CutVertex cut in CutAnswer.Of(graph).Vertices)
                {
                    Components left = Components.Of(NetworkGraph.Of(given.Vertices, [.. given.Edges.Where(edge => edge.A != cut.Vertex && edge.B != cut.Vertex)]));
                    int[] parts = [.. Enumerable.Range(0, given.Vertices)
                        .Where(vertex => vertex != cut.Vertex && whole.Of(vertex) == whole.Of(cut.Vertex))
                        .CountBy(left.Of).Select(part => part.Value)];

                    Assert.Equal(parts.Sum() - parts.Max(), cut.CutsOff);
                }
            },
            iter: 300);
}
