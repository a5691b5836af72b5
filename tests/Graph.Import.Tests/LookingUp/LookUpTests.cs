using Graph.Import.LookingUp;
using Graph.Import.Matching;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Tests.LookingUp;

public class LookUpTests
{
    private static readonly LookUpRule always = new(-1, 0);

    [Theory]
    [InlineData(20_000, 1, true)]
    [InlineData(1_000_000, 1, false)]
    [InlineData(1_000_000, 99_999, false)]
    [InlineData(1_000_000, 170_000, true)]
    public void A_small_store_is_taken_whole_and_one_of_which_files_name_a_good_part(long recorded, long named, bool all) => Assert.Equal(all, LookUpRule.Usual.TakesAll(recorded, named));

    [Fact]
    public async Task What_others_record_meanwhile_is_looked_up_again()
    {
        using Folder folder = new();
        await using SqliteGraphStore sqlite = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await new Importer(sqlite).ImportAsync([folder.Write("before.csv", "Person,Organisation\nBob Roe,Trust\n")], new());
        await using InterruptedStore store = new(sqlite, () => new Importer(sqlite).ImportAsync([folder.Write("x.csv", "Person,Organisation,Level,Role\nAnn Lee,Council,Strategic,Director\n")], new()));

        ImportOutcome outcome = await new Importer(store) { Rule = always }.ImportAsync([folder.Write("people.csv", "Person,Organisation,Role,Since\nAnn Lee,Council,Director,2019\n")], new());

        Assert.True(outcome.IsImported);
        Role role = (Role)Assert.Single((await sqlite.ListAsync(new(Ontology.Of<Role>()))).Items, item => item.Fact is Role { Title: not null }).Fact;
        Assert.Equal((PartialDate.Of(2019), Level.Strategic), (role.Since, role.Level));
    }

    [Fact]
    public async Task A_circle_is_found_that_leads_through_what_no_file_names()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await new Importer(store).ImportAsync([folder.Write("parts.csv", "Part,Whole\nParks,Places\nPlaces,Growth\nGrowth,Council\nCouncil,Region\n")], new());

        ImportOutcome outcome = await new Importer(store) { Rule = always }.ImportAsync([folder.Write("more.csv", "Part,Whole\nRegion,Parks\n")], new());

        Assert.Contains("Growth", Assert.Single(outcome.Files[0].Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_organisations_and_people_that_no_file_is_about_nothing_is_kept()
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        string register = string.Concat(Enumerable.Range(0, 60).Select(number => $"Person {Letters(number)} Name{Letters(number)},Body {Letters(number)}\n"));
        await new Importer(store).ImportAsync([folder.Write("register.csv", $"Person,Organisation\n{register}")], new());

        Draft draft = new();
        string organisation = draft.Organisation($"Body {Letters(7)}", default);
        draft.Person($"Person {Letters(7)} Name{Letters(7)}", default, organisation);
        KnownGraph known = await KnownReader.LookUpAsync(store, [draft], [Ontology.Of<Organisation>(), Ontology.Of<Person>(), Ontology.Of<Role>()], always, default);

        Assert.Equal([$"Body {Letters(7)}"], known.Of<Organisation>().Select(one => one.Name));
        Assert.Single(known.Of<Person>());
        Assert.Single(known.Of<Role>());
    }

    // A word that is like no other.
    private static string Letters(int number) => string.Concat(Enumerable.Range(0, 12).Select(place => (char)('a' + ((number * (place + 3) * 7) + (place * number)) % 26)));
}
