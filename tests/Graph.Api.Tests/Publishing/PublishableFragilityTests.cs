using System.Text.Json;
using Graph.Analysis;
using Graph.Analysis.DisclosureControl;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Publishing;

public sealed class PublishableFragilityTests
{
    private const string Table = """
        query($by: PublishedBy!, $threshold: Int, $asOf: Date, $knownAt: DateTime) {
          publishableFragility(by: $by, threshold: $threshold, asOf: $asOf, knownAt: $knownAt) {
            by threshold asOf
            rows { key label cells { class count suppressed } together { classes count suppressed } total { count suppressed } }
            totals { label cells { class count suppressed } together { classes count suppressed } total { count suppressed } }
            countedTogether rowsWithheld suppressedCells note options { publishedFrom }
          }
        }
        """;

    private readonly World world = [];
    private readonly Organisation council;
    private int count;

    public PublishableFragilityTests() => council = world.Organisation("Northby Council", Sector.LocalGovernment);

    [Fact]
    public async Task Sectors_are_counted_in_pairs_and_no_small_count_is_shown_or_left_to_subtraction()
    {
        Add(9, Sector.Voluntary, held: true);
        Add(6, Sector.Voluntary, held: false);
        Add(7, Sector.Private, held: true);
        Add(3, Sector.Private, held: false);
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement table = await AskAsync(api, "SECTOR");

        Assert.Equal(
            [
                "Businesses, media and funders with public bodies: UNHELD - PERSONAL 7 ANCHORED_SINGLE 0 THIN 0 THICK 0 = -",
                "Public bodies with voluntary, community and faith organisations: UNHELD - PERSONAL 9 ANCHORED_SINGLE 0 THIN 0 THICK 0 = -",
                "Total: UNHELD 9 PERSONAL 16 ANCHORED_SINGLE 0 THIN 0 THICK 0 = 25",
            ],
            Lines(table));
        Assert.Equal(4, table.GetProperty("suppressedCells").GetInt32());
        Assert.Equal(
            "25 partnerships are current on 1 June 2026, each counted once. Each row is a combination of the sectors that the parties belong to. Counts from 1 to 4 are left out, along with enough others to stop anyone working them out: 4 in all. Zeros are shown, except in a row that has fewer than 5 in total. Publish only one such table at a time, some months apart: the difference between two tables could reveal a single partnership.",
            table.GetProperty("note").GetString());
    }

    [Fact]
    public async Task A_sector_that_is_not_recorded_is_that_of_the_sector_map_and_a_place_s_own_words_stand_for_none()
    {
        foreach (Organisation hub in Add(5, null, held: true))
            Categorise(hub, "Faith");
        foreach (Organisation hub in Add(6, null, held: true))
            Categorise(hub, "Friends of Bob");
        Add(7, null, held: true);
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(
            ["Public bodies with a sector not recorded: 13", "Public bodies with voluntary, community and faith organisations: 5", "Total: 18"],
            await TotalsAsync(api, "SECTOR"));

        void Categorise(Organisation hub, string category) => world[world.IndexOf(hub)] = hub with { Categories = [category] };
    }

    [Fact]
    public async Task A_place_is_the_narrowest_that_says_where_the_parties_are()
    {
        Place borough = world.Place("Northby");
        Place east = world.Place("Northby East");
        Place west = world.Place("Northby West");
        foreach (Place ward in new[] { east, west })
            world.Edge(new Within { Id = FactId.Of<Within>(ward.Id, borough.Id), From = ward.Id, To = borough.Id });
        LocatedIn(council, borough);
        foreach (Organisation hub in Add(5, Sector.Voluntary, held: true))
            LocatedIn(hub, east);
        foreach (Organisation hub in Add(6, Sector.Voluntary, held: true))
            world.Edge(new Serves { Id = FactId.Of<Serves>(hub.Id, west.Id), From = hub.Id, To = west.Id });
        foreach (Organisation hub in Add(7, Sector.Voluntary, held: true))
        {
            LocatedIn(hub, east);
            LocatedIn(hub, west);
        }

        foreach (Organisation hub in Add(8, Sector.Voluntary, held: true))
            LocatedIn(hub, east, until: "2020");
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(["Northby: 15", "Northby East: 5", "Northby West: 6", "Total: 26"], await TotalsAsync(api, "PLACE"));
    }

    [Fact]
    public async Task A_theme_is_that_of_the_partnership_or_else_of_its_parties()
    {
        Theme food = world.Theme("Food");
        Theme youth = world.Theme("Youth");
        foreach (Organisation hub in Add(5, Sector.Voluntary, held: true))
            Tag(hub.Id, food);
        foreach (Organisation hub in Add(6, Sector.Voluntary, held: true))
        {
            Tag(hub.Id, food);
            Tag(PartnershipOf(hub), youth);
        }

        foreach (Organisation hub in Add(7, Sector.Voluntary, held: true))
        {
            Tag(hub.Id, food);
            Tag(hub.Id, youth);
        }

        Add(8, Sector.Voluntary, held: true);
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(["Food: 5", "Several themes: 7", "Theme not recorded: 8", "Youth: 6", "Total: 26"], await TotalsAsync(api, "THEME"));
    }

    [Theory]
    [InlineData("SECTOR")]
    [InlineData("PLACE")]
    [InlineData("THEME")]
    public async Task Nobody_and_no_organisation_or_partnership_is_named(string by)
    {
        Add(9, Sector.Voluntary, held: true);
        Add(2, Sector.Health, held: false);
        await using TestApi api = await TestApi.StartAsync(world);

        string answer = (await AskAsync(api, by)).ToString();

        Assert.All(world.OfType<Node>(), node => Assert.DoesNotContain(node.Id, answer, StringComparison.Ordinal));
        Assert.All(world.OfType<Organisation>(), organisation => Assert.DoesNotContain(organisation.Name, answer, StringComparison.Ordinal));
        Assert.All(world.OfType<Person>(), person => Assert.DoesNotContain(person.Name, answer, StringComparison.Ordinal));
        Assert.All(world.OfType<Partnership>(), partnership => Assert.DoesNotContain(partnership.Kind!, answer, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(DisclosureControl.MaximumThreshold + 1)]
    public async Task Nobody_may_loosen_what_was_agreed(int threshold)
    {
        await using TestApi api = await TestApi.StartAsync();

        (string code, string message) = await api.RefusedAsync(Table, new { by = "SECTOR", threshold });

        Assert.Equal("BAD_INPUT", code);
        Assert.Contains("Write a number from 5 to 1000", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_least_count_is_the_one_of_the_server_unless_more_is_asked_for()
    {
        Add(20, Sector.Voluntary, held: true);
        Add(9, Sector.Voluntary, held: false);
        await using TestApi api = await TestApi.StartAsync(FragilityOptions.Default with { Version = "northby", PublishedFrom = 8 }, world);

        JsonElement usual = await AskAsync(api, "SECTOR");
        JsonElement stricter = await AskAsync(api, "SECTOR", threshold: 10);

        Assert.Equal(8, usual.GetProperty("threshold").GetInt32());
        Assert.Equal(9, usual.GetProperty("rows")[0].GetProperty("cells")[0].GetProperty("count").GetInt32());
        Assert.Equal("""[{"classes":["UNHELD","PERSONAL"],"count":29,"suppressed":false}]""", stricter.GetProperty("totals").GetProperty("together").ToString());
        Assert.Equal(JsonValueKind.Null, stricter.GetProperty("rows")[0].GetProperty("cells")[0].GetProperty("count").ValueKind);
    }

    [Fact]
    public async Task It_is_read_in_batches_however_many_partnerships_there_are()
    {
        Place borough = world.Place("Northby");
        foreach (Organisation hub in Add(200, Sector.Voluntary, held: true))
            LocatedIn(hub, borough);
        await using TestApi api = await TestApi.StartAsync(world);

        await AskAsync(api, "PLACE");

        Assert.InRange(api.Store.Total, 1, 5);
    }

    /// <summary>Partnerships of the council with a new organisation each, held by one fresh contact on each side or by nobody.</summary>
    private List<Organisation> Add(int partnerships, Sector? sector, bool held)
    {
        List<Organisation> added = [];
        for (int i = 0; i < partnerships; i++)
        {
            Organisation hub = world.Organisation($"Hub {++count:000}", sector);
            if (held)
                world.HeldByOneEach($"Contract {count:000}", council, world.Person($"Ann {count:000}"), hub, world.Person($"Bob {count:000}"));
            else
                world.Partnership($"Contract {count:000}", council, hub);
            added.Add(hub);
        }

        return added;
    }

    private string PartnershipOf(Organisation hub) => world.OfType<Party>().Single(party => party.To == hub.Id).From;

    private void LocatedIn(Organisation organisation, Place place, string? until = null) => world.Edge(new LocatedIn
    {
        Id = FactId.Of<LocatedIn>(organisation.Id, place.Id),
        From = organisation.Id,
        To = place.Id,
        Until = until is null ? null : PartialDate.Parse(until),
    });

    private void Tag(string node, Theme theme) => world.Edge(new Tagged { Id = FactId.Of<Tagged>(node, theme.Id), From = node, To = theme.Id });

    private static async Task<JsonElement> AskAsync(TestApi api, string by, int? threshold = null) =>
        (await api.AskAsync(Table, new { by, threshold, asOf = "2026-06-01" })).GetProperty("publishableFragility");

    private static async Task<string[]> TotalsAsync(TestApi api, string by)
    {
        JsonElement table = await AskAsync(api, by);
        return [.. table.GetProperty("rows").EnumerateArray().Append(table.GetProperty("totals")).Select(row => $"{row.GetProperty("label")}: {row.GetProperty("total").GetProperty("count")}")];
    }

    private static string[] Lines(JsonElement table) =>
        [.. table.GetProperty("rows").EnumerateArray().Append(table.GetProperty("totals")).Select(row =>
            $"{row.GetProperty("label")}: {string.Join(' ', row.GetProperty("cells").EnumerateArray().Select(cell => $"{cell.GetProperty("class")} {Shown(cell)}"))} = {Shown(row.GetProperty("total"))}")];

    private static string Shown(JsonElement cell) => cell.GetProperty("suppressed").GetBoolean() ? "-" : cell.GetProperty("count").ToString();
}
