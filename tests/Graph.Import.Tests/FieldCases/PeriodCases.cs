using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>The same post, partnership or tenure held more than once.</summary>
public class PeriodCases
{
    private const string People = "Person,Organisation,Role,Since,Until\n";
    private const string Partnerships = "Organisation A,Organisation B,Kind,Since,Until,Holder A,Holder B\n";

    [Theory]
    [InlineData("Ann Lee,Hub,Director,2015,2018\nAnn Lee,Hub,Director,2023-05,\n")]
    [InlineData("Ann Lee,Hub,Director,2023-05,\nAnn Lee,Hub,Director,2015,2018\n")]
    [InlineData("Ann Lee,Hub,Director,,2018\nAnn Lee,Hub,Director,2023-05,\n")]
    public void A_post_that_is_held_again_after_a_gap_is_two_posts_in_one_file_and_in_two(string rows)
    {
        string[] lines = rows.Split('\n');

        World one = World.Of(People + rows).WithoutProblems();
        World two = World.Of(People + lines[0] + "\n").Import(People + lines[1] + "\n").WithoutProblems();

        foreach (World world in new[] { one, two })
        {
            Assert.Equal(2, world.All<Role>().Count);
            Assert.Single(world.All<Role>(), role => role.IsCurrentOn(new(2026, 6, 1)));
            Assert.Equal((0, 0), (world.Import(People + rows).WithoutProblems().Added, world.Changed));
        }
    }

    [Fact]
    public void A_renewal_on_the_day_on_which_a_term_ends_is_another_term() =>
        Assert.Equal(2, World.Of(People + "Ann Lee,Hub,Chair,2020-04-01,2023-04-01\nAnn Lee,Hub,Chair,2023-04-01,\n").WithoutProblems().All<Role>().Count);

    [Fact]
    public void A_row_without_dates_is_about_the_term_that_goes_on()
    {
        World world = World.Of(People + "Ann Lee,Hub,Chair,,\nAnn Lee,Hub,Chair,2015,2018\nAnn Lee,Hub,Chair,2023,\n").WithoutProblems();

        Assert.Equal(2, world.All<Role>().Count);
        Assert.Equal((0, 0), (world.Import("Person,Organisation,Role\nAnn Lee,Hub,Chair\n").WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void A_row_without_dates_beside_one_that_ended_is_warned_of()
    {
        World world = World.Of(People + "Ann Lee,Hub,Chair,2015,2018\nAnn Lee,Hub,Chair,,\n").WithoutProblems();

        Assert.Contains("row 3: the row has no dates", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_contradict_each_other_about_one_period_are_a_problem_of_the_row() =>
        Assert.Contains("row 3: the role has two values for \"since\" in this file: \"2021\" here and \"2019\" in row 2", World.Of(People + "Ann Lee,Hub,Chair,2019,\nAnn Lee,Hub,Chair,2021,\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void Dates_of_which_one_is_more_exact_do_not_contradict_each_other() =>
        Assert.Equal(PartialDate.Parse("2019-05-02"), World.Of(People + "Ann Lee,Hub,Chair,2019,\nAnn Lee,Hub,Chair,2019-05-02,\n").WithoutProblems().Single<Role>().Since);

    [Fact]
    public void A_partnership_that_began_again_is_two_with_holders_of_their_own()
    {
        const string rows = "Council,Hub,Lease,2012,2016,Ann Lee,\nCouncil,Hub,Lease,2022,,Bob Ray,Cy Poe\n";

        World world = World.Of(Partnerships + rows).WithoutProblems();

        Partnership again = Assert.Single(world.All<Partnership>(), partnership => partnership.Until is null);
        Assert.Equal(2, world.All<Partnership>().Count);
        Assert.Equal(["Bob Ray", "Cy Poe"], world.All<Holds>().Where(holds => holds.To == again.Id).Select(holds => world.All<Person>().Single(person => person.Id == holds.From).Name).Order());
        Assert.Equal(4, world.All<Party>().Count);
        Assert.Equal((0, 0), (world.Import(Partnerships + rows).WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void A_partnership_that_began_again_is_another_than_the_known_one_that_ended()
    {
        World world = World.Of(Partnerships + "Council,Hub,Lease,2012,2016,Ann Lee,\n").Import(Partnerships + "Council,Hub,Lease,2022,,Bob Ray,\n").WithoutProblems();

        Assert.Equal(2, world.All<Partnership>().Count);
        Assert.Equal(PartialDate.Of(2016), world.All<Partnership>().Single(partnership => partnership.Since == PartialDate.Of(2012)).Until);
    }

    [Fact]
    public void A_building_that_is_let_again_has_two_tenures() =>
        Assert.Equal(2, World.Of("Building,Occupier,Tenure,Since,Until\nHall,Hub,leases,2010,2015\nHall,Hub,leases,2019,\n").WithoutProblems().All<Tenure>().Count);

    [Fact]
    public void No_end_before_its_beginning_comes_of_two_rows_or_of_two_files()
    {
        foreach (World world in new[] { World.Of(People + "Ann Lee,Hub,Chair,2020,\nAnn Lee,Hub,Chair,,2016\n"), World.Of(People + "Ann Lee,Hub,Chair,2020,\n").Import(People + "Ann Lee,Hub,Chair,,2016\n") })
            Assert.DoesNotContain(world.All<Role>(), role => role.Until is { } until && role.Since is { } since && until.LastDay < since.FirstDay);
    }
}
