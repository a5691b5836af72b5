using Graph.Model;

namespace Graph.Import.Tests.Sources.Directories;

public class DirectoryTests
{
    [Fact]
    public void Two_files_do_not_change_an_address_to_and_fro_that_they_only_spell_otherwise()
    {
        World world = new World().ImportAs("directory", "Name,Website\nLarkby Hub,https://hub.example\n").WithoutProblems();

        Assert.Equal((0, 0), (world.ImportAs("directory", "Name,Website\nLarkby Hub,http://Hub.example/\n").WithoutProblems().Added, world.Changed));
        Assert.Equal((0, 1), (world.ImportAs("directory", "Name,Website\nLarkby Hub,https://hub.example/new\n").WithoutProblems().Added, world.Changed));
    }

    [Fact]
    public void A_row_is_an_organisation_with_somebody_there_in_a_place()
    {
        World world = new World().ImportAs("directory", "Name,Charity number,Company number,Person,Role,Level,Email,Telephone,Place,Postcode,Annual income\nLarkby Hub,1090095,01234567,Ann Lee,Manager,management,ann@larkby.example,0161 496 0001,Larkby,M33 1AA,\"£12,000\"\n").WithoutProblems();

        Organisation organisation = world.Organisation("Larkby Hub");
        Assert.Equal(["GB-CHC-1090095", "GB-COH-01234567"], organisation.Identifiers.Select(identifier => identifier.ToString()));
        Assert.Equal(("M33 1AA", 12000m), (organisation.Postcode, organisation.AnnualIncome));
        Assert.Equal(("ann@larkby.example", "0161 496 0001"), (world.Person("Ann Lee").Email, world.Person("Ann Lee").Telephone));
        Assert.Equal((world.Person("Ann Lee").Id, organisation.Id, "Manager", Level.Management), (world.Single<Role>().From, world.Single<Role>().To, world.Single<Role>().Title, world.Single<Role>().Level));
        Assert.Equal((organisation.Id, "Larkby"), (world.Single<LocatedIn>().From, world.Single<Place>().Name));
    }

    [Fact]
    public void An_organisation_stands_in_as_many_rows_as_it_has_people()
    {
        World world = new World().ImportAs("directory", "Name,Person\nLarkby Hub,Ann Lee\nLarkby Hub,Bo Roe\nSale Club,\n").WithoutProblems();

        Assert.Equal((2, 2, 2), (world.All<Organisation>().Count, world.All<Person>().Count, world.All<Role>().Count));
    }

    [Fact]
    public void Names_with_numbers_of_registers_are_a_directory_and_a_blank_number_says_nothing()
    {
        World world = World.Of("Name,Charity number\nLarkby Hub,1090095\nSale Club,\n").WithoutProblems();

        Assert.Empty(world.Log.Warnings);
        Assert.Equal(["GB-CHC-1090095"], world.Organisation("Larkby Hub").Identifiers.Select(identifier => identifier.ToString()));
        Assert.Empty(world.Organisation("Sale Club").Identifiers);
    }

    [Fact]
    public void A_table_of_organisations_says_which_of_its_columns_a_directory_has() => Assert.Equal(
        "a column is not in the format organisation and was left out: \"Charity number\". The format directory has \"Charity number\".",
        Assert.Single(new World().ImportAs("organisation", "Name,Charity number\nLarkby Hub,1090095\n").WithoutProblems().Log.Warnings).Message);

    [Fact]
    public void Several_places_in_a_cell_are_several()
    {
        World world = new World().ImportAs("directory", "Name,Place\nLarkby Hub,Marl; Sale\nSale Club,Sale\n").WithoutProblems();

        Assert.Equal(["Marl", "Sale"], world.All<Place>().Select(place => place.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, world.All<LocatedIn>().Count(located => located.From == world.Organisation("Larkby Hub").Id));
        world.ImportAs("directory", "Name,Place\nLarkby Hub,Marl; Sale\nSale Club,Sale\n");
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [Fact]
    public void What_names_nobody_leaves_out_all_of_its_row_and_says_so()
    {
        World world = new World().ImportAs("directory", "Name,Person\nn/a,Bob Roe\nSale Club,Ann Lee\n").WithoutProblems();

        Assert.Equal("Ann Lee", world.Single<Person>().Name);
        Assert.Equal(["\"n/a\" is not a name, so it was left out.", "the rest of the row was left out with it."], world.Log.Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void Lines_of_a_cell_that_are_read_as_one_name_are_told_of()
    {
        World world = new World().ImportAs("directory", "Name\n\"Mind\nScope\"\n").WithoutProblems();

        Assert.Equal("Mind Scope", world.Single<Organisation>().Name);
        Assert.Equal("its lines were read as one name. If they are several organisations, give each a row of its own.", Assert.Single(world.Log.Warnings).Message);
    }

    [Fact]
    public void An_address_of_nobody_is_left_out_and_told_of()
    {
        World world = new World().ImportAs("directory", "Name,Person,Email\nLarkby Hub,,office@larkby.example\n").WithoutProblems();

        Assert.Empty(world.All<Person>());
        Assert.Contains(world.Log.Warnings, warning => warning.Message.Contains("nobody's name", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Name,Person,Email\nLarkby Hub,Ann Lee,ann@larkby.example\n", 1)]
    [InlineData("Organisation,Person,Email\nLarkby Hub,Ann Lee,ann@larkby.example\n", 1)]
    [InlineData("Name,Email\nAnn Lee,ann@larkby.example\n", 0)]
    public void It_is_told_by_its_headers_where_no_other_format_has_them_all(string text, int organisations)
    {
        World world = World.Of(text).WithoutProblems();

        Assert.Equal((organisations, "Ann Lee"), (world.All<Organisation>().Count, world.Single<Person>().Name));
    }
}
