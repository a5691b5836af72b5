using CsCheck;
using Graph.Analysis.Graphs;
using Graph.Analysis.Tests.Graphs.Given;

namespace Graph.Analysis.Tests.Graphs;

public sealed class OneModeProjectionTests
{
    [Fact]
    public void Two_women_are_tied_for_every_event_that_both_attended()
    {
        (string Woman, int[] Events)[] women = Classics.SouthernWomen;
        (int, int)[] attended = [.. women.SelectMany((woman, number) => woman.Events.Select(one => (number, one - 1)))];

        NetworkGraph graph = OneModeProjection.Of(women.Length, 14, attended, largestClique: 14);

        for (int woman = 0; woman < women.Length; woman++)
        {
            for (int other = 0; other < women.Length; other++)
            {
                if (other != woman)
                    Assert.Equal(women[woman].Events.Intersect(women[other].Events).Count(), graph.NeighboursOf(woman).ToArray().Count(neighbour => neighbour == other));
            }
        }
    }

    [Fact]
    public void A_membership_that_is_recorded_twice_counts_once() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3]).Array[0, 12].Sample(memberships =>
    {
        NetworkGraph once = OneModeProjection.Of(6, 4, [.. memberships.Distinct()], largestClique: 6);
        NetworkGraph twice = OneModeProjection.Of(6, 4, [.. memberships, .. memberships], largestClique: 6);

        Assert.Equal(once.EdgeCount, twice.EdgeCount);
        Assert.All(Enumerable.Range(0, 6), person => Assert.Equal(once.NeighboursOf(person).ToArray(), twice.NeighboursOf(person).ToArray()));
    });

    [Fact]
    public void An_event_that_too_many_attended_is_refused_by_name_and_not_left_out()
    {
        CliqueTooLargeException refused = Assert.Throws<CliqueTooLargeException>(() => OneModeProjection.Of(4, 2, [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1)], largestClique: 2));

        Assert.Equal("Affiliation 1 has 3 people, but at most 2 can all be tied to each other. Leave it out, or raise the limit.", refused.Message);
        Assert.Equal((1, 3, 2), (refused.Affiliation, refused.People, refused.Largest));
    }

    [Fact]
    public void A_membership_of_nobody_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => OneModeProjection.Of(1, 1, [(1, 0)], largestClique: 1));
}
