using Graph.Analysis.Fragility;
using Graph.Analysis.Graphs;

namespace Graph.Analysis.Networks;

/// <summary>A network as it is drawn: with one line between two that are tied, however often they are.</summary>
/// <remarks>Immutable, and safe for any number of readers. Vertices are people first, then organisations, each in the order of their ids.</remarks>
public sealed class NetworkPicture
{
    /// <summary>The most people and organisations that a picture shows.</summary>
    public const int MostVertices = 10_000;

    /// <summary>The most lines that a picture shows.</summary>
    public const int MostLines = 50_000;

    internal NetworkPicture(string[] ids, int people, int[] numbers, PictureLine[] lines, int[] cutsOff)
    {
        (Ids, PersonCount, Numbers, Lines, CutsOff) = (ids, people, numbers, lines, cutsOff);
        Graph = NetworkGraph.Of(ids.Length, [.. lines.Select(line => (line.A, line.B))]);
    }

    /// <summary>The ids of those who are in it.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>How many of them are people: the first.</summary>
    public int PersonCount { get; }

    /// <summary>The number that each has in the whole network of which this is a part.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>The lines, in the order of their ends.</summary>
    public IReadOnlyList<PictureLine> Lines { get; }

    /// <summary>How many others could no longer reach the largest remaining part of the whole network without each; 0 for all in a network of all times, where that is not asked.</summary>
    public IReadOnlyList<int> CutsOff { get; }

    /// <summary>Who is joined to whom by a line.</summary>
    public NetworkGraph Graph { get; }
}

/// <summary>One line of a picture.</summary>
/// <param name="A">The vertex of the lower number.</param>
/// <param name="B">The other.</param>
/// <param name="Kinds">What ties them.</param>
/// <param name="Ties">How many ties it stands for.</param>
/// <param name="Worst">The most fragile of the partnerships that tie them; null where none does, and in a network of all times.</param>
/// <param name="IsBridge">Whether the two could not reach each other without it; never so in a network of all times.</param>
/// <param name="Spells">When any of the ties held, in order and without overlaps.</param>
public sealed record PictureLine(int A, int B, IReadOnlyCollection<TieKind> Kinds, int Ties, FragilityClass? Worst, bool IsBridge, IReadOnlyList<Spell> Spells);
