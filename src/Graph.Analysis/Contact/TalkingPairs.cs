using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>Finds the people who can talk about a partnership as counting holders for different parties.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class TalkingPairs(ProjectionTables tables, DateOnly asOf, FragilityOptions options)
{
    private readonly Sides sides = new(tables, asOf, options);

    /// <summary>Adds every pair of one partnership once, the lower number first.</summary>
    /// <exception cref="NetworkTooLargeException">There are too many holders.</exception>
    public void Add(int partnership, HashSet<(int A, int B)> pairs)
    {
        if (!tables.Partnerships[partnership].IsCurrent(asOf.DayNumber))
            return;
        sides.Read(partnership);
        if (sides.Holders.Length > NetworkTooLargeException.LargestGroup)
            throw NetworkTooLargeException.Group(tables.PartnershipIds.IdOf(partnership), sides.Holders.Length);
        for (int a = 0; a < sides.Parties.Length; a++)
        {
            for (int b = a + 1; b < sides.Parties.Length; b++)
                Add(sides.Parties[a], sides.Parties[b], pairs);
        }
    }

    private void Add(in Side a, in Side b, HashSet<(int A, int B)> pairs)
    {
        foreach (ref readonly SideHolder one in sides.Holders[a.Start..a.End])
        {
            foreach (ref readonly SideHolder other in sides.Holders[b.Start..b.End])
            {
                if (one.Person != other.Person && CanTalk(one, other))
                    pairs.Add((Math.Min(one.Person, other.Person), Math.Max(one.Person, other.Person)));
            }
        }
    }

    private bool CanTalk(in SideHolder one, in SideHolder other)
    {
        if (!one.IsTied || !other.IsTied)
            return true;
        foreach (ref readonly TieRow tie in sides.TiesOf(one.Person))
        {
            if (tie.Other == other.Person && sides.LetsTalk(tie))
                return true;
        }

        return false;
    }
}
