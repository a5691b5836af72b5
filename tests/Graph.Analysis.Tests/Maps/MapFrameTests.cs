using Graph.Analysis.Maps;
using Graph.Model;

namespace Graph.Analysis.Tests.Maps;

public sealed class MapFrameTests
{
    private static readonly Outline Square = Outline.Parse("POLYGON((450000 350000,460000 350000,460000 360000,450000 360000,450000 350000))")!;

    [Fact]
    public void All_that_is_shown_is_inside_with_some_room_around()
    {
        MapFrame frame = MapFrame.Around([Square], [new(470_000, 340_000)])!;

        Assert.True(frame.West < 450_000 && frame.East > 470_000 && frame.South < 340_000 && frame.North > 360_000);
    }

    [Fact]
    public void One_point_alone_has_a_kilometre_around_it() => Assert.InRange(MapFrame.Around([], [new(450_000, 350_000)]) is { } frame ? frame.East - frame.West : 0, 1_000, 2_000);

    [Fact]
    public void Nothing_has_no_frame() => Assert.Null(MapFrame.Around([], []));

    [Fact]
    public void A_path_counts_from_the_upper_left_corner_downwards() =>
        Assert.Equal("M500 10500L10500 10500L10500 500L500 500Z", new MapFrame(449_500, 349_500, 460_500, 360_500).PathOf(Square));

    [Fact]
    public void What_is_smaller_than_a_page_can_show_is_not_in_the_path()
    {
        Outline islet = Outline.Parse("MULTIPOLYGON(((450000 350000,460000 350000,460000 360000,450000 350000)),((470000 350000,470010 350000,470010 350010,470000 350000)))")!;

        Assert.Equal(1, new MapFrame(0, 0, 700_000, 1_300_000).PathOf(islet).Count(letter => letter == 'M'));
    }
}
