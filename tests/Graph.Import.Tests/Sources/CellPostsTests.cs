using Graph.Model;

namespace Graph.Import.Tests.Sources;

/// <summary>A post beside somebody's name: one rule for every format.</summary>
public class CellPostsTests
{
    [Theory]
    [InlineData("people", "Person,Organisation\n\"{0}\",Hub\n")]
    [InlineData("directory", "Name,Person\nHub,\"{0}\"\n")]
    [InlineData("sector-map", "Institution or group,Who these are here,Who we know\nFaith,Hub,\"{0}\"\n")]
    [InlineData("role", "Person,Organisation\n\"{0}\",Hub\n")]
    public void It_is_what_their_role_is_called(string format, string rows)
    {
        foreach (string written in new[] { "Sue Park (Secretary)", "Sue Park, Secretary", "Sue Park - Secretary" })
        {
            World world = new World().ImportAs(format, rows.Replace("{0}", written, StringComparison.Ordinal)).WithoutProblems();

            Assert.Equal(("Sue Park", "Secretary"), (world.Single<Person>().Name, world.Single<Role>().Title));
            Assert.Empty(world.Log.Warnings);
        }
    }

    [Fact]
    public void What_the_column_of_roles_says_counts_before_it()
    {
        World world = World.Of("Person,Organisation,Role\nSue Park (Sec),Hub,Treasurer\n\"Pat Roe, chair\",Hub,Chair\n").WithoutProblems();

        Assert.Equal([("Pat Roe", "Chair"), ("Sue Park", "Treasurer")], world.All<Role>().Select(role => (world.All<Person>().Single(person => person.Id == role.From).Name, role.Title)).Order());
        Assert.Equal(["a post stands beside the name, and was left out, because \"Role\" says another."], world.Log.Warnings.Select(warning => warning.Message));
    }

    [Theory]
    [InlineData("buildings", "Building,Occupier,Key holder\nHall,Hub,\"Sue Park (Sec); Pat Roe\"\n")]
    [InlineData("person", "Name,Email\nSue Park (Sec),sue@hub.example\nPat Roe,pat@hub.example\n")]
    public void Where_a_table_records_no_role_it_is_left_out_with_a_warning(string format, string rows)
    {
        World world = new World().ImportAs(format, rows).WithoutProblems();

        Assert.Equal(["Pat Roe", "Sue Park"], world.All<Person>().Select(person => person.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["a post stands beside the name, and was left out."], world.Log.Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void An_address_beside_both_stays_theirs()
    {
        World world = World.Of("Person,Organisation\nSue Park (Sec) <sue@hub.example>,Hub\n").WithoutProblems();

        Assert.Equal(("Sue Park", "sue@hub.example", "Sec"), (world.Single<Person>().Name, world.Single<Person>().Email, world.Single<Role>().Title));
    }
}
