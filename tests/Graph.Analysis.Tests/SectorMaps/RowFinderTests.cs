using Graph.Analysis.SectorMaps;
using Graph.Model;

namespace Graph.Analysis.Tests.SectorMaps;

public sealed class RowFinderTests
{
    [Theory]
    [InlineData("Local authority; Elected representatives", "Councillors; Borough council", "Local authority/Borough council, Elected representatives/Councillors")]
    [InlineData("Local authority; Elected representatives", "Councillors", "Local authority/, Elected representatives/Councillors")]
    [InlineData("Local authority; Elected representatives", "Something new", "Local authority/Something new, Elected representatives/Something new")]
    [InlineData("Faith; Voluntary and community", "CHURCH; Food bank; Something new", "Faith/CHURCH, Faith/Something new, Voluntary and community/Food bank, Voluntary and community/Something new")]
    [InlineData("Faith", "Councillors; Church", "Faith/Councillors, Faith/Church")]
    [InlineData("Faith; Media", "", "Faith/, Media/")]
    [InlineData("", "Church", "/Church")]
    [InlineData("", "", "/")]
    public void A_kind_belongs_to_the_categories_with_which_it_is_seen_and_else_to_those_that_are_left(string categories, string kinds, string rows)
    {
        Organisation asked = Of("asked", categories, kinds);
        SectorMapFacts facts = new(
            [asked, Of("church", "Faith", "Church"), Of("bank", "Voluntary and community", "Food bank")],
            [new(new Gap { Id = FactId.Of<Gap>("one"), Wanted = "Leader", Category = "elected representatives", Institution = "councillors" }, [], [])]);

        Assert.Equal(rows, string.Join(", ", new RowFinder(facts).Of(asked).Select(row => $"{row.Category}/{row.Institution}")));
    }

    [Theory]
    [InlineData("Funders: Funder; local authority: cyngor; Elected representatives: Cynghorwyr", "Local authority/Cyngor, Funders/Funder, Elected representatives/Cynghorwyr")]
    [InlineData("Funders: Funder; Funders: Cyngor; Media: Cyngor", "Local authority/Cynghorwyr, Funders/Cyngor, Funders/Funder, Elected representatives/Cynghorwyr")]
    [InlineData("", "Local authority/Cyngor, Local authority/Cynghorwyr, Funders/Funder, Elected representatives/Cyngor, Elected representatives/Cynghorwyr")]
    public void A_row_that_is_recorded_is_the_only_one_of_its_kind_unless_others_are(string recorded, string rows)
    {
        Organisation council = Of("council", "Local authority; Funders; Elected representatives", "Cyngor; Funder; Cynghorwyr") with { Rows = [.. List(recorded)] };
        RowFinder finder = new(new([council, Of("trust", "Funders", "Funder")], []));

        Assert.Equal(rows, string.Join(", ", finder.Of(council).Select(row => $"{row.Category}/{row.Institution}")));
    }

    private static Organisation Of(string name, string categories, string kinds) =>
        new() { Id = FactId.Of<Organisation>(name), Name = name, Categories = [.. List(categories)], Kinds = [.. List(kinds)] };

    private static string[] List(string texts) => texts.Split("; ", StringSplitOptions.RemoveEmptyEntries);
}
