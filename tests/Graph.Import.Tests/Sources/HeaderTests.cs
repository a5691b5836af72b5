using Graph.Import.Sources;
using Graph.Import.Tests.Reading;
using Graph.Model;

namespace Graph.Import.Tests.Sources;

public class HeaderTests
{
    [Fact]
    public void Notes_alone_say_of_no_format_that_it_is_meant()
    {
        string problem = World.Of("Name,Notes\nLarkby Hub,Rang in May\n").Problem();

        Assert.StartsWith("file.csv: the headers do not fit any format. Found: \"Name\", \"Notes\".", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_under_no_header_is_left_out_with_a_warning()
    {
        World table = World.Of("Organisation A,,Organisation B\nCouncil,,Hub\nCouncil,stray,Zoo\nCouncil,stray,Gym\n").WithoutProblems();
        World sheet = new World().Import(new WorkbookBuilder().Sheet(WorkbookBuilder.Inline("Organisation A", "Organisation B") + WorkbookBuilder.Inline("Council", "Hub", "stray")).Build(), "file.xlsx").WithoutProblems();

        Assert.Contains("row 3: 2 rows, from this one on, have something in a column without a header", Assert.Single(table.Log.Warnings).ToString(), StringComparison.Ordinal);
        Assert.Contains("sheet \"Sheet1\", row 2: the row has something in a column without a header", Assert.Single(sheet.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organisation_a,ORGANISATION B,last contact,holder a")]
    [InlineData(" Organisation\u00A0A ,OrganisationB,LastContact,Holder  A")]
    [InlineData("Organization A,Organization-B,Last_Contact,HolderA")]
    public void Headers_are_known_in_any_case_and_spacing(string header)
    {
        World world = World.Of($"{header}\nCouncil,Hub,2026-01-05,Ann Lee\n").WithoutProblems();

        Assert.Empty(world.Log.Warnings);
        Assert.Equal(PartialDate.Of(2026, 1, 5), world.Single<Holds>().LastContact);
    }

    [Fact]
    public void A_column_that_nobody_knows_is_left_out_and_the_nearest_one_named()
    {
        World world = World.Of("Organisation A,Organisation B,Last contcat,Colour\nCouncil,Hub,2026-01-05,red\n").WithoutProblems();

        Assert.Equal(
            [
                "file.csv, column \"Last contcat\": the format partnerships has no such column, so it was left out. Did you mean \"Last contact\"?",
                "file.csv: a column is not in the format partnerships and was left out: \"Colour\".",
            ],
            world.Log.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void Headers_that_fit_no_format_name_the_nearest_one_and_what_it_needs() => Assert.Equal(
        "file.csv: the headers do not fit any format. partnerships is the nearest, but it also needs \"Organisation B\". Found: \"Organisation A\", \"Budget\", \"Holder A\". The template of partnerships has all of its columns.",
        World.Of("Organisation A,Budget,Holder A\nx,y,z\n").Problem());

    [Fact]
    public void Headers_that_are_nearly_right_are_asked_about() =>
        Assert.EndsWith("If \"Organistion B\" means \"Organisation B\", rename it. The template of partnerships has all of its columns.", World.Of("Organisation A,Organistion B,Holder A\nx,y,z\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_format_that_is_given_is_the_one_that_counts() =>
        Assert.Contains("the format buildings also needs \"Building\"", new World().Import("Person,Organisation\n"u8.ToArray(), format: "buildings").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_column_that_is_there_twice_is_a_problem() =>
        Assert.StartsWith("file.csv, column \"Person\": there are two columns with this header.", World.Of("Person,Organisation,PERSON\nAnn Lee,Hub,Bob Ray\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void No_two_columns_of_a_format_are_known_by_one_header() =>
        Assert.All(Formats.All, format => Assert.True(format.ColumnsByKey.Count >= format.Columns.Count));

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("contcat", "contact", 1)]
    [InlineData("same", "same", 0)]
    public void Distance_counts_letters_put_in_taken_out_changed_and_swapped(string left, string right, int distance) =>
        Assert.Equal(distance, HeaderKey.Distance(left, right));
}
