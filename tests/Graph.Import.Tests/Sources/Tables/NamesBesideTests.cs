using Graph.Model;

namespace Graph.Import.Tests.Sources.Tables;

/// <summary>Names that stand beside ids, as exports write them, are compared with what the records are called.</summary>
public class NamesBesideTests
{
    private readonly World world = new World().Know(
        new Theme { Id = "theme-a", Name = "Housing" },
        new Theme { Id = "theme-b", Name = "Food" },
        new Person { Id = "person-a", Name = "Ann Lee", AlternateNames = ["Ann Kay"] },
        new Organisation { Id = "organisation-a", Name = "Larkby Hub" },
        new Organisation { Id = "organisation-b", Name = "The Council" },
        new Organisation { Id = "organisation-c", Name = "Trust" },
        new Partnership { Id = "partnership-a", Kind = "Joint service" },
        new Party { Id = "party-a", From = "partnership-a", To = "organisation-a" },
        new Party { Id = "party-b", From = "partnership-a", To = "organisation-b" },
        new Contact { Id = "contact-a", Date = PartialDate.Of(2026, 3, 1) });

    [Fact]
    public void Another_name_than_that_of_the_id_is_told_with_both_and_the_id_counts()
    {
        world.ImportAs("tagged", "Node,Node (name),Theme,Theme (name)\norganisation-a,Larkby Hub,theme-a,Food\n").WithoutProblems();

        Assert.Equal("theme-a", world.Single<Tagged>().To);
        Assert.Equal(
            "file.csv, row 2, column \"Theme (name)\": theme-a in \"Theme\" is called \"Housing\", and this cell says \"Food\". The id counts. If it is the wrong one, correct it.",
            Assert.Single(world.Log.Warnings).ToString());
    }

    [Theory]
    [InlineData("tagged", "Node,Node (name),Theme,Theme (name)\npartnership-a,Larkby Hub and The Council: Joint service,theme-a,HOUSING\n")]
    [InlineData("tagged", "Node,Node (name),Theme,Theme (name)\npartnership-a,Council & Larkby Hub,theme-a,\n")]
    [InlineData("attended", "Person,Person (name),Contact,Contact (name)\nperson-a,Ann Kay,contact-a,2026-03-01\n")]
    [InlineData("blockage", "Title,Owner,Owner (name)\nNo van,person-a,ANN LEE\n")]
    [InlineData("service", "Name,Themes,Themes (name)\nAdvice,theme-b,Housing; Food\n")]
    [InlineData("tagged", "Node,Theme,Theme (name)\norganisation-a,Housing,Food\n")]
    public void What_a_record_is_called_in_any_of_its_ways_or_a_blank_cell_is_no_word_worth(string table, string text) =>
        Assert.Empty(world.ImportAs(table, text).WithoutProblems().Log.Warnings);

    [Fact]
    public void A_partnership_is_not_called_by_who_is_no_party_to_it() =>
        Assert.Contains("partnership-a in \"Node\" is called \"Larkby Hub and The Council\", and this cell says something else.", Assert.Single(
            world.ImportAs("tagged", "Node,Node (name),Theme\npartnership-a,Larkby Hub and Trust,theme-a\n").WithoutProblems().Log.Warnings).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Names_of_people_are_not_repeated() =>
        Assert.Equal(
            "file.csv, row 2, column \"Owner (name)\": person-a in \"Owner\" is not called as this cell says. The id counts. If it is the wrong one, correct it.",
            Assert.Single(world.ImportAs("blockage", "Title,Owner,Owner (name)\nNo van,person-a,Bob Roe\n").WithoutProblems().Log.Warnings).ToString());
}
