using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>One person under several names, and several people under one name or address.</summary>
public class PeopleCases
{
    private const string Header = "Person,Email,Organisation,Role\n";

    [FieldCaseFact("27-names-of-the-world/register.csv")]
    public void Names_of_the_world_are_one_person_each_however_they_are_spelt()
    {
        World world = new World().ImportFile(FieldCaseFiles.Find("27-names-of-the-world/register.csv")).WithoutProblems();

        Assert.InRange(world.All<Person>().Count, 13, 16);
        Assert.Equal(world.All<Person>().Count - 13, world.Log.Notices.Count);
    }

    [FieldCaseFact("27-names-of-the-world/apostrophes.csv")]
    public void All_apostrophes_are_one()
    {
        World world = new World().ImportFile(FieldCaseFiles.Find("27-names-of-the-world/apostrophes.csv")).WithoutProblems();

        Assert.Equal(2, world.All<Person>().Count);
        Assert.Contains("Similar:", Assert.Single(world.Log.Notices).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cllr Jane Smythe")]
    [InlineData("SMYTHE, Jane")]
    [InlineData("Smythe, Cllr Jane, MBE")]
    [InlineData("Revd. Dr Jane Smythe OBE JP")]
    [InlineData("Ms Jane Smythe")]
    [InlineData("Dame Jane Smythe, Ph.D.")]
    [InlineData("Rabbi  jane smythe")]
    [InlineData("The Rt Hon Jane Smythe MP")]
    [InlineData("The Worshipful the Mayor Cllr Jane Smythe")]
    [InlineData("Jane SMYTHE")]
    [InlineData("Jane Smythe (she/her)")]
    [InlineData("Jane Smythe - Chair")]
    [InlineData("Jane Smythe (acting)")]
    [InlineData("Jane Smythe [PT]")]
    [InlineData("Jane Smythe*")]
    [InlineData("Jane Smythe x1234")]
    [InlineData("Jane Smythe (née Roe)")]
    [InlineData("Jane Smythe formerly Roe")]
    public void Titles_letters_and_the_surname_first_make_nobody_else(string name)
    {
        World world = World.Of($"Person,Organisation\nJane Smythe,Hub\n\"{name}\",Hub\n").WithoutProblems();

        Assert.Equal("Jane Smythe", world.Single<Person>().Name);
        Assert.Empty(world.Log.Notices);
    }

    [Theory]
    [InlineData("Jane Smythe", "J. Smythe")]
    [InlineData("Jane Smythe", "Jane Smyth")]
    [InlineData("Jane Smythe", "Jane M Smythe")]
    [InlineData("Bob Roe", "Robert Roe")]
    [InlineData("Kate Lee", "Katherine Lee")]
    [InlineData("Liam O Connor", "Liam O'Connor")]
    [InlineData("Lee Ann Chong", "Chong Lee Ann")]
    [InlineData("Jo Kay", "Joe Kay")]
    [InlineData("Sam Roe", "Sam Row")]
    [InlineData("Bo Ray", "Boo Ray")]
    [InlineData("Pat Lee", "Pat Lee-Jones")]
    [InlineData("J. Smythe", "Ms. J Smythe")]
    public void What_is_near_is_recorded_as_it_stands_and_said_with_both_rows(string one, string other)
    {
        World world = World.Of($"Person,Organisation\n{one},Hub\nCy Poe,Hub\n{other},Hub\n").WithoutProblems();

        Assert.Equal(3, world.All<Person>().Count);
        Assert.Equal($"file.csv, row 4, column \"Person\": \"{other}\" at \"Hub\" was taken for a separate person. Similar: \"{one}\" (row 2). If they are the same person, use one name for them.", Assert.Single(world.Log.Notices).ToString());
        Assert.Empty(world.Import($"Person,Organisation\n{one},Hub\n{other},Hub\n").Log.Notices);
    }

    [Theory]
    [InlineData("Ann Lee", "Bob Lee")]
    [InlineData("Mr J Smith", "Mrs J Smith")]
    [InlineData("John Smith", "Jane Smith")]
    [InlineData("Holder 1", "Holder 2")]
    [InlineData("Jon Lee", "Ron Lee")]
    public void Others_are_others_without_a_word(string one, string other)
    {
        World world = World.Of($"Person,Organisation\n{one},Hub\n{other},Hub\n").WithoutProblems();

        Assert.Equal(2, world.All<Person>().Count);
        Assert.Empty(world.Log.Notices);
    }

    [Fact]
    public void Near_names_at_two_organisations_are_no_hint() =>
        Assert.Empty(World.Of("Person,Organisation\nJane Smythe,Hub\nJ. Smythe,Council\n").Log.Notices);

    [Fact]
    public void An_offices_address_identifies_nobody()
    {
        World world = World.Of(Header + "Ann Lee,clerk@larkby.example,Larkby Parish Council,Clerk\n").Import(Header + "Bob Roe,clerk@larkby.example,Larkby Parish Council,Clerk\n").WithoutProblems();

        Assert.Equal(["Ann Lee", "Bob Roe"], world.All<Person>().Select(person => person.Name).Order());
        Assert.All(world.All<Person>(), person => Assert.Equal("clerk@larkby.example", person.Email));
        Assert.Empty(world.Log.Warnings);
    }

    [Theory]
    [InlineData("Ann Lee,post1@larkby.example,Hub,\nBob Roe,post1@larkby.example,Hub,\n")]
    [InlineData("Bob Roe,post1@larkby.example,Hub,\nAnn Lee,post1@larkby.example,Hub,\n")]
    public void Another_name_at_a_known_address_is_another_person_with_a_warning(string rows)
    {
        rows = rows.Replace("post1", "hub.desk", StringComparison.Ordinal);
        string[] lines = rows.Split('\n');

        World one = World.Of(Header + rows).WithoutProblems();
        World two = World.Of(Header + lines[0] + "\n").Import(Header + lines[1] + "\n").WithoutProblems();

        foreach (World world in new[] { one, two })
        {
            Assert.Equal(2, world.All<Person>().Count);
            Assert.All(world.Log.Warnings, warning => Assert.Contains("also belongs to another person", warning.ToString(), StringComparison.Ordinal));
            Assert.NotEmpty(world.Log.Warnings);
            Assert.Equal((0, 0, 0), (world.Import(Header + rows).Added, world.Changed, world.Log.Warnings.Count));
        }
    }

    [Fact]
    public void Somebody_who_changed_a_surname_and_kept_the_address_is_the_same() =>
        Assert.Equal(["Jane Brown"], World.Of(Header + "Jane Smythe,jane@hub.example,Hub,\n").Import(Header + "Jane Brown,jane@hub.example,Hub,\n").WithoutProblems().Single<Person>().AlternateNames);

    [Fact]
    public void A_row_without_a_title_is_about_the_post_that_the_person_has()
    {
        World world = World.Of("Person,Organisation,Role,Level\nWyn Tarrant,Hub,Director,\n").Import("Person,Organisation,Role,Level\nWyn Tarrant,Hub,,strategic\n").WithoutProblems();

        Assert.Equal(("Director", Level.Strategic), (world.Single<Role>().Title, world.Single<Role>().Level));
        Assert.Equal("Director", World.Of("Person,Organisation,Role\nWyn Tarrant,Hub,\nWyn Tarrant,Hub,Director\n").WithoutProblems().Single<Role>().Title);
    }

    [Fact]
    public void A_title_that_comes_later_is_that_of_the_post_known_without_one()
    {
        World world = World.Of("Person,Organisation,Role\nWyn Tarrant,Hub,\n").Import("Person,Organisation,Role\nWyn Tarrant,Hub,Director\n").WithoutProblems();

        Assert.Equal("Director", world.Single<Role>().Title);
        Assert.Equal((0, 0), (world.Import("Person,Organisation,Role\nWyn Tarrant,Hub,\nWyn Tarrant,Hub,Director\n").WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void A_row_without_a_title_does_not_bring_back_a_post_that_ended() =>
        Assert.Equal(2, World.Of("Person,Organisation,Role,Since,Until\nWyn Tarrant,Hub,Director,2015,2018\n").Import("Person,Organisation\nWyn Tarrant,Hub\n").WithoutProblems().All<Role>().Count);

    [Fact]
    public void The_end_of_the_one_open_post_ends_it_once_however_often_it_is_imported()
    {
        const string leaver = "Person,Organisation,Until\nWyn Tarrant,Hub,2026-01-31\n";
        World world = World.Of("Person,Organisation,Role,Since\nWyn Tarrant,Hub,Director,2020\n").Import(leaver).WithoutProblems();

        Assert.Equal(PartialDate.Parse("2026-01-31"), world.Single<Role>().Until);
        Assert.Equal((0, 0), (world.Import(leaver).WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void The_end_that_one_of_two_posts_has_ends_no_other()
    {
        World world = World.Of("Person,Organisation,Role,Since,Until\nWyn Tarrant,Hub,Director,2020,2026-01-31\nWyn Tarrant,Hub,Secretary,2021,\n");

        Assert.Equal((0, 0), (world.Import("Person,Organisation,Until\nWyn Tarrant,Hub,2026-01-31\n").WithoutProblems().Added, world.Changed));
    }

    [Theory]
    [InlineData("Person,Organisation,Until\nWyn Tarrant,Hub,2026-01-31\n")]
    [InlineData("Person,Organisation,Since\nWyn Tarrant,Hub,2022\n")]
    [InlineData("Person,Organisation,Level\nWyn Tarrant,Hub,strategic\n")]
    public void A_row_without_a_title_that_says_something_about_one_of_two_open_posts_is_a_problem_that_names_them(string row)
    {
        World world = World.Of("Person,Organisation,Role,Since\nWyn Tarrant,Hub,Director,2020\nWyn Tarrant,Hub,Secretary,2021\n");

        Assert.EndsWith("row 2: the person has several roles at this organisation: \"Director\" and \"Secretary\". Enter the role that the row is about.", world.Import(row).Problem(), StringComparison.Ordinal);
        Assert.Equal((0, 0), (world.Import("Person,Organisation\nWyn Tarrant,Hub\n").WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void A_similar_name_that_is_known_is_shown_as_it_is_recorded() =>
        Assert.Contains("Similar: \"Robert Munt\" (known already)", Assert.Single(World.Of("Person,Organisation\nRobert Munt,Hub\n").Import("Person,Organisation\nBob Munt,Hub\n").Log.Notices).ToString(), StringComparison.Ordinal);
}
