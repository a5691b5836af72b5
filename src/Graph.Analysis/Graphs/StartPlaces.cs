using System.Numerics;

namespace Graph.Analysis.Graphs;

/// <summary>Where the vertices of a network lie before forces move them.</summary>
/// <param name="X">By rank, of those with edges.</param>
/// <param name="Y">The other coordinate.</param>
internal sealed record StartPlaces(double[] X, double[] Y)
{
    /// <summary>How far vertices lie from each other where nothing is known of them.</summary>
    private const double Spacing = 10;

    /// <summary>How far a new vertex lies from the middle of those it is tied to.</summary>
    private const double Beside = 1;

    /// <summary>Where they lay before, those that are new beside those they are tied to, and the others where their keys put them.</summary>
    /// <param name="network">The network.</param>
    /// <param name="before">By vertex, where it lay before; empty where nothing did.</param>
    public static StartPlaces Of(KeyedNetwork network, ReadOnlySpan<Vector2> before)
    {
        int count = network.TiedCount;
        StartPlaces places = new(new double[count], new double[count]);
        bool[] isPlaced = new bool[count];
        for (int rank = 0; rank < count && !before.IsEmpty; rank++)
        {
            Vector2 was = before[network.VertexAt(rank)];
            isPlaced[rank] = float.IsFinite(was.X) && float.IsFinite(was.Y);
            if (isPlaced[rank])
                (places.X[rank], places.Y[rank]) = (was.X, was.Y);
        }

        places.PutBesideNeighbours(network, isPlaced);
        places.PutOnDiscs(network, isPlaced);
        return places;
    }

    /// <summary>The largest part begins in the middle, and all others around it: within it they might never come out.</summary>
    private void PutOnDiscs(KeyedNetwork network, bool[] isPlaced)
    {
        int[] sizes = new int[network.ComponentCount];
        int[] firsts = new int[network.ComponentCount];
        for (int rank = isPlaced.Length - 1; rank >= 0; rank--)
        {
            sizes[network.ComponentAt(rank)]++;
            firsts[network.ComponentAt(rank)] = rank;
        }

        int largest = Array.IndexOf(sizes, sizes.DefaultIfEmpty().Max());
        double outside = 2 * Spacing * Math.Sqrt(isPlaced.Length);
        for (int rank = 0; rank < isPlaced.Length; rank++)
        {
            if (isPlaced[rank])
                continue;
            int component = network.ComponentAt(rank);
            (double x, double y) = OnDisc(network.KeyAt(rank), Spacing * Math.Sqrt(sizes[component]));
            double angle = component == largest ? 0 : Math.Tau * AnyPart(network.KeyAt(firsts[component]));
            double away = component == largest ? 0 : outside;
            (X[rank], Y[rank]) = (x + (away * Math.Cos(angle)), y + (away * Math.Sin(angle)));
        }
    }

    private void PutBesideNeighbours(KeyedNetwork network, bool[] isPlaced)
    {
        for (bool found = true; found;)
        {
            found = false;
            bool[] wasPlaced = [.. isPlaced];
            for (int rank = 0; rank < isPlaced.Length; rank++)
            {
                if (wasPlaced[rank])
                    continue;
                (double x, double y, int known) = (0, 0, 0);
                foreach (int neighbour in network.NeighboursAt(rank))
                {
                    if (wasPlaced[neighbour])
                        (x, y, known) = (x + X[neighbour], y + Y[neighbour], known + 1);
                }

                if (known == 0)
                    continue;
                (double asideX, double asideY) = OnDisc(network.KeyAt(rank), Beside);
                (X[rank], Y[rank]) = ((x / known) + asideX, (y / known) + asideY);
                isPlaced[rank] = found = true;
            }
        }
    }

    /// <summary>A place on a disc, as good as random, that follows from a key alone.</summary>
    private static (double X, double Y) OnDisc(ulong key, double radius)
    {
        double from = radius * Math.Sqrt(AnyPart(key));
        double angle = Math.Tau * AnyPart(~key);
        return (from * Math.Cos(angle), from * Math.Sin(angle));
    }

    /// <summary>A number from 0 to 1 that follows from a key alone: keys that differ in one bit lie anywhere (the finaliser of SplitMix64: Steele, Lea and Flood, 2014).</summary>
    private static double AnyPart(ulong key)
    {
        ulong mixed = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (mixed ^ (mixed >> 31)) / (double)ulong.MaxValue;
    }
}
