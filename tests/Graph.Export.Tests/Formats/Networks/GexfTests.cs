using Graph.Analysis.Networks;
using Graph.Export.Formats.Gexf;
using Graph.Export.Networks;
using Graph.Export.Tests.Given;

namespace Graph.Export.Tests.Formats.Networks;

public sealed class GexfTests
{
    /// <summary>networkx of Debian reads the older version only; what it finds there is in the other as well.</summary>
    [Fact]
    public async Task The_two_versions_differ_in_their_names_alone()
    {
        foreach (NetworkDocument document in AnyDocument.Some(20))
        {
            string latest = (await document.AsAsync(new GexfFormat(GexfVersion.Latest))).Text;
            string draft = (await document.AsAsync(new GexfFormat(GexfVersion.Draft))).Text;

            Assert.Contains("<gexf version=\"1.3\" xmlns=\"http://gexf.net/1.3\">", latest, StringComparison.Ordinal);
            Assert.Equal(
                draft,
                latest.Replace("<gexf version=\"1.3\" xmlns=\"http://gexf.net/1.3\">", "<gexf version=\"1.2\" xmlns=\"http://www.gexf.net/1.2draft\">", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Parallel_edges_have_different_kinds_and_spells_whole_days()
    {
        NetworkEdge edge = new("role-1", "person-1", "organisation-1", "role", AnyDocument.Unknown(AnyDocument.EdgeAttributes), [new(new(2020, 1, 1), new(2020, 6, 30)), new(new(2021, 1, 1), null)]);
        NetworkDocument document = AnyDocument.Of(
            [new("person-1", "Ann", "Person", AnyDocument.Unknown(AnyDocument.NodeAttributes), []), new("organisation-1", "Hub", "Organisation", AnyDocument.Unknown(AnyDocument.NodeAttributes), [default(Spell)])],
            [edge, edge with { Id = "role-2", Parallel = 2, Spells = [] }]);

        string text = (await document.AsAsync(new GexfFormat(GexfVersion.Latest))).Text;

        Assert.Contains("kind=\"role\"", text, StringComparison.Ordinal);
        Assert.Contains("kind=\"role 2\"", text, StringComparison.Ordinal);
        Assert.Contains("<spell start=\"2020-01-01\" end=\"2020-06-30\" />", text, StringComparison.Ordinal);
        Assert.Contains("<spell start=\"2021-01-01\" />", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("<spell ").Length - 1);
        Assert.Contains("timeformat=\"date\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_says_what_it_is()
    {
        string text = (await AnyDocument.Of([], []).AsAsync(new GexfFormat(GexfVersion.Latest))).Text;

        Assert.Contains("<creator>Partnership Graph</creator>", text, StringComparison.Ordinal);
        Assert.Contains("What it is: The network people and organisations &amp; all that.", text, StringComparison.Ordinal);
        Assert.Contains("Licence: Register &lt;of \"charities\"&gt;: OGL v3", text, StringComparison.Ordinal);
        Assert.Contains("Constants of the fragility measure: definitions 2", text, StringComparison.Ordinal);
        Assert.Contains("lastmodifieddate=\"2026-06-01\"", text, StringComparison.Ordinal);
    }
}
