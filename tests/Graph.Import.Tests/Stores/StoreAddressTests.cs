using Graph.Import.Stores;

namespace Graph.Import.Tests.Stores;

public class StoreAddressTests
{
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["GRAPH_DATA"] = "usual",
        ["GRAPH_NEO4J_URI"] = "http://127.0.0.1:7474/",
        ["GRAPH_NEO4J_USER"] = "neo4j",
        ["GRAPH_NEO4J_PASSWORD"] = "open-sesame",
        ["GRAPH_NEO4J_DATABASE"] = "sefton",
    };

    [Theory]
    [InlineData("sqlite:/srv/graph", "/srv/graph")]
    [InlineData("SQLite:/srv/a:b", "/srv/a:b")]
    [InlineData("sqlite", "usual")]
    public void A_folder_is_named_after_the_kind_else_it_is_the_usual_one(string text, string folder) =>
        Assert.Equal(Path.GetFullPath(folder), Parse(text).ToString());

    [Fact]
    public void A_neo4j_store_is_shown_by_server_and_database_and_never_with_its_password() =>
        Assert.Equal("Neo4j at http://127.0.0.1:7474, database sefton", Parse("neo4j").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("sqlite:")]
    [InlineData("sqlite: ")]
    [InlineData("neo4j:sefton")]
    [InlineData("oracle")]
    [InlineData("/srv/graph")]
    public void Anything_else_is_no_store(string text) =>
        Assert.Contains("is not the name of a store", Assert.Throws<FormatException>(() => Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Only_a_folder_can_be_seen_to_have_no_store_yet()
    {
        using Folder folder = new();
        Assert.False(Parse($"sqlite:{folder.Path}").MayBeThere);
        folder.Write("graph.db", "");

        Assert.True(Parse($"sqlite:{folder.Path}").MayBeThere);
        Assert.True(Parse("neo4j").MayBeThere);
    }

    private static StoreAddress Parse(string text) => StoreAddress.Parse(text, Settings.GetValueOrDefault);
}
