using System.Globalization;
using System.Text;
using Graph.Analysis.Networks;

namespace Graph.Export.Tests.Given;

/// <summary>A node or an edge as Gephi has it after it read a file.</summary>
/// <param name="Ends">The ids of the ends of an edge; empty for nodes.</param>
/// <param name="Weight">The weight of an edge; 0 for nodes.</param>
/// <param name="Spells">When it held.</param>
/// <param name="Values">The values that it has, as texts, by the titles of the columns.</param>
internal sealed record GephiElement(IReadOnlyList<string> Ends, double Weight, IReadOnlyList<Spell> Spells, IReadOnlyDictionary<string, string> Values);

/// <summary>What Gephi holds after it read a file.</summary>
/// <param name="Nodes">The nodes, by their ids.</param>
/// <param name="Edges">The edges.</param>
internal sealed record GephiRead(Dictionary<string, GephiElement> Nodes, List<GephiElement> Edges)
{
    /// <summary>Reads what GephiReads.java printed.</summary>
    public static GephiRead[] Parse(string answer)
    {
        List<GephiRead> read = [];
        foreach (string line in answer.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Trim().Split(' ');
            if (parts[0] == "file")
                read.Add(new(new(StringComparer.Ordinal), []));
            else if (parts[0] == "edge")
                read[^1].Edges.Add(Element(parts[4..]) with { Ends = [Text(parts[1]), Text(parts[2])], Weight = Number(parts[3]) });
            else if (parts[0] == "node" && Element(parts[1..]) is var node)
                read[^1].Nodes.Add(node.Values["Id"], node);
        }

        return [.. read];
    }

    private static GephiElement Element(string[] parts)
    {
        ILookup<bool, string[]> values = parts.Select(part => part.Split(':')).ToLookup(part => part[0] == "spells");
        return new([], 0, [.. values[true].SelectMany(part => part[1].Split(';', StringSplitOptions.RemoveEmptyEntries)).Select(SpellOf)], values[false].ToDictionary(part => Text(part[0]), part => Text(part[1]), StringComparer.Ordinal));
    }

    private static Spell SpellOf(string text) => text.Split('/') is [var low, var high] ? new(Day(low), Day(high)) : throw new FormatException(text);

    // A moment in milliseconds of Unix; infinity where there is none.
    private static DateOnly? Day(string moment) => double.IsFinite(Number(moment)) ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds((long)Number(moment)).UtcDateTime) : null;

    private static double Number(string text) => text.EndsWith("Infinity", StringComparison.Ordinal) ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
