using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class ShortestChainsTests
{
    [Fact]
    public void From_the_tail_of_the_kite_to_Diane_two_chains_lead_through_Heather()
    {
        ShortestChains found = ShortestChains.Between(Classics.Kite, [9], [3], most: 10);

        Assert.True(found.IsComplete);
        Assert.Equal<int[]>([[9, 8, 7, 5, 3], [9, 8, 7, 6, 3]], found.Chains.Select(chain => chain.ToArray()));
    }

    [Fact]
    public void They_are_all_shortest_chains_between_two_groups_or_as_many_as_are_wanted() => Gen.Select(AnyNetwork.WithParallels, Gen.Int[0, 8].Array[0, 3], Gen.Int[0, 8].Array[0, 3], Gen.Int[1, 4]).Sample(
        (network, someFrom, someTo, most) =>
        {
            NetworkGraph graph = NetworkGraph.Of(network.Vertices, network.Edges);
            int[] from = [.. someFrom.Select(vertex => vertex % network.Vertices)];
            int[] to = [.. someTo.Select(vertex => vertex % network.Vertices)];
            string[] expected = [.. ChainsByDefinition.Shortest(graph, from, to).Select(chain => string.Join(' ', chain)).Order(StringComparer.Ordinal)];

            ShortestChains found = ShortestChains.Between(graph, from, to, most);

            string[] chains = [.. found.Chains.Select(chain => string.Join(' ', chain))];
            Assert.Equal(expected.Take(most), chains);
            Assert.Equal(expected.Length <= most, found.IsComplete);
        },
        iter: 3000);

    [Fact]
    public void Where_there_are_very_many_only_those_wanted_are_followed()
    {
        // Sixty diamonds in a row: 2^60 chains.
        NetworkGraph diamonds = NetworkGraph.Of(181, [.. Enumerable.Range(0, 60).Select(number => 3 * number).SelectMany(first => new[] { (first, first + 1), (first, first + 2), (first + 1, first + 3), (first + 2, first + 3) })]);

        ShortestChains found = ShortestChains.Between(diamonds, [0], [180], most: 5);

        Assert.Equal((5, false), (found.Chains.Count, found.IsComplete));
        Assert.All(found.Chains, chain => Assert.Equal(121, chain.Count));
    }
}
