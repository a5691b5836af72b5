using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class IntroductionBoundTests
{
    [Fact]
    public void The_classics_need_at_least_the_published_number_of_introductions()
    {
        Assert.Equal(2, IntroductionBound.Of(Classics.KarateClub));
        Assert.Equal(1, IntroductionBound.Of(Classics.Kite));
        Assert.Equal(2, IntroductionBound.Of(Classics.FlorentineFamilies));
    }

    [Fact]
    public void In_small_networks_as_many_are_enough_as_the_bound_says() => AnyNetwork.Tiny.Where(network => network.Vertices <= 5).Sample(
        network => Assert.Equal(
            StructureByDefinition.FewestIntroductions(network.Vertices, network.Edges),
            IntroductionBound.Of(NetworkGraph.Of(network.Vertices, network.Edges))),
        iter: 500);

    [Fact]
    public void Where_only_people_leave_fewer_are_never_enough()
    {
        // Vertices 0 to 2 are people, the others organisations; each has a tie.
        AnyNetwork.Tiny.Where(network => network.Vertices is > 3 and <= 5).Sample(
            network =>
            {
                (int A, int B)[] edges = [.. network.Edges.Where(edge => edge.A != edge.B && (edge.A < 3 || edge.B < 3)).Union(Enumerable.Range(0, network.Vertices).Select(vertex => (vertex, (vertex + 3) % network.Vertices)).Where(edge => edge.Item1 != edge.Item2 && (edge.Item1 < 3 || edge.Item2 < 3)))];
                int bound = IntroductionBound.Of(NetworkGraph.Of(network.Vertices, edges), vertex => vertex < 3);
                return bound <= StructureByDefinition.FewestIntroductions(network.Vertices, edges, people: 3);
            },
            iter: 500);
    }

    [Fact]
    public void One_person_between_two_organisations_is_no_reason_but_one_who_alone_joins_two_groups_is()
    {
        // Organisations 4 and 5; 0 and 1 at the one, 2 and 3 at the other.
        (int, int)[] posts = [(0, 4), (1, 4), (2, 5), (3, 5)];
        Assert.Equal(1, Bound([.. posts, (0, 2)]));
        Assert.Equal(0, Bound([.. posts, (0, 2), (1, 3)]));
        Assert.Equal(2, Bound(posts));

        static int Bound((int, int)[] ties) => IntroductionBound.Of(NetworkGraph.Of(6, ties), vertex => vertex < 4);
    }

    [Fact]
    public void A_network_that_no_single_loss_disconnects_needs_none() => Assert.Equal(0, IntroductionBound.Of(Classics.SouthernWomenAndEvents));

    [Fact]
    public void Nobody_needs_no_introduction() => Assert.Equal(0, IntroductionBound.Of(NetworkGraph.Of(0, [])));
}
