using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class TwoModeMaximumTests
{
    private const int Women = 18;
    private const int Events = 14;
    private const int Evelyn = 0;
    private const int EventEight = Women + 7;

    [Fact]
    public void The_eighth_event_and_Evelyn_stand_out_as_published()
    {
        NetworkGraph graph = Classics.SouthernWomenAndEvents;
        Assert.Equal("Evelyn Jefferson", Classics.SouthernWomen[Evelyn].Woman);

        double[] betweenness = Betweenness.Of(graph);
        double[] closeness = Closeness.Of(graph);

        Assert.Equal(0.78, graph.DegreeOf(EventEight) / TwoModeMaximum.Degree(Women), 2);
        Assert.Equal(0.24, betweenness[EventEight] / TwoModeMaximum.Betweenness(Events, Women), 2);
        Assert.Equal(0.85, closeness[EventEight] / TwoModeMaximum.Closeness(Events, Women), 2);
        Assert.Equal(0.57, graph.DegreeOf(Evelyn) / TwoModeMaximum.Degree(Events), 2);
        Assert.Equal(0.10, betweenness[Evelyn] / TwoModeMaximum.Betweenness(Women, Events), 2);
        Assert.Equal(0.80, closeness[Evelyn] / TwoModeMaximum.Closeness(Women, Events), 2);
    }

    [Fact]
    public void One_event_that_everybody_attends_reaches_each_maximum()
    {
        NetworkGraph star = NetworkGraph.Of(5, [(0, 4), (1, 4), (2, 4), (3, 4)]);

        Assert.Equal(TwoModeMaximum.Degree(4), star.DegreeOf(4));
        Assert.Equal(TwoModeMaximum.Closeness(1, 4), Closeness.Of(star)[4], 9);
        Assert.Equal(TwoModeMaximum.Betweenness(1, 4), Betweenness.Of(star)[4], 9);
    }
}
