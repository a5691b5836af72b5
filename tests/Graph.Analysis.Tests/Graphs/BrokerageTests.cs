using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class BrokerageTests
{
    [Fact]
    public void A_pair_is_brokered_by_the_sectors_of_the_three()
    {
        const int Council = 0;
        const int Voluntary = 1;
        const int Health = 2;
        NetworkGraph star = NetworkGraph.Of(6, [(0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (1, 3)]);

        BrokerageRoles roles = Brokerage.Of(star, [Council, Council, Council, Voluntary, Voluntary, Health])[0];

        Assert.Equal(new(Coordinator: 1, Gatekeeper: 5, Representative: 5, Consultant: 1, Liaison: 2), roles);
        Assert.Equal(9, roles.All);
    }

    [Fact]
    public void Every_pair_of_neighbours_that_is_not_tied_is_counted_once() => Gen.Select(AnyNetwork.WithParallels, Gen.Int[0, 2].Array[9]).Sample((network, sectors) =>
    {
        NetworkGraph simple = NetworkGraph.Of(network.Vertices, network.Edges).Simple();

        BrokerageRoles[] roles = Brokerage.Of(NetworkGraph.Of(network.Vertices, network.Edges), sectors.AsSpan(0, network.Vertices));

        for (int broker = 0; broker < network.Vertices; broker++)
        {
            int own = sectors[broker];
            int[] neighbours = simple.NeighboursOf(broker).ToArray();
            (int One, int Other)[] pairs = [.. from a in neighbours from b in neighbours where a < b && !simple.NeighboursOf(a).Contains(b) select (sectors[a], sectors[b])];
            Assert.Equal(pairs.Length, roles[broker].All);
            Assert.Equal(pairs.Count(pair => pair.One == own && pair.Other == own), roles[broker].Coordinator);
            Assert.Equal(pairs.Count(pair => pair.One == own != (pair.Other == own)), roles[broker].Gatekeeper);
            Assert.Equal(roles[broker].Gatekeeper, roles[broker].Representative);
            Assert.Equal(pairs.Count(pair => pair.One == pair.Other && pair.One != own), roles[broker].Consultant);
            Assert.Equal(pairs.Count(pair => pair.One != pair.Other && pair.One != own && pair.Other != own), roles[broker].Liaison);
        }
    });

    [Fact]
    public void A_sector_below_nought_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Brokerage.Of(NetworkGraph.Of(2, [(0, 1)]), [0, -1]));

    [Fact]
    public void Each_vertex_needs_a_sector()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Brokerage.Of(Classics.Kite, [0, 1]));

        Assert.Contains("There are 2 sectors for 10 vertices; each vertex needs one.", refused.Message, StringComparison.Ordinal);
    }
}
