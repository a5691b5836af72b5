using Graph.Analysis.Statistics;

namespace Graph.Analysis.Tests.Statistics;

public sealed class PoissonIntervalTests
{
    /// <remarks>From published tables of the exact limits for a Poisson mean, 95%.</remarks>
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(1, 0.025, 5.572)]
    [InlineData(2, 0.242, 7.225)]
    [InlineData(3, 0.619, 8.767)]
    [InlineData(5, 1.623, 11.668)]
    [InlineData(10, 4.795, 18.390)]
    [InlineData(100, 81.364, 121.627)]
    public void The_published_limits_are_found(int count, double lowest, double highest)
    {
        var found = PoissonInterval.Of(count);

        Assert.Equal((lowest, highest), (Math.Round(found.Lowest, 3), Math.Round(found.Highest, 3)));
    }

    [Fact]
    public void Even_a_great_count_has_limits_at_once_and_they_are_about_two_standard_deviations_off()
    {
        var found = PoissonInterval.Of(1_000_000);

        Assert.Equal(1_000_000 - 1_959, found.Lowest, 0.01 * 1_959);
        Assert.Equal(1_000_000 + 1_961, found.Highest, 0.01 * 1_961);
    }
}
