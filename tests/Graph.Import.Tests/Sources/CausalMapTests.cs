using Graph.Export.Formats;
using Graph.Export.Outputs;
using Graph.Export.Reading;
using Graph.Import.Tests.Reading;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Tests.Sources;

/// <summary>Causal maps of Kumu and in GEXF.</summary>
public sealed class CausalMapTests
{
    private const string Elements = "Label,Type,Map,Description,Since\nTrust,Variable,Our work,Between partners,2020\nMeetings,Variable,Our work,,\n";
    private const string Connections = "From,To,Direction,Type,Delayed,Evidence\nTrust,Meetings,directed,+,yes,We saw it\nMeetings,Cost,directed,-,,\n";

    [Theory]
    [InlineData("kumu", "map.xlsx")]
    [InlineData("kumu-json", "map.json")]
    [InlineData("gexf", "map.gexf")]
    [InlineData("gexf-1.2", "map.gexf")]
    public async Task A_map_that_was_exported_changes_nothing_where_it_is_known_and_says_the_same_where_it_is_not(string format, string name)
    {
        World known = new World().Know(OurWork());
        byte[] file = await ExportAsync(known.Facts, format, "Our work");

        known.Import(file, name).WithoutProblems();
        World read = new World().Import(file, name).WithoutProblems();

        Assert.Equal((0, 0), (known.Added, known.Changed));
        Assert.Equal(Said(new World().Know(OurWork())), Said(read));
    }

    [Fact]
    public void A_workbook_of_Kumu_has_elements_and_connections_by_their_labels()
    {
        World world = new World().Import(new WorkbookBuilder()
            .Sheet(WorkbookBuilder.Inline("Label", "Type", "Description", "Tags") + WorkbookBuilder.Inline("Trust", "Variable", "Between partners", ""), "Elements")
            .Sheet(WorkbookBuilder.Inline("From", "To", "Type", "Label") + WorkbookBuilder.Inline("Trust", "Meetings", "+", "brings") + WorkbookBuilder.Inline("Meetings", "Trust", "\u2212", ""), "Connections")
            .Build(), "Food in Northby.xlsx").WithoutProblems();

        Assert.Equal(
            ["Influences Meetings -> Trust Negative", "Influences Trust -> Meetings Positive", "Variable Meetings, Food in Northby, ", "Variable Trust, Food in Northby, Between partners"],
            Said(world));
        Assert.Contains(world.Log.Warnings, warning => warning.Message == "the file does not say what the map is called, so it is named after the file: \"Food in Northby\". Give the elements a column \"Map\" to call it otherwise.");
    }

    [Fact]
    public void A_project_of_Kumu_in_JSON_names_elements_by_its_own_ids()
    {
        World world = World.Of(
            """
            {
              "name": "Project",
              "elements": [{ "_id": "elem-1", "attributes": { "label": "Trust", "element type": "Variable" } }, { "_id": "elem-2", "attributes": { "label": "Meetings" } }],
              "connections": [{ "_id": "conn-1", "from": "elem-1", "to": "elem-2", "direction": "directed", "attributes": { "connection type": "+", "delayed": "yes" } }]
            }
            """,
            "map.json").WithoutProblems();

        Assert.Equal(["Influences Trust -> Meetings Positive delayed", "Variable Meetings, map, ", "Variable Trust, map, "], Said(world));
    }

    [Fact]
    public void An_element_that_is_called_otherwise_in_Kumu_is_the_variable_that_it_was()
    {
        World world = World.Of(OfKumu("Trust", "Meetings"), "map.json").WithoutProblems();
        string[] before = [.. world.Facts.Select(fact => fact.Id)];

        world.Import(OfKumu("Mutual trust", "Trust"), "map.json").WithoutProblems();

        Assert.Equal(before, world.Facts.Select(fact => fact.Id));
        Assert.Equal(["Influences Mutual trust -> Trust Positive", "Variable Mutual trust, map, ", "Variable Trust, map, "], Said(world));
        Assert.Equal(["kumu:elem-QdzwjJNc", "kumu:elem-c8Qk2aYx"], world.All<Variable>().Select(variable => variable.Code!).Order(StringComparer.Ordinal));
        Assert.Equal("kumu:elem-QdzwjJNc", world.All<Variable>().Single(variable => variable.Name == "Mutual trust").Code);
    }

    private static string OfKumu(string one, string other) =>
        $$"""
        {
          "elements": [{ "_id": "elem-QdzwjJNc", "attributes": { "label": "{{one}}" } }, { "_id": "elem-c8Qk2aYx", "attributes": { "label": "{{other}}" } }],
          "connections": [{ "_id": "conn-Pr2hWq3M", "from": "elem-QdzwjJNc", "to": "elem-c8Qk2aYx", "direction": "directed", "attributes": { "connection type": "+" } }]
        }
        """;

    [Fact]
    public void A_table_of_connections_alone_is_a_map_and_its_ends_are_its_elements()
    {
        World world = World.Of(Connections, "work.csv").WithoutProblems();

        Assert.Equal(
            ["Influences Meetings -> Cost Negative", "Influences Trust -> Meetings Positive delayed We saw it", "Variable Cost, work, ", "Variable Meetings, work, ", "Variable Trust, work, "],
            Said(world));
    }

    [Fact]
    public void A_connection_is_on_the_map_of_its_cause()
    {
        World world = World.Of("Label,From,To,Map,Type\nTrust,,,Our work,\nRain,,,Weather,\n,Rain,Mud,,+\n", "two.csv").WithoutProblems();

        Assert.Equal([("Mud", "Weather"), ("Rain", "Weather"), ("Trust", "Our work")], world.All<Variable>().Select(variable => (variable.Name, variable.Map!)).Order());
    }

    [Fact]
    public void Elements_say_when_they_were_on_the_map_and_what_is_meant()
    {
        Variable trust = new World().ImportAs("causal-map", Elements).WithoutProblems().All<Variable>().Single(variable => variable.Name == "Trust");

        Assert.Equal(("Our work", "Between partners", PartialDate.Of(2020)), (trust.Map, trust.Description, trust.Since));
    }

    [Theory]
    [InlineData("s", Polarity.Positive)]
    [InlineData("o", Polarity.Negative)]
    [InlineData("-", Polarity.Negative)]
    [InlineData("supports", null)]
    public void A_sign_is_understood_as_maps_are_drawn_and_other_words_are_none(string sign, Polarity? polarity) =>
        Assert.Equal([Polarity.Positive, polarity], World.Of($"From,To,Type,Evidence\nA,B,+,1\nC,D,{sign},2\n").WithoutProblems().All<Influences>().OrderBy(influence => influence.Evidence, StringComparer.Ordinal).Select(influence => influence.Polarity));

    [Theory]
    [InlineData("From,To,Type\nTrust,,+\n", "\"To\"", "the row is about a connection")]
    [InlineData("From,To,Type,Delayed\nTrust,Cost,+,often\n", "\"Delayed\"", "neither yes nor no")]
    [InlineData("From,To,Type,Polarity\nTrust,Cost,+,up\n", "\"Polarity\"", "up")]
    public void What_can_not_be_read_is_told_where_it_stands(string file, string column, string message)
    {
        string problem = World.Of(file).Problem();

        Assert.Contains($"column {column}", problem, StringComparison.Ordinal);
        Assert.Contains(message, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name,From,To\nAnn Lee,2020,2021\n")]
    [InlineData("Name,From,To,Type\nAnn Lee,2020,2021,S\nBob Roe,2020,2021,-\nCy Dunn,2021,2022,1\n")]
    public void Dates_from_and_to_do_not_make_a_map_of_a_list(string file) =>
        Assert.DoesNotContain("causal", World.Of(file).Problem(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_network_of_people_in_GEXF_is_no_map() =>
        Assert.Contains("this is a network of 1 node and 1 edge, and no node says whether it is a person or an organisation.", World.Of("""<?xml version="1.0"?><gexf version="1.3"><graph><nodes><node id="n1" label="Ann"/></nodes><edges><edge id="0" source="n1" target="n2" kind="role"/></edges></graph></gexf>""", "people.gexf").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("""<?xml version="1.0"?><gexf version="1.3"><graph>""", "the XML is not valid at line 1")]
    [InlineData("""<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY a "b">]><gexf>&a;</gexf>""", "the XML is not valid")]
    public void Broken_or_dangerous_XML_is_refused(string file, string message) =>
        Assert.Contains(message, World.Of(file, "map.gexf").Problem(), StringComparison.Ordinal);

    private static Fact[] OurWork()
    {
        (Variable trust, Variable meetings, Variable cost) = (Variable("Trust") with { Description = "Between partners", Since = PartialDate.Of(2020) }, Variable("Meetings"), Variable("Cost"));
        return
        [
            trust, meetings, cost,
            Influence(trust, meetings, Polarity.Positive) with { Delayed = true, Evidence = "We saw it" },
            Influence(meetings, trust, Polarity.Negative) with { Until = PartialDate.Of(2025, 1, 1) },
            Influence(meetings, cost, null),
        ];
    }

    private static Variable Variable(string name) => new() { Id = FactId.Of<Variable>(name), Name = name, Map = "Our work" };

    private static Influences Influence(Variable cause, Variable effect, Polarity? polarity) => new() { Id = FactId.Of<Influences>(cause.Id, effect.Id), From = cause.Id, To = effect.Id, Polarity = polarity };

    private static IEnumerable<string> Said(World world)
    {
        Dictionary<string, Variable> variables = world.All<Variable>().ToDictionary(variable => variable.Id);
        return world.Facts.Select(fact => fact switch
        {
            Variable variable => $"Variable {variable.Name}, {variable.Map}, {variable.Description}{variable.Since}{variable.Until}",
            Influences influence => $"Influences {variables[influence.From].Name} -> {variables[influence.To].Name} {influence.Polarity}{(influence.Delayed == true ? " delayed" : "")} {influence.Evidence}{influence.Since}{influence.Until}".TrimEnd(),
            _ => fact.ToString(),
        }).Order(StringComparer.Ordinal);
    }

    private static async Task<byte[]> ExportAsync(IEnumerable<Fact> facts, string name, string map)
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await store.ApplyAsync(new("tester", [.. facts.Select(fact => new Put(fact))]));
        INetworkFormat format = (INetworkFormat)ExportFormats.Find(name)!;
        using MemoryStream file = new();
        await format.WriteAsync(
            await new ExportSource(store, TimeProvider.System, "", _ => false).NetworkAsync(new() { Map = map, At = ReadPoint.Now }, format, (_, _) => throw new InvalidOperationException("A causal map needs no projection."), null, CancellationToken.None),
            new StreamOutput(file),
            CancellationToken.None);
        return file.ToArray();
    }
}
