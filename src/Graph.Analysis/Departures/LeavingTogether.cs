using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Some people taken as leaving together, one after the other: what is lost with them, and what more of them could lose.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class LeavingTogether(Stakes stakes, AnalysisSession session)
{
    private readonly PartnershipDepartures departures = new(session);
    private readonly HashSet<int> leavers = [];
    private readonly Dictionary<int, double> shares = [];
    private readonly Dictionary<int, int> lostWith = [];

    /// <summary>Who leaves.</summary>
    public IReadOnlySet<int> People => leavers;

    /// <summary>How many partnerships are lost.</summary>
    public int Lost => lostWith.Count;

    /// <summary>How much of the partnerships that are not lost those who leave have a share in.</summary>
    public double Begun { get; private set; }

    /// <summary>How many partnerships were looked at.</summary>
    public int Rehearsals { get; private set; }

    /// <summary>Lets one more leave.</summary>
    public void Add(int person)
    {
        leavers.Add(person);
        foreach (Stake stake in stakes.Of(person))
        {
            double begun = shares.GetValueOrDefault(stake.Partnership);
            shares[stake.Partnership] = begun + stake.Share;
            if (lostWith.ContainsKey(stake.Partnership))
                continue;
            if (IsLost(stake.Partnership))
            {
                lostWith.Add(stake.Partnership, person);
                Begun -= begun;
            }
            else
            {
                Begun += stake.Share;
            }
        }
    }

    /// <summary>Lets the one stay who was the last to be added.</summary>
    public void RemoveLast(int person)
    {
        leavers.Remove(person);
        foreach (Stake stake in stakes.Of(person))
        {
            double begun = shares[stake.Partnership] - stake.Share;
            shares[stake.Partnership] = begun;
            if (!lostWith.TryGetValue(stake.Partnership, out int by))
            {
                Begun -= stake.Share;
            }
            else if (by == person)
            {
                lostWith.Remove(stake.Partnership);
                Begun += begun;
            }
        }
    }

    /// <summary>How many more partnerships would be lost with one more person.</summary>
    public int Gain(int person)
    {
        int before = Lost;
        Add(person);
        int gained = Lost - before;
        RemoveLast(person);
        return gained;
    }

    private bool IsLost(int partnership)
    {
        Rehearsals++;
        return departures.Rehearse(partnership, leavers).IsLost;
    }
}
