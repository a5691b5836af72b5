using System.Diagnostics;
using System.Text.Json;

namespace Graph.Analysis.Tests.Graphs;

/// <summary>What networkx and igraph make of a network.</summary>
internal static class SecondOpinion
{
    private const string Python = "/usr/bin/python3";

    private const string Questions = """
        import json, sys, random
        import igraph, networkx as nx
        given = json.load(sys.stdin)
        nodes, edges = given["vertices"], given["edges"]
        multi = igraph.Graph(nodes, edges)
        simple = nx.Graph()
        simple.add_nodes_from(range(nodes))
        simple.add_edges_from(edges)
        # By chance, one of its divisions in a hundred is better than any that it finds here otherwise.
        random.seed(1)
        def values(by_node):
            return [by_node[node] for node in range(nodes)]
        def of_tied(measure):
            return values({node: -1 if simple.degree(node) == 0 else value for node, value in measure(simple).items()})
        json.dump({
            "cutVertices": sorted(multi.articulation_points()),
            "bridges": sorted(multi.bridges()),
            "blocks": sorted(sorted(block) for block in nx.biconnected_components(simple)),
            "betweenness": values(nx.betweenness_centrality(simple, normalized=False)),
            "closeness": values(nx.closeness_centrality(simple)),
            "cores": values(nx.core_number(simple)),
            "constraint": of_tied(nx.constraint),
            "effectiveSize": of_tied(nx.effective_size),
            "density": nx.density(simple),
            "components": nx.number_connected_components(simple),
            "modularity": multi.modularity(given["communities"]),
            "leiden": max(multi.community_leiden(objective_function="modularity", n_iterations=10).modularity for _ in range(5)),
        }, sys.stdout)
        """;

    /// <summary>Why nobody can be asked, or null.</summary>
    public static string? Missing { get; } = Look();

    /// <summary>Asks both about a network with some division into communities.</summary>
    public static JsonElement Ask(int vertices, (int A, int B)[] edges, int[] communities)
    {
        (string answer, string error) = Run(Questions, JsonSerializer.Serialize(new { vertices, edges = edges.Select(edge => new[] { edge.A, edge.B }), communities }));
        Assert.True(answer.Length > 0, error);
        return JsonDocument.Parse(answer).RootElement;
    }

    private static string? Look()
    {
        if (!File.Exists(Python))
            return $"{Python} is missing; it asks networkx and igraph.";
        return Run("import igraph, networkx\nprint('both')", "").Answer.Length > 0 ? null : $"{Python} has not both networkx and igraph (Debian: python3-networkx, python3-igraph).";
    }

    private static (string Answer, string Error) Run(string program, string input)
    {
        using Process process = Process.Start(new ProcessStartInfo(Python, ["-c", program]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> answer = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (answer.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
