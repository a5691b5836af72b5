using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.CausalMaps;

public sealed class CausalMapTests
{
    private readonly World world = [];
    private readonly Place borough;

    /// <summary>Trust and meetings feed each other, cost holds meetings back; of another map, two variables are elsewhere.</summary>
    public CausalMapTests()
    {
        borough = world.Place("Borough");
        (Variable trust, Variable meetings, Variable cost) = (Variable("Trust", "Our work"), Variable("Meetings", "Our work"), Variable("Cost", "our work"));
        world.Edge(new LocatedIn { Id = FactId.Of<LocatedIn>(trust.Id, borough.Id), From = trust.Id, To = borough.Id });
        Influence(trust, meetings, Polarity.Positive);
        Influence(meetings, trust, Polarity.Positive, delayed: true);
        Influence(meetings, cost, Polarity.Positive);
        Influence(cost, meetings, Polarity.Negative);
        Influence(Variable("Rain", "Weather"), trust, Polarity.Negative);
        Variable("Alone", null);
    }

    [Fact]
    public async Task A_map_shows_its_loops_and_what_most_of_them_pass_through()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement map = (await api.AskAsync("""
            { causalMap(map: "our WORK") {
              name sentence variableCount influenceCount loopCount complete completeTo
              variables(first: 1) { variable { name } loops reinforcing balancing }
              loops { kind delayed length steps { cause { name } effect { name } polarity delayed influences { polarity } } }
            } }
            """)).GetProperty("causalMap");

        Assert.StartsWith("The map has 3 variables and 4 influences, with 2 feedback loops: 1 reinforces a change and 1 balances a change. Most loops pass through “Meetings” (2)", map.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal((3, 4, 2, true), (map.GetProperty("variableCount").GetInt32(), map.GetProperty("influenceCount").GetInt32(), map.GetProperty("loopCount").GetInt32(), map.GetProperty("complete").GetBoolean()));
        Assert.Equal("""[{"variable":{"name":"Meetings"},"loops":2,"reinforcing":1,"balancing":1}]""", map.GetProperty("variables").ToString());
        JsonElement reinforcing = map.GetProperty("loops").EnumerateArray().Single(loop => loop.GetProperty("kind").GetString() == "REINFORCING");
        Assert.Equal((true, 2), (reinforcing.GetProperty("delayed").GetBoolean(), reinforcing.GetProperty("length").GetInt32()));
        Assert.Contains("""{"cause":{"name":"Meetings"},"effect":{"name":"Trust"},"polarity":"POSITIVE","delayed":true,"influences":[{"polarity":"POSITIVE"}]}""", reinforcing.GetProperty("steps").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loops_are_found_by_kind_and_by_what_they_pass_through()
    {
        await using TestApi api = await TestApi.StartAsync(world);
        string trust = FactId.Of<Variable>("Trust");

        JsonElement map = (await api.AskAsync($"{{ causalMap(map: \"Our work\") {{ balancing: loops(kind: BALANCING) {{ sentence }} through: loops(through: \"{trust}\") {{ name }} none: loops(first: 0) {{ name }} }} }}")).GetProperty("causalMap");

        Assert.EndsWith("The change comes back in the opposite direction, so it is held back.", Assert.Single(map.GetProperty("balancing").EnumerateArray()).GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("""[{"name":"R1"}]""", map.GetProperty("through").ToString());
        Assert.Equal("[]", map.GetProperty("none").ToString());
    }

    [Fact]
    public async Task Loops_and_variables_go_on_after_the_last_one_that_is_there_already()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        async Task<string> AskAsync(string list, string name) => (await api.AskAsync($"{{ causalMap(map: \"Our work\") {{ {list} {{ {name} }} }} }}")).GetProperty("causalMap").EnumerateObject().Single().Value.ToString();

        string first = JsonDocument.Parse(await AskAsync("loops(first: 1)", "name")).RootElement[0].GetProperty("name").GetString()!;
        Assert.Equal(first == "R1" ? """[{"name":"B1"}]""" : """[{"name":"R1"}]""", await AskAsync($"loops(first: 100, after: \"{first}\")", "name"));
        Assert.Equal(2, JsonDocument.Parse(await AskAsync($"variables(after: \"{FactId.Of<Variable>("Meetings")}\")", "loops")).RootElement.GetArrayLength());
        Assert.Equal("INVALID_CURSOR", (await api.RefusedAsync("{ causalMap(map: \"Our work\") { loops(after: \"R9\") { name } } }")).Code);
    }

    [Fact]
    public async Task The_maps_there_are_can_be_listed_and_those_of_a_place()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(["null 1", "Our work 3", "Weather 1"], Lines(await api.AskAsync("{ causalMaps { name variables } }")).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(["Our work 3"], Lines(await api.AskAsync($"{{ causalMaps(place: \"{borough.Id}\") {{ name variables }} }}")));
        Assert.Equal("1 null", (await api.AskAsync("{ causalMap { name variableCount } }")).GetProperty("causalMap") is var alone ? $"{alone.GetProperty("variableCount")} {Name(alone)}" : "");
        Assert.Equal(("BAD_INPUT", "\"none\" in \"map\" is not known on that day. These are: \"Our work\" and \"Weather\"."), await api.RefusedAsync("{ causalMap(map: \"none\") { name } }"));
    }

    private static IEnumerable<string> Lines(JsonElement answer) => answer.GetProperty("causalMaps").EnumerateArray().Select(map => $"{Name(map)} {map.GetProperty("variables")}");

    private static string Name(JsonElement map) => map.GetProperty("name").GetString() ?? "null";

    private Variable Variable(string name, string? map)
    {
        Variable variable = new() { Id = FactId.Of<Variable>(name), Name = name, Map = map };
        world.Add(variable);
        return variable;
    }

    private void Influence(Variable cause, Variable effect, Polarity polarity, bool delayed = false) =>
        world.Edge(new Influences { Id = FactId.Of<Influences>(cause.Id, effect.Id), From = cause.Id, To = effect.Id, Polarity = polarity, Delayed = delayed });
}
