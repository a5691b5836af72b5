using Graph.Model;

namespace Graph.Import.Tests.Sources;

/// <summary>From when until when a register says that an agreement is in force.</summary>
public class AgreementDatesTests
{
    private const string Header = "Organisation A,Organisation B,Kind,Agreement,Agreement since,Agreement until\n";

    private static World Register(params string[] rows) => World.Of(File(rows));

    private static string File(params string[] rows) => Header + string.Join('\n', rows) + '\n';

    private static (string? Agreement, string? Since, string? Until) AgreementOf(World world) =>
        world.WithoutProblems().Single<Partnership>() is var partnership ? (partnership.Agreement, partnership.AgreementSince?.ToString(), partnership.AgreementUntil?.ToString()) : default;

    [Fact]
    public void An_agreement_has_dates_of_its_own_beside_those_of_the_partnership()
    {
        Partnership partnership = World.Of("Organisation A,Organisation B,Agreement,agreement_since,AGREEMENT UNTIL,Since,Until\nCouncil,Hub,Compact,01/04/2024,2027-04-01,2012,\n").WithoutProblems().Single<Partnership>();

        Assert.Equal(("Compact", PartialDate.Of(2024, 4, 1), PartialDate.Of(2027, 4, 1)), (partnership.Agreement, partnership.AgreementSince, partnership.AgreementUntil));
        Assert.Equal((PartialDate.Of(2012), null), (partnership.Since, partnership.Until));
    }

    [Theory]
    [InlineData("Agreement end")]
    [InlineData("Agreement end date")]
    [InlineData("Agreement expires")]
    [InlineData("Agreement expiry date")]
    public void Other_headers_for_its_end_give_its_last_day(string header)
    {
        World world = World.Of($"Organisation A,Organisation B,Agreement,Agreement start date,{header}\nCouncil,Hub,Compact,2024,31/03/2027\n");

        Assert.Equal(("Compact", "2024", "2027-04-01"), AgreementOf(world));
        Assert.Contains("the dates were read as last days", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Contract end date", "Agreement until")]
    [InlineData("Renewal date", "Agreement until")]
    [InlineData("Contract start", "Agreement since")]
    public void Headers_that_may_mean_something_else_are_asked_about(string header, string meant)
    {
        World world = World.Of($"Organisation A,Organisation B,Agreement,{header}\nCouncil,Hub,Compact,2026\n");

        Assert.Equal(("Compact", null, null), AgreementOf(world));
        Assert.Contains($"Did you mean \"{meant}\"?", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_that_ends_before_it_begins_is_a_problem_of_its_cell() =>
        Assert.Contains("row 2, column \"Agreement until\": \"2024\" is before \"2025\" in \"Agreement since\"", Register("Council,Hub,,Compact,2025,2024").Problem(), StringComparison.Ordinal);

    [Fact]
    public void No_agreement_ends_before_it_begins_by_two_rows_or_by_two_files()
    {
        Assert.Contains("row 3: together with row 2, the agreement ends (2024) before it begins (2025)", Register("Council,Hub,,Compact,2025,", "Council,Hub,,Compact,,2024").Problem(), StringComparison.Ordinal);
        Assert.Contains("together with what is already recorded, this can't be true. The end of the agreement, 2024, is before its beginning, 2025.", Register("Council,Hub,,Compact,2025,").Import(File("Council,Hub,,Compact,,2024")).Problem(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",2025,", "Agreement since")]
    [InlineData(",,2027", "Agreement until")]
    [InlineData("no,2025,2027", "Agreement since")]
    public void Dates_of_an_agreement_that_nobody_names_are_a_problem(string cells, string column) =>
        Assert.Contains($"row 3, column \"{column}\": it is a date of an agreement, but no agreement is named here or recorded for the partnership.", Register("Council,Hub,,,,", $"Council,Hub,,{cells}").Problem(), StringComparison.Ordinal);

    [Fact]
    public void Dates_belong_to_the_agreement_that_another_row_or_file_names()
    {
        foreach (World world in new[]
        {
            Register("Council,Hub,,Compact,,", "Council,Hub,,,2025,2027"),
            Register("Council,Hub,,,2025,2027", "Council,Hub,,Compact,,"),
            Register("Council,Hub,,Compact,,").Import(File("Council,Hub,,,2025,2027")),
        })
            Assert.Equal(("Compact", "2025", "2027"), AgreementOf(world));
    }

    [Fact]
    public void Two_ends_of_one_agreement_are_a_problem_and_of_two_that_fit_the_more_exact_is_kept()
    {
        Assert.Equal(("Compact", "2024", "2027-04-01"), AgreementOf(Register("Council,Hub,,Compact,2024,2027", "Council,Hub,,Compact,,2027-04-01")));
        Assert.Contains("the partnership has two values for \"agreementUntil\" in this file: \"2028\" here and \"2027\" in row 2. Make the rows agree. If there are several agreements, give the first beginning and the last end.", Register("Council,Hub,,Compact,,2027", "Council,Hub,,Compact,,2028").Problem(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Compact,2022,2025", "Compact,2022,2028", "2022", "2028")]
    [InlineData("Compact,2022,2025", "Compact,,2028", "2022", "2028")]
    [InlineData("Compact,2022,2025", "Compact,2022,ongoing", "2022", null)]
    [InlineData("Compact,2022,2025", ",,", "2022", "2025")]
    [InlineData("Compact,2022,2025-04-01", "Compact,2025-04-01,", "2025-04-01", null)]
    [InlineData("Compact,2022,2025", "Compact,2026,2029", "2026", "2029")]
    [InlineData("Compact,2022,2025", "Compact,2023,", "2023", "2025")]
    public void A_later_file_changes_the_dates_and_doubles_nothing(string before, string now, string? since, string? until)
    {
        World world = Register($"Council,Hub,Advice,{before}").WithoutProblems();
        string later = File($"Hub,Council,advice,{now}");

        Assert.Equal(("Compact", since, until), AgreementOf(world.Import(later)));
        Assert.Equal(0, world.Added);
        Assert.Equal((0, 0), (world.Import(later).WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void An_end_that_a_row_with_the_agreement_leaves_blank_is_kept_and_pointed_out()
    {
        World world = Register("Council,Hub,,Compact,2022,2025").Import(File("Council,Hub,,Charter,,"));

        Assert.Equal(("Charter", "2022", "2025"), AgreementOf(world));
        Assert.Contains("the row gives no end of the agreement: the partnership of \"Council\" and \"Hub\" is still recorded with the end 2025 of its agreement, which was kept. Write \"ongoing\" in \"Agreement until\"", Assert.Single(world.Log.Notices).ToString(), StringComparison.Ordinal);
        Assert.Empty(world.Import(File("Council,Hub,,,,")).WithoutProblems().Log.Notices);
        Assert.Empty(world.Import(File("Council,Hub,,Charter,2026,")).WithoutProblems().Log.Notices);
    }
}
