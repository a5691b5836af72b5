using Graph.Export;
using Graph.Export.Formats;
using Graph.Export.Outputs;
using Graph.Export.Reading;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Tests.Sources;

/// <summary>Sector maps that were exported, read back.</summary>
public sealed class ExportedSectorMapTests
{
    private const string Map = """
        Category,Institution or group,Examples,Who these are here,Who we know,Through whom,Who we need to know,Place,Notes
        Local authority,Borough council,,Northby Council,"Ann Lee (Head of Parks, Libraries and Sport, Northby Council); Bob Roe",Cy Dunn,Finance Director,Northby,
        Elected representatives,Councillors,,Northby Council,Dot Ely (Leader),,Leader of the opposition,Northby,Kept
        Faith,Church,,St John's,Eve Fry (Vicar); Guy Hay,Ann Lee; Cy Dunn,,Northby,
        Faith,Church,,St Mary's,Ian Joy (Vicar),,,Southby,
        Our own words,Friends,,=Friends of the Park,,,A treasurer; A chair,Northby,
        Public services,Libraries; prisons,Library,,,,Library manager,Northby,Nobody known yet
        Media,Press,,,,,Editor,,
        """;

    [Theory]
    [InlineData("sector-map")]
    [InlineData("sector-map-csv")]
    public async Task They_change_nothing_where_they_are_known_and_say_the_same_where_they_are_not(string format)
    {
        World known = World.Of(Map).WithoutProblems();
        byte[] file = await ExportAsync(known.Facts, format, new());

        World read = new World().Import(file, "map" + ExportFormats.Find(format)!.Extension).WithoutProblems();
        known.Import(file, "map" + ExportFormats.Find(format)!.Extension).WithoutProblems();

        Assert.Equal((0, 0), (known.Added, known.Changed));
        Assert.Equal(Said(World.Of(Map)), Said(read));
    }

    [Fact]
    public async Task Every_usual_category_has_a_line_and_people_who_are_known_through_others_have_one_of_their_own()
    {
        string[] lines = System.Text.Encoding.UTF8.GetString(await ExportAsync(World.Of(Map).Facts, "sector-map-csv", new())).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("Category,Institution or group,Examples,Who these are here,Who we know,Through whom,Who we need to know,Place,Notes", lines[0]);
        Assert.Superset(
            new HashSet<string>
            {
                "Local authority,Borough council,,Northby Council,Bob Roe,Cy Dunn,,Northby,",
                "Elected representatives,Councillors,,Northby Council,Dot Ely (Leader),,,Northby,",
                "Elected representatives,Councillors,,Northby Council,,,Leader of the opposition,Northby,",
                "Faith,Church,,St John's,Eve Fry (Vicar); Guy Hay,Ann Lee; Cy Dunn,,Northby,",
                "Our own words,Friends,,'=Friends of the Park,,,A chair; A treasurer,Northby,",
                "Public services,Libraries; prisons,,,,,Library manager,Northby,",
                "Business,,,,,,,,",
            },
            lines.ToHashSet());
    }

    [Fact]
    public async Task Organisations_without_a_category_have_a_line_where_the_map_shows_them()
    {
        Fact[] facts =
        [
            new Organisation { Id = FactId.Of<Organisation>("1"), Name = "By sector", Sector = Sector.Faith },
            new Organisation { Id = FactId.Of<Organisation>("2"), Name = "By nothing" },
            new Organisation { Id = FactId.Of<Organisation>("3"), Name = "Spelled", Categories = ["media"], Kinds = ["Press"] },
        ];

        byte[] file = await ExportAsync(facts, "sector-map-csv", new());

        string[] lines = System.Text.Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([",,,By nothing,,,,,", "Faith,,,By sector,,,,,", "Media,Press,,Spelled,,,,,"], lines.Where(line => line.Contains("By", StringComparison.Ordinal) || line.Contains("Spelled", StringComparison.Ordinal)));
        Assert.Equal(["Faith"], new World().Import(file, "map.csv").WithoutProblems().Organisation("By sector").Categories);
    }

    [Fact]
    public async Task Rows_of_one_organisation_come_back_as_they_were_written()
    {
        World known = World.Of("""
            Category,Institution or group,Who these are here
            Local authority,Cyngor,Tŷ Ddewi
            Funders,Funder,Tŷ Ddewi
            Elected representatives,Cynghorwyr,Tŷ Ddewi
            """).WithoutProblems();

        string map = System.Text.Encoding.UTF8.GetString(await ExportAsync(known.Facts, "sector-map-csv", new()));

        Assert.Equal(
            ["Local authority,Cyngor,,Tŷ Ddewi,,,,,", "Elected representatives,Cynghorwyr,,Tŷ Ddewi,,,,,", "Funders,Funder,,Tŷ Ddewi,,,,,"],
            map.Split("\r\n").Where(line => line.Contains("Tŷ Ddewi", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_map_of_a_place_has_what_is_there()
    {
        World known = World.Of(Map);
        string place = known.All<Place>().Single(place => place.Name == "Southby").Id;

        Organisation trust = new() { Id = FactId.Of<Organisation>("trust"), Name = "Trust with a hall", Categories = ["Faith"] };
        Building hall = new() { Id = FactId.Of<Building>("hall"), Name = "Hall" };
        Fact[] facts = [.. known.Facts, trust, hall, new Tenure { Id = FactId.Of<Tenure>("1"), From = trust.Id, To = hall.Id }, new LocatedIn { Id = FactId.Of<LocatedIn>("hall"), From = hall.Id, To = place }];

        string map = System.Text.Encoding.UTF8.GetString(await ExportAsync(facts, "sector-map-csv", new() { Place = place }));

        Assert.Contains("St Mary's", map, StringComparison.Ordinal);
        Assert.Contains("Trust with a hall", map, StringComparison.Ordinal);
        Assert.DoesNotContain("Northby", map, StringComparison.Ordinal);
    }

    private static async Task<byte[]> ExportAsync(IEnumerable<Fact> facts, string name, ExportQuestion question)
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await store.ApplyAsync(new("tester", [.. facts.Select(fact => new Put(fact))]));
        IFactFormat format = (IFactFormat)ExportFormats.Find(name)!;
        using MemoryStream file = new();
        await format.WriteAsync(await new ExportSource(store, TimeProvider.System, "", _ => false).FactsAsync(question, format, null, CancellationToken.None), new StreamOutput(file), CancellationToken.None);
        return file.ToArray();
    }

    /// <summary>What facts say, whatever their ids are, without notes: a map that is exported leaves them blank.</summary>
    private static IEnumerable<string> Said(World world)
    {
        Dictionary<string, string> names = world.Facts.OfType<Node>().ToDictionary(node => node.Id, node => Ontology.Of(node).Caption.Of(node) ?? "", StringComparer.Ordinal);
        return world.Facts
            .Select(fact => fact is Edge edge ? $"{Ontology.Of(edge)} {string.Join(" -> ", new[] { names[edge.From], names[edge.To] }.Order(StringComparer.Ordinal))}" : WithoutNotes((Node)fact).ToString())
            .Order(StringComparer.Ordinal);
    }

    private static Fact WithoutNotes(Node node) => node with { Id = "", Notes = null };
}
