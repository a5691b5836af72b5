using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>
/// The current parties of one partnership on a day, and who holds it for them: what every judgement and rehearsal starts
/// from. One object reads many partnerships one after the other, without new memory.
/// </summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class PartyHolders
{
    private readonly AnalysisSession session;
    private readonly ProjectionTables tables;
    private readonly int day;
    private readonly WhatIf? whatIf;
    private readonly Buffer<Side> sides = new();
    private readonly Buffer<SideHolder> holders = new();
    private readonly Buffer<SideHolder> others = new();
    private readonly Attendance attendance;
    private readonly PartnershipTies ties;
    private readonly HolderReader reader;
    private readonly Comparison<Side> byId;

    /// <summary>Reads holders as they are recorded, or as they would be.</summary>
    public PartyHolders(AnalysisSession session, WhatIf? whatIf = null)
    {
        this.session = session;
        this.whatIf = whatIf;
        tables = session.Tables;
        day = session.Day;
        attendance = new(tables, session.KnownDay);
        ties = new(tables, day);
        reader = new(session, whatIf, attendance, ties);
        byId = (left, right) => tables.OrganisationIds.Compare(left.Organisation, right.Organisation);
    }

    /// <summary>What is asked about.</summary>
    public AnalysisSession Session => session;

    /// <summary>What they are read as, other than recorded; null where as recorded.</summary>
    public WhatIf? WhatIf => whatIf;

    /// <summary>The evidence of contact of people who have just met.</summary>
    public double EvidenceOfIntroduced => session.Options.RecentContact * session.Options.StrongContact;

    /// <summary>The partnership that was read.</summary>
    public int Partnership { get; private set; }

    /// <summary>The current parties, each once, in the order of their ids.</summary>
    public Span<Side> Parties => sides.Items;

    /// <summary>The counting holders, party by party.</summary>
    public Span<SideHolder> Counting => holders.Items;

    /// <summary>Those with a current holding who do not count.</summary>
    public Span<SideHolder> Others => others.Items;

    /// <summary>Whether any tie is recorded, or read as if it were.</summary>
    public bool AnyTies => ties.Any || whatIf is { Introduced.Count: > 0 };

    /// <summary>Whether any tie is recorded that had begun by the day.</summary>
    public bool AnyTiesBegun => ties.AnyBegun;

    /// <summary>The ties of a person, from that person's end.</summary>
    public ReadOnlySpan<TieRow> TiesOf(int person) => ties.Of(person);

    /// <summary>The contacts about the partnership that a person attended up to the day of knowledge, in the order of their days.</summary>
    public ReadOnlySpan<(int Person, ContactDay Contact)> AttendedBy(int person) => attendance.Of(person);

    /// <summary>Reads a partnership, in place of the one before.</summary>
    public void Read(int partnership)
    {
        Partnership = partnership;
        sides.Clear();
        holders.Clear();
        others.Clear();
        attendance.Read(partnership);
        ties.Read(partnership);
        ReadParties();

        ReadOnlySpan<HoldingRow> rows = tables.Holdings[partnership];
        int side = 0;
        for (int start = 0, end; start < rows.Length; start = end)
        {
            int organisation = rows[start].Organisation;
            for (end = start + 1; end < rows.Length && rows[end].Organisation == organisation && rows[end].Person == rows[start].Person;)
                end++;

            for (; side < sides.Count && sides[side].Organisation < organisation; side++)
                Close(side);
            bool isParty = side < sides.Count && sides[side].Organisation == organisation;
            if (isParty)
                AddProposed(organisation, rows[start].Person);
            if (reader.Read(rows[start..end], isParty, out SideHolder holder))
                (holder.Counts ? holders : others).Add(holder);
            if (isParty)
                sides[side].End = holders.Count;
        }

        for (; side < sides.Count; side++)
            Close(side);
        sides.Items.Sort(byId);
    }

    /// <summary>The holder of a side who is a person; -1 where there is none.</summary>
    public int Find(in Side side, int person)
    {
        int low = side.Start;
        int high = side.End - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int found = holders[middle].Person;
            if (found == person)
                return middle;
            if (found < person)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    /// <summary>Somebody with a current holding for an organisation who does not count; null where there is no such person.</summary>
    public SideHolder? FindOther(int organisation, int person)
    {
        foreach (ref readonly SideHolder other in others.Items)
        {
            if (other.Person == person && other.Organisation == organisation)
                return other;
        }

        return null;
    }

    /// <summary>Takes nobody as gone.</summary>
    public void EverybodyHere() => TakeAsGone(static (in SideHolder _) => false);

    /// <summary>Takes the known leavers as gone.</summary>
    public void LeaversGone() => TakeAsGone(static (in SideHolder holder) => holder.IsLeaver);

    /// <summary>Takes some holders as gone, and counts who is left on each side.</summary>
    public void TakeAsGone(GoneRule rule)
    {
        foreach (ref Side side in Parties)
        {
            (side.Here, side.UntiedHere) = (0, 0);
            for (int i = side.Start; i < side.End; i++)
            {
                ref SideHolder holder = ref holders[i];
                holder.IsGone = rule(holder);
                if (holder.IsGone)
                    continue;
                side.Here++;
                if (ContactRule.TalksToAll(holder))
                    side.UntiedHere++;
            }
        }
    }

    /// <summary>Whether anybody is recorded who has begun to hold it for an organisation, also one who has stopped.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="among">Only these people; null for all.</param>
    public bool AnyRecorded(int organisation, HashSet<int>? among = null)
    {
        foreach (ref readonly HoldingRow holding in tables.Holdings[Partnership])
        {
            if (holding.Organisation == organisation && holding.Period.HasBegun(day) && among?.Contains(holding.Person) != false)
                return true;
        }

        return false;
    }

    /// <summary>Whether a holding of somebody is recorded that has begun, for whatever organisation, also one that has ended.</summary>
    public bool WasHeldBy(int person)
    {
        foreach (ref readonly HoldingRow holding in tables.Holdings[Partnership])
        {
            if (holding.Person == person && holding.Period.HasBegun(day))
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody has a current holding, counting or not, for whatever organisation.</summary>
    public bool IsHeldBy(int person)
    {
        foreach (ref readonly SideHolder holder in Counting)
        {
            if (holder.Person == person)
                return true;
        }

        foreach (ref readonly SideHolder holder in Others)
        {
            if (holder.Person == person)
                return true;
        }

        return false;
    }

    private void ReadParties()
    {
        foreach (ref readonly LinkRow party in tables.Parties[Partnership])
        {
            if (party.Period.Holds(day) && (sides.Count == 0 || sides[sides.Count - 1].Organisation != party.Other))
                sides.Add(new() { Organisation = party.Other });
        }
    }

    /// <summary>Adds those proposed for an organisation whose numbers are below a person's, and not below one added before.</summary>
    private void AddProposed(int organisation, int before)
    {
        if (whatIf is null or { Proposed.Count: 0 })
            return;
        int added = holders.Count > 0 && holders[holders.Count - 1].Organisation == organisation ? holders[holders.Count - 1].Person : -1;
        foreach (ProposedHolder proposed in whatIf.Proposed)
        {
            if (proposed.Organisation == organisation && proposed.Person > added && proposed.Person < before)
                holders.Add(reader.Read(proposed, whatIf));
        }
    }

    /// <summary>Ends a side; one for which nobody is recorded who has begun to hold it may have a holder whom nobody recorded.</summary>
    private void Close(int side)
    {
        AddProposed(sides[side].Organisation, int.MaxValue);
        ref Side closed = ref sides[side];
        closed.End = holders.Count;
        if (whatIf?.Gaps?.IsGood(DataGap.HolderFor(closed.Organisation)) == true && closed.Counting == 0 && !AnyRecorded(closed.Organisation))
        {
            holders.Add(new() { Person = DataGap.Unrecorded(closed.Organisation), Organisation = closed.Organisation, InPost = true, Counts = true, LeavesOn = int.MaxValue });
            closed.End = holders.Count;
        }

        if (side + 1 < sides.Count)
            (sides[side + 1].Start, sides[side + 1].End) = (holders.Count, holders.Count);
    }
}
