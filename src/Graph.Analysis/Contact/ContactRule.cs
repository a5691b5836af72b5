using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>Who can talk to whom about the partnership that was read last (FRAGILITY.md, "The headline integer"): the one answer for every question of the engine.</summary>
/// <remarks>
/// A holder on one side and a holder on the other can talk if a tie between them holds on the day, or if one of the two has no
/// tie recorded: then it is not known with whom, and no bottleneck is invented.
/// </remarks>
internal sealed class ContactRule(PartyHolders holders)
{
    private readonly WhatIf? whatIf = holders.WhatIf;
    private readonly int day = holders.Session.Day;

    /// <summary>Whether a holder can talk to everybody opposite.</summary>
    public static bool TalksToAll(in SideHolder holder) => !holder.IsTied;

    /// <summary>Puts whom a person is tied to on the day into a list, each once.</summary>
    public void FindTied(int person, List<int> others)
    {
        others.Clear();
        foreach (ref readonly TieRow tie in holders.TiesOf(person))
        {
            if (tie.Period.Holds(day) && (others.Count == 0 || others[^1] != tie.Other))
                others.Add(tie.Other);
        }

        if (whatIf is null or { Introduced.Count: 0 })
            return;
        foreach ((int a, int b) in whatIf.Introduced)
        {
            if ((a == person || b == person) && (a == person ? b : a) is var other && !others.Contains(other))
                others.Add(other);
        }
    }
}
