using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>Rents and grants as they stand in asset registers and published files.</summary>
public class MoneyCases
{
    private const string Buildings = "Building,Occupier,Tenure,Annual rent\n";

    private const string Grants = "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name\n";

    [FieldCaseFact("15-rents/buildings.csv")]
    public void Rents_are_read_and_what_cannot_be_one_is_named()
    {
        World world = new World().ImportFile(FieldCaseFiles.Find("15-rents/buildings.csv"));

        Assert.Equal([6, 12, 15], world.Log.Problems.Select(problem => problem.At.Row!.Value));
        Assert.Equal([2, 10, 11, 16, 17], world.Log.Warnings.Select(warning => warning.At.Row!.Value));
    }

    [Theory]
    [InlineData("Peppercorn", 0)]
    [InlineData("nil", 0)]
    [InlineData("£1", 1)]
    [InlineData("1.2m", 1_200_000)]
    [InlineData("£10k", 10_000)]
    [InlineData("£5,000 p.a.", 5_000)]
    [InlineData("£ 5,000", 5_000)]
    public void A_rent_is_read_as_registers_have_it(string rent, int amount) => Assert.Equal(amount, Rent(rent));

    [Theory]
    [InlineData("TBC")]
    [InlineData("-")]
    [InlineData("N/A")]
    [InlineData("none")]
    public void A_rent_that_nobody_knows_is_unknown_and_not_nothing(string rent) => Assert.Null(Rent(rent));

    [Theory]
    [InlineData("(500)")]
    [InlineData("£1,200.00-")]
    [InlineData("£5.000,00")]
    [InlineData("£100 pcm")]
    public void A_rent_that_cannot_be_is_refused(string rent) =>
        Assert.StartsWith("file.csv, row 2, column \"Annual rent\": ", World.Of($"{Buildings}Hall,Hub,leases,\"{rent}\"\n").Problem(), StringComparison.Ordinal);

    [FieldCaseFact("31-negative-grants/grants.csv")]
    public void Returned_money_is_less_than_nothing() => Assert.Equal(
        [-1200m, -300m, 0m, 5000m],
        new World().ImportFile(FieldCaseFiles.Find("31-negative-grants/grants.csv")).WithoutProblems().All<Funding>().Select(grant => grant.Amount!.Value).Order());

    [Theory]
    [InlineData("-1200", -1200)]
    [InlineData("(300.00)", -300)]
    [InlineData("£300-", -300)]
    public void A_negative_grant_is_kept(string amount, int expected) => Assert.Equal(expected, World.Of($"{Grants}g1,Grant,{amount},2025-06-01,Hub,Council\n").WithoutProblems().Single<Funding>().Amount);

    [Fact]
    public void The_message_says_how_to_write_money_that_came_back() =>
        Assert.Contains("Money that was returned is written -500 or (500).", World.Of($"{Grants}g1,Grant,300 back,2025-06-01,Hub,Council\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_grant_whose_amount_is_not_known_yet_is_known_all_the_same()
    {
        World world = World.Of($"{Grants}g1,Grant,TBC,2025-06-01,Hub,Council\n").WithoutProblems();

        Assert.Null(world.Single<Funding>().Amount);
        Assert.Equal("Amount Awarded", Assert.Single(world.Log.Warnings).At.Column);
    }

    private static decimal? Rent(string rent) => World.Of($"{Buildings}Hall,Hub,leases,\"{rent}\"\n").WithoutProblems().Single<Tenure>().AnnualRent;
}
