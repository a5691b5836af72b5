using Graph.Analysis.Maps;
using Graph.Model;

namespace Graph.Analysis.Tests.Maps;

public sealed class PointFinderTests
{
    private const string Club = "organisation-club";
    private static readonly Outline Ward = Outline.Parse("POLYGON((450000 350000,460000 350000,460000 360000,450000 360000,450000 350000))")!;
    private static readonly Building Hall = new() { Id = "building-hall", Name = "Hall", Point = new(53.42, -2.32) };
    private static readonly Building House = new() { Id = "building-house", Name = "House", Point = new(53.43, -2.33) };
    private static readonly LocatedIn InWard = new() { Id = "located-1", From = Club, To = "place-ward" };

    [Fact]
    public void A_building_is_where_its_point_is() => Assert.Equal([new(Hall.Id, BritishGrid.Of(Hall.Point!.Value)!.Value, PointBasis.Point, null)], Finder().Of(Hall.Id));

    [Fact]
    public void An_organisation_is_in_the_building_that_it_uses_and_not_in_one_that_it_only_owns() =>
        Assert.Equal([(PointBasis.Building, (string?)Hall.Id)], Finder(Has(Hall, TenureKind.Uses), Has(House, TenureKind.Owns)).Of(Club).Select(point => (point.Basis, point.Through)));

    [Fact]
    public void An_organisation_that_uses_no_building_is_shown_in_the_one_it_owns() =>
        Assert.Equal([House.Id], Finder(Has(House, TenureKind.Owns)).Of(Club).Select(point => point.Through));

    [Fact]
    public void Without_a_building_it_is_in_the_middle_of_its_place_and_that_is_said() =>
        Assert.Equal([new(Club, Ward.Middle, PointBasis.Place, InWard.To)], Finder().Of(Club));

    [Fact]
    public void What_is_nowhere_has_no_point() => Assert.Empty(Finder().Of("organisation-other"));

    private static PointFinder Finder(params Tenure[] tenures) => new(
        new Dictionary<string, Fact>(StringComparer.Ordinal) { [Hall.Id] = Hall, [House.Id] = House },
        tenures,
        [InWard],
        place => place == InWard.To ? Ward : null);

    private static Tenure Has(Building building, TenureKind kind) => new() { Id = $"tenure-{building.Id}", From = Club, To = building.Id, Kind = kind };
}
