using Graph.Analysis.DisclosureControl;

namespace Graph.Analysis.Tests.DisclosureControl;

public sealed class WiderHierarchyTests
{
    private readonly WiderHierarchy places = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["east"] = ["borough"],
        ["west"] = ["borough"],
        ["borough"] = ["county"],
        ["loop a"] = ["loop b"],
        ["loop b"] = ["loop a"],
        ["parish"] = ["north", "south"],
        ["hamlet"] = ["north", "south"],
    });

    [Theory]
    [InlineData("east", "east")]
    [InlineData("east", "east", "borough")]
    [InlineData("east", "borough", "county", "east")]
    [InlineData("borough", "east", "west")]
    [InlineData("borough", "east", "west", "county")]
    [InlineData("north", "parish", "hamlet")]
    [InlineData("loop a", "loop a", "loop b")]
    [InlineData(null, "east", "elsewhere")]
    [InlineData(null)]
    public void Several_are_stood_for_by_the_narrowest_that_says_where_all_are(string? expected, params string[] ids) =>
        Assert.Equal(expected, places.StandingFor(ids));
}
