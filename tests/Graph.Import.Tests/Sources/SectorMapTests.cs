using Graph.Model;

namespace Graph.Import.Tests.Sources;

public class SectorMapTests
{
    private const string Header = "Category,Institution or group,Examples,Who these are here,Who we know,Through whom,Who we need to know,Place,Notes\n";

    private static World Map(params string[] rows) => World.Of(Header + string.Join('\n', rows) + '\n');

    [Fact]
    public void None_and_tbc_are_neither_organisations_nor_people_nor_gaps()
    {
        World world = Map("Faith,Mosques,,None,TBC,-,n/a,Oldham,").WithoutProblems();

        Assert.Empty(world.Facts);
    }

    [Fact]
    public void A_row_gives_an_organisation_its_people_and_who_knows_them()
    {
        World world = Map("local AUTHORITY,Council departments,Heads,Oldham Council,Ann Lee (Director); Bob Ray,\"Cat Fox (Organiser, Hub)\",,Oldham,Helpful").WithoutProblems();

        Organisation council = world.Organisation("Oldham Council");
        Assert.Equal(("Local authority", "Helpful\nExamples: Heads"), (Assert.Single(council.Categories), council.Notes));
        Assert.Equal(world.Single<Place>().Id, Assert.Single(world.All<LocatedIn>(), located => located.From == council.Id).To);
        Assert.Equal("Director", Assert.Single(world.All<Role>(), role => role.From == world.Person("Ann Lee").Id).Title);
        Assert.Null(Assert.Single(world.All<Role>(), role => role.From == world.Person("Bob Ray").Id).Title);
        Assert.Equal(world.Organisation("Hub").Id, Assert.Single(world.All<Role>(), role => role.From == world.Person("Cat Fox").Id).To);
        Assert.Equal(2, world.All<Tie>().Count);
        Assert.All(world.All<Tie>(), tie => Assert.Null(tie.Partnership));
        Assert.Empty(world.All<Gap>());
    }

    [Fact]
    public void Who_we_need_to_know_is_an_open_gap_about_the_rows_organisations()
    {
        World world = Map("Public services,Police,Police; prisons,Oldham Police,,,Borough commander; Chaplain,Oldham,Ask again").WithoutProblems();

        Assert.Equal(["Borough commander", "Chaplain"], world.All<Gap>().Select(gap => gap.Wanted).Order(StringComparer.Ordinal));
        Assert.All(world.All<Gap>(), gap => Assert.Equal(("Public services", "Police", "Examples: Police; prisons"), (gap.Category, gap.Institution, gap.Notes)));
        Assert.All(world.All<About>(), about => Assert.Equal(world.Organisation("Oldham Police").Id, about.To));
        Assert.Equal(2, world.All<About>().Count);
        Assert.Equal(3, world.All<LocatedIn>().Count);
        Assert.Equal("Ask again", world.Organisation("Oldham Police").Notes);
    }

    [Fact]
    public void A_gap_of_another_place_is_another_gap()
    {
        World world = Map("Media,Press,,,,,Editor,Oldham,", "Media,Press,,,,,Editor,Bury,", "media,press,,,,,editor,Oldham,").WithoutProblems();

        Assert.Equal(2, world.All<Gap>().Count);
        Assert.Empty(world.All<Organisation>());
    }

    [Fact]
    public void Where_no_organisation_is_named_the_people_belong_to_the_institution() =>
        Assert.Equal("MP and team", Map("National government,MP and team,,,Ann Lee (MP),,,,").WithoutProblems().Single<Organisation>().Name);

    [Fact]
    public void With_several_organisations_each_person_says_of_which()
    {
        World world = Map("Faith,Churches,,St John's; St Mary's,\"Ann Lee (Vicar, St Mary’s); Bob Ray (St John's)\",,,,").WithoutProblems();

        Assert.Equal(("Vicar", world.Organisation("St Mary's").Id), (world.All<Role>().Single(role => role.Title is not null).Title, world.All<Role>().Single(role => role.Title is not null).To));
        Assert.Equal(world.Organisation("St John's").Id, world.All<Role>().Single(role => role.Title is null).To);
        Assert.Contains("it is not clear which of them each person belongs to", Map("Faith,Churches,,A;B,Ann Lee (Vicar),,,,").Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_name_in_another_place_is_another_organisation()
    {
        World world = Map("Business,Shops,,Corner Café,,,,Oldham,", "Business,Shops,,Corner Cafe,,,,Bury,").Import(Header + "Business,Shops,,The Corner Café,,,,BURY,New\n").WithoutProblems();

        Assert.Equal(2, world.All<Organisation>().Count);
        (string bury, string oldham) = (world.Organisation("Corner Cafe").Id, world.Organisation("Corner Café").Id);
        string problem = world.Import("Organisation A,Organisation B\nCorner Café,Council\n").Problem();
        Assert.Contains($"may be \"Corner Cafe\" ({bury}, in Bury) or \"Corner Café\" ({oldham}, in Oldham)", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_blank_map_are_nothing_and_people_without_an_organisation_a_problem()
    {
        Assert.Contains("names no organisation and no person", Assert.Single(Map("Media,Press,The Chronicle,,,,,,").WithoutProblems().Log.Warnings).ToString(), StringComparison.Ordinal);
        Assert.Contains("\"Institution or group\": it is blank", Map("Media,,,,Ann Lee,,,,").Problem(), StringComparison.Ordinal);
        Assert.Contains("\"Through whom\": there is nobody in", Map("Media,Press,,Chronicle,,Ann Lee,,,").Problem(), StringComparison.Ordinal);
    }
}
