using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>Finds the reasons that lie with parties and the people who hold a partnership for them.</summary>
internal sealed class PeopleReasons(AnalysisSession before, AnalysisSession now)
{
    private readonly ProjectionTables tables = now.Tables;
    private readonly FragilityOptions options = now.Options;
    private readonly int from = before.Day;
    private readonly int to = now.Day;
    private readonly Posts posts = new(now);
    private readonly HolderRecords records = new(now);
    private readonly ContactRhythm rhythm = new(now.Day);
    private readonly ContactLapse lapse = new(now);

    /// <summary>Adds what changed between two readings of one partnership, which holds on both days.</summary>
    public void AddChanges(PartyHolders before, PartyHolders now, Buffer<ReasonFacts> reasons)
    {
        foreach (ref readonly Side side in before.Parties)
        {
            int party = PartyOf(now, side.Organisation);
            if (party < 0)
            {
                int end = EndOfParty(before.Partnership, side.Organisation);
                reasons.Add(new(WarningKind.PartyLeft, end, end) { Organisation = side.Organisation });
                continue;
            }

            for (int i = side.Start; i < side.End; i++)
                AddChange(before.Counting[i], now, now.Parties[party], reasons);
        }

        foreach (ref readonly SideHolder holder in before.Others)
        {
            int party = PartyOf(now, holder.Organisation);
            if (holder.InPost && party >= 0 && PartyOf(before, holder.Organisation) >= 0 && now.Find(now.Parties[party], holder.Person) < 0)
                AddDeparture(holder, now, reasons);
        }

        foreach (ref readonly Side side in now.Parties)
        {
            if (PartyOf(before, side.Organisation) >= 0)
                continue;
            int begin = BeginOfParty(now.Partnership, side.Organisation);
            reasons.Add(new(WarningKind.PartyJoined, begin, begin) { Organisation = side.Organisation });
        }

        AddTiesEnded(now, reasons);
    }

    /// <summary>Adds who will leave, whose contact has gone quiet, and whose will be too old for the class that the partnership has now.</summary>
    public void AddAhead(PartyHolders now, FragilityClass judged, Buffer<ReasonFacts> reasons)
    {
        foreach (ref readonly SideHolder holder in now.Counting)
        {
            if (holder.LeavesOn <= to + options.WarningDays)
                reasons.Add(About(WarningKind.Leaving, holder, holder.LeavesOn) with { Since = holder.LeavesOn - options.WarningDays });
            AddQuiet(now, holder, reasons);
        }

        if (!lapse.Find(now, judged, out int on))
            return;
        foreach (ref readonly SideHolder holder in lapse.Lapsing)
        {
            reasons.Add(About(WarningKind.ContactLapsing, holder, on) with
            {
                Since = on - options.LapsingDays,
                LastContact = holder.CountsAfterwards ? holder.NextContact : holder.LastContact,
                Becomes = lapse.Becomes,
            });
        }
    }

    /// <summary>Somebody who is known to have been in contact afterwards is not read as quiet.</summary>
    private void AddQuiet(PartyHolders now, in SideHolder holder, Buffer<ReasonFacts> reasons)
    {
        if (holder.CountsAfterwards || holder.Records < ContactRhythm.FewestRecords)
            return;
        records.Read(now, holder);
        rhythm.Read(records.Dates);
        int quietFrom = rhythm.QuietFrom(options.QuietTimes);
        if (quietFrom <= to)
            reasons.Add(About(WarningKind.WentQuiet, holder, quietFrom) with { LastContact = holder.LastContact, UsualGap = rhythm.UsualGap.GetValueOrDefault() });
    }

    private static ReasonFacts About(WarningKind kind, in SideHolder holder, int on) => new(kind, on, on) { Person = holder.Person, Organisation = holder.Organisation };

    private void AddChange(in SideHolder before, PartyHolders now, in Side side, Buffer<ReasonFacts> reasons)
    {
        int counting = now.Find(side, before.Person);
        if (counting >= 0)
        {
            SideHolder holder = now.Counting[counting];
            if (holder.Evidence < before.Evidence && LatestAged(now, holder) is { IsKnown: true } contact && AgedOn(contact) is var aged && aged > from)
                reasons.Add(About(WarningKind.Ageing, holder, aged) with { LastContact = contact });
            return;
        }

        if (AddDeparture(before, now, reasons))
            return;
        if (now.FindOther(before.Organisation, before.Person) is { LastContact.IsKnown: true } other)
            reasons.Add(About(WarningKind.ContactLapsed, before, other.LastContact.Day + options.CountingDays + 1) with { LastContact = other.LastContact });
    }

    /// <summary>Adds that somebody who does not count on the later day has left the post or no longer holds it; whether it is so.</summary>
    private bool AddDeparture(in SideHolder before, PartyHolders now, Buffer<ReasonFacts> reasons)
    {
        int leftPost = posts.Of(before.Person, before.Organisation).IsHeld ? int.MaxValue : EndOfPost(before.Person, before.Organisation);
        int stoppedHolding = now.FindOther(before.Organisation, before.Person) is null ? EndOfHolding(now.Partnership, before.Person, before.Organisation) : int.MaxValue;
        int end = Math.Min(leftPost, stoppedHolding);
        if (end == int.MaxValue)
            return false;

        // Who was first in contact after the earlier day did not count on it, and may still be missed.
        if (before.Counts || LatestContact(now, before, end - 1) >= end - 1 - options.CountingDays)
        {
            // The first of the two is told, so that it stays the same when the other follows.
            reasons.Add(About(leftPost <= stoppedHolding ? WarningKind.LeftPost : WarningKind.StoppedHolding, before, end));
        }

        return true;
    }

    /// <summary>The latest record of contact of a holder up to a day, of whatever holding; int.MinValue where there is none.</summary>
    private int LatestContact(PartyHolders now, in SideHolder holder, int day)
    {
        records.Read(now, holder, endedToo: true);
        int latest = int.MinValue;
        foreach (ContactDay contact in records.Dates)
        {
            if (contact.Day <= day)
                latest = Math.Max(latest, contact.Day);
        }

        return latest;
    }

    /// <summary>The latest record of contact that is no longer recent on the later day; later ones may be weaker.</summary>
    private ContactDay LatestAged(PartyHolders now, in SideHolder holder)
    {
        records.Read(now, holder);
        ContactDay latest = default;
        foreach (ContactDay contact in records.Dates)
        {
            if (AgedOn(contact) <= to && (!latest.IsKnown || contact.Day > latest.Day))
                latest = contact;
        }

        return latest;
    }

    /// <summary>The first day on which contact is no longer recent.</summary>
    private int AgedOn(ContactDay contact) => contact.Day + options.RecentDays + 1;

    private void AddTiesEnded(PartyHolders now, Buffer<ReasonFacts> reasons)
    {
        ReadOnlySpan<TieRow> ties = tables.Ties[now.Partnership];
        for (int i = 0; i < ties.Length; i++)
        {
            TieRow tie = ties[i];
            bool isFirstOfPair = tie.Person < tie.Other && (i == 0 || (ties[i - 1].Person, ties[i - 1].Other) != (tie.Person, tie.Other));
            if (!isFirstOfPair || !Counts(now, tie.Person) || !Counts(now, tie.Other))
                continue;

            (bool talked, bool talk, int end) = (false, false, 0);
            for (int j = i; j < ties.Length && (ties[j].Person, ties[j].Other) == (tie.Person, tie.Other); j++)
            {
                talked |= ties[j].Period.Holds(from);
                talk |= ties[j].Period.Holds(to);
                if (ties[j].Period.End <= to)
                    end = Math.Max(end, ties[j].Period.End);
            }

            if (talked && !talk)
                reasons.Add(new(WarningKind.TieEnded, end, end) { Person = tie.Person, OtherPerson = tie.Other });
        }
    }

    private static int PartyOf(PartyHolders sides, int organisation)
    {
        for (int i = 0; i < sides.Parties.Length; i++)
        {
            if (sides.Parties[i].Organisation == organisation)
                return i;
        }

        return -1;
    }

    private static bool Counts(PartyHolders sides, int person)
    {
        foreach (ref readonly Side side in sides.Parties)
        {
            if (sides.Find(side, person) >= 0)
                return true;
        }

        return false;
    }

    private int EndOfPost(int person, int organisation)
    {
        int end = int.MinValue;
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Organisation == organisation && role.Period.End <= to)
                end = Math.Max(end, role.Period.End);
        }

        return end;
    }

    private int EndOfHolding(int partnership, int person, int organisation)
    {
        int end = int.MinValue;
        foreach (ref readonly HoldingRow holding in tables.Holdings[partnership])
        {
            if (holding.Person == person && holding.Organisation == organisation && holding.Period.End <= to)
                end = Math.Max(end, holding.Period.End);
        }

        return end;
    }

    private int EndOfParty(int partnership, int organisation)
    {
        int end = int.MinValue;
        foreach (ref readonly LinkRow party in Links.To(tables.Parties[partnership], organisation))
        {
            if (party.Period.End <= to)
                end = Math.Max(end, party.Period.End);
        }

        return end;
    }

    private int BeginOfParty(int partnership, int organisation)
    {
        int begin = int.MaxValue;
        foreach (ref readonly LinkRow party in Links.To(tables.Parties[partnership], organisation))
        {
            if (party.Period.Holds(to))
                begin = Math.Min(begin, party.Period.First);
        }

        return begin;
    }
}
