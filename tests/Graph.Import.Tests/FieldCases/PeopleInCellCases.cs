using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>Several people or organisations in a cell, and the addresses of people: one rule for every format.</summary>
public class PeopleInCellCases
{
    [FieldCaseFact("19-several-people/people.csv", "19-several-people/buildings.csv", "19-several-people/sector-map.csv", "19-several-people/register-orgs.csv")]
    public void Several_in_one_cell_are_told_in_every_format()
    {
        Assert.Equal([(2, "Person"), (3, "Person"), (4, "Person"), (5, "Person")], Problems("people"));
        Assert.Equal([(2, "Key holder"), (4, "Key holder")], Problems("buildings"));
        Assert.Equal([(2, "Who we know"), (2, "Through whom")], Problems("sector-map"));
        Assert.Equal([(2, "Organisation B"), (3, "Organisation B")], Problems("register-orgs"));

        static IEnumerable<(int, string)> Problems(string name) =>
            new World().ImportFile(FieldCaseFiles.Find($"19-several-people/{name}.csv")).Log.Problems.Select(problem => (problem.At.Row!.Value, problem.At.Column!));
    }

    [Theory]
    [InlineData("Person,Organisation\n\"{0}\",Hub\n", "Person")]
    [InlineData("Organisation A,Organisation B,Holder A\nCouncil,Hub,\"{0}\"\n", "Holder A")]
    [InlineData("Building,Occupier,Key holder\nHall,Hub,\"{0}\"\n", "Key holder")]
    [InlineData("Institution or group,Who these are here,Who we know\nFaith,Hub,\"{0}\"\n", "Who we know")]
    [InlineData("Institution or group,Who these are here,Who we know,Through whom\nFaith,Hub,Imran Qadeer,\"{0}\"\n", "Through whom")]
    public void The_same_cells_name_several_people_in_every_column_of_people(string rows, string column)
    {
        foreach (string several in new[] { "Ann Lee & Bob Roe", "Cy Dunn / Di Eve", "Hal Ivy and Jo Kay", "Cy Dunn, Di Eve" })
            Assert.Contains($"column \"{column}\": it names several people", World.Of(rows.Replace("{0}", several, StringComparison.Ordinal)).Problem(), StringComparison.Ordinal);
        foreach (string one in new[] { "Smythe, Jane", "Ann Lee, MBE" })
            World.Of(rows.Replace("{0}", one, StringComparison.Ordinal)).WithoutProblems();
    }

    [Theory]
    [InlineData("Person,Organisation\nAnn Lee,\"{0}\"\n", "Organisation")]
    [InlineData("Organisation A,Organisation B\n\"{0}\",Hub\n", "Organisation A")]
    [InlineData("Organisation A,Organisation B\nHub,\"{0}\"\n", "Organisation B")]
    [InlineData("Building,Owner\nHall,\"{0}\"\n", "Owner")]
    [InlineData("Building,Occupier\nHall,\"{0}\"\n", "Occupier")]
    [InlineData("Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name\ng1,Grant,5,2025,\"{0}\",Council\n", "Recipient Org:Name")]
    public void The_same_cells_name_several_organisations_in_every_column_of_one(string rows, string column)
    {
        foreach (string several in new[] { "Fernhollow Trust; Tidewell Carers", "Marl Hub\nOak Room Trust" })
            Assert.Contains($"column \"{column}\": it names several organisations", World.Of(rows.Replace("{0}", several, StringComparison.Ordinal)).Problem(), StringComparison.Ordinal);
        foreach (string one in new[] { "Tidewell & Marl Carers", "Marks and Spencer", "Health, Housing and Care Trust" })
            Assert.Contains(one, World.Of(rows.Replace("{0}", one, StringComparison.Ordinal)).WithoutProblems().All<Organisation>().Select(organisation => organisation.Name));
    }

    [Fact]
    public void In_a_list_semicolons_and_line_breaks_part_names() =>
        Assert.Equal(3, World.Of("Building,Occupier,Key holder\nHall,Hub,\"Ann Lee; Bob Roe\nSmythe, Jane\"\n").WithoutProblems().All<KeyHolder>().Count);

    [FieldCaseFact("18-email-forms/people.csv")]
    public void Addresses_are_read_as_they_are_copied_and_two_are_told()
    {
        World world = new World().ImportFile(FieldCaseFiles.Find("18-email-forms/people.csv"));

        Assert.Contains("row 5, column \"Email\": ‹hidden› is not an email address. It has several addresses.", world.Problem(), StringComparison.Ordinal);
        Assert.Equal([6, 7, 11], world.Log.Warnings.Select(warning => warning.At.Row!.Value));
    }

    [Fact]
    public void An_address_is_recorded_without_what_it_was_copied_with() =>
        Assert.Equal("ann@hub.example", World.Of("Person,Email,Organisation\nAnn Lee,\"Lee, Ann <ann@hub.example>;\",Hub\n").WithoutProblems().Single<Person>().Email);

    [Theory]
    [InlineData("Person,Organisation\n\"{0}\",Hub\n")]
    [InlineData("Organisation A,Organisation B,Holder A\nCouncil,Hub,\"{0}\"\n")]
    [InlineData("Building,Occupier,Key holder\nHall,Hub,\"{0}\"\n")]
    [InlineData("Institution or group,Who these are here,Who we know\nFaith,Hub,\"{0}\"\n")]
    public void An_address_beside_a_name_is_the_persons_in_every_column_of_people(string rows)
    {
        foreach (string written in new[] { "Ann Lee, ann@a.example", "Ann Lee ann@a.example", "Ann Lee (ann@a.example)", "Ann Lee <ann@a.example>", "Ann Lee - email: ann@a.example", "ann@a.example / Ann Lee", "Ann Lee\nann@a.example", "Ann Lee (mailto:ann@a.example)" })
        {
            Person person = World.Of(rows.Replace("{0}", written, StringComparison.Ordinal)).WithoutProblems().Single<Person>();
            Assert.Equal(("Ann Lee", "ann@a.example"), (person.Name, person.Email));
        }
    }

    [Theory]
    [InlineData("Person,Organisation\n\"{0}\",Hub\n")]
    [InlineData("Building,Occupier,Key holder\nHall,Hub,\"{0}\"\n")]
    [InlineData("Institution or group,Who these are here,Who we know\nFaith,Hub,\"{0}\"\n")]
    public void A_telephone_number_beside_a_name_is_left_out_with_a_warning_that_does_not_show_it(string rows)
    {
        foreach (string written in new[] { "Bob Roe (0161 496 0000)", "Bob Roe 0161 496 0000", "Bob Roe, tel: (0161) 496 0000 ext 12", "Bob Roe - 07700 900123 / 0161 496 0000", "Bob Roe (m: +44 (0)7700 900123)" })
        {
            World world = World.Of(rows.Replace("{0}", written, StringComparison.Ordinal)).WithoutProblems();
            Assert.Equal("Bob Roe", world.Single<Person>().Name);
            string warning = Assert.Single(world.Log.Warnings, each => each.At.Row == 2).ToString();
            Assert.Contains("a telephone number stands beside the name, and was left out", warning, StringComparison.Ordinal);
            Assert.DoesNotContain("900123", warning, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Person,Organisation\n{0},Hub\n")]
    [InlineData("Building,Occupier,Key holder\nHall,Hub,{0}\n")]
    [InlineData("Institution or group,Who these are here,Who we know\nFaith,Hub,{0}\n")]
    public void An_address_alone_is_no_name_and_is_refused_at_its_row_without_showing_it(string rows)
    {
        string problem = World.Of(rows.Replace("{0}", "ann@a.example", StringComparison.Ordinal)).Problem();

        Assert.Contains("row 2, column", problem, StringComparison.Ordinal);
        Assert.EndsWith("it is an email address, and not a name. Write the name, and the address after it: Name <address>.", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("ann", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_beside_names_takes_no_post_and_no_organisation_away()
    {
        World world = World.Of("Institution or group,Who these are here,Who we know\nFaith,Hub,\"Ann Lee (Chair, Hub), ann@a.example; Bob Roe (Clerk, 0161 496 0000)\"\n").WithoutProblems();

        Assert.Equal([("Ann Lee", "ann@a.example", "Chair"), ("Bob Roe", null, "Clerk")],
            world.All<Role>().Select(role => (world.All<Person>().Single(person => person.Id == role.From).Name, world.All<Person>().Single(person => person.Id == role.From).Email, role.Title)).Order());
    }

    [Fact]
    public void The_table_of_people_and_tables_that_name_them_read_what_stands_beside_a_name_alike()
    {
        World world = new World().ImportAs("person", "Name,Organisations\n\"Ann Lee, ann@a.example\",Hub\n").WithoutProblems()
            .ImportAs("role", "Person,Organisation,Title\nAnn Lee (ann@a.example),Hub,Chair\n").WithoutProblems();

        Assert.Equal(("Ann Lee", "ann@a.example"), (world.Single<Person>().Name, world.Single<Person>().Email));
    }

    [Fact]
    public void Two_addresses_beside_one_name_are_refused() =>
        Assert.Contains("It has several addresses.", World.Of("Person,Organisation\nAnn Lee ann@a.example lee@a.example,Hub\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_number_alone_in_a_column_of_names_is_left_out_and_not_shown()
    {
        World world = World.Of("Person,Organisation\n0161 496 0000,Hub\nAnn Lee,Hub\n").WithoutProblems();

        Assert.Contains(world.Log.Warnings, warning => warning.ToString().Contains("‹hidden› is not a name, so it was left out", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Log.Warnings, warning => warning.ToString().Contains("496", StringComparison.Ordinal));
    }
}
