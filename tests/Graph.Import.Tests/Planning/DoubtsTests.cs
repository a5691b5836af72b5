namespace Graph.Import.Tests.Planning;

/// <summary>What a file says that can hardly be meant so is recorded, and is worth a look.</summary>
public class DoubtsTests
{
    private const string Pot = "Title,Amount,Reference\nPot,90000,P1\n";

    [Theory]
    [InlineData("Pot,Hub,70000\nPot,Club,20000\n", null)]
    [InlineData("Pot,Hub,70000\nPot,Club,70000\n", "file.csv, row 3: \"Pot\": The shares of its recipients come to 140000, which is more than the amount, 90000. Correct the shares or the amount.")]
    public void Shares_that_come_to_more_than_the_amount_are_worth_a_look(string rows, string? notice)
    {
        World world = new World().ImportAs("organisation", "Name\nHub\nClub\n").ImportAs("funding", Pot).WithoutProblems();

        Assert.Equal(notice, world.ImportAs("recipient", $"Funding,Organisation,Share\n{rows}").WithoutProblems().Log.Notices.Select(each => each.ToString()).SingleOrDefault());
    }

    [Fact]
    public void Shares_count_with_those_that_are_known()
    {
        World world = new World().ImportAs("organisation", "Name\nHub\nClub\n").ImportAs("funding", Pot).ImportAs("funder", "Funding,Organisation,Share\nPot,Hub,60000\n").WithoutProblems();

        Assert.Contains("shares of its funders come to 110000", Assert.Single(world.ImportAs("funder", "Funding,Organisation,Share\nPot,Club,50000\n").WithoutProblems().Log.Notices).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5000,yes,Council,,", "A rent of 5000 a year is not a peppercorn, which is a rent in name only. Correct the rent, or say that it is no peppercorn.")]
    [InlineData("1,yes,Council,2027,2027-01-01", null)]
    [InlineData("5000,,Council,2026-12-31,2027-01-01", null)]
    [InlineData(",,Hub,,", "The organisation that has the building is named as its own landlord. Name the one that lets it.")]
    [InlineData(",,,2030-01-01,2027-01-01", "It ends on 2027-01-01, and can't be ended early on 2030-01-01. Correct one of the dates.")]
    public void A_tenure_that_contradicts_itself_is_worth_a_look(string terms, string? notice)
    {
        World world = new World().ImportAs("organisation", "Name\nHub\nCouncil\n").ImportAs("building", "Name\nHall\n").WithoutProblems();

        Assert.Equal(notice is null ? null : $"file.csv, row 2: {notice}", world.ImportAs("tenure", $"Organisation,Building,Annual rent,Peppercorn,Landlord,Break,Until\nHub,Hall,{terms}\n").WithoutProblems().Log.Notices.Select(each => each.ToString()).SingleOrDefault());
    }

    [Theory]
    [InlineData("Ours", null)]
    [InlineData("Weather", "The influence leads from the map \"Weather\" to the map \"Ours\", so that it is on neither. Use variables of one map.")]
    public void An_influence_between_two_maps_is_worth_a_look(string map, string? notice)
    {
        World world = new World().ImportAs("variable", $"Name,Map\nTrust,Ours\nRain,{map}\n").WithoutProblems();

        Assert.Equal(notice is null ? null : $"file.csv, row 2: {notice}", world.ImportAs("influences", "Cause,Effect\nRain,Trust\n").WithoutProblems().Log.Notices.Select(each => each.ToString()).SingleOrDefault());
    }
}
