using Graph.Store.Neo4j;
using Graph.Store.Tests.Neo4j.Questions;

namespace Graph.Store.Tests.Neo4j.Cypher;

[Collection(QuestionsCollection.Name)]
public sealed class CypherFileTests(PlainGraph graph)
{
    // Lists and counts go through all facts of a type where no condition names an index.
    private static readonly string[] ThroughAllOfAType = ["read/count", "read/list"];

    // All nodes of a label are wanted, which few have.
    private static readonly string[] AllOfALabel = ["read/migrations", "read/mentioning-merged"];

    // Filled as a list or a search is put together.
    private static readonly HashSet<string> PutTogether = new(["links", "where", "sorted", "order", "tiers", "tier", "types"], StringComparer.Ordinal);

    private static readonly string[] EveryType = ["write/publish-nodes", "write/publish-edges"];

    public static TheoryData<string> Names => [.. CypherFile.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_begins_with_its_purpose_its_parameters_and_its_columns(string name)
    {
        string[] heading = [.. CypherFile.Read(name).Split('\n').TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal))];

        Assert.Matches(@"^// [A-Z].*\.", string.Join(' ', heading));
        Assert.Contains(heading, line => line.Contains("Parameters:", StringComparison.Ordinal));
        Assert.Contains(heading, line => line.Contains("Columns:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_used(string name)
    {
        string sources = string.Concat(Directory.EnumerateFiles(Path.Combine(TestFiles.Repository, "src", "Graph.Store.Neo4j"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        bool isNumbered = name.StartsWith("schema/", StringComparison.Ordinal) && char.IsAsciiDigit(name["schema/".Length]);

        Assert.True(isNumbered || sources.Contains($"\"{name}\"", StringComparison.Ordinal), name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_has_no_hole_that_nothing_fills(string name)
    {
        foreach (TypeCypher type in Ontology.Types.Select(TypeCypher.Of))
        {
            IEnumerable<string> holes = CypherFile.For(name, type, "key", "former").Split('«').Skip(1).Select(after => after[..after.IndexOf('»', StringComparison.Ordinal)]);

            Assert.Subset(PutTogether, holes.ToHashSet(StringComparer.Ordinal));
        }
    }

    [Neo4jTheory]
    [MemberData(nameof(Names))]
    public async Task A_statement_reads_neither_all_nodes_nor_all_pairs(string name)
    {
        if (name.StartsWith("schema/", StringComparison.Ordinal))
            return;

        foreach (string statement in Statements(name))
        {
            IReadOnlyList<string> plan = await graph.PlanAsync(statement, new Dictionary<string, object?>(StringComparer.Ordinal));

            Assert.DoesNotContain(plan, step => step is "AllNodesScan" or "CartesianProduct" || step.Contains("AllRelationshipsScan", StringComparison.Ordinal));
            Assert.True(ThroughAllOfAType.Contains(name) || AllOfALabel.Contains(name) || !plan.Any(step => step.Contains("ByLabelScan", StringComparison.Ordinal)), $"{statement}\n{string.Join(", ", plan)}");
        }
    }

    /// <summary>The statements that a file becomes: for one type of each shape, and for all where types differ in how they are looked up.</summary>
    private static IEnumerable<string> Statements(string name)
    {
        IEnumerable<FactType> types = !CypherFile.Read(name).Contains('«', StringComparison.Ordinal) ? [Ontology.Of<Person>()]
            : EveryType.Contains(name) ? Ontology.Types
            : [Ontology.Of<Organisation>(), Ontology.Of<Holds>()];
        string[] keys = name == "read/nodes-by-postcode" ? ["postcode_folded"]
            : CypherFile.Read(name).Contains("«key»", StringComparison.Ordinal) && name != "read/identified" ? ["from_id", "to_id", "organisation"] : ["identifiers"];
        foreach (TypeCypher type in types.Where(type => IsFor(name, type)).Select(TypeCypher.Of))
        {
            foreach (string key in keys)
                yield return Fill(CypherFile.For(name, type, key));
        }
    }

    private static bool IsFor(string name, FactType type) => name switch
    {
        "write/publish-nodes" or "read/identified" or "read/nodes-by-postcode" => type.IsNode,
        "write/publish-edges" or "read/edges" or "read/still-named" or "read/naming" or "read/former-edges" or "write/name-goers" => !type.IsNode,
        _ => true,
    };

    private static string Fill(string text) => (text.EndsWith("AS best\n", StringComparison.Ordinal) ? $"MATCH (store:Store {{name: 'graph'}}) WITH store, store.head AS known, 0 AS whole, [] AS seen, [] AS best\n{text}RETURN best" : text.EndsWith("retracted})\n", StringComparison.Ordinal) || text.EndsWith("WITH store\n", StringComparison.Ordinal) ? text + "RETURN 1 AS one" : text)
        .Replace("«links»", "", StringComparison.Ordinal)
        .Replace("«where»", "", StringComparison.Ordinal)
        .Replace("«sorted»", "", StringComparison.Ordinal)
        .Replace("«order»", "v.id", StringComparison.Ordinal)
        .Replace("«tiers»", "", StringComparison.Ordinal)
        .Replace("«tier»", "0", StringComparison.Ordinal)
        .Replace("«types»", TypeCypher.PropertiesOfNodes, StringComparison.Ordinal);
}
