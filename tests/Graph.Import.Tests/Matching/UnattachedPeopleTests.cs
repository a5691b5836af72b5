using CsCheck;
using Graph.Model;

namespace Graph.Import.Tests.Matching;

/// <summary>People named without an organisation: those of "Through whom" in a sector map.</summary>
public class UnattachedPeopleTests
{
    private const string Council = "Person,Email,Organisation\nAnn Lee,,Council\n";
    private const string Hospital = "Person,Email,Organisation\nAnn Lee,,Hospital\n";
    private const string Mosque = "Institution or group,Who we know,Through whom\nMosque,Imran Aziz,ann  LEE\n";
    private const string Temple = "Institution or group,Who we know,Through whom\nTemple,Gita Rao,Ann Lee\n";
    private const string Both = "Institution or group,Who we know,Through whom\nTemple,Gita Rao,Ann Lee\nMosque,Imran Aziz,Ann Lee\n";

    [Fact]
    public void The_only_known_person_of_the_name_is_meant()
    {
        World world = Given(Council, Mosque);

        Person ann = world.Person("Ann Lee");
        Assert.Contains(ann.Id, Ends(world.Single<Tie>()));
        Assert.Equal("Council", Assert.Single(world.All<Organisation>(), organisation => organisation.Id == Assert.Single(world.All<Role>(), role => role.From == ann.Id).To).Name);
    }

    [Fact]
    public void Also_where_the_same_file_names_them_at_an_organisation()
    {
        World world = Given("Institution or group,Who we know,Through whom\nMosque,Imran Aziz,Ann Lee\nCouncil,Ann Lee (Director),\n");

        Assert.Contains(world.Person("Ann Lee").Id, Ends(world.Single<Tie>()));
    }

    [Fact]
    public void Nobody_guesses_between_two_of_the_name()
    {
        World world = Given(Council, Hospital, Mosque);

        Assert.Equal(3, world.All<Person>().Count(IsAnn));
        Assert.Contains(Unattached(world).Id, Ends(world.Single<Tie>()));
    }

    [Theory]
    [InlineData(Mosque, Council)]
    [InlineData(Council, Mosque)]
    [InlineData("Name,Email\nAnn Lee,ann@m.example\n", "Person,Organisation,Title\nAnn Lee,Council,Head\n")]
    [InlineData("Person,Organisation,Title\nAnn Lee,Council,Head\n", "Name,Email\nAnn Lee,ann@m.example\n")]
    [InlineData("Name,Email\nAnn Lee,\n", "Person,Organisation,Title\nAnn Lee,Council,Head\n")]
    [InlineData("Name,Email\nAnn Lee,ann@m.example\n", "Person,Email,Organisation\nAnn Lee,ann@m.example,Council\n")]
    public void Somebody_who_is_known_without_a_post_is_the_one_of_the_name_who_has_one(string first, string second)
    {
        World world = Given(first, second);

        Assert.Equal(Assert.Single(world.All<Person>(), IsAnn).Id, Assert.Single(world.All<Role>(), role => world.Organisation("Council").Id == role.To).From);
    }

    [Theory]
    [InlineData("Name,Email\nAnn Lee,ann@m.example\n", "Person,Email,Organisation\nAnn Lee,other@m.example,Council\n")]
    [InlineData("Person,Email,Organisation\nAnn Lee,other@m.example,Council\n", "Name,Email\nAnn Lee,ann@m.example\n")]
    public void Two_addresses_are_two_people_of_the_name(string first, string second) =>
        Assert.Equal(2, Given(first, second).All<Person>().Count(IsAnn));

    [Fact]
    public void Nobody_guesses_which_of_two_posts_is_theirs()
    {
        World world = Given("Name,Email\nAnn Lee,ann@m.example\n", "Person,Organisation\nAnn Lee,Council\nAnn Lee,Hospital\n");

        Assert.Equal(3, world.All<Person>().Count(IsAnn));
        Assert.Equal("ann@m.example", Unattached(world).Email);
    }

    [Fact]
    public void Somebody_known_without_an_organisation_is_meant_before_somebody_with_one()
    {
        World world = Given(Mosque, Hospital + "Ann Lee,,Council\n", Temple);

        Assert.Equal(3, world.All<Person>().Count(IsAnn));
        Assert.All(world.All<Tie>(), tie => Assert.Contains(Unattached(world).Id, Ends(tie)));
    }

    [Fact]
    public void A_namesake_who_turns_up_later_does_not_change_who_was_meant()
    {
        World world = Given(Council, Mosque, Hospital, Both);

        Assert.Equal(2, world.All<Person>().Count(IsAnn));
        Assert.Single(world.All<Tie>().SelectMany(Ends).GroupBy(id => id), ends => ends.Count() == 2);
    }

    [Fact]
    public void Files_in_any_order_change_nothing_when_any_of_them_is_imported_again() =>
        Gen.Shuffle(new[] { Council, Hospital, Mosque, Temple, Both }).Select(Gen.Int[1, 5], (files, count) => files[..count]).Sample(files =>
        {
            World world = Given(files);
            Fact[] before = [.. world.Facts];
            foreach (string file in files.Reverse())
                Assert.Equal((0, 0), (world.Import(file).WithoutProblems().Added, world.Changed));
            Assert.Equal(before, world.Facts);
        });

    private static World Given(params string[] files) => files.Aggregate(new World(), (world, file) => world.Import(file).WithoutProblems());

    private static Person Unattached(World world) =>
        Assert.Single(world.All<Person>(), person => IsAnn(person) && world.All<Role>().All(role => role.From != person.Id));

    private static bool IsAnn(Person person) => string.Equals(person.Name, "Ann Lee", StringComparison.OrdinalIgnoreCase);

    private static string[] Ends(Tie tie) => [tie.From, tie.To];
}
