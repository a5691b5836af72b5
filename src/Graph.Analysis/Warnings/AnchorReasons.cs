using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>Finds the anchors between two parties that were lost between two days, and those that end soon.</summary>
internal sealed class AnchorReasons(ProjectionTables tables, int from, int to, FragilityOptions options)
{
    private delegate AnchorEnd EndingOn(int other, int day);

    /// <summary>Adds that the agreement of a partnership was in force on the earlier day and no longer is.</summary>
    public void AddLost(PartnershipState state, Buffer<ReasonFacts> reasons)
    {
        if (state.Agreement.Holds(from) && !state.Agreement.Holds(to))
            reasons.Add(new(WarningKind.AgreementEnded, state.Agreement.End, state.Agreement.End));
    }

    /// <summary>Adds that the agreement of a partnership is in force on the later day and will not be for long.</summary>
    public void AddEnding(PartnershipState state, Buffer<ReasonFacts> reasons)
    {
        if (state.Agreement.Holds(to) && state.Agreement.End <= to + options.WarningDays)
            reasons.Add(new(WarningKind.AgreementEnding, state.Agreement.End, state.Agreement.End - options.WarningDays));
    }

    /// <summary>Adds what two parties shared on the earlier day and no longer share.</summary>
    public void AddLost(int a, int b, Buffer<ReasonFacts> reasons) => Add(a, b, from, reasons, (kind, other, endingOn) =>
    {
        AnchorEnd before = endingOn(other, from);
        if (!before.Shared || endingOn(other, to).Shared)
            return null;
        return Reason(kind switch
        {
            AnchorKind.Forum => WarningKind.ForumLost,
            AnchorKind.Funding => WarningKind.FundingEnded,
            _ => WarningKind.SharedBuildingLost,
        }, before, before.End, other);
    });

    /// <summary>Adds what two parties share on the later day and will not for long.</summary>
    public void AddEnding(int a, int b, Buffer<ReasonFacts> reasons) => Add(a, b, to, reasons, (kind, other, endingOn) =>
    {
        AnchorEnd now = endingOn(other, to);
        if (!now.Shared || now.End > to + options.WarningDays)
            return null;
        return Reason(kind switch
        {
            AnchorKind.Forum => WarningKind.ForumEnding,
            AnchorKind.Funding => WarningKind.FundingEnding,
            _ => WarningKind.LeaseEnding,
        }, now, now.End - options.WarningDays, other);
    });

    /// <summary>Adds that one of two parties may leave a building that both are in on the later day, or have to, before its tenure ends.</summary>
    public void AddBreaks(int a, int b, Buffer<ReasonFacts> reasons)
    {
        AddBreaksOf(a, b, reasons);
        AddBreaksOf(b, a, reasons);
    }

    private void AddBreaksOf(int organisation, int other, Buffer<ReasonFacts> reasons)
    {
        foreach (ref readonly LinkRow row in tables.Tenures[organisation])
        {
            TenureState tenure = tables.TenureStates[row.Edge];
            if (row.Period.Holds(to) && tenure.MayBreak(to, to + options.WarningDays) && tables.Buildings[row.Other].Holds(to) && Links.Any(tables.Tenures[other], row.Other, to))
                reasons.Add(new(WarningKind.LeaseBreak, tenure.BreakDay, tenure.BreakDay - options.WarningDays) { Organisation = organisation, Subject = row.Other });
        }
    }

    private static ReasonFacts Reason(WarningKind kind, AnchorEnd ending, int since, int other) =>
        new(kind, ending.End, since) { Organisation = ending.Organisation, Subject = other, IsAssumed = ending.IsAssumed };

    private void Add(int a, int b, int day, Buffer<ReasonFacts> reasons, Func<AnchorKind, int, EndingOn, ReasonFacts?> find)
    {
        AddAll(AnchorKind.Forum, tables.Forums[a], tables.Forums[b], (other, on) =>
            Shared(new(tables.Forums[a], other, on), new(tables.Forums[b], other, on), tables.Organisations[other], on, a, b));
        AddAll(AnchorKind.Funding, tables.FundingGiven[a], tables.FundingReceived[b], (other, on) =>
            Funded(new(tables.FundingGiven[a], other, on), new(tables.FundingReceived[b], other, on), other, on));
        AddAll(AnchorKind.Funding, tables.FundingGiven[b], tables.FundingReceived[a], (other, on) =>
            Funded(new(tables.FundingGiven[b], other, on), new(tables.FundingReceived[a], other, on), other, on));
        AddAll(AnchorKind.Building, tables.Tenures[a], tables.Tenures[b], (other, on) =>
            Shared(new(tables.Tenures[a], other, on), new(tables.Tenures[b], other, on), tables.Buildings[other], on, a, b));

        void AddAll(AnchorKind kind, ReadOnlySpan<LinkRow> fewer, ReadOnlySpan<LinkRow> more, EndingOn endingOn)
        {
            if (fewer.Length > more.Length)
                fewer = more;
            int last = ReasonFacts.None;
            foreach (ref readonly LinkRow link in fewer)
            {
                if (link.Other == last || !link.Period.Holds(day))
                    continue;
                last = link.Other;
                if (find(kind, link.Other, endingOn) is { } reason)
                    reasons.Add(reason);
            }
        }
    }

    /// <summary>When two organisations no longer share a forum or building, and by whose doing: none of theirs where it ends itself.</summary>
    private static AnchorEnd Shared(LinkEnd ofA, LinkEnd ofB, Period itself, int day, int a, int b)
    {
        if (!ofA.IsLinked || !ofB.IsLinked || !itself.Holds(day))
            return default;
        if (itself.End <= ofA.Day && itself.End <= ofB.Day)
            return new(Shared: true, itself.End, ReasonFacts.None);
        return ofA.Day <= ofB.Day ? new(Shared: true, ofA.Day, a) : new(Shared: true, ofB.Day, b);
    }

    private AnchorEnd Funded(LinkEnd given, LinkEnd received, int funding, int day)
    {
        FundingState state = tables.Fundings[funding];
        Period runs = state.Runs(options.FundingDays);
        if (!given.IsLinked || !received.IsLinked || !runs.Holds(day))
            return default;
        int linked = Math.Min(given.Day, received.Day);
        return new(Shared: true, Math.Min(runs.End, linked), ReasonFacts.None, state.IsEndAssumed && runs.End <= linked);
    }

    private enum AnchorKind
    {
        Forum,
        Funding,
        Building,
    }

    private readonly record struct AnchorEnd(bool Shared, int End, int Organisation, bool IsAssumed = false);

    /// <summary>Until when, of the rows of a node, those that lead to another and hold on a day do so.</summary>
    private readonly struct LinkEnd
    {
        public LinkEnd(ReadOnlySpan<LinkRow> rows, int other, int day)
        {
            Day = int.MinValue;
            foreach (ref readonly LinkRow row in Links.To(rows, other))
            {
                if (row.Period.Holds(day))
                    Day = Math.Max(Day, row.Period.End);
            }
        }

        public int Day { get; }

        public bool IsLinked => Day != int.MinValue;
    }
}
