namespace Graph.Analysis.Graphs;

/// <summary>Who brokers between whom, by sector.</summary>
public static class Brokerage
{
    /// <summary>The roles of every vertex, in O(edges^1.5): all pairs of its neighbours, less those that are tied. Parallel edges count as one.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="sectors">The sector of each vertex, numbered from 0.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException">There is not one sector for each vertex.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A sector is below 0.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static BrokerageRoles[] Of(NetworkGraph graph, ReadOnlySpan<int> sectors, CancellationToken cancellationToken = default)
    {
        if (sectors.Length != graph.VertexCount)
            throw new ArgumentException($"There are {sectors.Length} sectors for {graph.VertexCount} vertices; each vertex needs one.", nameof(sectors));
        foreach (int sector in sectors)
            ArgumentOutOfRangeException.ThrowIfNegative(sector, nameof(sectors));
        NetworkGraph simple = graph.Simple();
        BrokerageRoles[] roles = new BrokerageRoles[simple.VertexCount];
        int[] sectorOf = sectors.ToArray();
        long[] neighboursBySector = new long[sectorOf.Length == 0 ? 0 : sectorOf.Max() + 1];
        for (int vertex = 0; vertex < roles.Length; vertex++)
            roles[vertex] = PairsAround(simple, vertex, sectorOf, neighboursBySector);
        Triangles.Visit(simple, new TiedPairs(sectorOf, roles), cancellationToken);
        return roles;
    }

    private static BrokerageRoles PairsAround(NetworkGraph simple, int vertex, int[] sectorOf, long[] neighboursBySector)
    {
        ReadOnlySpan<int> neighbours = simple.NeighboursOf(vertex);
        foreach (int neighbour in neighbours)
            neighboursBySector[sectorOf[neighbour]]++;
        long ofOwnSector = neighboursBySector[sectorOf[vertex]];
        long ofOthers = neighbours.Length - ofOwnSector;
        long ofOneOther = 0;
        foreach (int neighbour in neighbours)
        {
            ref long count = ref neighboursBySector[sectorOf[neighbour]];
            if (sectorOf[neighbour] != sectorOf[vertex])
                ofOneOther += Pairs(count);
            count = 0;
        }

        long mixed = ofOwnSector * ofOthers;
        return new(Pairs(ofOwnSector), mixed, mixed, ofOneOther, Pairs(ofOthers) - ofOneOther);
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    private readonly struct TiedPairs(int[] sectorOf, BrokerageRoles[] roles) : ITriangleVisitor
    {
        public void Visit(Triangle triangle)
        {
            TakeAway(triangle.A, triangle.B, triangle.C);
            TakeAway(triangle.B, triangle.A, triangle.C);
            TakeAway(triangle.C, triangle.A, triangle.B);
        }

        private void TakeAway(int broker, int one, int other) => roles[broker] = roles[broker].Without(sectorOf[broker], sectorOf[one], sectorOf[other]);
    }
}

/// <summary>
/// How often somebody stands between two others who are not tied to each other, by the sectors of the three (Gould and
/// Fernandez, "Structures of mediation", 1989).
/// </summary>
/// <remarks>
/// Ties have no direction here, so each pair of others is counted once. A pair of whom one is of the broker's own sector and
/// one of another is brokered as gatekeeper in one direction and as representative in the other: it is counted in both, which
/// are therefore equal, and once in <see cref="All"/>.
/// </remarks>
/// <param name="Coordinator">Pairs in which all three are of one sector.</param>
/// <param name="Gatekeeper">Pairs of one of the broker's own sector and one of another, where the broker lets the other in.</param>
/// <param name="Representative">The same pairs, where the broker speaks for its own sector to the other.</param>
/// <param name="Consultant">Pairs of one sector that is not the broker's; also called itinerant.</param>
/// <param name="Liaison">Pairs in which all three are of different sectors.</param>
public readonly record struct BrokerageRoles(long Coordinator, long Gatekeeper, long Representative, long Consultant, long Liaison)
{
    /// <summary>All pairs brokered.</summary>
    public long All => Coordinator + Gatekeeper + Consultant + Liaison;

    /// <summary>The roles with one pair less.</summary>
    /// <param name="own">The broker's sector.</param>
    /// <param name="one">The sector of one of the pair.</param>
    /// <param name="other">The sector of the other.</param>
    internal BrokerageRoles Without(int own, int one, int other)
    {
        if (one == own && other == own)
            return this with { Coordinator = Coordinator - 1 };
        if (one == own || other == own)
            return this with { Gatekeeper = Gatekeeper - 1, Representative = Representative - 1 };
        return one == other ? this with { Consultant = Consultant - 1 } : this with { Liaison = Liaison - 1 };
    }
}
