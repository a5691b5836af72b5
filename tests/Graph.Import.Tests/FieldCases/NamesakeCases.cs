using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>People and organisations of one name, whom every format can tell apart as its messages say.</summary>
public class NamesakeCases
{
    private static readonly Fact[] Hubs =
        [new Organisation { Id = "organisation-a", Name = "Hub" }, new Organisation { Id = "organisation-b", Name = "Hub", Identifiers = [OrgIdentifier.Parse("GB-CHC-1090095")] }];

    private static World TwoAnns() => World.Of("Person,Email,Organisation\nAnn Lee,ann1@x.example,Council\nAnn Lee,ann2@x.example,Council\n").WithoutProblems();

    [Theory]
    [InlineData("Organisation A,Organisation B,Holder A,Email A\nCouncil,Hub,Ann Lee,\n", "\"Email A\"", "Organisation A,Organisation B,Holder A,Email A\nCouncil,Hub,Ann Lee,ann2@x.example\n")]
    [InlineData("Organisation A,Organisation B,Holder A\nCouncil,Hub,Ann Lee\n", "\"Email A\"", "Organisation A,Organisation B,Holder A\nCouncil,Hub,Ann Lee <ann2@x.example>\n")]
    [InlineData("Person,Organisation,Role\nAnn Lee,Council,Director\n", "\"Email\"", "Person,Email,Organisation,Role\nAnn Lee,ann2@x.example,Council,Director\n")]
    [InlineData("Building,Occupier,Key holder\nHall,Council,Ann Lee\n", "Name <address>", "Building,Occupier,Key holder\nHall,Council,Ann Lee <ann2@x.example>\n")]
    [InlineData("Institution or group,Who we know\nCouncil,Ann Lee (Director)\n", "Name <address>", "Institution or group,Who we know\nCouncil,Ann Lee <ann2@x.example> (Director)\n")]
    public void What_a_message_says_tells_two_people_of_one_name_apart(string file, string column, string mended)
    {
        string problem = TwoAnns().Import(file).Problem();
        World world = TwoAnns().Import(mended).WithoutProblems();

        Assert.Contains(column, problem, StringComparison.Ordinal);
        Assert.Equal(2, world.All<Person>().Count);
        string second = world.All<Person>().Single(person => person.Email == "ann2@x.example").Id;
        Assert.Contains(world.All<Edge>(), edge => edge is Role { Title: "Director" } or Holds or KeyHolder && edge.From == second);
    }

    [Theory]
    [InlineData("Person,Organisation,Organisation identifier\nAnn Lee,Hub,{0}\n", "Organisation identifier")]
    [InlineData("Organisation A,Organisation B,Identifier B\nCouncil,Hub,{0}\n", "Identifier B")]
    [InlineData("Building,Owner,Owner identifier\nHall,Hub,{0}\n", "Owner identifier")]
    public void What_a_message_says_tells_two_organisations_of_one_name_apart(string file, string column)
    {
        string problem = new World().Know(Hubs).Import(file.Replace("{0}", "", StringComparison.Ordinal)).Problem();

        Assert.Contains($"\"{column}\"", problem, StringComparison.Ordinal);
        foreach ((string mark, string id) in new[] { ("organisation-a", "organisation-a"), ("GB-CHC-1090095", "organisation-b") })
        {
            World world = new World().Know(Hubs).Import(file.Replace("{0}", mark, StringComparison.Ordinal)).WithoutProblems();
            Assert.Equal(2, world.All<Organisation>().Count(organisation => organisation.Name == "Hub"));
            Assert.Contains(world.All<Edge>(), edge => edge.To == id || edge.From == id);
        }
    }

    [Fact]
    public void An_id_that_nothing_has_is_a_problem() =>
        Assert.Contains("no organisation has the id \"organisation-x\"", World.Of("Person,Organisation,Organisation identifier\nAnn Lee,Hub,organisation-x\n").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Person,Email,Organisation,Role\nAnn Lee,ann@old.example,Hub,Director\n", "Person,Email,Organisation,Role\nAnn Lee,ann@new.example,Hub,Director\n")]
    [InlineData("Organisation A,Organisation B,Holder A,Email A\nHub,Council,Ann Lee,ann@old.example\n", "Organisation A,Organisation B,Holder A,Email A\nHub,Council,Ann Lee,ann@new.example\n")]
    public void Somebody_whose_address_changed_is_the_same_with_a_note_that_shows_no_address(string before, string after)
    {
        World world = World.Of(before).Import(after).WithoutProblems();

        Assert.Equal("ann@new.example", world.Single<Person>().Email);
        string note = Assert.Single(world.Log.Notices).ToString();
        Assert.Contains("\"Ann Lee\" at \"Hub\" is recorded with another email address, and was taken for the same person with a new one", note, StringComparison.Ordinal);
        Assert.DoesNotContain("@", note, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (world.Import(after).WithoutProblems().Added, world.Changed, world.Log.Notices.Count));
    }

    [Fact]
    public void A_namesake_with_another_address_and_another_post_is_another_person() =>
        Assert.Equal(2, World.Of("Person,Email,Organisation,Role\nAnn Lee,ann1@x.example,Hub,Director\n").Import("Person,Email,Organisation,Role\nAnn Lee,ann2@x.example,Hub,Caretaker\n").WithoutProblems().All<Person>().Count);

    [Fact]
    public void Two_addresses_in_one_file_are_two_people_though_one_of_them_is_known() =>
        Assert.Equal(2, World.Of("Person,Email,Organisation,Role\nAnn Lee,ann1@x.example,Hub,Director\n").Import("Person,Email,Organisation,Role\nAnn Lee,ann1@x.example,Hub,Director\nAnn Lee,ann2@x.example,Hub,Director\n").WithoutProblems().All<Person>().Count);

    [Fact]
    public void One_address_for_two_known_people_at_two_organisations_is_not_said_to_be_at_one()
    {
        static World Known() => World.Of("Person,Organisation\nAnn Lee,Hub\nAnn Lee,Council\n").WithoutProblems();

        string problem = Known().Import("Person,Email,Organisation\nAnn Lee,ann@x.example,Hub\nAnn Lee,ann@x.example,Council\n").Problem();
        Assert.Contains("2 people with the name are recorded there, one at each", problem, StringComparison.Ordinal);
        Assert.Equal(2, Known().Import("Person,Email,Organisation\nAnn Lee,ann@x.example,Hub\nAnn Lee,,Council\n").WithoutProblems().All<Person>().Count);
    }

    [Fact]
    public void A_new_name_may_be_one_of_a_known_organisation_and_is_with_its_id()
    {
        const string renamed = "Person,Organisation,Organisation identifier\nRuth Penn,Beta Trust,{0}\n";
        World world = World.Of("Person,Organisation\nRuth Penn,Alpha Trust\n");
        string id = world.Single<Organisation>().Id;

        string note = Assert.Single(new World().Know([.. world.Facts]).Import(renamed.Replace("{0}", "", StringComparison.Ordinal)).Log.Notices).ToString();
        world.Import(renamed.Replace("{0}", id, StringComparison.Ordinal)).WithoutProblems();

        Assert.Contains("write the name exactly as it is recorded, \"Alpha Trust\", and change it on the page of the organisation after the import", note, StringComparison.Ordinal);
        Assert.Equal(["Beta Trust"], world.Single<Organisation>().AlternateNames);
        Assert.Single(world.All<Person>());
    }

    [Fact]
    public void One_name_at_two_organisations_of_one_file_is_said_and_the_same_address_makes_it_one_person()
    {
        World apart = World.Of("Person,Email,Organisation\nAnn Lee,hello@x.example,Hub\nAnn Lee,hello@x.example,Council\n").WithoutProblems();
        World one = World.Of("Person,Email,Organisation\nAnn Lee,ann@x.example,Hub\nAnn Lee,ann@x.example,Council\n").WithoutProblems();

        Assert.StartsWith("file.csv, row 3, column \"Person\": \"Ann Lee\" at \"Council\" was taken for another person than the one with the name at \"Hub\".", Assert.Single(apart.Log.Notices).ToString(), StringComparison.Ordinal);
        Assert.Single(one.All<Person>());
        Assert.Empty(one.Log.Notices);
    }

    [Fact]
    public void A_message_gives_the_id_of_each_organisation_and_its_place_as_written()
    {
        World world = new World().Know(Hubs).Know(new Place { Id = "place-a", Name = "Larkby" }, new LocatedIn { Id = "located-a", From = "organisation-a", To = "place-a" });

        Assert.Contains("\"Hub\" (organisation-a, in Larkby) or \"Hub\" (organisation-b, GB-CHC-1090095). Write the id of the right one, as given here, in \"Identifier B\".", world.Import("Organisation A,Organisation B,Identifier B\nCouncil,Hub,\n").Problem(), StringComparison.Ordinal);
    }
}
