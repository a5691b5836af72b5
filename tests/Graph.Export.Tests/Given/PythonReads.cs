using System.Text.Json;

namespace Graph.Export.Tests.Given;

/// <summary>A test that lets networkx and igraph read, and is skipped with the reason where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = PythonReads.Missing;
}

/// <summary>What networkx and igraph read in files.</summary>
internal static class PythonReads
{
    private const string Python = "/usr/bin/python3";

    private const string Program = """
        import json, math, sys, warnings
        import igraph, networkx
        warnings.simplefilter("error", UserWarning)
        def known(values):
            return {name: value for name, value in values.items() if value is not None and value == value}
        def by_networkx(graph):
            edges = graph.edges(keys=True, data=True) if graph.is_multigraph() else ((a, b, None, data) for a, b, data in graph.edges(data=True))
            return {"directed": graph.is_directed(),
                "nodes": [dict(known(data), id=node) for node, data in graph.nodes(data=True)],
                "edges": [dict(known(data), source=a, target=b, key=key) for a, b, key, data in edges]}
        def by_igraph(graph):
            return {"directed": graph.is_directed(),
                "nodes": [known(vertex.attributes()) for vertex in graph.vs],
                "edges": [dict(known(edge.attributes()), source=graph.vs[edge.source]["id"], target=graph.vs[edge.target]["id"]) for edge in graph.es]}
        readers = {"gexf": lambda path: by_networkx(networkx.read_gexf(path)), "graphml": lambda path: by_networkx(networkx.read_graphml(path)),
            "igraph": lambda path: by_igraph(igraph.Graph.Read_GraphML(path))}
        json.dump([readers[sys.argv[1]](path) for path in sys.argv[2:]], sys.stdout)
        """;

    /// <summary>Why they can't be asked, or null.</summary>
    public static string? Missing { get; } = Look();

    /// <summary>What one of them finds in each file, in their order.</summary>
    /// <param name="reader">gexf or graphml, as networkx reads them; igraph, as igraph reads GraphML.</param>
    /// <param name="files">The files.</param>
    public static JsonElement[] Read(string reader, IReadOnlyDictionary<string, byte[]> files)
    {
        (string answer, string error) = AskedReader.Read(files, Python, "-c", Program, reader);
        Assert.True(answer.Length > 0 && error.Length == 0, error);
        return [.. JsonDocument.Parse(answer).RootElement.EnumerateArray()];
    }

    private static string? Look() => !File.Exists(Python)
        ? $"{Python} is missing; it asks networkx and igraph."
        : AskedReader.Run(Python, ["-c", "import igraph, networkx\nprint('both')"]).Answer.Length > 0 ? null : $"{Python} has not both networkx and igraph (Debian: python3-networkx, python3-igraph).";
}
