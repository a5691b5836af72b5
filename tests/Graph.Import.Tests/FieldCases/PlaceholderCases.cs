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

    [Theory]
    [InlineData("n/a (retired)")]
    [InlineData("n/a (post frozen)")]
    [InlineData("N/K")]
    [InlineData("0")]
    [InlineData("TBC TBC")]
    [InlineData("Unknown Unknown")]
    [InlineData("Mr TBC")]
    [InlineData("Cllr Vacant")]
    [InlineData("Vacant 2")]
    [InlineData("[name]")]
    [InlineData("[Insert name of contact]")]
    [InlineData("interim")]
    [InlineData("post deleted")]
    [InlineData("Not in post")]
    [InlineData("A. N. Other")]
    [InlineData("Left (2024)")]
    [InlineData("@SUM(1)")]
    public void What_stands_where_there_is_nobody_is_nobody(string written)
    {
        World world = World.Of($"Organisation A,Organisation B,Holder A\nCouncil,Hub,{written}\n").WithoutProblems();

        Assert.Empty(world.All<Person>());
        Assert.Contains("is not a name, so it was left out.", Assert.Single(world.Log.Warnings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("TBC 2026")]
    [InlineData("undefined")]
    [InlineData("Other")]
    [InlineData("Misc")]
    [InlineData("All of the above")]
    [InlineData("n/a - resident")]
    [InlineData("Not applicable (individual)")]
    [InlineData("[organisation]")]
    [InlineData("Retired (2024)")]
    [InlineData("@SUM(1)")]
    [InlineData("\"=HYPERLINK(\"\"http://x.example\"\")\"")]
    public void What_stands_where_there_is_no_organisation_is_none(string written)
    {
        World world = World.Of($"Person,Email,Organisation\nAnn Lee,ann@x.example,{written}\n").WithoutProblems();

        Assert.Empty(world.All<Organisation>());
        Assert.Contains("is not a name, so it was left out.", Assert.Single(world.Log.Warnings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jane Other")]
    [InlineData("Mr Other")]
    [InlineData("Na Li")]
    [InlineData("Dr Na")]
    [InlineData("Nan Frost")]
    [InlineData("Acting: Jo Kay")]
    public void People_whose_names_begin_like_such_words_are_people(string name) =>
        Assert.Equal(name, World.Of($"Person,Organisation\n{name},Hub\n").WithoutProblems().Single<Person>().Name);

    [Theory]
    [InlineData("Left Bank Arts")]
    [InlineData("Vacant Property Trust")]
    [InlineData("None Such Ltd")]
    [InlineData("X-Ray Trust")]
    [InlineData("Other Side Arts")]
    [InlineData("Unknown Theatre")]
    [InlineData("Various Artists Ltd")]
    [InlineData("1625 Independent People")]
    [InlineData("All Saints")]
    [InlineData("Everyone Active")]
    public void Organisations_whose_names_begin_like_such_words_are_organisations(string name)
    {
        World world = World.Of($"Person,Organisation\nAnn Lee,{name}\n").WithoutProblems();

        Assert.Equal(name, world.Single<Organisation>().Name);
        Assert.Empty(world.Log.Warnings);
    }

    [Theory]
    [InlineData("Various schools")]
    [InlineData("Several charities")]
    [InlineData("Unknown charity")]
    [InlineData("Other community groups")]
    [InlineData("Marl Hub & others")]
    [InlineData("Marl Hub and other")]
    [InlineData("Marl Hub etc.")]
    [InlineData("Marl Hub?")]
    public void Words_that_leave_open_which_organisation_are_warned_of(string written) => Assert.Contains(
        "does not seem to name one organisation",
        Assert.Single(World.Of($"Person,Organisation\nAnn Lee,{written}\n").WithoutProblems().Log.Warnings).ToString(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("#REF!")]
    [InlineData("#NAME?")]
    public void An_error_of_a_spreadsheet_is_a_problem_in_a_text_file_too(string error) => Assert.Contains(
        $"row 2, column \"Role\": the cell has the error {error}.",
        World.Of($"Person,Organisation,Role\nAnn Lee,Hub,{error}\n").Problem(),
        StringComparison.Ordinal);

    [Fact]
    public void A_number_that_identifies_a_person_who_received_a_grant_is_not_a_word_for_nothing() =>
        Assert.DoesNotContain(World.Of("Identifier,Title,Amount Awarded,Award Date,Recipient Ind:Identifier,Recipient Org:Name,Funding Org:Name\ng1,Grant,5,2025-01-01,12345,Ann Lee,Council\n").WithoutProblems().All<Organisation>(), organisation => organisation.Name == "Ann Lee");

    [Fact]
    public void A_cell_that_refers_to_the_row_above_is_a_problem() =>
        Assert.Contains("row 3, column \"Organisation\": this cell says \"as above\" or has a ditto mark. Write the value in every row.", World.Of("Person,Organisation\nAnn Lee,Hub\nBob Roe,as above\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void Those_who_work_for_themselves_have_no_organisation_in_common() =>
        Assert.Empty(World.Of("Person,Email,Organisation\nAnn Lee,ann@x.example,Self-employed\nBob Roe,bob@x.example,self employed\n").WithoutProblems().All<Organisation>());
}
