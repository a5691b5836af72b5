using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>Finds why nobody holds a partnership (FRAGILITY.md, "Unheld because"): each cause asks for something else.</summary>
/// <remarks>Of two sides the first cause in the order of <see cref="UnheldBecause"/> is told. Not safe for concurrent use.</remarks>
internal sealed class UnheldCause(PartyHolders holders)
{
    private readonly int day = holders.Session.Day;
    private readonly HashSet<int> known = [];

    /// <summary>Why a pair of parties of the partnership that was read last has nobody who can talk; -1 for a party there is none of.</summary>
    public UnheldBecause Find(int a, int b) => First(OfSide(a, b), OfSide(b, a)) ?? UnheldBecause.NotRecorded;

    /// <summary>What is missing on one side of a pair that has nobody who can talk; null where it is the other side alone that lacks somebody.</summary>
    public UnheldBecause? OfSide(int side, int other)
    {
        if (side < 0)
            return UnheldBecause.NotRecorded;
        Side read = holders.Parties[side];
        if (read.Counting == 0)
            return Of(read.Organisation, among: null);
        return other >= 0 && holders.Parties[other].Counting > 0 ? OfThoseTiedTo(holders.Parties[other], read.Organisation) : null;
    }

    private static UnheldBecause? First(UnheldBecause? one, UnheldBecause? other) => one is null || other < one ? other : one;

    /// <summary>Of those of an organisation whom the people of the other side are tied to.</summary>
    private UnheldBecause OfThoseTiedTo(in Side side, int organisation)
    {
        known.Clear();
        foreach (ref readonly SideHolder holder in holders.Counting[side.Start..side.End])
        {
            foreach (ref readonly TieRow tie in holders.TiesOf(holder.Person))
            {
                if (tie.Period.HasBegun(day))
                    known.Add(tie.Other);
            }
        }

        return Of(organisation, known);
    }

    private UnheldBecause Of(int organisation, HashSet<int>? among)
    {
        // Among people tied to the other side there may be some who count, and whose tie has ended: they have not left.
        (bool anyInPost, bool anyContact) = (among is not null && AnyCounts(organisation, among), false);
        foreach (ref readonly SideHolder holder in holders.Others)
        {
            if (holder.Organisation != organisation || !holder.InPost || among?.Contains(holder.Person) == false)
                continue;
            anyInPost = true;
            anyContact |= holder.LastContact.IsKnown;
        }

        if (!anyInPost && holders.AnyRecorded(organisation, among))
            return UnheldBecause.Left;
        return anyContact ? UnheldBecause.Lapsed : UnheldBecause.NotRecorded;
    }

    private bool AnyCounts(int organisation, HashSet<int> among)
    {
        foreach (ref readonly SideHolder holder in holders.Counting)
        {
            if (holder.Organisation == organisation && among.Contains(holder.Person))
                return true;
        }

        return false;
    }
}

/// <summary>Why nobody holds a partnership.</summary>
public enum UnheldBecause
{
    /// <summary>People who held it for one of the parties are recorded, and all of them have left or stopped.</summary>
    Left = 1,

    /// <summary>Somebody in post holds it, but was last in contact too long ago.</summary>
    Lapsed,

    /// <summary>Nobody is recorded who holds it, or nobody in post with a date of contact up to that day.</summary>
    NotRecorded,
}
