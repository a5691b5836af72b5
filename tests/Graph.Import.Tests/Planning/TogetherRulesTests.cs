using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Tests.Planning;

/// <summary>What tables say is held to what else is known, as what people record is.</summary>
public sealed class TogetherRulesTests
{
    private static readonly Fact[] Known =
    [
        new Organisation { Id = "organisation-a", Name = "Council" },
        new Organisation { Id = "organisation-b", Name = "Hub" },
        new Organisation { Id = "organisation-c", Name = "Forum" },
        new Person { Id = "person-a", Name = "Ann Lee" },
        new Role { Id = "role-a", From = "person-a", To = "organisation-c" },
        new Partnership { Id = "partnership-a", Kind = "Board" },
        new Party { Id = "party-a", From = "partnership-a", To = "organisation-a" },
        new Party { Id = "party-b", From = "partnership-a", To = "organisation-b" },
    ];

    [Fact]
    public async Task A_holding_for_what_is_not_a_party_is_refused_at_its_cell()
    {
        ImportOutcome outcome = await ImportAsync(Known, ("holds.csv", "Person,Partnership,Organisation\nperson-a,partnership-a,organisation-c\n"));

        Assert.False(outcome.IsImported);
        Assert.Equal("holds.csv, row 2, column \"Organisation\": This organisation is not a current party of this partnership. Give one that is, or record the party with it.", Problem(outcome));
    }

    [Fact]
    public async Task A_party_may_be_in_a_later_file_of_the_same_import()
    {
        ImportOutcome outcome = await ImportAsync(
            Known,
            ("holds.csv", "Person,Partnership,Organisation\nperson-a,partnership-a,organisation-c\n"),
            ("party.csv", "Partnership,Organisation,Since\npartnership-a,organisation-c,2026\n"));

        Assert.True(outcome.IsImported, string.Join('\n', outcome.Files.SelectMany(file => file.Problems)));
    }

    [Fact]
    public async Task What_was_recorded_before_is_left_as_it_is()
    {
        Holds holding = new() { Id = "holds-a", From = "person-a", To = "partnership-a", Organisation = "organisation-c" };

        ImportOutcome outcome = await ImportAsync([.. Known, holding], ("holds.csv", "Person,Partnership,Organisation,Strength,Id\nperson-a,partnership-a,organisation-c,Weak,holds-a\n"));

        Assert.True(outcome.IsImported, string.Join('\n', outcome.Files.SelectMany(file => file.Problems)));
    }

    [Fact]
    public async Task Places_within_each_other_are_refused_with_the_chain_and_the_cell_that_closes_it()
    {
        Place sale = new() { Id = "place-a", Name = "Sale" };
        Place trafford = new() { Id = "place-b", Name = "Trafford" };

        ImportOutcome outcome = await ImportAsync([sale, trafford, new Within { Id = "within-a", From = sale.Id, To = trafford.Id }], ("more.csv", "Name,Kind,Within\nTrafford,Borough,Salford\nSalford,City,Sale\n"));

        Assert.Equal("more.csv, row 2, column \"Within\": This makes a circle: \"Trafford\" within \"Salford\" within \"Sale\" within \"Trafford\". Correct this, or first end or take back the one that is wrong.", Problem(outcome));
    }

    [Fact]
    public async Task A_circle_of_two_files_is_found()
    {
        ImportOutcome outcome = await ImportAsync(Known, ("one.csv", "Name,Description,Broader\nFood,,Meals\n"), ("two.csv", "Name,Description,Broader\nMeals,,Food\n"));

        Assert.Contains("\"Food\" broader \"Meals\" broader \"Food\"", Problem(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_longer_than_a_mutation_takes_is_refused_at_its_row()
    {
        ImportOutcome line = await ImportAsync(Known, ("theme.csv", $"Name,Description,Code\nFood,All of it,A1\n{new string('x', 2_501)},,A2\n"));
        ImportOutcome prose = await ImportAsync(Known, ("theme.csv", $"Name,Description,Code\nFood,{new string('x', 20_000)},A1\nMeals,{new string('x', 20_001)},A2\n"));
        ImportOutcome entry = await ImportAsync(Known, ("measure.csv", $"Name,Levels\nTrust,Alone; {new string('x', 2_501)}\n"));

        Assert.Equal("theme.csv, row 3: its \"Name\" has 2,501 characters, and can have 2,500. Shorten it.", Problem(line));
        Assert.Equal("theme.csv, row 3: its \"Description\" has 20,001 characters, and can have 20,000. Shorten it.", Problem(prose));
        Assert.Equal("measure.csv, row 2: its \"Levels\" has 2,501 characters, and can have 2,500. Shorten it.", Problem(entry));
    }

    [Fact]
    public async Task A_longer_text_that_is_recorded_already_stays()
    {
        ImportOutcome outcome = await ImportAsync([new Theme { Id = "theme-a", Name = "Food", Description = new string('x', 30_000) }], ("theme.csv", "Name,Code\nFood,A1\n"));

        Assert.True(outcome.IsImported);
        Assert.Equal(1, outcome.Files[0].Changed);
    }

    private static string Problem(ImportOutcome outcome) => Assert.Single(outcome.Files.SelectMany(file => file.Problems)).ToString();

    private static async Task<ImportOutcome> ImportAsync(Fact[] known, params (string Name, string Text)[] files)
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await store.ApplyAsync(new("Test", [.. known.Select(fact => new Put(fact))]));
        return await new Importer(store).ImportAsync([.. files.Select(file => folder.Write(file.Name, file.Text))], new() { Actor = "Test" });
    }
}
