using System.Globalization;
using Graph.Model;

namespace Graph.Import.Tests.Matching;

/// <summary>New names that are nearly those of others are imported as they stand, and told of.</summary>
public class NearNamesTests
{
    [Fact]
    public void A_new_theme_that_is_nearly_called_as_a_known_one_is_told_of()
    {
        World world = World.Of("Name,Broader\nFood Poverty,\n").ImportAs("service", "Name,Themes\nAdvice,Food Povertyy\n").WithoutProblems();

        Assert.Equal(2, world.All<Theme>().Count);
        Assert.Equal(
            "file.csv, row 2, column \"Themes\": \"Food Povertyy\" was taken for a separate theme. Similar: \"Food Poverty\" (known already). If they are the same theme, write the name exactly as it is recorded: \"Food Poverty\".",
            Assert.Single(world.Log.Warnings).ToString());
        Assert.Empty(world.ImportAs("service", "Name,Themes\nAdvice,Food Povertyy\n").Log.Warnings);
    }

    [Fact]
    public void A_new_organisation_that_is_likely_a_recorded_one_is_told_of_with_the_name_to_write()
    {
        World world = new World().Know(new Organisation { Id = "organisation-council", Name = "Larkhaven Council (fictional)" })
            .Import("Organisation A,Organisation B\nLarkhaven Council,Toy Library\nLarkhaven Councl,Shed\n").WithoutProblems();

        Assert.Equal(
            [
                "file.csv, row 2, column \"Organisation A\": \"Larkhaven Council\" was taken for a separate organisation. Similar: \"Larkhaven Council (fictional)\" (known already). If they are the same organisation, write the name exactly as it is recorded: \"Larkhaven Council (fictional)\".",
                "file.csv, row 3, column \"Organisation A\": \"Larkhaven Councl\" was taken for a separate organisation. Similar: \"Larkhaven Council (fictional)\" (known already) and \"Larkhaven Council\" (row 2). If they are the same organisation, use one name for it.",
            ],
            world.Log.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public async Task What_another_file_of_the_import_adds_is_not_said_to_be_known()
    {
        using Folder folder = new();
        string first = folder.Write("first.csv", "Person,Organisation\nAnn Lee,Larkhaven Council (fictional)\nBob Roe,Shed\n"), second = folder.Write("second.csv", "Person,Organisation\nAnn Lee,Larkhaven Council\nBob Row,Shed\n");

        FileOutcome outcome = (await new Importer(null).ImportAsync([first, second], new() { DryRun = true })).Files[1];

        Assert.Contains(outcome.Warnings, warning => warning.Message == "\"Larkhaven Council\" was taken for a separate organisation. Similar: \"Larkhaven Council (fictional)\" (in another file of this import). If they are the same organisation, use one name for it.");
        Assert.DoesNotContain(outcome.Warnings.Concat(outcome.Notices), told => told.Message.Contains("known", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Larkhaven Council Tenants and Residents Federation")]
    [InlineData("Larkhaven Library")]
    [InlineData("Larkhaven Council - Estuary Branch")]
    public void A_name_that_shares_words_with_a_recorded_one_is_not_told_of(string recorded) =>
        Assert.Empty(new World().Know(new Organisation { Id = "organisation-a", Name = recorded }).Import("Organisation A,Organisation B\nLarkhaven Council,Toy Library\n").WithoutProblems().Log.Warnings);

    [Theory]
    [InlineData("place", "Name,Kind\nLarkhaven,Borough\nLarkhavn,Ward\n", "place")]
    [InlineData("building", "Name,Postcode\nLarkby Hall,LK1 2AB\nLarkby Halls,\n", "building")]
    [InlineData("source", "Title,Publisher\nWalking Trafford,Council\nWalking Traford,\n", "source")]
    [InlineData("initiative", "Name,Description\nWarm spaces,All\nWarm spacse,All\n", "initiative")]
    public void So_are_rows_that_are_known_by_their_names(string table, string text, string noun) =>
        Assert.Contains($"was taken for a separate {noun}. Similar: ", Assert.Single(new World().ImportAs(table, text).WithoutProblems().Log.Warnings).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("theme", "Name,Code\nFood Poverty,F1\nFood Povertyy,F2\n")]
    [InlineData("place", "Name,GSS\nAshton upon Lark,E05000123\nAston upon Lark,E05000124\n")]
    [InlineData("building", "Name,Postcode\nLarkby Hall,LK1 2AB\nLarkby Halls,LK9 9ZZ\n")]
    [InlineData("variable", "Name,Map\nTrust in others,Housing\nTrust in other,Health\n")]
    [InlineData("source", "Title,Notes\nAnnual report 2024,\nAnnual report 2025,\n")]
    [InlineData("action", "Title,Owner\nOpen the hall,\nOpen the halls,\n")]
    public void What_something_else_tells_apart_is_not_told_of(string table, string text)
    {
        World world = new World().ImportAs(table, text).WithoutProblems();

        Assert.Empty(world.Log.Warnings);
        Assert.Empty(world.Log.Notices);
    }

    [Fact]
    public void Somebody_new_without_an_organisation_may_be_anybody_of_a_near_name_and_is_not_named_in_warnings()
    {
        World world = World.Of("Person,Organisation\nJo Kay,Larkby Hub\nAl Roe,Larkby Hub\n").ImportAs("contact", "Date,Attendees\n2026-03-01,Jo Key\n").WithoutProblems();

        Assert.Equal(3, world.All<Person>().Count);
        Assert.Equal(
            "file.csv, row 2, column \"Attendees\": \"Jo Key\" was taken for a separate person. Similar: \"Jo Kay\" (known already). If they are the same person, write the name exactly as it is recorded: \"Jo Kay\".",
            Assert.Single(world.Log.Notices).ToString());
        Assert.Empty(world.Log.Warnings);
    }

    [Fact]
    public void Of_very_many_the_first_are_told_of_and_the_rest_is_counted()
    {
        string Rows(string ending) => string.Concat(Enumerable.Range(1, 250).Select(number => string.Create(CultureInfo.InvariantCulture, $"Subject {number} matter{ending},\n")));

        World world = new World().ImportAs("theme", "Name,Broader\n" + Rows("")).ImportAs("theme", "Name,Broader\n" + Rows("s")).WithoutProblems();

        Assert.Equal(201, world.Log.Warnings.Count);
        Assert.Equal("file.csv: 50 more names are similar to others.", world.Log.Warnings[^1].ToString());
    }
}
