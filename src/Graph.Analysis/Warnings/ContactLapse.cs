using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>Finds the first day soon on which the class of a partnership would be worse by contact growing older alone.</summary>
/// <remarks>
/// Somebody stops counting only on the day after a record of contact has counted for the last time, so the partnership is
/// judged again on those days only. Not safe for concurrent use; each thread has its own.
/// </remarks>
internal sealed class ContactLapse
{
    private readonly AnalysisSession session;
    private readonly WhatIf older = new();
    private readonly PairJudge judge;
    private readonly Buffer<SideHolder> lapsing = new();

    /// <summary>Looks ahead from the day of the session.</summary>
    public ContactLapse(AnalysisSession session)
    {
        this.session = session;
        judge = new(session, older);
    }

    /// <summary>The holders who stop counting on the day that was found.</summary>
    public ReadOnlySpan<SideHolder> Lapsing => lapsing.Items;

    /// <summary>The class from that day on.</summary>
    public FragilityClass Becomes { get; private set; }

    /// <summary>Looks at a partnership; whether there is such a day.</summary>
    /// <param name="holders">Who holds it now.</param>
    /// <param name="now">Its class now.</param>
    /// <param name="on">The day.</param>
    public bool Find(PartyHolders holders, FragilityClass now, out int on)
    {
        int last = session.Day + session.Options.LapsingDays;
        on = session.Day;
        if (now == FragilityClass.Unheld)
            return false;

        // Without ties everybody can talk to everybody, so where k is 1 only a side without anybody is worse.
        if (now <= FragilityClass.AnchoredSingle && !holders.AnyTies)
        {
            int empties = FirstSideEmpties(holders);
            if (empties > last)
                return false;
            if (holders.Parties.Length == 2 && session.KnownDay <= session.Day)
            {
                on = empties;
                Becomes = FragilityClass.Unheld;
                return FindNext(holders, empties - 1, last) is not null;
            }
        }

        while (FindNext(holders, on, last) is { } next)
        {
            on = next;
            older.DaysOlder = on - session.Day;
            Becomes = judge.Judge(holders.Partnership).Class;
            if (Becomes < now)
            {
                KeepLapsed();
                return true;
            }

            holders = judge.Holders;
        }

        return false;
    }

    /// <summary>The first day on which nobody is left on a side, unless there is contact after what they count by now.</summary>
    private int FirstSideEmpties(PartyHolders holders)
    {
        int first = int.MaxValue;
        foreach (ref readonly Side side in holders.Parties)
        {
            int empties = int.MinValue;
            foreach (ref readonly SideHolder holder in holders.Counting[side.Start..side.End])
                empties = Math.Max(empties, LapsesOn(holder));
            first = Math.Min(first, empties);
        }

        return first;
    }

    /// <summary>The day on which somebody stops counting, unless there is contact after what they count by now.</summary>
    private int LapsesOn(in SideHolder holder) => (holder.CountsAfterwards ? holder.NextContact : holder.LastContact).Day + session.Options.CountingDays + 1;

    /// <summary>The next day on which somebody may stop counting, with all of whom that is so; null where there is none up to the last.</summary>
    private int? FindNext(PartyHolders holders, int after, int last)
    {
        lapsing.Clear();
        int next = int.MaxValue;
        foreach (ref readonly SideHolder holder in holders.Counting)
        {
            int lapses = LapsesOn(holder);
            if (lapses <= after || lapses > Math.Min(next, last))
                continue;
            if (lapses < next)
                lapsing.Clear();
            next = lapses;
            lapsing.Add(holder);
        }

        return next == int.MaxValue ? null : next;
    }

    /// <summary>Leaves out those whom another record of contact, known afterwards, lets count on.</summary>
    private void KeepLapsed()
    {
        int kept = 0;
        for (int i = 0; i < lapsing.Count; i++)
        {
            if (judge.Holders.FindOther(lapsing[i].Organisation, lapsing[i].Person) is not null)
                lapsing[kept++] = lapsing[i];
        }

        while (lapsing.Count > kept)
            lapsing.RemoveLast();
    }
}
