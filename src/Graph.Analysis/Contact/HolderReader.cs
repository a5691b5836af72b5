using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Contact;

/// <summary>Reads who holds a partnership for an organisation, person by person: whether they count, and by what evidence (FRAGILITY.md, "Counting holder").</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class HolderReader(AnalysisSession session, WhatIf? whatIf, Attendance attendance, PartnershipTies ties)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly int day = session.Day;
    private readonly Posts posts = new(session);

    private ContactDay Today => ContactDay.Of(PartialDate.Of(session.AsOf));

    /// <summary>Reads the holdings of one person for one organisation.</summary>
    /// <param name="holdings">The holdings.</param>
    /// <param name="isParty">Whether the organisation is a current party.</param>
    /// <param name="holder">The holder; the default where there is none.</param>
    /// <returns>Whether the person has a current holding.</returns>
    public bool Read(ReadOnlySpan<HoldingRow> holdings, bool isParty, out SideHolder holder)
    {
        holder = default;
        (int person, int organisation) = (holdings[0].Person, holdings[0].Organisation);
        if (whatIf?.Absent.Contains(person) == true)
            return false;

        Evidence evidence = new(day + (whatIf?.DaysOlder ?? 0), session.KnownDay, session.Options);
        int holdingEnds = int.MinValue;
        byte? strength = null;
        foreach (ref readonly HoldingRow holding in holdings)
        {
            if (!holding.Period.Holds(day))
                continue;
            evidence.Add(holding.LastContact, holding.Strength);
            AddEarlier(ref evidence, tables.EarlierOfHoldings[holding.Edge]);
            attendance.AddTo(ref evidence, holding);
            holdingEnds = Math.Max(holdingEnds, holding.Period.End);
            strength = StrengthOrder.Stronger(strength ?? holding.Strength, holding.Strength);
        }

        if (holdingEnds == int.MinValue)
            return false;

        holder = new() { Person = person, Organisation = organisation };
        if (ties.Any)
            AddTies(ref holder, ref evidence);
        if (whatIf is not null)
            AddIntroductions(ref holder, ref evidence, whatIf);
        Post post = posts.Of(person, organisation);
        (holder.InPost, holder.Level) = (post.IsHeld, post.Level);
        (holder.LastContact, holder.NextContact, holder.Evidence) = (evidence.Last, evidence.Next, evidence.Best);
        holder.Records = evidence.Records;
        holder.Strength = evidence.Last.IsKnown ? evidence.LastStrength : strength.GetValueOrDefault();
        holder.ContactGap = holder.InPost ? GapOf(evidence) : null;
        holder.Counts = isParty && holder.InPost && (evidence.IsFresh || CountsOtherwise(holder, evidence.Next.IsKnown));
        holder.CountsAfterwards = holder.Counts && !evidence.IsFresh && evidence.Next.IsKnown;
        holder.LeavesOn = Math.Min(holdingEnds, post.Ends);
        holder.IsLeaver = holder.Counts && posts.EndsSoon(holder.LeavesOn);
        if (whatIf?.EvidenceAtLeast.TryGetValue((organisation, person), out double least) == true)
            holder.Evidence = Math.Max(holder.Evidence, least);
        return true;
    }

    /// <summary>Somebody proposed, as if they held it from the day on.</summary>
    public SideHolder Read(in ProposedHolder proposed, WhatIf read)
    {
        Evidence evidence = new(day + read.DaysOlder, session.KnownDay, session.Options);
        evidence.Suppose(Today, (byte)Strength.Strong);
        foreach ((_, ContactDay contact) in attendance.Of(proposed.Person))
            evidence.Add(contact, (byte)Strength.Strong);
        SideHolder holder = new()
        {
            Person = proposed.Person,
            Organisation = proposed.Organisation,
            Level = proposed.Level,
            InPost = true,
            Counts = true,
            LeavesOn = int.MaxValue,
        };
        AddTies(ref holder, ref evidence);
        holder.IsTied |= read.Meets(proposed.Person);
        (holder.LastContact, holder.Strength, holder.Evidence) = (evidence.Last, evidence.LastStrength, evidence.Best);
        return holder;
    }

    /// <summary>What is missing of somebody's contact; of several things the first, since its answer may make the others no matter.</summary>
    private static GapKind? GapOf(in Evidence evidence)
    {
        if (evidence.IsFresh)
            return null;
        if (evidence.PossibleDay > 0)
            return GapKind.ContactDay;
        if (evidence.Next.IsKnown)
            return GapKind.Afterwards;
        return evidence.Last.IsKnown ? null : GapKind.LastContact;
    }

    /// <summary>Whether somebody in post counts without a record that is near enough before the day.</summary>
    private bool CountsOtherwise(in SideHolder holder, bool isKnownAfterwards)
    {
        if (whatIf?.Gaps is not { } gaps || holder.ContactGap is not { } gap)
            return isKnownAfterwards;
        return gaps.IsGood(new(gap, holder.Organisation, holder.Person)) || (gap == GapKind.ContactDay && isKnownAfterwards);
    }

    private void AddTies(ref SideHolder holder, ref Evidence evidence)
    {
        foreach (ref readonly TieRow tie in ties.Of(holder.Person))
        {
            if (!tie.Period.HasBegun(day))
                continue;
            holder.IsTied = true;
            evidence.Add(tie.LastContact, tie.Strength);
            AddEarlier(ref evidence, tables.EarlierOfTies[tie.Edge]);
        }
    }

    private void AddIntroductions(ref SideHolder holder, ref Evidence evidence, WhatIf read)
    {
        if (read.Gaps?.IsGood(DataGap.TiesOf(holder.Person)) == false && ties.AnyBegun)
            holder.IsTied = true;
        if (!read.Meets(holder.Person))
            return;
        holder.IsTied = true;
        evidence.Suppose(Today, (byte)Strength.Strong);
    }

    private static void AddEarlier(ref Evidence evidence, ContactRecord[]? records)
    {
        foreach (ContactRecord record in records ?? [])
            evidence.Add(record.Contact, record.Strength);
    }
}
