using Graph.Model;
using Graph.Store.Sqlite;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Planning;

/// <summary>Connections that are recorded, and not among those that the row of a record lists.</summary>
public class LeftOutConnectionsTests
{
    private const string Services = "Name,Below the radar,Providers,Themes\n";
    private const string Loneliness = "services.csv, row 2, column \"Themes\": what connects \"Friday lunch\" with \"Loneliness\" is still recorded, but this file does not say so. Nothing was ended. If it has ended, add a row with the end, in \"Until\", to a table of the type tagged.";

    [Theory]
    [InlineData("Friday lunch,no,Hub,Food\n", Loneliness)]
    [InlineData("Friday lunch,no,Hub,Food; Loneliness\n", null)]
    [InlineData("Friday lunch,no,Hub,Food\nFriday lunch,no,Hub,Loneliness\n", null)]
    [InlineData("Friday lunch,no,Hub,\n", null)]
    [InlineData("Monday lunch,no,Hub,Food\n", null)]
    public async Task A_row_that_lists_others_takes_nothing_back_and_it_is_told(string rows, string? notice)
    {
        (FileOutcome[] files, int tagged) = await ImportAsync(("services.csv", Services + rows));

        Assert.Equal(notice is null ? [] : [notice], files[0].Notices.Select(each => each.ToString()));
        Assert.Equal(rows.StartsWith("Monday", StringComparison.Ordinal) ? 3 : 2, tagged);
    }

    [Fact]
    public async Task What_another_file_of_the_import_says_is_not_missed()
    {
        (FileOutcome[] files, _) = await ImportAsync(("services.csv", Services + "Friday lunch,no,Hub,Food\n"), ("tagged.csv", "Tagged,Theme,Since\nFriday lunch,Loneliness,2020\n"));

        Assert.Empty(files.SelectMany(file => file.Notices));
    }

    private static async Task<(FileOutcome[] Files, int Tagged)> ImportAsync(params (string Name, string Text)[] files)
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, new Clock());
        Assert.True((await new Importer(store).ImportAsync([folder.Write("before.csv", Services + "Friday lunch,no,Hub,Food; Loneliness\n")], new())).IsImported);
        ImportOutcome outcome = await new Importer(store).ImportAsync([.. files.Select(file => folder.Write(file.Name, file.Text))], new());
        Assert.Empty(outcome.Files.SelectMany(file => file.Problems).Select(problem => problem.ToString()));
        return ([.. outcome.Files], (await store.ListAsync(new(Ontology.Of<Tagged>()))).Items.Count);
    }
}
