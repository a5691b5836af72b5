using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class StructuralHolesTests
{
    [Fact]
    public void The_instructor_of_the_karate_club_is_the_least_constrained() =>
        Assert.Equal(0.155423, StructuralHoles.Of(Classics.KarateClub).Constraint[0], 6);

    [Fact]
    public void Burts_example_has_the_values_that_he_gives()
    {
        const int A = 0;
        const int C = 2;
        const int G = 6;

        StructuralHoles holes = StructuralHoles.Of(Classics.BurtsExample);

        Assert.Equal(0.400, holes.Constraint[G], 3);
        Assert.Equal(0.595, holes.Constraint[A], 3);
        Assert.Equal(1, holes.Constraint[C], 3);
        Assert.Equal(4.67, holes.EffectiveSize[G], 2);
        Assert.Equal(2.50, holes.EffectiveSize[A], 2);
        Assert.Equal(1, holes.EffectiveSize[C], 2);
    }

    [Fact]
    public void Both_are_what_their_definitions_sum() => AnyNetwork.WithParallels.Sample(network =>
    {
        NetworkGraph simple = NetworkGraph.Of(network.Vertices, network.Edges).Simple();
        bool Tied(int a, int b) => simple.NeighboursOf(a).Contains(b);
        double Part(int a, int b) => Tied(a, b) ? 1.0 / simple.DegreeOf(a) : 0;

        StructuralHoles holes = StructuralHoles.Of(NetworkGraph.Of(network.Vertices, network.Edges));

        for (int i = 0; i < network.Vertices; i++)
        {
            int[] neighbours = simple.NeighboursOf(i).ToArray();
            double constraint = neighbours.Sum(j => Math.Pow(Part(i, j) + neighbours.Sum(q => Part(i, q) * Part(q, j)), 2));
            double effective = neighbours.Sum(j => 1 - neighbours.Count(q => Tied(j, q)) / (double)neighbours.Length);
            Assert.Equal(neighbours.Length == 0 ? double.NaN : constraint, holes.Constraint[i], 9);
            Assert.Equal(neighbours.Length == 0 ? double.NaN : effective, holes.EffectiveSize[i], 9);
        }
    });
}
