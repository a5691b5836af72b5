using Graph.Model;

namespace Graph.Import.Tests.Sources.Tables;

/// <summary>What the cells of tables name: by names, numbers and ids, of rows and of what is known.</summary>
public class NamedNodesTests
{
    [Fact]
    public void A_theme_may_name_a_broader_one_of_a_later_row_or_of_no_row()
    {
        World world = World.Of("Name,Description,Broader\nFood banks,,food; Poverty\nFood,All of it,\n").WithoutProblems();

        Assert.Equal(["Food", "Food banks", "Poverty"], world.All<Theme>().Select(theme => theme.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, world.All<Broader>().Count);
        Assert.Equal("All of it", world.All<Theme>().Single(theme => theme.Name == "Food").Description);
    }

    [Fact]
    public void A_place_is_found_by_its_code_whichever_row_has_it() =>
        Assert.Equal("Larkhaven", World.Of("Name,GSS,Within\nLarkby,E05000123,E08000099\nLarkhaven,E08000099,\n").WithoutProblems() is var world ? world.All<Place>().Single(place => place.Id == world.Single<Within>().To).Name : "");

    [Fact]
    public void An_organisation_is_found_by_its_number_its_other_name_and_its_id()
    {
        World world = new World()
            .Know(new Organisation { Id = "organisation-a", Name = "Larkby Hub", AlternateNames = ["LH"], Identifiers = [OrgIdentifier.Parse("GB-CHC-1090095")] })
            .ImportAs("service", "Name,Providers\nAdvice,GB-CHC-1090095\nLunch,LH\nDebts,organisation-a\n").WithoutProblems();

        Assert.Single(world.All<Organisation>());
        Assert.All(world.All<Provides>(), edge => Assert.Equal("organisation-a", edge.From));
        Assert.Equal(3, world.All<Provides>().Count);
    }

    [Fact]
    public void Partnerships_that_one_name_fits_are_told_apart_by_their_whole_names_and_beginnings()
    {
        Organisation hub = new() { Id = "organisation-a", Name = "Hub" }, council = new() { Id = "organisation-b", Name = "Council" };
        Partnership lease = new() { Id = "partnership-a", Kind = "Lease", Since = PartialDate.Of(2012) }, service = new() { Id = "partnership-b", Kind = "Joint service" };
        World world = new World()
            .Know(hub, council, lease, service)
            .Know([.. new[] { lease, service }.SelectMany(partnership => new[] { hub, council }.Select(party => (Fact)new Party { Id = $"party-{partnership.Kind}-{party.Name}", From = partnership.Id, To = party.Id }))])
            .ImportAs("gap", "Wanted,Status,About\nA lead,open,Hub and Council\n");

        Assert.Equal(
            "file.csv, row 2, column \"About\": \"Hub and Council\" may be any of 2: the partnership partnership-a (Council and Hub: Lease, since 2012) or the partnership partnership-b (Council and Hub: Joint service). Write the id of the right one.",
            world.Problem());
    }

    [Theory]
    [InlineData("organisation-b", "file.csv, row 2, column \"Providers\": no organisation has the id \"organisation-b\". Correct the id, or write a name.")]
    [InlineData("GB-CHC-1090096", "file.csv, row 2, column \"Providers\": no organisation is known that has the number \"GB-CHC-1090096\". Correct the number, or write a name.")]
    public void A_number_or_an_id_that_nothing_has_is_a_problem(string provider, string problem) =>
        Assert.Equal(problem, new World().ImportAs("service", $"Name,Providers\nAdvice,{provider}\n").Problem());

    [Fact]
    public void A_name_that_may_be_of_any_type_is_looked_for_among_all()
    {
        World world = Borough().ImportAs("blockage", "Title,About\nNo van,Larkby Hall; Debt advice\n").WithoutProblems();

        Assert.Equal(["building-a", "service-a"], world.All<About>().Select(edge => edge.To).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_several_have_is_a_problem_that_gives_their_ids() =>
        Assert.Equal(
            "file.csv, row 2, column \"About\": \"Food\" may be any of 2: the organisation organisation-a or the theme theme-a. Write the id of the right one.",
            Borough().ImportAs("blockage", "Title,About\nNo van,Food\n").Problem());

    [Fact]
    public void A_name_that_nothing_has_where_several_types_may_be_meant_is_a_problem() =>
        Assert.Equal(
            "file.csv, row 2, column \"About\": no record is known that is called ‹hidden›. Correct the name, write its id, or record it first.",
            Borough().ImportAs("blockage", "Title,About\nNo van,Nowhere Hall\n").Problem());

    [Theory]
    [InlineData("No van to deliver the boxes")]
    [InlineData("Nowhere Hub")]
    [InlineData("No room for a youth club")]
    public void A_title_that_can_not_be_the_name_of_a_person_is_shown(string title) =>
        Assert.Equal(
            $"file.csv, row 2, column \"About\": no record is known that is called \"{title}\". Correct the name, write its id, or record it first.",
            Borough().ImportAs("blockage", $"Title,About\nNo van,{title}\n").Problem());

    [Theory]
    [InlineData("Larkby Hal")]
    [InlineData("Debt Advise")]
    [InlineData("Food Hall")]
    public void A_title_of_two_words_is_shown_where_titles_have_them_and_no_person_has(string title) =>
        Assert.Equal(
            $"file.csv, row 2, column \"About\": no record is known that is called \"{title}\". Correct the name, write its id, or record it first.",
            Borough().ImportAs("blockage", $"Title,About\nNo van,{title}\n").Problem());

    [Theory]
    [InlineData("Bob Roe")]
    [InlineData("Ann Hall")]
    [InlineData("Lee Hall")]
    [InlineData("bob van dyk")]
    [InlineData("Talk with Bob Roe")]
    [InlineData("Mary de la Rue")]
    [InlineData("Waiting for the chair (Bob)")]
    [InlineData("Bob Roe of the Larkby Hub")]
    public void What_may_name_a_person_is_not(string text) =>
        Assert.Equal(
            "file.csv, row 2, column \"About\": no record is known that is called ‹hidden›. Correct the name, write its id, or record it first.",
            Borough().ImportAs("blockage", $"Title,About\nNo van,{text}\n").Problem());

    [Fact]
    public void Each_of_several_entries_that_nothing_has_is_told_by_its_number() =>
        Assert.Equal(
            ["no record is known that is called ‹hidden› (entry 1 of 3). Correct the name, write its id, or record it first.", "no record is known that is called ‹hidden› (entry 3 of 3). Correct the name, write its id, or record it first."],
            Borough().ImportAs("blockage", "Title,About\nNo van,Nowhere Hall; Larkby Hall; Nowhere Lee\n").Log.Problems.Select(problem => problem.Message));

    [Fact]
    public void Those_of_one_name_are_given_with_what_tells_them_apart_and_is_not_personal()
    {
        Organisation hub = new() { Id = "organisation-b", Name = "Larkby Hub" };
        Person ann = new() { Id = "person-b", Name = "Ann Lee", Telephone = "0161 496 0000" };
        World world = Borough().Know(
            new Place { Id = "place-a", Name = "Larkby", Gss = "E05000123", Kind = "Ward" },
            new Place { Id = "place-b", Name = "Larkby", Kind = "Village" },
            hub,
            ann,
            new Role { Id = "role-a", From = ann.Id, To = hub.Id });

        Assert.Equal(
            "file.csv, row 2, column \"Located in\": \"Larkby\" may be any of 2: the place place-a (E05000123, Ward) or the place place-b (Village). Write the id of the right one.",
            world.ImportAs("gap", "Wanted,Located in\nA lead,Larkby\n").Problem());
        Assert.Equal(
            "file.csv, row 2, column \"Attendees\": ‹hidden› may be any of 2: the person person-a or the person person-b (Larkby Hub). Write the id of the right one, or an email address after the name: Name <address>.",
            world.ImportAs("contact", "Date,Attendees\n2026-03-01,Ann Lee\n").Problem());
    }

    [Theory]
    [InlineData("Larkby Hub and Larkhaven Council: Joint service")]
    [InlineData("Larkhaven Council and Larkby Hub: Joint service")]
    [InlineData("Larkhaven Council & Larkby Hub")]
    public void A_partnership_is_found_by_its_parties_in_any_order(string name)
    {
        World world = World.Of("Organisation A,Organisation B,Kind\nLarkhaven Council,Larkby Hub,Joint service\n").ImportAs("gap", $"Wanted,About\nA lead,{name}\n").WithoutProblems();

        Assert.Equal(world.Single<Partnership>().Id, world.Single<About>().To);
    }

    [Fact]
    public void A_contact_may_be_about_a_blockage_of_a_later_row_of_another_sheet_and_each_is_found_again()
    {
        World world = Borough().ImportAs("blockage", "Title,About\nNo van,Larkby Hall\n").ImportAs("contact", "Date,Attendees,About\n2026-03-01,Ann Lee,No van\n2026-03-02,Ann Lee,No van\n").WithoutProblems();
        Fact[] before = [.. world.Facts];

        world.ImportAs("contact", "Date,Attendees,About\n2026-03-01,Ann Lee,No van\n2026-03-02,,\n").WithoutProblems();

        Assert.Equal(before, world.Facts);
    }

    [Theory]
    [InlineData("2026-10-15")]
    [InlineData("15/10/2026")]
    [InlineData("15 October 2026")]
    public void What_goes_by_a_date_is_found_by_it_however_it_is_written(string date)
    {
        World world = Borough().ImportAs("contact", "Date,Attendees\n15/10/2026,Ann Lee\n").ImportAs("learning", $"Title,About\nAsk first,{date}\n").WithoutProblems();

        Assert.Equal(world.Single<Contact>().Id, world.Single<About>().To);
    }

    [Fact]
    public void Two_people_of_one_name_are_told_apart_by_their_address_or_id()
    {
        World world = Borough().Know(new Person { Id = "person-b", Name = "Ann Lee", Email = "ann@hub.example" });

        Assert.Equal(
            "file.csv, row 2, column \"Attendees\": ‹hidden› may be any of 2: the person person-a or the person person-b. Write the id of the right one, or an email address after the name: Name <address>.",
            world.ImportAs("contact", "Date,Attendees\n2026-03-01,Ann Lee\n").Problem());
        Assert.Equal("person-b", world.ImportAs("contact", "Date,Attendees\n2026-03-01,Ann Lee <ann@hub.example>\n").WithoutProblems().Single<Attended>().From);
        Assert.Equal(["person-a", "person-b"], world.ImportAs("contact", "Date,Attendees\n2026-03-01,person-a; person-b\n").WithoutProblems().All<Attended>().Select(edge => edge.From).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_service_is_the_same_by_its_name_and_a_provider()
    {
        World world = World.Of("Name,Eligibility,Providers\nAdvice,,Hub\nAdvice,,Shed; Club\nAdvice,Anyone,Club\n").WithoutProblems();

        Assert.Equal(2, world.All<Service>().Count);
        Assert.Equal("Anyone", world.All<Service>().Single(service => service.Eligibility is not null).Eligibility);
    }

    [Fact]
    public void A_service_without_a_provider_is_the_only_one_of_its_name_and_of_several_nobody_knows()
    {
        World world = World.Of("Name,Eligibility,Providers\nAdvice,,Hub\n").ImportAs("service", "Name,Eligibility\nAdvice,Anyone\n").WithoutProblems();

        Assert.Equal("Anyone", world.Single<Service>().Eligibility);
        Assert.Equal(
            "file.csv, row 2: the service may be any of 2 with this name. Fill in \"Providers\" or \"Id\" to say which.",
            world.ImportAs("service", "Name,Providers\nAdvice,Shed\n").ImportAs("service", "Name,Eligibility\nAdvice,Nobody\n").Problem());
    }

    [Fact]
    public void A_service_that_an_organisation_names_is_its_own()
    {
        World world = World.Of("Name,Eligibility,Providers\nAdvice,,Hub\n").ImportAs("organisation", "Name,Services\nHub,Advice\nShed,Advice\n").WithoutProblems();

        Assert.Equal(2, world.All<Service>().Count);
        Assert.Equal(2, world.All<Provides>().Count);
    }

    [Fact]
    public void A_row_that_names_its_own_record_says_nothing_by_it()
    {
        World world = World.Of("Name,Description,Broader\nFood,,Food\n").WithoutProblems();

        Assert.Empty(world.All<Broader>());
        Assert.Equal("Warning: file.csv, row 2, column \"Broader\": it names the record itself, so it was left out.", $"Warning: {Assert.Single(world.Log.Warnings)}");
    }

    [Fact]
    public void Rows_that_say_different_things_of_one_record_are_a_problem() =>
        Assert.Equal(
            "file.csv, row 3: the theme has two values for \"description\" in this file: \"Bread\" here and \"All of it\" in row 2. Make the rows agree.",
            World.Of("Name,Description,Broader\nFood,All of it,\nfood,Bread,\n").Problem());

    private static World Borough() => new World().Know(
        new Organisation { Id = "organisation-a", Name = "Food" },
        new Theme { Id = "theme-a", Name = "Food" },
        new Person { Id = "person-a", Name = "Ann Lee" },
        new Building { Id = "building-a", Name = "Larkby Hall" },
        new Service { Id = "service-a", Name = "Debt advice" });
}
