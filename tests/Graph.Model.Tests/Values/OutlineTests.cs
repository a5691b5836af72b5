using CsCheck;

namespace Graph.Model.Tests.Values;

public sealed class OutlineTests
{
    private const string Ring = "(450100 350200,450300 350200,450300 350400,450100 350400,450100 350200)";
    private const string Hole = "(450150 350250,450200 350250,450200 350300,450150 350250)";

    [Theory]
    [InlineData($"MULTIPOLYGON((({"450100 350200,450300 350200,450300 350400,450100 350400,450100 350200"})))")]
    [InlineData($"POLYGON({Ring})")]
    [InlineData($" polygon ( ({"450100.2 350199.8, 450300 350200 ,450300 350400,450100 350400,450100 350200"}) ) ")]
    public void A_text_of_a_polygon_is_spelt_to_the_metre(string text) =>
        Assert.Equal($"MULTIPOLYGON(({Ring}))", Outline.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("POLYGON")]
    [InlineData("POLYGON EMPTY")]
    [InlineData("POLYGON()")]
    [InlineData("POINT(450100 350200)")]
    [InlineData($"POLYGON({Ring}) and more")]
    [InlineData($"POLYGON({Ring}))")]
    [InlineData($"POLYGON({Ring}")]
    [InlineData($"MULTIPOLYGON({Ring})")]
    [InlineData("POLYGON((450100 350200,450300 350200,450100 350200))")]
    [InlineData("POLYGON((450100 350200,450300 350200,450300 350400,450100 350401))")]
    [InlineData("POLYGON((-2.5 53.1,-2.4 53.1,-2.4 x,-2.5 53.1))")]
    [InlineData("POLYGON((9450100 350200,450300 350200,450300 350400,9450100 350200))")]
    [InlineData("POLYGON((NaN 350200,450300 350200,450300 350400,NaN 350200))")]
    public void What_is_no_closed_polygon_of_the_grid_is_none(string text) => Assert.Null(Outline.Parse(text));

    [Fact]
    public void A_point_in_a_hole_lies_outside()
    {
        Outline outline = Outline.Parse($"POLYGON({Ring},{Hole})")!;

        Assert.True(outline.Contains(new(450_120, 350_380)));
        Assert.False(outline.Contains(new(450_190, 350_260)));
        Assert.False(outline.Contains(new(450_400, 350_300)));
    }

    [Fact]
    public void It_has_as_many_points_as_its_rings_and_lies_between_two_corners()
    {
        Outline outline = Outline.Parse($"MULTIPOLYGON(({Ring},{Hole}),((451000 350000,451010 350000,451010 350010,451000 350000)))")!;

        Assert.Equal((13, new GridPoint(450_100, 350_000), new GridPoint(451_010, 350_400)), (outline.Vertices, outline.SouthWest, outline.NorthEast));
    }

    [Fact]
    public void What_is_written_reads_as_the_same_whatever_the_rings()
    {
        Gen<IReadOnlyList<GridPoint>> ring = Gen.Select(Gen.Int[-200_000, 800_000], Gen.Int[-200_000, 1_400_000]).Select(pair => new GridPoint(pair.Item1, pair.Item2)).List[3, 20]
            .Select(points => (IReadOnlyList<GridPoint>)[.. points, points[0]]);
        Gen<IReadOnlyList<IReadOnlyList<GridPoint>>> polygon = ring.List[1, 3].Select(rings => (IReadOnlyList<IReadOnlyList<GridPoint>>)rings);

        polygon.List[1, 4].Sample(polygons =>
        {
            Outline outline = Outline.Of(polygons)!;
            string text = outline.ToString();

            Assert.Equal(text, Outline.Parse(text)!.ToString());
            Assert.Equal(outline.Vertices, Outline.Parse(text)!.Vertices);
        });
    }

    [Fact]
    public void The_middle_of_any_star_is_inside_it()
    {
        Gen.Select(Gen.Int[3, 40], Gen.Int[0, 1_000_000], Gen.Int[100_000, 600_000], Gen.Int[100_000, 900_000]).Sample((corners, seed, east, north) =>
        {
            Random random = new(seed);
            GridPoint[] points = [.. Enumerable.Range(0, corners).Select(corner => (Angle: Math.Tau * corner / corners, Far: random.Next(500, 20_000))).Select(ray => new GridPoint(east + (int)(ray.Far * Math.Cos(ray.Angle)), north + (int)(ray.Far * Math.Sin(ray.Angle))))];
            Outline outline = Outline.Of([[[.. points, points[0]]]])!;

            // Where the star is but a metre wide, rounding to the metre may lead beside it.
            GridPoint middle = outline.Middle;
            Assert.True(Enumerable.Range(-1, 3).Any(aside => outline.Contains(middle with { East = middle.East + aside })), outline.ToString());
        });
    }

    [Fact]
    public void The_middle_of_a_horseshoe_is_not_in_its_gap()
    {
        Outline horseshoe = Outline.Parse("POLYGON((400000 300000,409000 300000,409000 309000,408000 309000,408000 301000,401000 301000,401000 309000,400000 309000,400000 300000))")!;

        Assert.True(horseshoe.Contains(horseshoe.Middle));
    }

    [Fact]
    public void The_longest_there_may_be_fits_a_property()
    {
        GridPoint[] points = [.. Enumerable.Range(0, Outline.MostVertices - 1).Select(number => new GridPoint(-100_000 - number, 1_100_000 + number))];

        string text = Outline.Of([[[.. points, points[0]]]])!.ToString();

        Assert.InRange(text.Length, 1, WrittenText.MaximumProse);
        Assert.Null(Outline.Of([[[.. points, points[0], points[0]]]]));
    }
}
