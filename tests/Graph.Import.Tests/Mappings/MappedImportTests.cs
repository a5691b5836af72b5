using Graph.Import.Mappings;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Tests.Mappings;

public sealed class MappedImportTests : IDisposable
{
    private static readonly FileMapping Members = new("members", "directory", [new("Org", "Name"), new("Lead", "Person"), new("Mail", "Email"), new("Ref", null), new("Joined", "Since", IsMonthFirst: true)]);

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_read_by_the_mapping_beside_it_and_twice_the_same_changes_nothing()
    {
        World world = Import(Members, "Org,Lead,Mail,Ref,Joined\nLarkby Hub,Ann Lee,ann@larkby.example,17,12/31/2025\n").WithoutProblems();

        Assert.Equal((PartialDate.Parse("2025-12-31"), "ann@larkby.example"), (world.Organisation("Larkby Hub").Since, world.Person("Ann Lee").Email));
        Assert.Equal(world.Person("Ann Lee").Id, world.Single<Role>().From);
        world.ImportFile(Path.Combine(folder.Path, "members-2027.csv"));
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [Fact]
    public void Headers_are_the_same_whatever_their_case_and_order_and_whatever_stands_above_them()
    {
        World world = Import(Members, "Our members,,,,\n\nmail,ORG,lead,joined,ref\nann@larkby.example,Larkby Hub,Ann Lee,12/31/2025,17\n").WithoutProblems();

        Assert.Equal("ann@larkby.example", world.Person("Ann Lee").Email);
    }

    [Fact]
    public void A_new_column_is_left_out_and_told_of()
    {
        World world = Import(Members, "Org,Lead,Mail,Ref,Joined,Fax\nLarkby Hub,Ann Lee,ann@larkby.example,17,12/31/2025,1\n").WithoutProblems();

        Assert.Contains(world.Log.Warnings, warning => warning.Message == "a column is not in the mapping \"members\" and was left out: \"Fax\". Map the file again to use it.");
        Assert.Single(world.All<Person>());
    }

    [Fact]
    public void A_column_that_is_gone_stops_the_import_and_is_named_with_those_that_are_new()
    {
        World world = Import(Members, "Org,Lead,Email us,Ref,Joined\nLarkby Hub,Ann Lee,ann@larkby.example,17,12/31/2025\n");

        Assert.Equal("members-2027.csv: the headers are not those of the mapping \"members\" any more: \"Mail\" is missing, and \"Email us\" is new. Map the file again to say which column is which now.", world.Problem());
    }

    [Fact]
    public void A_column_that_was_left_out_may_be_gone() => Import(Members, "Org,Lead,Mail,Joined\nLarkby Hub,Ann Lee,ann@larkby.example,12/31/2025\n").WithoutProblems();

    [Fact]
    public void A_file_of_other_headers_is_read_as_if_there_were_no_mapping() =>
        Assert.Equal("Bo Roe", Import(Members, "Person,Organisation,Email\nBo Roe,Larkby Hub,bo@larkby.example\n").WithoutProblems().Single<Person>().Name);

    [Fact]
    public void A_mapping_to_a_property_that_there_is_not_is_refused_with_the_nearest() =>
        Assert.Equal(
            "members-2027.csv: The mapping \"members\" reads \"Mail\" as \"Emial\", but the template of directory has no such column. Did you mean \"Email\"? Correct the mapping, or map the file again.",
            Import(Members with { Columns = [new("Org", "Name"), new("Mail", "Emial")] }, "Org,Mail\nLarkby Hub,ann@larkby.example\n").Problem());

    [Fact]
    public void A_mapping_to_a_row_that_there_is_not_is_refused_with_the_nearest() =>
        Assert.StartsWith("members-2027.csv: The mapping \"members\" says that a row is \"servise\". There is no format servise. Did you mean service?", Import(new("members", "servise", [new("Org", "Name")]), "Org\nLarkby Hub\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_row_needs_what_the_template_needs() =>
        Assert.Equal("members-2027.csv: No column is \"Organisation\", which every row of people needs. Say which column it is, or choose another kind of row.", Import(new("members", "people", [new("Lead", "Person")]), "Lead\nAnn Lee\n").Problem());

    [Fact]
    public void Columns_that_are_one_are_put_together_and_two_dates_can_t_be()
    {
        FileMapping venues = new("venues", "building", [new("Venue", "Name"), new("Line 1", "Address"), new("Line 2", "Address"), new("No", "UPRN")]);

        Assert.Equal("The Mill, Mill Lane", Import(venues, "Venue,Line 1,Line 2,No\nHall,The Mill,Mill Lane,12\n").WithoutProblems().Single<Building>().Address);
        Assert.Contains("\"Line 1\" and \"Line 2\" as \"Since\", which can be only one of them.", Import(venues with { Columns = [new("Venue", "Name"), new("Line 1", "Since"), new("Line 2", "Since")] }, "Venue,Line 1,Line 2\nHall,2020,2021\n").Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_the_same_in_every_row_is_said_once_and_a_total_stays_a_total()
    {
        FileMapping groups = new("groups", "organisation", [new("Group", "Name"), new("Members", "Staff")]) { EveryRow = [new("Located in", "Larkby"), new("Sector", "voluntary")] };

        World world = Import(groups, "Group,Members\nLarkby Choir,12\nMarl Shed,8\nTotal,20\nSource: the library,\n").WithoutProblems();

        Assert.Equal(["Larkby Choir", "Marl Shed"], world.All<Organisation>().Where(organisation => organisation.Sector == Sector.Voluntary).Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.All(world.All<LocatedIn>(), located => Assert.Equal(world.Single<Place>().Id, located.To));
        Assert.Equal((2, "Larkby"), (world.All<LocatedIn>().Count, world.Single<Place>().Name));
    }

    [Fact]
    public void What_a_row_needs_may_be_the_same_in_every_row() =>
        Assert.Equal("Larkby Hub", Import(new("volunteers", "people", [new("Lead", "Person")]) { EveryRow = [new("Organisation", "Larkby Hub")] }, "Lead\nAnn Lee\nBob Ray\n").WithoutProblems().Single<Organisation>().Name);

    [Theory]
    [InlineData("Locate in", "The mapping \"members\" says that \"Locate in\" is the same in every row, but the template of organisation has no such column. Did you mean \"Located in\"?")]
    [InlineData("Name", "The mapping \"members\" says that \"Name\" is the same in every row, and reads \"Org\" as it, too. Leave one of them out.")]
    public void What_can_t_be_the_same_in_every_row_is_refused(string column, string message) =>
        Assert.Contains(message, Import(new("members", "organisation", [new("Org", "Name")]) { EveryRow = [new(column, "Larkby")] }, "Org\nLarkby Hub\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void Commas_stand_between_several_where_the_mapping_says_so_and_nowhere_else()
    {
        FileMapping groups = new("groups", "organisation", [new("Group", "Name"), new("For", "Themes", Separator: ","), new("Also called", "Alternate names")]);

        World world = Import(groups, "Group,For,Also called\nLarkby Choir,\"Music, Older people;Singing\",\"Choir, The\"\n").WithoutProblems();

        Assert.Equal(["Music", "Older people", "Singing"], world.All<Theme>().Select(theme => theme.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Choir, The"], world.Single<Organisation>().AlternateNames);
        Assert.Contains("takes one. Leave the separator out.", Import(groups with { Columns = [new("Group", "Name", Separator: ",")] }, "Group\nLarkby Choir\n").Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_column_tells_rows_apart_a_reference_is_made_that_lasts()
    {
        FileMapping grants = new("grants", "funding", [new("Project", "Title"), new("To", "Recipients"), new("On", "Awarded"), new("Sum", "Amount")]);
        World world = Import(grants, "Project,To,On,Sum\nLunch club,Larkby Hub,2026-01-02,100\n").WithoutProblems();
        Assert.Equal("Lunch club, Larkby Hub, 2026-01-02", world.Single<Funding>().Reference);

        folder.Write("members-2027.csv", "Project,To,On,Sum\nLunch club,Larkby Hub,2026-01-02,120\n");
        world.ImportFile(Path.Combine(folder.Path, "members-2027.csv")).WithoutProblems();
        Assert.Equal(120, world.Single<Funding>().Amount);
    }

    [Fact]
    public void Rows_whose_reference_is_blank_get_one_that_is_made_and_the_others_keep_theirs()
    {
        FileMapping grants = new("grants", "funding", [new("Project", "Title"), new("To", "Recipients"), new("On", "Awarded"), new("Ref", "Reference")]);
        const string Log = "Project,To,On,Ref\nLunch club,Larkby Hub,2026-01-02,\nVan,Larkby Hub,2026-02-02,SG-4\n";

        World world = Import(grants, Log).WithoutProblems();

        Assert.Equal(["Lunch club, Larkby Hub, 2026-01-02", "SG-4"], world.All<Funding>().Select(funding => funding.Reference).Order(StringComparer.Ordinal));
        Assert.Contains(world.Log.Warnings, warning => warning.ToString() == "members-2027.csv, row 2: a reference was made of \"Project\", \"To\" and \"On\", because \"Ref\" is blank. If it is filled in later, the row is taken for another record.");
        world.ImportFile(Path.Combine(folder.Path, "members-2027.csv"));
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [Fact]
    public void A_note_under_the_table_is_asked_about_and_does_not_become_a_record_by_a_reference_that_is_made()
    {
        FileMapping grants = new("grants", "funding", [new("Project", "Title"), new("To", "Recipients"), new("On", "Awarded"), new("Ref", "Reference")]);

        World world = Import(grants, "Project,To,On,Ref\nLunch club,Larkby Hub,2026-01-02,SG-1\nVan,Larkby Hub,2026-02-02,SG-2\nAmounts are rounded to the nearest pound.,,,\n");

        Assert.StartsWith("members-2027.csv, row 4, column \"Reference\": it is blank.", world.Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_mapping_that_is_called_after_the_file_is_used_and_others_that_fit_are_said()
    {
        folder.Write("a-list.mapping.json", MappingFile.Text(Members with { Name = "a-list", Columns = [.. Members.Columns, new("Fax", "Telephone")] }));

        World world = Import(Members with { Columns = [new("Org", "Name"), new("Lead", null), new("Mail", null)] }, "Org,Lead,Mail,Ref,Joined,Fax\nLarkby Hub,Ann Lee,ann@larkby.example,17,12/31/2025,\n").WithoutProblems();

        Assert.Empty(world.All<Person>());
        Assert.Contains(world.Log.Warnings, warning => warning.Message == "the headers fit several mappings. \"members\" was used, because it is called after the file. \"a-list\" fits, too. To use another, delete those that are not meant, or name one.");
    }

    [Fact]
    public void Another_mapping_does_not_stand_in_for_one_that_is_called_after_the_file_and_can_t_be_read()
    {
        folder.Write("a-list.mapping.json", MappingFile.Text(Members with { Name = "a-list" }));
        folder.Write("members.mapping.json", "{}");

        World world = new World().ImportFile(folder.Write("members-2027.csv", "Org,Lead,Mail,Ref,Joined\nLarkby Hub,Ann Lee,ann@larkby.example,17,12/31/2025\n"));

        Assert.StartsWith("members-2027.csv: the mapping that is called after the file can't be used. members.mapping.json", world.Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_mapping_is_used_where_that_of_the_file_does_not_fit_any_more_and_that_is_said()
    {
        folder.Write("a-list.mapping.json", MappingFile.Text(new("a-list", "directory", [new("Org", "Name")])));

        World world = Import(Members, "Org,Lead,Email us,Ref,Joined\nLarkby Hub,Ann Lee,ann@larkby.example,17,12/31/2025\n").WithoutProblems();

        Assert.Contains(world.Log.Warnings, warning => warning.Message.StartsWith("the mapping \"a-list\" was used, because that of the file does not fit: the headers are not those of the mapping \"members\" any more: \"Mail\" is missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("building", "Venue=Name;Line 1=Address;Line 2=Address;No=", "Venue,Line 1,Line 2,No\nHall,The Mill,Mill Lane,12\n", "building (3 of 4 columns, by the mapping m)")]
    [InlineData("funding", "Project=Title;To=Recipients;Paid=", "Project,To,Paid\nVan,Larkby Hub,Y\n", "funding (2 of 3 columns, by the mapping m)")]
    public async Task Columns_are_counted_as_the_file_has_them_and_not_as_they_are_put_together(string row, string columns, string text, string recognised)
    {
        using Folder beside = new();
        beside.Write("m.mapping.json", MappingFile.Text(new("m", row, [.. columns.Split(';').Select(column => column.Split('=')).Select(pair => new MappedColumn(pair[0], pair[1].Length == 0 ? null : pair[1]))])));

        FileOutcome file = (await new Importer(null).ImportAsync([beside.Write("m.csv", text)], new() { DryRun = true, WithPreview = true })).Files[0];

        Assert.Empty(file.Problems);
        Assert.Equal(recognised, Assert.Single(file.Recognised).ToString());
        Assert.Equal(text.Split('\n')[0].Split(','), file.Preview!.Sheets[0].Columns.Select(column => column.Written).Concat(file.Preview.Sheets[0].LeftOut));
    }

    [Fact]
    public void A_total_stays_a_total_where_references_are_made()
    {
        FileMapping grants = new("members", "funding", [new("Group", "Recipients"), new("What for", "Title"), new("Agreed", "Amount")]);

        World world = Import(grants, "Group,What for,Agreed\nLarkby Hub,Wool,450\nSale Club,Minibus,800\n,Total,1250\n").WithoutProblems();

        Assert.Equal(["Minibus", "Wool"], world.All<Funding>().Select(funding => funding.Title).Order());
    }

    [Fact]
    public async Task Rows_with_problems_are_shown_as_refused()
    {
        using Folder beside = new();
        beside.Write("m.mapping.json", MappingFile.Text(Members));

        FileOutcome file = (await new Importer(null).ImportAsync([beside.Write("m.csv", "Org,Lead,Mail,Ref,Joined\nLarkby Hub,Ann Lee,ann at larkby,17,\nSale Club,Bob Roe,bob@sale.example,18,\n")], new() { DryRun = true, WithPreview = true })).Files[0];

        Assert.Equal([true, false], file.Preview!.FirstRows(10).Select(row => row.IsRefused));
    }

    [Theory]
    [InlineData("Numbers", "GB-CHC-1090095 / GB-CHC-one", "is not a GB-CHC number.")]
    [InlineData("Joined", "02/31/2025", "\"02/31/2025\" is not a date.")]
    public async Task A_cell_that_was_written_anew_to_be_read_is_shown_as_it_stands_in_the_file(string header, string cell, string said)
    {
        using Folder beside = new();
        beside.Write("m.mapping.json", MappingFile.Text(new("m", "organisation", [new("Org", "Name"), new("Numbers", "Identifiers", Separator: "/"), new("Joined", "Since", IsMonthFirst: true)])));
        string text = "Org,Numbers,Joined\nSale Club,GB-CHC-1090096 / GB-COH-01234567,12/31/2025\n" + (header == "Joined" ? $"Larkby Hub,,{cell}\n" : $"Larkby Hub,{cell},\n");

        FileOutcome file = (await new Importer(null).ImportAsync([beside.Write("m.csv", text)], new() { DryRun = true, WithPreview = true })).Files[0];

        ImportProblem problem = Assert.Single(file.Problems);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        Assert.Equal(cell, file.Preview!.CellAt(problem.At));
    }

    [Fact]
    public async Task Problems_name_the_headers_that_the_file_has()
    {
        using Folder beside = new();
        beside.Write("m.mapping.json", MappingFile.Text(Members));
        string path = beside.Write("m.csv", "Org,Lead,Mail,Ref,Joined\nLarkby Hub,Ann Lee,ann at larkby,17,12/31/2025\n");

        FileOutcome outcome = (await new Importer(null).ImportAsync([path], new() { DryRun = true })).Files[0];

        Assert.Equal("m.csv, row 2, column \"Mail\"", Assert.Single(outcome.Problems).ToString().Split(": ")[0]);
        Assert.Equal("directory (4 of 5 columns, by the mapping members)", Assert.Single(outcome.Recognised).ToString());
        Assert.Equal(["Ref"], outcome.Recognised[0].Unused);
    }

    private World Import(FileMapping mapping, string text)
    {
        folder.Write("members.mapping.json", MappingFile.Text(mapping));
        return new World().ImportFile(folder.Write("members-2027.csv", text));
    }
}
