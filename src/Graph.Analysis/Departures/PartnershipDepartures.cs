using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>What leaving does to partnerships, read one after the other.</summary>
/// <remarks>Ties to those who leave stay recorded: who is left does not become somebody who might know anybody.</remarks>
internal sealed class PartnershipDepartures(AnalysisSession session)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly PartyHolders sides = new(session);
    private readonly List<(int A, int B)> talking = [];
    private readonly List<int> soleLinks = [];
    private readonly List<int> lostBy = [];
    private readonly List<int> leftBy = [];
    private DirectContact? directContact;

    private DirectContact Direct => directContact ??= new(sides);

    /// <summary>What happens to a partnership if some people leave; adds the funding between the parties that lose touch.</summary>
    public PartnershipOutcome Rehearse(int partnership, HashSet<int> leavers, HashSet<int> funding)
    {
        if (!tables.Partnerships[partnership].IsCurrent(session.Day))
            return PartnershipOutcome.Unharmed;

        sides.Read(partnership);
        FindTalking(leavers);
        sides.TakeAsGone((in SideHolder holder) => leavers.Contains(holder.Person));
        bool lost = false;
        foreach ((int a, int b) in talking)
        {
            if (Direct.AnyPair(sides.Parties[a], sides.Parties[b]))
                continue;
            lost = true;
            Anchors.FindFunding(tables, sides.Parties[a].Organisation, sides.Parties[b].Organisation, session.Day, session.Options, funding);
        }

        if (lost)
            return PartnershipOutcome.Lost;
        foreach (ref readonly Side side in sides.Parties)
        {
            if (side.Here == 1 && side.Counting > 1)
                return PartnershipOutcome.LeftWithOneHolder;
        }

        return PartnershipOutcome.Unharmed;
    }

    /// <summary>Counts a partnership for each person with whom it would be lost, or left with one holder, and notes which parties lose touch.</summary>
    public void CountEveryone(int partnership, EveryDeparture everyone)
    {
        if (!tables.Partnerships[partnership].IsCurrent(session.Day))
            return;
        sides.Read(partnership);
        sides.EverybodyHere();
        CountLost(everyone);
        CountLeftWithOne(everyone);
    }

    /// <summary>Finds the pairs of parties that can talk while everybody is here, and of which somebody leaves.</summary>
    private void FindTalking(HashSet<int> leavers)
    {
        talking.Clear();
        sides.EverybodyHere();
        Span<Side> parties = sides.Parties;
        for (int a = 0; a < parties.Length; a++)
        {
            for (int b = a + 1; b < parties.Length; b++)
            {
                if ((AnyLeaves(parties[a], leavers) || AnyLeaves(parties[b], leavers)) && Direct.AnyPair(parties[a], parties[b]))
                    talking.Add((a, b));
            }
        }
    }

    private bool AnyLeaves(in Side side, HashSet<int> leavers)
    {
        foreach (ref readonly SideHolder holder in sides.Counting[side.Start..side.End])
        {
            if (leavers.Contains(holder.Person))
                return true;
        }

        return false;
    }

    private void CountLost(EveryDeparture everyone)
    {
        lostBy.Clear();
        Span<Side> parties = sides.Parties;
        for (int a = 0; a < parties.Length; a++)
        {
            for (int b = a + 1; b < parties.Length; b++)
            {
                if (!Direct.AnyPair(parties[a], parties[b]))
                    continue;
                Direct.FindSoleLinks(parties[a], parties[b], soleLinks);
                foreach (int person in soleLinks)
                {
                    everyone.Part(person, parties[a].Organisation, parties[b].Organisation);
                    if (!lostBy.Contains(person))
                        lostBy.Add(person);
                }
            }
        }

        foreach (int person in lostBy)
            everyone.Lose(person);
    }

    private void CountLeftWithOne(EveryDeparture everyone)
    {
        leftBy.Clear();
        foreach (ref readonly Side side in sides.Parties)
        {
            if (side.Counting != 2)
                continue;
            foreach (ref readonly SideHolder holder in sides.Counting[side.Start..side.End])
            {
                if (!lostBy.Contains(holder.Person) && !leftBy.Contains(holder.Person))
                    leftBy.Add(holder.Person);
            }
        }

        foreach (int person in leftBy)
            everyone.LeaveWithOne(person);
    }
}

/// <summary>What leaving does to a partnership.</summary>
internal enum PartnershipOutcome
{
    /// <summary>Neither of the others.</summary>
    Unharmed,

    /// <summary>Two of its parties had people who can talk, and have none.</summary>
    Lost,

    /// <summary>A side that had several counting holders has one.</summary>
    LeftWithOneHolder,
}
