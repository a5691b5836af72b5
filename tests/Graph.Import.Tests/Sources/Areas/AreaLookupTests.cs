using Graph.Model;

namespace Graph.Import.Tests.Sources.Areas;

/// <summary>Lookups of the Office for National Statistics: which area lies in which.</summary>
public sealed class AreaLookupTests
{
    private const string Lookup = """
        lsoa21cd,lsoa21nm,wd22cd,wd22nm,lad22cd,lad22nm
        E01004861,Bolton 033A,E05000655,Farnworth,E08000001,Bolton
        E01004912,Bolton 024B,E05000664,St Mary's,E08000001,Bolton
        E01005000,Trafford 001A,E05000829,St Mary's,E08000009,Trafford
        """;

    [Fact]
    public void Each_area_becomes_a_place_with_its_code_and_kind_within_the_next_wider_one()
    {
        World world = World.Of(Lookup).WithoutProblems();

        Dictionary<string, Place> places = world.All<Place>().ToDictionary(place => place.Gss!, StringComparer.Ordinal);
        Assert.Equal(8, places.Count);
        Assert.Equal(("Farnworth", "Ward"), (places["E05000655"].Name, places["E05000655"].Kind));
        Assert.Equal(("Trafford", "Borough"), (places["E08000009"].Name, places["E08000009"].Kind));
        Assert.Equal(
            ["Bolton 024B in St Mary's", "Bolton 033A in Farnworth", "Farnworth in Bolton", "St Mary's in Bolton", "St Mary's in Trafford", "Trafford 001A in St Mary's"],
            world.All<Within>().Select(within => $"{world.All<Place>().Single(place => place.Id == within.From).Name} in {world.All<Place>().Single(place => place.Id == within.To).Name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_place_that_is_recorded_is_found_by_its_code_and_the_file_a_second_time_changes_nothing()
    {
        World world = new World().Know(new Place { Id = FactId.Of<Place>("known"), Name = "Trafford", Gss = "E08000009", Kind = "Borough", Description = "Ours" }).Import(Lookup).WithoutProblems();

        Assert.Equal(8, world.All<Place>().Count);
        Assert.Equal("Ours", world.All<Place>().Single(place => place.Gss == "E08000009").Description);
        world.Import(Lookup).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [Fact]
    public void A_place_gets_its_official_name_and_keeps_its_former_one_as_another()
    {
        World world = World.Of("Name,GSS\nMy name,E05000655\n", "places.csv").WithoutProblems().Import(Lookup).WithoutProblems();

        Place place = world.All<Place>().Single(place => place.Gss == "E05000655");
        Assert.Equal("Farnworth", place.Name);
        Assert.Equal(["My name"], place.AlternateNames);
        Assert.Equal(0, world.Import("Name,GSS\nMy name,E05000655\n", "places.csv").WithoutProblems().Changed);
    }

    [Theory]
    [InlineData("Old Green", "New Green")]
    [InlineData("New Green", "Old Green")]
    public void Lookups_of_several_years_settle_whichever_comes_first(string first, string second)
    {
        static string Of(string name) => $"WD22CD,WD22NM,LAD22CD,LAD22NM\nE05000655,{name},E08000001,Bolton\n";
        World world = World.Of(Of(first)).Import(Of(second)).WithoutProblems();

        Place place = world.All<Place>().Single(place => place.Gss == "E05000655");
        Assert.Equal(second, place.Name);
        Assert.Equal([first], place.AlternateNames);
        Assert.Equal(0, world.Import(Of(first)).WithoutProblems().Changed + world.Import(Of(second)).WithoutProblems().Changed);
    }

    [Fact]
    public void A_name_is_not_another_name_of_its_own()
    {
        Assert.Equal(["Mill Green"], World.Of("Name,GSS,Alternate names\nLarkby,E05000655,Larkby; Mill Green\n", "places.csv").WithoutProblems().Single<Place>().AlternateNames);
    }

    [Fact]
    public void What_is_no_code_or_has_no_name_is_left_out_with_a_warning()
    {
        World world = World.Of("WD22CD,WD22NM,LAD22CD,LAD22NM,ObjectId\nE05000655,Farnworth,Bolton,Bolton,1\nE05000664,,E08000001,Bolton,2\n").WithoutProblems();

        Assert.Equal(["Bolton", "Farnworth"], world.All<Place>().Select(place => place.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["\"Bolton\" is not a GSS code, so the area was left out.", "E05000664 has no name, so the area was left out."], world.Log.Warnings.Select(warning => warning.Message));
    }

    [RealFileFact("geography/gm_lsoa_to_ward_2021.csv", "geography/gm_administrative_lookup.csv")]
    public void The_neighbourhoods_wards_and_boroughs_of_a_real_city_region_are_all_there()
    {
        World world = new World().ImportFile(RealFiles.Find("geography/gm_lsoa_to_ward_2021.csv")).WithoutProblems();

        Assert.Equal(1_702, world.All<Place>().Count(place => place.Kind == "Neighbourhood for statistics"));
        Assert.Equal(10, world.All<Place>().Count(place => place.Kind == "Borough"));
        int wards = world.All<Place>().Count(place => place.Kind == "Ward");
        Assert.Equal(1_702 + wards, world.All<Within>().Count);
        Assert.Equal(10, world.ImportFile(RealFiles.Find("geography/gm_administrative_lookup.csv")).WithoutProblems().All<Place>().Count(place => place.Kind == "Borough"));
    }
}
