namespace Graph.Model.Tests.Values;

public sealed class SectorMapCategoriesTests
{
    [Theory]
    [InlineData("Local authority", Sector.LocalGovernment)]
    [InlineData("Elected representatives", Sector.LocalGovernment)]
    [InlineData("National government", Sector.NationalGovernment)]
    [InlineData("Public services", Sector.PublicService)]
    [InlineData("Voluntary and community", Sector.Voluntary)]
    [InlineData("Faith", Sector.Faith)]
    [InlineData("Education", Sector.Education)]
    [InlineData("Business", Sector.Private)]
    [InlineData("media ", Sector.Private)]
    [InlineData("Funders", Sector.Funder)]
    [InlineData("Our own words", null)]
    [InlineData(null, null)]
    public void A_category_stands_for_a_sector_by_its_name(string? category, Sector? sector) =>
        Assert.Equal(sector, SectorMapCategories.SectorOf(Of(null, category)));

    [Fact]
    public void The_sector_that_is_recorded_goes_before_the_category() =>
        Assert.Equal(Sector.Faith, SectorMapCategories.SectorOf(Of(Sector.Faith, "Business")));

    [Theory]
    [InlineData(new[] { "local  AUTHORITY", "Our own words", "Local authority" }, "Local authority, Our own words")]
    [InlineData(new string[0], "Public services")]
    public void An_organisation_stands_in_each_of_its_categories_else_in_that_of_its_sector(string[] categories, string expected) =>
        Assert.Equal(expected, string.Join(", ", SectorMapCategories.Of(new Organisation { Id = FactId.Of<Organisation>("one"), Name = "One", Sector = Sector.Health, Categories = [.. categories] })));

    [Fact]
    public void Every_sector_stands_in_a_usual_category() =>
        Assert.All(Enum.GetValues<Sector>(), sector => Assert.Contains(Assert.Single(SectorMapCategories.Of(new Organisation { Id = FactId.Of<Organisation>("one"), Name = "One", Sector = sector })), SectorMapCategories.Known));

    private static Organisation Of(Sector? sector, string? category) => new() { Id = FactId.Of<Organisation>("one"), Name = "One", Sector = sector, Categories = category is null ? [] : ["Our own words", category] };
}
