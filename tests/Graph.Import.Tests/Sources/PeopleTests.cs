using Graph.Model;

namespace Graph.Import.Tests.Sources;

public class PeopleTests
{
    private const string Header = "Person,Email,Organisation,Role,Level,Since,Until\n";

    private static World People(params string[] rows) => World.Of(Header + string.Join('\n', rows) + '\n');

    [Fact]
    public void A_title_of_a_later_beginning_is_that_of_another_post()
    {
        const string treasurer = "Person,Organisation,Role,Since\nAnn Lea,Larkby Hub,Treasurer,2024\n";
        World world = World.Of("Person,Organisation,Since\nAnn Lea,Larkby Hub,2015\n").Import(treasurer).WithoutProblems();

        Assert.Equal([("", PartialDate.Of(2015)), ("Treasurer", PartialDate.Of(2024))], world.All<Role>().Select(role => (role.Title ?? "", role.Since!.Value)).Order());
        Assert.Equal((0, 0), (world.Import(treasurer).WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void A_row_without_a_title_of_an_earlier_beginning_is_about_another_post()
    {
        const string untitled = "Person,Organisation,Since\nAnn Lea,Larkby Hub,2015\n";
        World world = World.Of("Person,Organisation,Role,Since\nAnn Lea,Larkby Hub,Treasurer,2024\n").Import(untitled).WithoutProblems();

        Assert.Equal([("", PartialDate.Of(2015)), ("Treasurer", PartialDate.Of(2024))], world.All<Role>().Select(role => (role.Title ?? "", role.Since!.Value)).Order());
        Assert.Equal((0, 0), (world.Import(untitled).WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void A_person_has_a_post_with_its_dates()
    {
        World world = People("Ann Lee,Ann@Council.example,Council,Director,Strategic,July 2022,31/03/2026").WithoutProblems();

        Role role = world.Single<Role>();
        Assert.Equal(("Director", Level.Strategic, PartialDate.Of(2022, 7), PartialDate.Of(2026, 3, 31)), (role.Title, role.Level, role.Since, role.Until));
        Assert.Equal("ann@council.example", world.Single<Person>().Email);
    }

    [Fact]
    public void A_known_date_beats_an_unknown_one_in_one_file_and_over_several()
    {
        World world = People("Ann Lee,,Council,Director,,2022,", "Ann Lee,,Council,Director,,,2026")
            .Import(Header + "Ann Lee,,Council,Director,Strategic,,\n").WithoutProblems();

        Role role = world.Single<Role>();
        Assert.Equal((PartialDate.Of(2022), PartialDate.Of(2026), Level.Strategic), (role.Since, role.Until, role.Level));
    }

    [Fact]
    public void A_later_file_changes_what_it_says_otherwise_and_a_less_exact_date_takes_nothing_away()
    {
        World world = People("Ann Lee,,Council,Director,Management,2022-07-19,2026").Import(Header + "Ann Lee,,Council,Director,Strategic,2022,2025-12\n").WithoutProblems();

        Role role = world.Single<Role>();
        Assert.Equal((Level.Strategic, PartialDate.Of(2022, 7, 19), PartialDate.Of(2025, 12)), (role.Level, role.Since, role.Until));
        Assert.Equal((0, 1), (world.Added, world.Changed));
    }

    [Fact]
    public void A_person_without_a_title_still_belongs_to_the_organisation() =>
        Assert.Null(People("Ann Lee,,Council,,,,").WithoutProblems().Single<Role>().Title);

    [Theory]
    [InlineData(",,Council,Director,,,", "row 2, column \"Person\": it is blank.")]
    [InlineData("Ann Lee,,,,,,", "row 2, column \"Organisation\": it is blank, and so is \"Email\"")]
    [InlineData("Ann Lee,ann@x.example,,Director,,,", "row 2, column \"Organisation\": it is blank, but the row has a role")]
    [InlineData("Ann Lee,ann at council,Council,,,,", "row 2, column \"Email\": ‹hidden› is not an email address.")]
    public void What_is_wrong_with_a_row_is_said_without_anything_private(string row, string problem) =>
        Assert.StartsWith($"file.csv, {problem}", People(row).Problem(), StringComparison.Ordinal);

    [Fact]
    public void Somebody_with_an_address_needs_no_organisation() => Assert.Empty(People("Ann Lee,ann@x.example,,,,,").WithoutProblems().All<Role>());
}
