using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class BetweennessTests
{
    [Fact]
    public void In_the_karate_club_the_instructor_and_the_president_are_between_the_most()
    {
        double[] values = Betweenness.Of(Classics.KarateClub);

        Assert.Equal(231.0714, values[0], 4);
        Assert.Equal(160.5516, values[33], 4);
    }

    [Fact]
    public void In_the_kite_Heather_is_between_the_most()
    {
        double[] values = Betweenness.Of(Classics.Kite);

        Assert.Equal(14, values[7], 4);
        Assert.Equal(8.3333, values[5], 4);
        Assert.Equal(8.3333, values[6], 4);
        Assert.Equal(8, values[8], 4);
        Assert.Equal(3.6667, values[3], 4);
    }

    [Fact]
    public void In_Florence_the_Medici_are_between_the_most()
    {
        const double AllPairsOfOthers = 14 * 13 / 2.0;

        double[] values = Betweenness.Of(Classics.FlorentineFamilies);

        double medici = values[Array.IndexOf(Classics.FlorentineNames, "Medici")];
        Assert.Equal(47.5, medici, 4);
        Assert.Equal(0.522, medici / AllPairsOfOthers, 3);
        Assert.Equal(0.255, values[Array.IndexOf(Classics.FlorentineNames, "Guadagni")] / AllPairsOfOthers, 3);
    }

    [Fact]
    public void It_is_the_part_of_the_shortest_chains_of_every_pair() => AnyNetwork.WithParallels.Sample(
        network =>
        {
            NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges);

            double[] values = Betweenness.Of(graph);

            Assert.All(ChainsByDefinition.Betweenness(graph).Zip(values), pair => Assert.Equal(pair.First, pair.Second, 9));
        },
        iter: 1000);

    [Fact]
    public void An_estimate_is_no_further_off_than_it_says()
    {
        NetworkGraph graph = Ring(2000);
        double[] exact = Betweenness.Of(graph);

        BetweennessEstimate estimate = Betweenness.Estimate(graph, error: 0.1, failure: 0.01, seed: 7);

        Assert.Equal(645, estimate.Sources);
        Assert.Equal((0.99, 0.1 * 2000 * 1998 / 2), (estimate.Confidence, estimate.Error));
        Assert.All(exact.Zip(estimate.Values), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, estimate.Error));
        Assert.Contains(exact.Zip(estimate.Values), pair => Math.Abs(pair.First - pair.Second) > 1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_estimate()
    {
        NetworkGraph graph = Ring(2000);

        BetweennessEstimate one = Betweenness.Estimate(graph, 0.1, 0.01, seed: 7);
        BetweennessEstimate again = Betweenness.Estimate(graph, 0.1, 0.01, seed: 7);
        BetweennessEstimate other = Betweenness.Estimate(graph, 0.1, 0.01, seed: 8);

        Assert.All(one.Values.Zip(again.Values), pair => Assert.Equal(pair.First, pair.Second, 6));
        Assert.Contains(one.Values.Zip(other.Values), pair => Math.Abs(pair.First - pair.Second) > 1);
    }

    [Fact]
    public void Where_all_vertices_would_be_needed_the_estimate_is_exact()
    {
        BetweennessEstimate estimate = Betweenness.Estimate(Classics.Kite, error: 0.1, failure: 0.01, seed: 1);

        Assert.Equal((0, 1, 10), (estimate.Error, estimate.Confidence, estimate.Sources));
        Assert.Equal(14, estimate.Values[7], 4);
    }

    [Fact]
    public void It_reports_every_percent_up_to_the_whole()
    {
        List<double> reported = [];

        Betweenness.Of(Ring(200), new Listener(reported.Add));

        Assert.Equal(Enumerable.Range(1, 100).Select(percent => percent / 100.0), reported);
    }

    [Fact]
    public void It_says_how_far_it_is_and_ends_when_it_is_cancelled()
    {
        List<double> reported = [];
        using CancellationTokenSource cancellation = new();

        Assert.ThrowsAny<OperationCanceledException>(() => Betweenness.Of(Ring(2000), new Listener(part =>
        {
            reported.Add(part);
            if (part >= 0.1)
                cancellation.Cancel();
        }), cancellation.Token));

        Assert.Equal(reported.Order(), reported);
        Assert.InRange(reported[^1], 0.1, 0.9);
    }

    /// <summary>A ring of people, one of whom knows somebody opposite.</summary>
    private static NetworkGraph Ring(int people) => NetworkGraph.Of(people, [.. Enumerable.Range(0, people).Select(person => (person, (person + 1) % people)), (0, people / 2)]);
}
