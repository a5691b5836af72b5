using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>
/// Whom people know on a day: those to whom a tie holds, whatever it is about, and those whom they can talk to about a partnership
/// (<see cref="ContactRule"/>). Colleagues are not meant.
/// </summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class KnownPeople(AnalysisSession session)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly PartyHolders holders = new(session);

    /// <summary>Everybody whom a person knows, who knows that person as well.</summary>
    public HashSet<int> Of(int person)
    {
        HashSet<int> known = [];
        foreach (ref readonly LinkRow tie in tables.Acquainted[person])
        {
            if (tie.Period.Holds(session.Day))
                known.Add(tie.Other);
        }

        int last = -1;
        foreach (HeldRow held in tables.Held[person].ToArray())
        {
            if (held.Partnership == last || !tables.Partnerships[held.Partnership].IsCurrent(session.Day))
                continue;
            last = held.Partnership;
            holders.Read(last);
            AddOpposite(person, known);
        }

        known.Remove(person);
        return known;
    }

    /// <summary>Lets chains lead both ways between any two who are tied, in the order of their ids.</summary>
    public void AddTiesTo(FlowNetworkWriter writer)
    {
        foreach ((int one, int other) in TiedById())
        {
            int hub = writer.Open();
            writer.Meet(one, hub);
            writer.Meet(other, hub);
        }
    }

    private (int One, int Other)[] TiedById()
    {
        HashSet<(int One, int Other)> pairs = [];
        for (int person = 0; person < tables.PersonIds.Count; person++)
        {
            foreach (ref readonly LinkRow tie in tables.Acquainted[person])
            {
                // Every tie lies here twice, once from each of its ends.
                if (tie.Period.Holds(session.Day) && tables.PersonIds.Compare(person, tie.Other) < 0)
                    pairs.Add((person, tie.Other));
            }
        }

        (int One, int Other)[] sorted = [.. pairs];
        Array.Sort(sorted, (left, right) => tables.PersonIds.Compare(left.One, right.One) is not 0 and int first ? first : tables.PersonIds.Compare(left.Other, right.Other));
        return sorted;
    }

    /// <summary>Adds those on other sides of the partnership that was read whom somebody can talk to without a tie.</summary>
    private void AddOpposite(int person, HashSet<int> known)
    {
        foreach (ref readonly Side own in holders.Parties)
        {
            int place = holders.Find(own, person);
            if (place < 0)
                continue;
            bool talksToAll = ContactRule.TalksToAll(holders.Counting[place]);
            foreach (ref readonly SideHolder other in holders.Counting)
            {
                if (other.Organisation != own.Organisation && (talksToAll || ContactRule.TalksToAll(other)))
                    known.Add(other.Person);
            }
        }
    }
}
