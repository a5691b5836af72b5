using System.Xml.Linq;
using Graph.Export.Asking;
using Graph.Export.Formats;
using Graph.Export.Networks;
using Graph.Export.Reading;
using Graph.Export.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Export.Tests.Networks;

/// <summary>Trust leads to meetings, and meetings to trust and to cost; rain is on another map.</summary>
public sealed class CausalMapDocumentTests
{
    private static readonly Variable Trust = Variable("Trust", "Our work") with { Description = "Between partners" };
    private static readonly Variable Meetings = Variable("Meetings", "Our work");
    private static readonly Variable Cost = Variable("Cost", "our work");
    private static readonly Variable Rain = Variable("Rain", "Weather");

    private static readonly Fact[] All =
    [
        Trust, Meetings, Cost, Rain,
        Influence(Trust, Meetings, Polarity.Positive),
        Influence(Meetings, Trust, Polarity.Negative) with { Delayed = true, Evidence = "We saw it" },
        Influence(Meetings, Cost, null) with { Until = PartialDate.Of(2025, 1, 1) },
        Influence(Rain, Trust, Polarity.Negative),
    ];

    [Theory, EveryStore]
    public async Task A_causal_map_is_a_network_of_its_variables_with_directed_influences(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(All);
        NetworkDocument map = await ReadAsync(under, "our work", new(new DateOnly(2026, 6, 1)));

        Assert.True(map.IsDirected);
        Assert.Equal(["Cost", "Meetings", "Trust"], map.Nodes().Select(node => node.Label).Order(StringComparer.Ordinal));
        Assert.Equal([(Trust.Id, "+", Meetings.Id), (Meetings.Id, "-", Trust.Id)], map.Edges().Select(edge => (edge.From, edge.Kind, edge.To)).OrderBy(edge => edge.Kind, StringComparer.Ordinal));
        NetworkEdge late = map.Edges().Single(edge => edge.Kind == "-");
        Assert.Equal(["negative", true, "We saw it"], new[] { "polarity", "delayed", "evidence" }.Select(name => late.Values[map.EdgeAttributes.Index().Single(attribute => attribute.Item.Name == name).Index]));
        Assert.Equal(3, (await ReadAsync(under, "Our work", ReadPoint.Now)).EdgeCount);
        Assert.Equal("Partnership Graph: the causal map our work", map.Header.Title);
    }

    [Theory]
    [InlineData("gexf", "directed")]
    [InlineData("gexf-1.2", "directed")]
    [InlineData("graphml", "directed")]
    public async Task Xml_says_that_edges_have_a_direction(string format, string direction)
    {
        MemoryOutput written = await (await ReadAsync(new SqliteProvider(), "Our work", ReadPoint.Now)).AsAsync((INetworkFormat)ExportFormats.Find(format)!);

        XElement graph = XDocument.Parse(written.Text).Descendants().Single(element => element.Name.LocalName == "graph");
        Assert.Equal(direction, (graph.Attribute("defaultedgetype") ?? graph.Attribute("edgedefault"))!.Value);
        Assert.Contains(graph.Descendants(), element => element.Attribute("source")?.Value == Trust.Id && element.Attribute("target")?.Value == Meetings.Id);
    }

    [Theory]
    [InlineData("kumu-json", "\"direction\":\"directed\",\"type\":\"-\"")]
    [InlineData("cyjs", "\"directed\":true")]
    public async Task Json_says_that_edges_have_a_direction(string format, string said) =>
        Assert.Contains(said, (await (await ReadAsync(new SqliteProvider(), "Our work", ReadPoint.Now)).AsAsync((INetworkFormat)ExportFormats.Find(format)!)).Text.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public async Task A_map_that_there_is_not_and_options_that_a_map_has_no_use_for_are_refused()
    {
        ExportRefusedException unknown = await Assert.ThrowsAsync<ExportRefusedException>(() => ReadAsync(new SqliteProvider(), "none", ReadPoint.Now));

        Assert.StartsWith("There is no causal map called none.", unknown.Message, StringComparison.Ordinal);
        IExportFormat gexf = ExportFormats.Find("gexf")!;
        Assert.Equal("A causal map is exported whole, as it is. Leave place out, or leave map out.", Assert.Throws<ExportRefusedException>(() => new AskedExport { Map = "a", Place = "place-x" }.ReadQuestion(gexf)).Message);
        Assert.StartsWith("The format ndjson holds facts, and no network. Leave map out", Assert.Throws<ExportRefusedException>(() => new AskedExport { Map = "a" }.ReadQuestion(ExportFormats.Find("ndjson")!)).Message, StringComparison.Ordinal);
    }

    private static async Task<NetworkDocument> ReadAsync(IStoreProvider provider, string map, ReadPoint at)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(All);
        return await ReadAsync(under, map, at);
    }

    private static async Task<NetworkDocument> ReadAsync(StoreUnderTest under, string map, ReadPoint at)
    {
        ExportSource source = new(under.Store, TimeProvider.System, "constants", _ => true);
        return await source.NetworkAsync(new() { Map = map, At = at }, (INetworkFormat)ExportFormats.Find("gexf")!, (_, _) => throw new InvalidOperationException("A causal map needs no projection."), null, default);
    }

    private static Variable Variable(string name, string map) => new() { Id = FactId.Of<Variable>(name), Name = name, Map = map };

    private static Influences Influence(Variable cause, Variable effect, Polarity? polarity) => new() { Id = FactId.Of<Influences>(cause.Id, effect.Id), From = cause.Id, To = effect.Id, Polarity = polarity };
}
