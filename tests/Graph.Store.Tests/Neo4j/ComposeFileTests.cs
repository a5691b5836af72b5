using System.Text.RegularExpressions;

namespace Graph.Store.Tests.Neo4j;

/// <summary>compose.yaml is safe as it stands, and is what docs/operating.md says.</summary>
public partial class ComposeFileTests
{
    private static readonly string[] Lines = [.. TestFiles.Read("compose.yaml").Split('\n').Where(line => !line.TrimStart().StartsWith('#')).Select(line => line.Trim())];
    private static readonly string Doc = TestFiles.Read("docs", "operating.md");

    [Fact]
    public void The_image_is_one_version_and_no_other() =>
        Assert.Matches(@"^image: neo4j:5\.26\.\d+$", Assert.Single(Lines, line => line.StartsWith("image:", StringComparison.Ordinal)));

    [Fact]
    public void Every_port_is_open_on_this_machine_only()
    {
        string[] ports = [.. Lines.SkipWhile(line => line != "ports:").Skip(1).TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal))];

        Assert.Equal(["- \"127.0.0.1:7474:7474\"", "- \"127.0.0.1:7687:7687\""], ports);
        Assert.DoesNotContain("network_mode: host", Lines);
    }

    [Fact]
    public void The_password_is_asked_for_and_has_no_default() =>
        Assert.StartsWith("NEO4J_AUTH: \"neo4j/${GRAPH_NEO4J_PASSWORD:?", Assert.Single(Lines, line => line.Contains("AUTH", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void It_is_watched_and_its_data_outlive_it()
    {
        Assert.Contains("healthcheck:", Lines);
        Assert.Contains("- neo4j-data:/data", Lines);
        Assert.Contains("neo4j-data:", Lines);
    }

    [Fact]
    public void Heap_and_page_cache_fit_the_memory_it_is_given_and_are_what_the_doc_says()
    {
        int heap = Megabytes("GRAPH_NEO4J_HEAP"), pages = Megabytes("GRAPH_NEO4J_PAGECACHE"), all = Megabytes("GRAPH_NEO4J_MEMORY");

        Assert.True(heap + pages + 512 <= all);
        Assert.Contains($"{heap} MB of heap, {pages} MB of page cache, and {all / 1024m:0.#} GB in all", Doc, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_variable_of_it_is_in_the_doc() =>
        Assert.All(Lines.SelectMany(line => Variable().Matches(line)).Select(match => match.Groups["name"].Value), name => Assert.Contains($"`{name}`", Doc, StringComparison.Ordinal));

    private static int Megabytes(string name) =>
        Assert.Single(Lines.SelectMany(line => Default().Matches(line)).Where(match => match.Groups["name"].Value == name).Select(match => int.Parse(match.Groups["size"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).Distinct());

    [GeneratedRegex(@"\$\{(?<name>\w+)", RegexOptions.None, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\$\{(?<name>\w+):-(?<size>\d+)m\}", RegexOptions.None, 1000)]
    private static partial Regex Default();
}
