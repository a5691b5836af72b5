namespace Graph.Analysis.Graphs;

/// <summary>
/// Divides every community again, from single vertices, into parts that are well connected inside it (the refinement of
/// Traag, Waltman and van Eck, "From Louvain to Leiden", 2019): what is joined afterwards is connected.
/// </summary>
/// <remarks>No community knows of another, so the cores share them; what each holds lies together in memory.</remarks>
/// <param name="vertices">How many vertices the largest graph has.</param>
internal sealed class Refinement(int vertices)
{
    /// <summary>As many on any machine: each has its own seed, and the same seed should give the same parts everywhere.</summary>
    private const int Shares = 64;

    private readonly CommunityPosition[] places = new CommunityPosition[vertices];
    private readonly Part[] parts = new Part[vertices];
    private readonly int[] partOf = new int[vertices];
    private readonly int[] order = new int[vertices];

    /// <summary>The part that each vertex is in afterwards, each below the number of vertices.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="division">The community of each vertex, each below the number of vertices.</param>
    /// <param name="random">Chooses in which order the vertices are looked at, and among the parts that they could join.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public int[] Of(WeightedGraph graph, ReadOnlySpan<int> division, Random random, CancellationToken cancellationToken)
    {
        (int[] starts, int[] members) = Grouping.Sort(division, graph.VertexCount);
        for (int at = 0; at < members.Length; at++)
        {
            places[members[at]] = new() { Community = division[members[at]], At = at };
            (partOf[at], order[at]) = (at, at);
        }

        int[] shares = Grouping.Share(starts, Shares);
        int[] seeds = [.. Enumerable.Range(1, shares.Length - 1).Select(_ => random.Next())];
        EverySource.Visit(
            seeds.Length,
            () => new Worker(this, graph, members),
            (worker, share) => worker.Refine(starts.AsSpan(shares[share]..(shares[share + 1] + 1)), new Random(seeds[share])),
            progress: null,
            cancellationToken);

        int[] refined = new int[graph.VertexCount];
        for (int at = 0; at < members.Length; at++)
            refined[members[at]] = partOf[at];
        return refined;
    }

    /// <summary>Where a vertex is among all vertices in the order of their communities.</summary>
    private struct CommunityPosition
    {
        public int Community;
        public int At;
    }

    private struct Part
    {
        public int Degree;

        /// <summary>How many edges there are to the rest of the community.</summary>
        public int TiesOut;

        /// <summary>How many edges there are from the vertex that is looked at.</summary>
        public int Ties;

        /// <summary>Whether it is a vertex that nothing has been joined to.</summary>
        public bool Alone;
    }

    private sealed class Worker(Refinement of, WeightedGraph graph, int[] members)
    {
        /// <summary>θ: how much randomness there is in which part a vertex joins; the value of the paper.</summary>
        private const double Randomness = 0.01;

        private readonly CommunityPosition[] places = of.places;
        private readonly Part[] parts = of.parts;
        private readonly int[] partOf = of.partOf;
        private int[] choices = new int[64];
        private double[] chances = new double[64];

        /// <summary>Refines some communities, one after the other.</summary>
        /// <param name="starts">Where the members of each begin, and after the last where they end.</param>
        /// <param name="random">Chooses.</param>
        public void Refine(ReadOnlySpan<int> starts, Random random)
        {
            for (int community = 0; community + 1 < starts.Length; community++)
            {
                Span<int> order = of.order.AsSpan(starts[community]..starts[community + 1]);
                if (order.Length < 2)
                    continue;
                long degrees = Begin(order);
                random.Shuffle(order);
                foreach (int at in order)
                {
                    if (parts[at].Alone && IsWellConnected(parts[at], degrees))
                        Join(at, degrees, random);
                }
            }
        }

        /// <summary>Makes a part of every vertex of a community; the sum of their degrees.</summary>
        private long Begin(ReadOnlySpan<int> community)
        {
            long degrees = 0;
            foreach (int at in community)
            {
                int vertex = members[at];
                int number = places[vertex].Community;
                ReadOnlySpan<int> neighbours = graph.NeighboursOf(vertex);
                ReadOnlySpan<int> weights = graph.WeightsOf(vertex);
                int ties = 0;
                for (int i = 0; i < neighbours.Length; i++)
                    ties += places[neighbours[i]].Community != number ? 0 : weights.IsEmpty ? 1 : weights[i];
                parts[at] = new() { Degree = graph.DegreeOf(vertex), TiesOut = ties, Alone = true };
                degrees += graph.DegreeOf(vertex);
            }

            return degrees;
        }

        /// <summary>Whether a part is tied to the rest of its community at least as much as chance would have it.</summary>
        private bool IsWellConnected(in Part part, long communityDegrees) =>
            part.TiesOut * (long)graph.Ends >= part.Degree * (communityDegrees - part.Degree);

        private void Join(int at, long communityDegrees, Random random)
        {
            int count = Choices(at);
            double degree = parts[at].Degree;
            double most = 0;
            for (int i = 0; i < count; i++)
            {
                ref readonly Part part = ref parts[choices[i]];
                double gain = part.Ties - (degree * part.Degree / graph.Ends);
                chances[i] = gain >= 0 && IsWellConnected(part, communityDegrees) ? gain : double.NegativeInfinity;
                most = Math.Max(most, chances[i]);
            }

            int chosen = Draw(at, count, most, random);
            if (chosen != at)
            {
                // The ties between the two were out of both, and are out of neither any more.
                parts[chosen].TiesOut += parts[at].TiesOut - (2 * parts[chosen].Ties);
                parts[chosen].Degree += parts[at].Degree;
                parts[chosen].Alone = false;
                partOf[at] = chosen;
            }

            foreach (int choice in choices.AsSpan(0, count))
                parts[choice].Ties = 0;
        }

        /// <summary>Finds the parts of the community that a vertex is tied to, and how much; how many they are.</summary>
        private int Choices(int at)
        {
            int vertex = members[at];
            int community = places[vertex].Community;
            ReadOnlySpan<int> neighbours = graph.NeighboursOf(vertex);
            ReadOnlySpan<int> weights = graph.WeightsOf(vertex);
            if (choices.Length <= neighbours.Length)
                (choices, chances) = (new int[2 * neighbours.Length], new double[2 * neighbours.Length]);
            int count = 0;
            for (int i = 0; i < neighbours.Length; i++)
            {
                CommunityPosition place = places[neighbours[i]];
                if (place.Community != community)
                    continue;
                int part = partOf[place.At];
                choices[count] = part;
                count += parts[part].Ties == 0 ? 1 : 0;
                parts[part].Ties += weights.IsEmpty ? 1 : weights[i];
            }

            return count;
        }

        /// <summary>Draws a part, the likelier the more is gained; staying alone gains nothing.</summary>
        private int Draw(int alone, int count, double most, Random random)
        {
            double staying = Math.Exp(-most / Randomness);
            double all = staying;
            foreach (ref double chance in chances.AsSpan(0, count))
            {
                chance = double.IsNegative(chance) ? 0 : Math.Exp((chance - most) / Randomness);
                all += chance;
            }

            double drawn = (random.NextDouble() * all) - staying;
            for (int i = 0; i < count && drawn >= 0; i++)
            {
                drawn -= chances[i];
                if (drawn < 0)
                    return choices[i];
            }

            return alone;
        }
    }
}
