using System.Globalization;
using Graph.Export.Formats;
using Graph.Export.Formats.GephiTables;
using Graph.Export.Formats.Gexf;
using Graph.Export.Formats.GraphMl;
using Graph.Export.Networks;
using Graph.Export.Tests.Given;

namespace Graph.Export.Tests.Formats.Networks;

public sealed class GephiReadsTests
{
    private static readonly Dictionary<AttributeKind, string> Types = new()
    {
        [AttributeKind.WholeNumber] = "Integer",
        [AttributeKind.Number] = "Double",
        [AttributeKind.YesNo] = "Boolean",
    };

    private static readonly NetworkDocument[] Documents = AnyDocument.Some(40);

    [GephiFact]
    public async Task Gephi_reads_GEXF_without_a_warning()
    {
        foreach (GexfVersion version in new[] { GexfVersion.Latest, GexfVersion.Draft })
        {
            foreach ((NetworkDocument document, GephiFound read) in await ReadAsync(new GexfFormat(version), Documents))
            {
                bool hasSpells = document.Nodes().SelectMany(node => node.Spells).Concat(document.Edges().SelectMany(edge => edge.Spells)).Any(spell => spell != default);
                Assert.Equal([], read.Warnings);
                Assert.StartsWith($"{document.NodeCount} nodes, {document.EdgeCount} edges, {Direction(document)}, dynamic {(hasSpells ? "true" : "false")}", read.Summary, StringComparison.Ordinal);
                AssertColumns(document.NodeAttributes, read.Columns("node"), attribute => attribute.Title);
                AssertColumns(document.EdgeAttributes, read.Columns("edge"), attribute => attribute.Title);
            }
        }
    }

    [GephiFact]
    public async Task Gephi_reads_GraphML_without_a_warning_and_adds_parallel_edges_up()
    {
        foreach ((NetworkDocument document, GephiFound read) in await ReadAsync(new GraphMlFormat(), Documents))
        {
            Assert.Equal([], read.Warnings);
            Assert.StartsWith($"{document.NodeCount} nodes, {document.Edges().DistinctBy(edge => (edge.From, edge.To)).Count()} edges, {Direction(document)}", read.Summary, StringComparison.Ordinal);
            AssertColumns(document.NodeAttributes, read.Columns("node"), attribute => attribute.Name);
            AssertColumns(document.EdgeAttributes, read.Columns("edge"), attribute => attribute.Name);
        }
    }

    [GephiFact]
    public async Task Gephi_reads_its_tables_without_a_warning()
    {
        NetworkDocument[] tied = [.. Documents.Where(document => document.EdgeCount > 0)];
        IEnumerable<(NetworkDocument Document, GephiFound Read)> nodes = await ReadAsync(new GephiTablesFormat(), tied, "nodes.csv");
        IEnumerable<(NetworkDocument Document, GephiFound Read)> edges = await ReadAsync(new GephiTablesFormat(), tied, "edges.csv");

        foreach ((NetworkDocument document, GephiFound read) in nodes)
        {
            Assert.Equal([], read.Warnings);
            Assert.StartsWith($"{document.NodeCount} nodes, 0 edges", read.Summary, StringComparison.Ordinal);
            Assert.All(document.NodeAttributes, attribute => Assert.Contains(attribute.Title, read.Columns("node").Keys, StringComparer.OrdinalIgnoreCase));
        }

        foreach ((NetworkDocument document, GephiFound read) in edges)
        {
            Assert.Equal([], read.Warnings);
            Assert.Contains($", {document.EdgeCount} edges, undirected", read.Summary, StringComparison.Ordinal);
            Assert.All(document.EdgeAttributes, attribute => Assert.Contains(attribute.Title, read.Columns("edge").Keys, StringComparer.OrdinalIgnoreCase));
        }
    }

    [GephiFact]
    public async Task Headers_of_many_words_do_not_make_Gephi_take_blanks_for_separators()
    {
        NetworkAttribute[] wordy = [.. Enumerable.Range(0, 9).Select(number => new NetworkAttribute($"a{number}", $"What it is that is said here {number}", AttributeKind.Text))];
        NetworkDocument document = AnyDocument.Of([new("person-1", "Ann", "Person", AnyDocument.Unknown(wordy), [])], []) with { NodeAttributes = wordy };

        (_, GephiFound read) = (await ReadAsync(new GephiTablesFormat(), [document], "nodes.csv")).Single();

        Assert.Equal([], read.Warnings);
        Assert.All(wordy, attribute => Assert.Contains(attribute.Title, read.Columns("node").Keys, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What Gephi calls the direction: directed also where there is no edge that could tell.</summary>
    private static string Direction(NetworkDocument document) => document.EdgeCount == 0 ? "directed" : "undirected";

    private static void AssertColumns(IReadOnlyList<NetworkAttribute> attributes, Dictionary<string, string> columns, Func<NetworkAttribute, string> nameOf) =>
        Assert.All(attributes, attribute => Assert.Equal(Types.GetValueOrDefault(attribute.Kind, "String"), columns[nameOf(attribute)]));

    private static async Task<IEnumerable<(NetworkDocument Document, GephiFound Read)>> ReadAsync(INetworkFormat format, IReadOnlyCollection<NetworkDocument> documents, string? file = null)
    {
        Dictionary<string, byte[]> files = [];
        foreach (NetworkDocument document in documents)
        {
            MemoryOutput written = await document.AsAsync(format);
            files.Add(string.Create(CultureInfo.InvariantCulture, $"{files.Count:000}{format.Extension}"), file is null ? written.File : written[file]);
        }

        return documents.Zip(Gephi.Read(files));
    }
}
