using Graph.Analysis.Maps;
using Graph.Model;

namespace Graph.Analysis.Tests.Maps;

public sealed class PointFinderTests
{
    private const string Club = "organisation-club";
    private static readonly Outline Ward = Outline.Parse("POLYGON((450000 350000,460000 350000,460000 360000,450000 360000,450000 350000))")!;
    private static readonly Building Hall = new() { Id = "building-hall", Name = "Hall", Point = new(53.42, -2.32) };
    private static readonly Building House = new() { Id = "building-house", Name = "House", Point = new(53.43, -2.33) };
    private static readonly Building Shed = new() { Id = "building-shed", Name = "Shed", Postcode = "QZ1 1AB" };
    private static readonly Organisation Based = new() { Id = "organisation-based", Name = "Based", Postcode = "QZ1 1AA" };
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
    public void What_has_only_a_postcode_is_where_that_is_and_a_point_that_is_recorded_comes_first()
    {
        Assert.Equal([new(Based.Id, new(1, 2), PointBasis.Postcode, null, "QZ1 1AA")], Finder(Has(Shed, TenureKind.Uses) with { From = Based.Id }).Of(Based.Id));
        Assert.Equal([(PointBasis.Building, null)], Finder(Has(Hall, TenureKind.Uses) with { From = Based.Id }).Of(Based.Id).Select(point => (point.Basis, point.Postcode)));
        Assert.Equal([new(Club, new(3, 4), PointBasis.Postcode, Shed.Id, "QZ1 1AB")], Finder(Has(Shed, TenureKind.Uses)).Of(Club));
    }

    [Fact]
    public void What_is_nowhere_has_no_point() => Assert.Empty(Finder().Of("organisation-other"));

    private static PointFinder Finder(params Tenure[] tenures) => new(
        new Dictionary<string, Fact>(StringComparer.Ordinal) { [Hall.Id] = Hall, [House.Id] = House, [Shed.Id] = Shed, [Based.Id] = Based },
        tenures,
        [InWard],
        place => place == InWard.To ? Ward : null,
        postcode => postcode == Based.Postcode ? new(postcode, new(1, 2), []) : postcode == Shed.Postcode ? new(postcode, new(3, 4), []) : null);

    private static Tenure Has(Building building, TenureKind kind) => new() { Id = $"tenure-{building.Id}", From = Club, To = building.Id, Kind = kind };
}
