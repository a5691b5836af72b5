using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class LeidenTests
{
    [Fact]
    public void The_karate_club_has_four_groups_of_the_best_modularity_there_is()
    {
        Communities communities = Leiden.Of(Classics.KarateClub, seed: 1);

        Assert.Equal(4, communities.Count);
        Assert.Equal(0.4197896, communities.Modularity, 7);
    }

    [Fact]
    public void Ten_groups_in_a_ring_are_found_as_they_are()
    {
        const int Groups = 10;
        const int Members = 5;
        IEnumerable<(int, int)> within = from a in Enumerable.Range(0, Groups * Members) from b in Enumerable.Range(0, a) where a / Members == b / Members select (a, b);
        IEnumerable<(int, int)> between = Enumerable.Range(0, Groups).Select(group => (group * Members, (((group + 1) * Members) + 1) % (Groups * Members)));

        Communities communities = Leiden.Of(NetworkGraph.Of(Groups * Members, [.. within, .. between]), seed: 1);

        Assert.Equal(Enumerable.Range(0, Groups * Members).Select(vertex => vertex / Members), Enumerable.Range(0, Groups * Members).Select(communities.Of));
    }

    [Fact]
    public void Every_community_is_connected_and_all_are_worth_no_less_than_everybody_alone() => Gen.Select(AnyNetwork.Larger, Gen.Int).Sample(
        (network, seed) =>
        {
            NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges);

            Communities communities = Leiden.Of(graph, seed);

            int[] numbers = [.. Enumerable.Range(0, network.Vertices).Select(communities.Of)];
            Assert.Equal(Enumerable.Range(0, communities.Count), numbers.Distinct());
            Assert.Equal(Modularity.Of(graph, numbers), communities.Modularity, 9);
            Assert.True(communities.Modularity >= Modularity.Of(graph, [.. Enumerable.Range(0, network.Vertices)]) - 1e-12);
            for (int community = 0; community < communities.Count; community++)
            {
                int[] others = [.. Enumerable.Range(0, network.Vertices).Where(vertex => numbers[vertex] != community)];
                Assert.Single(StructureByDefinition.Components(network.Vertices, network.Edges, others));
            }
        },
        iter: 1000);

    [Fact]
    public void Modularity_is_the_ties_inside_less_those_that_chance_would_put_there() => Gen.Select(AnyNetwork.WithParallels, Gen.Int[0, 2].Array[9]).Sample((network, sectors) =>
    {
        (int A, int B)[] edges = [.. network.Edges.Where(edge => edge.A != edge.B)];
        int[] communities = [.. sectors.Take(network.Vertices).Select(sector => sector % network.Vertices)];
        int[] degrees = [.. Enumerable.Range(0, network.Vertices).Select(vertex => edges.Count(edge => edge.A == vertex || edge.B == vertex))];
        double expected =
            (from a in Enumerable.Range(0, network.Vertices)
             from b in Enumerable.Range(0, network.Vertices)
             where communities[a] == communities[b]
             select edges.Count(edge => edge == (a, b) || edge == (b, a)) - (degrees[a] * degrees[b] / (2.0 * edges.Length))).Sum() / (2.0 * edges.Length);

        Assert.Equal(edges.Length == 0 ? 0 : expected, Modularity.Of(NetworkGraph.Of(network.Vertices, network.Edges), communities), 9);
    });

    [Fact]
    public void No_division_of_a_small_network_is_worth_much_more()
    {
        // The same networks each time: a heuristic misses the best of few of them, and no bound holds for all there are.
        Random random = new(1);
        List<double> shortfalls = [];
        for (int i = 0; i < 500; i++)
        {
            int vertices = random.Next(1, 6);
            NetworkGraph graph = NetworkGraph.Of(vertices, [.. Enumerable.Range(0, random.Next(10)).Select(_ => (random.Next(vertices), random.Next(vertices)))]);
            shortfalls.Add(Divisions(vertices).Max(division => Modularity.Of(graph, division)) - Leiden.Of(graph, seed: 1).Modularity);
        }

        Assert.All(shortfalls, shortfall => Assert.InRange(shortfall, -1e-9, 0.1));
        Assert.InRange(shortfalls.Average(), 0, 0.002);
    }

    [Fact]
    public void The_same_seed_gives_the_same_communities() => Gen.Select(AnyNetwork.Larger, Gen.Int).Sample(
        (network, seed) =>
        {
            NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges);

            Communities one = Leiden.Of(graph, seed);
            Communities again = Leiden.Of(graph, seed);

            Assert.All(Enumerable.Range(0, network.Vertices), vertex => Assert.Equal(one.Of(vertex), again.Of(vertex)));
        },
        iter: 100);

    [Fact]
    public void It_reports_after_each_round_what_it_has_so_far()
    {
        List<double> reported = [];

        Communities communities = Leiden.Of(Classics.KarateClub, seed: 1, new Listener(reported.Add));

        Assert.Equal(reported.Order(), reported);
        Assert.Equal(communities.Modularity, reported[^1]);
    }

    [Fact]
    public void It_ends_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => Leiden.Of(Classics.KarateClub, seed: 1, cancellationToken: new CancellationToken(canceled: true)));

    private static IEnumerable<int[]> Divisions(int vertices) => vertices == 0
        ? [[]]
        : from division in Divisions(vertices - 1)
          from community in Enumerable.Range(0, division.Length == 0 ? 1 : division.Max() + 2)
          select (int[])[.. division, community];
}
