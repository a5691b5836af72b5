using Graph.Model;

namespace Graph.Import.Tests.Sources.Tables;

/// <summary>Rows with the ids of known records: what they say replaces what is known, and what they leave blank stays.</summary>
public class CorrectedRowsTests
{
    [Theory]
    [InlineData("A; B Ltd")]
    [InlineData("Smith|Jones")]
    [InlineData("ditto")]
    [InlineData("TBC")]
    [InlineData("Ann & Bob")]
    [InlineData("Cy Dunn / Di")]
    public void A_row_with_an_id_reads_back_any_name_that_is_recorded(string name)
    {
        foreach (Fact named in new Fact[] { new Organisation { Id = "organisation-a", Name = name }, new Person { Id = "person-a", Name = name }, new Theme { Id = "theme-a", Name = name } })
        {
            World world = new World().Know(named).ImportAs(Ontology.Of(named).FieldName, WrittenTable.Of(Ontology.Of(named), [named], withIds: true)).WithoutProblems();

            Assert.Equal((0, 0), (world.Added, world.Changed));
            Assert.Equal(named, Assert.Single(world.Facts));
        }
    }

    [Theory]
    [InlineData("person", "Ann Lee & Bob Roe", "it names several people. Give each a row of their own. If it is one person, write only their name, first name first.")]
    [InlineData("person", "ditto", "\"ditto\" refers to another cell. Write the value in every row.")]
    [InlineData("organisation", "Smith|Jones", "it names several organisations. Give each a row of its own. If it is one organisation, write its name on one line without semicolons and upright bars.")]
    [InlineData("organisation", "TBC", "\"TBC\" is not a name. Write the name, or empty the cell to keep the one that is recorded.")]
    public void A_row_with_an_id_gives_no_other_name_than_one(string type, string name, string problem) =>
        Assert.Equal(
            $"file.csv, row 2, column \"Name\": {problem}",
            new World().Know(new Organisation { Id = "organisation-a", Name = "Hub" }, new Person { Id = "person-a", Name = "Cy Dunn" }).ImportAs(type, $"Name,Id\n{name},{type}-a\n").Problem());

    [Fact]
    public void A_row_with_an_id_needs_nothing_else()
    {
        World world = Known()
            .Import("Id,Kind\nplace-a,Ward\n").WithoutProblems()
            .Import("Id,Until\nkeyholder-a,2026-01\n").WithoutProblems()
            .ImportAs("contact", "Id,Kind\ncontact-a,phone call\n").WithoutProblems()
            .Import("Id,Kind\npartnership-a,Signposting\n").WithoutProblems();

        Assert.Equal(new Place { Id = "place-a", Name = "Larkby", Gss = "E05000123", Kind = "Ward" }, world.Single<Place>());
        Assert.Equal(new KeyHolder { Id = "keyholder-a", From = "person-a", To = "building-a", Until = PartialDate.Parse("2026-01") }, world.Single<KeyHolder>());
        Assert.Equal((PartialDate.Parse("2026-03-01"), ContactKind.Call), (world.Single<Contact>().Date, world.Single<Contact>().Kind!.Value));
        Assert.Equal("Signposting", world.Single<Partnership>().Kind);
    }

    [Fact]
    public void A_row_without_an_id_in_the_same_table_needs_what_it_always_did() =>
        Assert.Equal("file.csv, row 3, column \"Name\": it is blank. Fill in \"Name\", or delete the row.", Known().Import("Id,Kind\nplace-a,Ward\n,Borough\n").Problem());

    [Fact]
    public void A_blank_row_with_an_id_that_nothing_has_is_a_problem() =>
        Assert.Equal("file.csv, row 2, column \"Id\": no place has the id \"place-z\". Correct the id, or empty the cell to find the record by what the row says.", Known().Import("Id,Kind\nplace-z,Ward\n").Problem());

    [Theory]
    [InlineData("None", "None", 0)]
    [InlineData("None", "TBC", 1)]
    [InlineData("Ward", "n/a", 1)]
    public void Words_for_no_value_are_left_out_unless_they_are_what_is_recorded(string recorded, string said, int warnings)
    {
        World world = new World().Know(new Place { Id = "place-a", Name = "Larkby", Kind = recorded }).Import($"Id,Name,Kind\nplace-a,Larkby,{said}\n").WithoutProblems();

        Assert.Equal((recorded, warnings), (world.Single<Place>().Kind, world.Log.WarningCount));
    }

    [Fact]
    public void A_text_that_a_workbook_cut_or_whose_line_ends_it_changed_stays_as_it_is_recorded()
    {
        string text = "One\r\ntwo " + new string('x', 40_000);
        World world = new World().Know(new Place { Id = "place-a", Name = "Larkby", Notes = text });

        world.Import($"Id,Name,Notes\nplace-a,Larkby,\"{Graph.Export.Formats.SheetText.Kept(text).ReplaceLineEndings("\n")}\"\n").WithoutProblems();

        Assert.Equal(text, world.Single<Place>().Notes);
    }

    private static World Known() => new World().Know(
        new Place { Id = "place-a", Name = "Larkby", Gss = "E05000123" },
        new Person { Id = "person-a", Name = "Jo Kay" },
        new Building { Id = "building-a", Name = "Larkby Hall" },
        new KeyHolder { Id = "keyholder-a", From = "person-a", To = "building-a" },
        new Contact { Id = "contact-a", Date = PartialDate.Parse("2026-03-01") },
        new Partnership { Id = "partnership-a" });
}
