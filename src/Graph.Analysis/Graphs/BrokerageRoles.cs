namespace Graph.Analysis.Graphs;

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
