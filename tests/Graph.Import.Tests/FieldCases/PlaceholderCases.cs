using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>Words for nothing, which are no organisation, person, post, date or amount in any format.</summary>
public class PlaceholderCases
{
    private static readonly string[] Words = ["TBC", "N/A", "n/a", "-", "–", "??", "none", "vacant", "Unknown", "various", "to be confirmed", "not known", "see notes"];

    [FieldCaseFact("28-placeholder-orgs/people.csv", "28-placeholder-orgs/register.csv")]
    public void An_organisation_called_nothing_ties_nobody_together()
    {
        World people = new World().ImportFile(FieldCaseFiles.Find("28-placeholder-orgs/people.csv")).WithoutProblems();
        Assert.Empty(people.All<Organisation>());
        Assert.Equal([2, 3, 4, 5], people.Log.Warnings.Select(warning => warning.At.Row!.Value).Distinct());

        World register = new World().ImportFile(FieldCaseFiles.Find("28-placeholder-orgs/register.csv")).WithoutProblems();
        Assert.Empty(register.Facts);
        Assert.Equal([2, 3, 4, 5], register.Log.Warnings.Select(warning => warning.At.Row!.Value).Distinct());
    }

    [Theory]
    [InlineData("Person,Email,Organisation,Role\nAnn Lee,ann@hub.example,{0},Chair\n", 0)]
    [InlineData("Organisation A,Organisation B,Kind\nCouncil,{0},Grant\n", 0)]
    [InlineData("Organisation A,Organisation B,Forum\nCouncil,Hub,{0}\n", 2)]
    [InlineData("Building,Owner,Occupier\nHall,Council,{0}\n", 1)]
    [InlineData("Institution or group,Who these are here,Who we need to know\nFaith,{0},the imam\n", 0)]
    [InlineData("Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name\ng1,Grant,5,2025,{0},Council\n", 1)]
    public void Words_for_nothing_are_no_organisation_in_any_format(string rows, int organisations)
    {
        foreach (string word in Words)
            Assert.Equal(organisations, World.Of(rows.Replace("{0}", word, StringComparison.Ordinal)).WithoutProblems().All<Organisation>().Count);
    }

    [Theory]
    [InlineData("Person,Organisation\n{0},Hub\n")]
    [InlineData("Organisation A,Organisation B,Holder A\nCouncil,Hub,{0}\n")]
    [InlineData("Building,Occupier,Key holder\nHall,Hub,{0}\n")]
    [InlineData("Institution or group,Who these are here,Who we know\nFaith,Hub,{0}\n")]
    public void Words_for_nothing_are_nobody_in_any_format(string rows)
    {
        foreach (string word in Words)
            Assert.Empty(World.Of(rows.Replace("{0}", word, StringComparison.Ordinal)).WithoutProblems().All<Person>());
    }

    [Fact]
    public void Words_for_nothing_are_unknown_with_a_warning_wherever_a_value_is_expected()
    {
        foreach (string word in Words)
        {
            World world = World.Of($"Person,Email,Organisation,Role,Level,Since,Until\nAnn Lee,{word},Hub,{word},{word},{word},{word}\n").WithoutProblems();

            Assert.Equal((null, null, null, null), world.Single<Role>() is var role ? (role.Title, role.Level, role.Since, role.Until) : default);
            Assert.Null(world.Single<Person>().Email);
            Assert.Equal(5, world.Log.WarningCount);
        }
    }

    [Fact]
    public void A_cell_that_refers_to_the_row_above_is_a_problem() =>
        Assert.Contains("row 3, column \"Organisation\": this cell says \"as above\" or has a ditto mark. Write the value in every row.", World.Of("Person,Organisation\nAnn Lee,Hub\nBob Roe,as above\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void Those_who_work_for_themselves_have_no_organisation_in_common() =>
        Assert.Empty(World.Of("Person,Email,Organisation\nAnn Lee,ann@x.example,Self-employed\nBob Roe,bob@x.example,self employed\n").WithoutProblems().All<Organisation>());
}
