using System.Globalization;
using System.Numerics;
using Graph.Analysis.Graphs;
using Graph.Bench.Structure;

namespace Graph.Bench;

/// <summary>How long the picture of a random network takes, beside the libraries that people would otherwise use, on the same file.</summary>
internal static class LayoutBench
{
    private const int EdgesOfAVertex = 5;
    private const int Groups = 100;

    /// <summary>Draws a network that falls into groups, as those of places do.</summary>
    /// <param name="vertices">How many vertices it has; five times as many edges.</param>
    public static async Task RunAsync(int vertices)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-layout-").FullName;
        string file = Path.Combine(folder, "network.txt");
        try
        {
            EdgeFile.WriteGrouped(file, vertices, vertices * EdgesOfAVertex, Groups);
            NetworkGraph graph = EdgeFile.Read(file);
            ulong[] keys = [.. Enumerable.Range(1, graph.VertexCount).Select(vertex => (ulong)vertex * 0x9E3779B97F4A7C15)];
            Vector2[] places = [];
            TimeSpan cold = await Measure.OnceAsync(() => Task.FromResult(places = ForceAtlas.Of(graph, keys)));
            Say("from nothing", cold, graph, places);
            TimeSpan warm = await Measure.OnceAsync(() => Task.FromResult(places = ForceAtlas.Of(graph, keys, places, ForceAtlas.RoundsAgain)));
            Say("from the last picture", warm, graph, places);
            foreach (string[] needed in new string[][] { ["igraph"], ["networkx", "numpy", "scipy"] })
            {
                string library = needed[0];
                string[] versions = [.. (await Task.WhenAll(needed.Select(Contestants.VersionAsync))).OfType<string>()];
                if (versions.Length < needed.Length)
                {
                    Console.WriteLine($"{library} is left out. It needs, of Debian, {string.Join(", ", needed.Select(one => $"python3-{one}"))}.");
                    continue;
                }

                foreach (Finding finding in await Contestants.LayoutAsync(library, file))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{library} {versions[0]}, {finding.Question}: {finding.Seconds[0]:0.0} s, {Told(finding)}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Told(Finding finding) => string.Join(", ", finding.Answer.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:0.000}")));

    private static void Say(string how, TimeSpan took, NetworkGraph graph, Vector2[] places) => Measure.Say(
        $"{graph.VertexCount} vertices, {graph.EdgeCount} edges, {how}", string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.0} s, ties of the length of {Tightness(graph, places):0.000} of the mean distance"));

    /// <summary>How long edges are on average, as a part of the mean distance between two vertices: the same measure as with_layouts.py.</summary>
    private static double Tightness(NetworkGraph graph, Vector2[] places)
    {
        (double tied, int edges) = (0, 0);
        for (int vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            foreach (int neighbour in graph.NeighboursOf(vertex))
                (tied, edges) = (tied + Vector2.Distance(places[vertex], places[neighbour]), edges + 1);
        }

        Random random = new(1);
        double any = Enumerable.Range(0, 100_000).Average(_ => Vector2.Distance(places[random.Next(places.Length)], places[random.Next(places.Length)]));
        return tied / edges / any;
    }
}
