using Graph.Model;

namespace Graph.Import.Tests.Sources.Tables;

/// <summary>How the cells of tables are read, by the kinds of their properties.</summary>
public class TableValuesTests
{
    [Theory]
    [InlineData("assessment", "Date,Dimension,Score,Scale\n2026-03-01,Trust,7,5\n", "file.csv, row 2: this can't be true. The score, 7, is higher than the highest of its scale, 5. Correct the row.")]
    [InlineData("blockage", "Title,Raised,Resolved\nNo van,2026-03-01,2026-02-01\n", "file.csv, row 2: this can't be true. It was raised on 2026-03-01, and can't have been cleared on 2026-02-01. Correct the row.")]
    [InlineData("blockage", "Title,Raised,Acknowledged\nNo van,2026-03-01,2026-02-01\n", "file.csv, row 2: this can't be true. It was raised on 2026-03-01, and can't have been acknowledged on 2026-02-01. Correct the row.")]
    public void What_cannot_be_true_of_a_record_is_a_problem(string type, string table, string problem) => Assert.Equal(problem, new World().ImportAs(type, table).Problem());

    [Theory]
    [InlineData("+", Polarity.Positive)]
    [InlineData("(+)", Polarity.Positive)]
    [InlineData("+1", Polarity.Positive)]
    [InlineData("s", Polarity.Positive)]
    [InlineData("Same", Polarity.Positive)]
    [InlineData("same direction", Polarity.Positive)]
    [InlineData("reinforcing", Polarity.Positive)]
    [InlineData("-", Polarity.Negative)]
    [InlineData("−", Polarity.Negative)]
    [InlineData("–", Polarity.Negative)]
    [InlineData("-1", Polarity.Negative)]
    [InlineData("o", Polarity.Negative)]
    [InlineData("opposite", Polarity.Negative)]
    [InlineData("negative", Polarity.Negative)]
    public void The_sign_of_an_influence_is_read_as_people_draw_it(string sign, Polarity expected)
    {
        World world = new World().ImportAs("variable", "Name,Map\nTrust,Ours\nTalk,Ours\n").WithoutProblems();

        Assert.Equal(expected, world.ImportAs("influences", $"Cause,Effect,Polarity\nTrust,Talk,{sign}\n").WithoutProblems().Single<Influences>().Polarity);
    }

    [Theory]
    [InlineData("±")]
    [InlineData("++")]
    [InlineData("sometimes")]
    public void A_sign_that_cannot_be_read_is_a_problem(string sign)
    {
        World world = new World().ImportAs("variable", "Name,Map\nTrust,Ours\nTalk,Ours\n").WithoutProblems();

        Assert.Contains("Write positive or negative", world.ImportAs("influences", $"Cause,Effect,Polarity\nTrust,Talk,{sign}\n").Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_that_are_worded_alike_are_two()
    {
        ValueList<string> levels = ["None", "Planning", "Planning", "Pooling"];

        Assert.Equal(levels, new World().ImportAs("measure", "Name,Model,Levels\nTrust,Ours,\"None; Planning; Planning; Pooling\"\n").Single<Measure>().Levels);
    }

    [Fact]
    public void A_blank_level_is_a_problem() =>
        Assert.Equal(
            "file.csv, row 2, column \"Levels\": Entry 2 of the list is blank, and the place of each entry means something. Fill it in, or take it out of the list.",
            new World().ImportAs("measure", "Name,Model,Levels\nTrust,Ours,\"Alone; ; Planning; Pooling\"\n").Problem());

    [Fact]
    public void A_promise_that_was_kept_has_to_be_said() =>
        Assert.Contains("no promise", new World().ImportAs("contact", "Date,Promise kept\n2026-03-01,2026-04-01\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_web_address_is_recorded_whole_and_with_nobodys_password()
    {
        Assert.Equal("https://beck.example", new World().ImportAs("organisation", "Name,Website\nBeck,beck.example\n").Single<Organisation>().Website);
        Assert.Null(new World().ImportAs("organisation", "Name,Website\nBeck,http://user:pw@x.example/\n").Single<Organisation>().Website);
    }

    [Fact]
    public void An_alternate_name_in_quotation_marks_is_read_back()
    {
        Organisation hub = new() { Id = "organisation-a", Name = "Hub", AlternateNames = ["\"x;y\"", "z"] };

        World world = new World().Know(hub).ImportAs("organisation", WrittenTable.Of(Ontology.Of<Organisation>(), [hub], withIds: true)).WithoutProblems();

        Assert.Equal(hub, world.Single<Organisation>());
    }

    [Fact]
    public void Values_are_read_as_people_write_them()
    {
        World world = new World()
            .ImportAs("organisation", "Name,Identifiers,Annual income,Staff,Sector,Postcode,Since\nHub,GB-COH-1234567; GB-CHC-1090095,£1.2m,\"1,200\",Local Government,m32 0th,March 2019\n")
            .ImportAs("service", "Name,Below the radar,Until\nAdvice,Y,ongoing\n")
            .ImportAs("building", "Name,Point,Spare capacity\nHall,\"53.4, -2.9\",'=two rooms\n").WithoutProblems();

        Organisation hub = world.Single<Organisation>();
        Assert.Equal((1_200_000m, 1200, Sector.LocalGovernment, "M32 0TH", PartialDate.Of(2019, 3)), (hub.AnnualIncome, hub.Staff, hub.Sector, hub.Postcode, hub.Since));
        Assert.Equal(["GB-CHC-1090095", "GB-COH-01234567"], hub.Identifiers.Select(identifier => identifier.ToString()).Order(StringComparer.Ordinal));
        Assert.True(world.Single<Service>().BelowTheRadar);
        Assert.Equal((new GeoPoint(53.4, -2.9), "=two rooms"), (world.Single<Building>().Point, world.Single<Building>().SpareCapacity));
    }

    [Theory]
    [InlineData("service", "Name,Below the radar\nAdvice,perhaps\n", "row 2, column \"Below the radar\": \"perhaps\" is neither yes nor no. Write yes or no, or empty the cell if it is not known.")]
    [InlineData("organisation", "Name,Staff\nHub,some\n", "row 2, column \"Staff\": \"some\" is not a whole number. Write it as 12 or 1,200.")]
    [InlineData("organisation", "Name,Identifiers\nHub,1090095\n", "row 2, column \"Identifiers\": \"1090095\" does not say which register it is from.")]
    [InlineData("building", "Name,Point\nHall,here\n", "row 2, column \"Point\": \"here\" is not a point on the map.")]
    [InlineData("place", "Name,GSS\nMarl,E1\n", "row 2, column \"GSS\": \"E1\" is not a GSS code. Write a letter and 8 digits, such as E08000009.")]
    [InlineData("person", "Name,Email\nAnn Lee,ann at hub\n", "row 2, column \"Email\": ‹hidden› is not an email address.")]
    [InlineData("contact", "Date\n2026-12-24\n", "row 2, column \"Date\": \"2026-12-24\" is in the future")]
    [InlineData("service", "Name,Eligibility\n,Anyone\n", "row 2, column \"Name\": it is blank. Fill in \"Name\", or delete the row.")]
    [InlineData("funding", "Title,Reference,Id\nGrant,,\n", "row 2, column \"Reference\": it is blank. Fill in \"Reference\" or \"Id\", or delete the row.")]
    [InlineData("service", "Name,Id\nAdvice,theme-a\n", "row 2, column \"Id\": \"theme-a\" is not the id of a service: such an id begins with service-.")]
    [InlineData("service", "Name,Id\nAdvice,service-a\n", "row 2, column \"Id\": no service has the id \"service-a\".")]
    [InlineData("takesPart", "Organisation,Initiative\nHub; Shed,Warm rooms\n", "row 2, column \"Organisation\": it names several. Give each a row of its own.")]
    [InlineData("service", "Description\nx\n", "the format service also needs \"Name\".")]
    public void What_cannot_be_read_is_a_problem_that_says_what_to_write(string type, string table, string problem) =>
        Assert.StartsWith($"file.csv{(problem.StartsWith("row", StringComparison.Ordinal) ? ", " : ": ")}{problem}", new World().ImportAs(type, table).Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_blank_cell_changes_nothing_and_a_row_with_an_id_replaces_what_it_says()
    {
        World world = new World()
            .Know(new Service { Id = "service-a", Name = "Advise", Eligibility = "Anyone", Description = "Old", Notes = "Note" })
            .ImportAs("service", "Id,Name,Description,Eligibility,Notes\nservice-a,Advice,New,,Another\n").WithoutProblems();

        Assert.Equal(new Service { Id = "service-a", Name = "Advice", Eligibility = "Anyone", Description = "New", Notes = "Another" }, world.Single<Service>());
    }

    [Fact]
    public void An_edge_with_an_id_is_corrected_and_not_moved()
    {
        World world = new World().Know(
            new Person { Id = "person-a", Name = "Ann Lee" },
            new Organisation { Id = "organisation-a", Name = "Hub" },
            new Organisation { Id = "organisation-b", Name = "Shed" },
            new Role { Id = "role-a", From = "person-a", To = "organisation-a", Title = "Chair" });

        Assert.Equal("Chief", world.ImportAs("role", "Id,Person,Organisation,Title\nrole-a,person-a,Hub,Chief\n").WithoutProblems().Single<Role>().Title);
        Assert.StartsWith(
            "file.csv, row 2, column \"Id\": the record with this id connects others than the row names.",
            world.ImportAs("role", "Id,Person,Organisation,Title\nrole-a,person-a,Shed,Chief\n").Problem(),
            StringComparison.Ordinal);
    }
}
