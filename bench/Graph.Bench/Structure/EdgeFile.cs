using System.Globalization;
using Graph.Analysis.Graphs;

namespace Graph.Bench.Structure;

/// <summary>A random graph as a text file: the two vertices of an edge on each line, numbered from 0, with a blank between them.</summary>
internal static class EdgeFile
{
    private const int Seed = 20261125;

    /// <summary>Writes one, the same each time. No two edges are parallel, since not every contestant counts those alike.</summary>
    public static void Write(string path, int vertices, int edges)
    {
        Random random = new(Seed);
        HashSet<(int, int)> written = new(edges);
        using StreamWriter writer = File.CreateText(path);
        while (written.Count < edges)
        {
            (int a, int b) = (random.Next(vertices), random.Next(vertices));
            if (a != b && written.Add((Math.Min(a, b), Math.Max(a, b))))
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{a} {b}\n"));
        }
    }

    /// <summary>Writes one of which nine in ten edges are within groups of the same size.</summary>
    public static void WriteGrouped(string path, int vertices, int edges, int groups)
    {
        Random random = new(Seed);
        HashSet<(int, int)> written = new(edges);
        int size = Math.Max(1, vertices / groups);
        using StreamWriter writer = File.CreateText(path);
        while (written.Count < edges)
        {
            int a = random.Next(vertices);
            int b = random.Next(10) == 0 ? random.Next(vertices) : Math.Min(vertices - 1, (a / size * size) + random.Next(size));
            if (a != b && written.Add((Math.Min(a, b), Math.Max(a, b))))
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{a} {b}\n"));
        }
    }

    /// <summary>Reads one.</summary>
    public static NetworkGraph Read(string path)
    {
        List<(int A, int B)> edges = [];
        int vertices = 0;
        foreach (string line in File.ReadLines(path))
        {
            int blank = line.IndexOf(' ', StringComparison.Ordinal);
            (int a, int b) = (int.Parse(line.AsSpan(0, blank), CultureInfo.InvariantCulture), int.Parse(line.AsSpan(blank + 1), CultureInfo.InvariantCulture));
            edges.Add((a, b));
            vertices = Math.Max(vertices, Math.Max(a, b) + 1);
        }

        return NetworkGraph.Of(vertices, edges.ToArray());
    }
}
