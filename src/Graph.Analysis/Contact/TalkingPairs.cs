using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>Finds the people who can talk about a partnership as counting holders for different parties.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class TalkingPairs
{
    private readonly ProjectionTables tables;
    private readonly int day;
    private readonly PartyHolders holders;
    private readonly ContactRule rule;

    public TalkingPairs(AnalysisSession session)
    {
        (tables, day) = (session.Tables, session.Day);
        holders = new(session);
        rule = new(holders);
    }

    /// <summary>Adds every pair of one partnership once, the lower number first.</summary>
    /// <exception cref="NetworkTooLargeException">There are too many holders.</exception>
    public void Add(int partnership, HashSet<(int A, int B)> pairs)
    {
        if (!tables.Partnerships[partnership].IsCurrent(day))
            return;
        holders.Read(partnership);
        if (holders.Counting.Length > NetworkTooLargeException.LargestGroup)
            throw NetworkTooLargeException.Group(tables.PartnershipIds.IdOf(partnership), holders.Counting.Length);
        for (int a = 0; a < holders.Parties.Length; a++)
        {
            for (int b = a + 1; b < holders.Parties.Length; b++)
                Add(holders.Parties[a], holders.Parties[b], pairs);
        }
    }

    private void Add(in Side a, in Side b, HashSet<(int A, int B)> pairs)
    {
        foreach (ref readonly SideHolder one in holders.Counting[a.Start..a.End])
        {
            foreach (ref readonly SideHolder other in holders.Counting[b.Start..b.End])
            {
                if (one.Person != other.Person && rule.CanTalk(one, other))
                    pairs.Add((Math.Min(one.Person, other.Person), Math.Max(one.Person, other.Person)));
            }
        }
    }
}
