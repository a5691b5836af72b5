using CsCheck;

namespace Graph.Model.Tests.Values;

public sealed class BritishGridTests
{
    private const double Degree = Math.PI / 180;

    [Fact]
    public void The_worked_example_of_the_Ordnance_Survey_projects_to_its_easting_and_northing()
    {
        // "A guide to coordinate systems in Great Britain", annex C: 52° 39′ 27.2531″ N, 1° 43′ 4.5177″ E in OSGB36.
        (double east, double north) = BritishGrid.Mercator((52 + (39 / 60.0) + (27.2531 / 3600)) * Degree, (1 + (43 / 60.0) + (4.5177 / 3600)) * Degree);

        Assert.Equal(651_409.903, east, 0.01);
        Assert.Equal(313_177.270, north, 0.01);
    }

    [Theory]
    [InlineData(52.658007833, 1.716073973, 651_409.80, 313_177.45)]
    [InlineData(49.922261, -6.299777, 91_492.1, 11_318.8)]
    [InlineData(53.77911026, -3.04045490, 331_534.6, 431_920.8)]
    public void Degrees_of_satellites_are_right_to_five_metres(double latitude, double longitude, double east, double north)
    {
        (double foundEast, double foundNorth) = BritishGrid.Project(latitude, longitude);

        Assert.InRange(Math.Sqrt(Math.Pow(foundEast - east, 2) + Math.Pow(foundNorth - north, 2)), 0, 5);
    }

    [Fact]
    public void The_way_back_leads_to_the_same_metre_everywhere_on_the_grid() =>
        Gen.Select(Gen.Int[-200_000, 800_000], Gen.Int[-200_000, 1_400_000], (east, north) => new GridPoint(east, north)).Sample(point =>
            Assert.Equal(point, BritishGrid.Of(BritishGrid.ToEarth(point))));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(90, 0)]
    [InlineData(-89, 178)]
    [InlineData(48.85, 12.35)]
    public void A_point_far_away_has_no_place_on_the_grid(double latitude, double longitude) =>
        Assert.Null(BritishGrid.Of(new(latitude, longitude)));
}
