using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>Finds what lies between two days of a partnership, and what lies ahead: one object for many partnerships, one after the other.</summary>
/// <remarks>
/// People are looked at for all parties; anchors for the pair of parties that answers for the partnership on the day.
/// Not safe for concurrent use; each thread has its own.
/// </remarks>
internal sealed class ReasonFinder(AnalysisSession session, DateOnly from)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly FragilityOptions options = session.Options;
    private readonly ComparedDays days = new(session, from);
    private readonly PeopleReasons people = new(session.On(from), session);
    private readonly AnchorReasons anchors = new(session.Tables, from.DayNumber, session.Day, session.Options);
    private readonly Buffer<ReasonFacts> reasons = new();

    /// <summary>The reasons of the partnership that was looked at last, in no order.</summary>
    public Span<ReasonFacts> Reasons => reasons.Items;

    /// <summary>How it was on the earlier day; null where it was not current.</summary>
    public Standing? Before => days.Was ? Standing.Of(days.Before) : null;

    /// <summary>How it is on the later day; null where it is not current.</summary>
    public Standing? Now => days.IsCurrent ? Standing.Of(days.Now) : null;

    /// <summary>Whether it grew worse.</summary>
    public bool GrewWorse => days.GrewWorse;

    /// <summary>The parties on the later day or, where it is no longer current, on the earlier.</summary>
    public Span<Side> Parties => (days.IsCurrent ? days.HoldersNow : days.HoldersBefore).Parties;

    /// <summary>Looks at a partnership; whether there is anything to warn of.</summary>
    public bool Find(int partnership)
    {
        reasons.Clear();
        days.Compare(partnership);
        PartnershipState state = tables.Partnerships[partnership];
        if (days.Was && days.IsCurrent)
            AddChanges(state);
        else if (days.Was)
            reasons.Add(new(WarningKind.PartnershipEnded, state.Period.End, state.Period.End));
        if (days.IsCurrent)
            AddAhead(state);
        if (days.GrewWorse && !AnyCause())
            reasons.Add(new(WarningKind.Other, ReasonFacts.NoDay, ReasonFacts.NoDay));
        return reasons.Count > 0;
    }

    private void AddChanges(PartnershipState state)
    {
        people.AddChanges(days.HoldersBefore, days.HoldersNow, reasons);
        anchors.AddLost(state, reasons);
        if (days.Before.Pair.B < 0)
            return;
        (int a, int b) = (OrganisationOf(days.HoldersBefore, days.Before.Pair.A), OrganisationOf(days.HoldersBefore, days.Before.Pair.B));
        if (IsPartyNow(a) && IsPartyNow(b))
            anchors.AddLost(a, b, reasons);
    }

    private void AddAhead(PartnershipState state)
    {
        people.AddAhead(days.HoldersNow, days.Now.Class, reasons);
        if (state.Period.End <= session.Day + options.WarningDays)
            reasons.Add(new(WarningKind.PartnershipEnding, state.Period.End, state.Period.End - options.WarningDays));
        anchors.AddEnding(state, reasons);
        if (days.Now.Pair.B < 0)
            return;
        (int a, int b) = (OrganisationOf(days.HoldersNow, days.Now.Pair.A), OrganisationOf(days.HoldersNow, days.Now.Pair.B));
        anchors.AddEnding(a, b, reasons);
        anchors.AddBreaks(a, b, reasons);
    }

    private static int OrganisationOf(PartyHolders holders, int party) => holders.Parties[party].Organisation;

    private bool IsPartyNow(int organisation)
    {
        foreach (ref readonly Side side in days.HoldersNow.Parties)
        {
            if (side.Organisation == organisation)
                return true;
        }

        return false;
    }

    private bool AnyCause()
    {
        foreach (ref readonly ReasonFacts reason in reasons.Items)
        {
            if (reason.CanExplain(from.DayNumber, session))
                return true;
        }

        return false;
    }
}

/// <summary>A reason in numbers; <see cref="None"/> for what it is not about, <see cref="NoDay"/> for a day there is none of.</summary>
internal readonly record struct ReasonFacts(WarningKind Kind, int On, int Since)
{
    public const int None = -1;
    public const int NoDay = int.MinValue;

    public int Person { get; init; } = None;

    public int OtherPerson { get; init; } = None;

    public int Organisation { get; init; } = None;

    public int Subject { get; init; } = None;

    public ContactDay LastContact { get; init; }

    public double UsualGap { get; init; }

    public bool IsAssumed { get; init; }

    /// <summary>The class that the partnership will then have; 0 where nothing is said of it.</summary>
    public FragilityClass Becomes { get; init; }

    /// <summary>
    /// Whether it can explain that a partnership grew worse: something that has happened, or somebody who became a known leaver in
    /// between. Contact that merely grew older explains nothing that counts as worse.
    /// </summary>
    public bool CanExplain(int from, AnalysisSession session) => Kind switch
    {
        WarningKind.Ageing => false,
        WarningKind.Leaving => On - session.Options.LeavingDays is var known && known > from && known <= session.Day,
        _ => Kind < WarningKind.WentQuiet,
    };
}
