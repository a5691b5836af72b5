using Graph.Model;

namespace Graph.Import.Tests.Sources.Networks;

/// <summary>Networks of people and organisations that were drawn elsewhere.</summary>
public class NetworkTests
{
    internal const string Gexf = """
        <?xml version="1.0"?><gexf version="1.3"><graph><attributes class="node"><attribute id="0" title="Type" type="string"/></attributes>
        <nodes><node id="a" label="Ann Lee"><attvalues><attvalue for="0" value="person"/></attvalues></node><node id="b" label="Bob Ray"><attvalues><attvalue for="0" value="People"/></attvalues></node><node id="h" label="Larkby Hub"><attvalues><attvalue for="0" value="Charity"/></attvalues></node><node id="c" label="Lark Council"><attvalues><attvalue for="0" value="council"/></attvalues></node><node id="x" label="Food"><attvalues><attvalue for="0" value="Theme"/></attvalues></node></nodes>
        <edges><edge id="0" source="a" target="h" label="Manager"/><edge id="1" source="a" target="b"/><edge id="2" source="h" target="c" label="Food bank"/><edge id="3" source="h" target="x"/><edge id="4" source="h" target="nowhere"/></edges></graph></gexf>
        """;

    internal const string GraphMl = """
        <?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="node" attr.name="Type" attr.type="string"/><key id="d2" for="edge" attr.name="Label" attr.type="string"/>
        <graph edgedefault="undirected"><node id="a"><data key="d0">Ann Lee</data><data key="d1">person</data></node><node id="b"><data key="d0">Bob Ray</data><data key="d1">People</data></node><node id="h"><data key="d0">Larkby Hub</data><data key="d1">Charity</data></node><node id="c"><data key="d0">Lark Council</data><data key="d1">council</data></node><node id="x"><data key="d0">Food</data><data key="d1">Theme</data></node>
        <edge source="a" target="h"><data key="d2">Manager</data></edge><edge source="a" target="b"/><edge source="h" target="c"><data key="d2">Food bank</data></edge><edge source="h" target="x"/><edge source="h" target="nowhere"/></graph></graphml>
        """;

    internal const string Cytoscape = """
        {"elements": {"nodes": [{"data": {"id": "a", "name": "Ann Lee", "type": "person"}}, {"data": {"id": "b", "name": "Bob Ray", "type": "People"}}, {"data": {"id": "h", "name": "Larkby Hub", "type": "Charity"}}, {"data": {"id": "c", "name": "Lark Council", "type": "council"}}, {"data": {"id": "x", "name": "Food", "type": "Theme"}}],
         "edges": [{"data": {"id": "0", "source": "a", "target": "h", "interaction": "Manager"}}, {"data": {"id": "1", "source": "a", "target": "b"}}, {"data": {"id": "2", "source": "h", "target": "c", "interaction": "Food bank"}}, {"data": {"id": "3", "source": "h", "target": "x"}}, {"data": {"id": "4", "source": "h", "target": "nowhere"}}]}}
        """;

    internal const string JsonGraph = """
        {"graph": {"nodes": {"a": {"label": "Ann Lee", "metadata": {"type": "person"}}, "b": {"label": "Bob Ray", "metadata": {"type": "People"}}, "h": {"label": "Larkby Hub", "metadata": {"type": "Charity"}}, "c": {"label": "Lark Council", "metadata": {"type": "council"}}, "x": {"label": "Food", "metadata": {"type": "Theme"}}},
         "edges": [{"source": "a", "target": "h", "relation": "Manager"}, {"source": "a", "target": "b"}, {"source": "h", "target": "c", "relation": "Food bank"}, {"source": "h", "target": "x"}, {"source": "h", "target": "nowhere"}]}}
        """;

    internal const string Kumu = """
        {"elements": [{"label": "Ann Lee", "type": "person"}, {"label": "Bob Ray", "type": "People"}, {"label": "Larkby Hub", "type": "Charity"}, {"label": "Lark Council", "type": "council"}, {"label": "Food", "type": "Theme"}],
         "connections": [{"from": "Ann Lee", "to": "Larkby Hub", "type": "Manager"}, {"from": "Ann Lee", "to": "Bob Ray"}, {"from": "Larkby Hub", "to": "Lark Council", "type": "Food bank"}, {"from": "Larkby Hub", "to": "Food"}, {"from": "Larkby Hub", "to": "nowhere"}]}
        """;

    [Theory]
    [InlineData(Gexf, "network.gexf"), InlineData(GraphMl, "network.graphml"), InlineData(Cytoscape, "network.cyjs"), InlineData(JsonGraph, "network.json"), InlineData(Kumu, "kumu.json")]
    public void People_and_organisations_with_what_connects_them_are_read_from_every_format(string text, string file)
    {
        World world = World.Of(text, file).WithoutProblems();

        Assert.Equal(["Ann Lee", "Bob Ray"], world.All<Person>().Select(person => person.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Lark Council", "Larkby Hub"], world.All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("Manager", world.Person("Ann Lee").Id, world.Organisation("Larkby Hub").Id), (world.Single<Role>().Title, world.Single<Role>().From, world.Single<Role>().To));
        Assert.Equal(("Food bank", 2), (world.Single<Partnership>().Kind, world.All<Party>().Count));
        Assert.Single(world.All<Tie>());
        Assert.Contains(world.Log.Warnings, warning => warning.Message == "1 of the edges leads to or from a node that the file does not have, and was left out.");
        Assert.Contains(world.Log.Warnings, warning => warning.Message == "1 of the nodes are of the type \"Theme\", and only people and organisations are read from a network, so they were left out with their edges.");
        world.Import(text, file).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }

    [Fact]
    public void A_document_type_is_refused() =>
        Assert.Contains("the XML is not valid", World.Of("<?xml version=\"1.0\"?><!DOCTYPE graphml [<!ENTITY a \"b\">]><graphml><graph><node id=\"&a;\"/></graph></graphml>", "network.graphml").Problem(), StringComparison.Ordinal);

    [RealFileFact("graph-formats/cytoscape-colajs.json", "graph-formats/jgf-les-miserables.json", "graph-formats/networkit-static.gexf")]
    public void Networks_that_do_not_say_what_their_nodes_are_say_what_is_missing()
    {
        foreach ((string file, string problem) in new[]
        {
            ("cytoscape-colajs.json", "no node says whether it is a person or an organisation. Give each node an attribute \"Type\" with the word Person or Organisation, or import the tables that it was made of. The nodes have \"idInt\","),
            ("jgf-les-miserables.json", "this is a network of 77 nodes and 254 edges, and no node says whether it is a person or an organisation."),
            ("networkit-static.gexf", "no node says whether it is a person or an organisation."),
        })
        {
            Assert.Contains(problem, new World().ImportFile(RealFiles.Find($"graph-formats/{file}")).Problem(), StringComparison.Ordinal);
        }
    }
}
