namespace Graph.Bench.Structure;

/// <summary>Measures of structure on random graphs, beside the libraries that people would otherwise use, on the same files.</summary>
internal static class StructureBench
{
    /// <summary>The size of the largest graph, in vertices.</summary>
    public const int Largest = 1_000_000;

    private static readonly (int Vertices, int Edges)[] Sizes = [(10_000, 30_000), (100_000, 300_000), (Largest, 5_000_000)];

    /// <summary>Writes a table for each size.</summary>
    /// <param name="largest">Sizes of more vertices are left out.</param>
    public static async Task RunAsync(int largest)
    {
        List<(string Name, Func<string, Task<IReadOnlyList<Finding>>> Ask)> peers = [];
        if (await Contestants.VersionAsync("igraph") is { } igraph)
            peers.Add(($"igraph {igraph}", Contestants.IgraphAsync));
        if (await Contestants.VersionAsync("networkx") is { } networkx)
            peers.Add(($"networkx {networkx}", Contestants.NetworkxAsync));
        if (GraphDataScience.Version is { } version)
            peers.Add((version, GraphDataScience.AskAsync));
        if (peers.Count < 3)
            Console.WriteLine("Missing peers are left out. Debian has python3-igraph and python3-networkx; a folder named by GRAPH_TEST_FILES may have Neo4j in neo4j/ and Graph Data Science in peers/gds/.");

        string folder = Directory.CreateTempSubdirectory("graph-bench-structure-").FullName;
        try
        {
            foreach ((int vertices, int edges) in Sizes.Where(size => size.Vertices <= largest))
            {
                string file = Path.Combine(folder, FormattableString.Invariant($"{vertices}.txt"));
                EdgeFile.Write(file, vertices, edges);
                IReadOnlyList<Finding> ours = await Contestants.OursAsync(file);
                List<(string, IReadOnlyList<Finding>)> others = [];
                foreach ((string name, Func<string, Task<IReadOnlyList<Finding>>> ask) in peers)
                    others.Add((name, await ask(file)));
                Console.WriteLine(FormattableString.Invariant($"\n### {vertices:N0} vertices, {edges:N0} edges\n"));
                ComparisonTable.Write(ours, others, Console.Out);
                File.Delete(file);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
