using Graph.Import.Stores;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Stores;

/// <summary>docs/operating.md names every setting that decides about the store.</summary>
public class OperatingDocTests
{
    [Fact]
    public void Every_setting_that_is_read_is_documented()
    {
        HashSet<string> asked = new(StringComparer.Ordinal);
        string doc = TestFiles.Read("docs", "operating.md");

        StoreAddress.Of(StoreAddress.Sqlite, null, Ask);
        // Without any secret it may refuse, once it has looked for each.
        Record.Exception(() => StoreAddress.Of(StoreAddress.Neo4j, null, Ask));

        Assert.Subset(asked, new HashSet<string>(["GRAPH_DATA", "GRAPH_NEO4J_URI", "GRAPH_NEO4J_PASSWORD", "GRAPH_NEO4J_PASSWORD_FILE"]));
        Assert.All(asked, name => Assert.Contains($"`{name}", doc, StringComparison.Ordinal));

        string? Ask(string name)
        {
            asked.Add(name);
            return name switch
            {
                "GRAPH_NEO4J_URI" => "http://127.0.0.1:7474",
                "GRAPH_NEO4J_USER" => "neo4j",
                _ => null,
            };
        }
    }
}
