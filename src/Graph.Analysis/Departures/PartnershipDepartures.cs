using System.Runtime.InteropServices;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>What leaving does to partnerships, read one after the other (FRAGILITY.md, "If these people leave").</summary>
/// <remarks>Ties to those who leave stay recorded: somebody who stays does not become a person who might know anybody. Not safe for concurrent use.</remarks>
internal sealed class PartnershipDepartures(AnalysisSession session)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly PartyHolders sides = new(session);
    private readonly List<(int A, int B)> talking = [];
    private readonly List<(int A, int B)> parted = [];
    private readonly List<int> soleLinks = [];
    private readonly List<(int Person, int Pairs)> partedBy = [];
    private readonly List<int> leftBy = [];
    private DirectContact? directContact;

    private DirectContact Direct => directContact ??= new(sides);

    /// <summary>The pairs of parties of the partnership rehearsed last that lose touch, by organisation, in the order of the ids.</summary>
    public IReadOnlyList<(int A, int B)> Parted => parted;

    /// <summary>What happens to a partnership that is current if some people leave.</summary>
    public PartnershipOutcome Rehearse(int partnership, HashSet<int> leavers)
    {
        sides.Read(partnership);
        FindTalking(leavers);
        sides.TakeAsGone((in SideHolder holder) => leavers.Contains(holder.Person));
        parted.Clear();
        foreach ((int a, int b) in talking)
        {
            if (!Direct.AnyPair(sides.Parties[a], sides.Parties[b]))
                parted.Add((sides.Parties[a].Organisation, sides.Parties[b].Organisation));
        }

        bool isLost = parted.Count > 0 && !AnyTwoPartiesTalk();
        return new(isLost, parted.Count > 0 && !isLost, !isLost && AnySideLeftWithOne());
    }

    /// <summary>Adds the funding that runs between the parties that lose touch.</summary>
    public void FindFunding(HashSet<int> funding)
    {
        foreach ((int a, int b) in parted)
            Anchors.FindFunding(tables, a, b, session.Day, session.Options, funding);
    }

    /// <summary>Counts a partnership that is current for each person with whom it would be lost, lost in part or left with one holder, and notes which parties lose touch.</summary>
    public void CountEveryone(int partnership, EveryDeparture everyone)
    {
        sides.Read(partnership);
        sides.EverybodyHere();
        int pairs = CountParted(everyone);
        foreach ((int person, int partedPairs) in partedBy)
        {
            if (partedPairs == pairs)
                everyone.Lose(person);
            else
                everyone.LoseInPart(person);
        }

        CountLeftWithOne(pairs, everyone);
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

    private bool AnyTwoPartiesTalk()
    {
        Span<Side> parties = sides.Parties;
        for (int a = 0; a < parties.Length; a++)
        {
            for (int b = a + 1; b < parties.Length; b++)
            {
                if (Direct.AnyPair(parties[a], parties[b]))
                    return true;
            }
        }

        return false;
    }

    private bool AnySideLeftWithOne()
    {
        foreach (ref readonly Side side in sides.Parties)
        {
            if (side.Here == 1 && side.Counting > 1)
                return true;
        }

        return false;
    }

    /// <summary>Counts for each person the pairs of parties that would lose touch; how many pairs can talk.</summary>
    private int CountParted(EveryDeparture everyone)
    {
        partedBy.Clear();
        int pairs = 0;
        Span<Side> parties = sides.Parties;
        for (int a = 0; a < parties.Length; a++)
        {
            for (int b = a + 1; b < parties.Length; b++)
            {
                if (!Direct.AnyPair(parties[a], parties[b]))
                    continue;
                pairs++;
                Direct.FindSoleLinks(parties[a], parties[b], soleLinks);
                foreach (int person in soleLinks)
                {
                    everyone.Part(person, parties[a].Organisation, parties[b].Organisation);
                    CountPair(person);
                }
            }
        }

        return pairs;
    }

    private void CountPair(int person)
    {
        foreach (ref (int Person, int Pairs) known in CollectionsMarshal.AsSpan(partedBy))
        {
            if (known.Person != person)
                continue;
            known.Pairs++;
            return;
        }

        partedBy.Add((person, 1));
    }

    private void CountLeftWithOne(int pairs, EveryDeparture everyone)
    {
        leftBy.Clear();
        foreach (ref readonly Side side in sides.Parties)
        {
            if (side.Counting != 2)
                continue;
            foreach (ref readonly SideHolder holder in sides.Counting[side.Start..side.End])
            {
                if (!partedBy.Contains((holder.Person, pairs)) && !leftBy.Contains(holder.Person))
                    leftBy.Add(holder.Person);
            }
        }

        foreach (int person in leftBy)
            everyone.LeaveWithOne(person);
    }
}

/// <summary>What leaving does to a partnership.</summary>
/// <param name="IsLost">Two parties had people who can talk, and no two parties have any more.</param>
/// <param name="IsLostInPart">Two parties had people who can talk and have none, while another two still can.</param>
/// <param name="IsLeftWithOneHolder">It is not lost, and a side that had several counting holders has one.</param>
internal readonly record struct PartnershipOutcome(bool IsLost, bool IsLostInPart, bool IsLeftWithOneHolder);
