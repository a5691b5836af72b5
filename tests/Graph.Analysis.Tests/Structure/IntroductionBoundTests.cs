using CsCheck;

namespace Graph.Analysis.Tests;

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
    public void A_network_that_no_single_loss_disconnects_needs_none() => Assert.Equal(0, IntroductionBound.Of(Classics.SouthernWomenAndEvents));

    [Fact]
    public void Nobody_needs_no_introduction() => Assert.Equal(0, IntroductionBound.Of(NetworkGraph.Of(0, [])));
}
