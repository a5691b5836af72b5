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
}
