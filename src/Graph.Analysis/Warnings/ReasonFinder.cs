using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>Judges partnerships on two days, and finds what lies between: one object for many partnerships, one after the other.</summary>
/// <remarks>
/// People are looked at for all parties; anchors for the pair of parties that answers for the partnership on the day.
/// Not safe for concurrent use; each thread has its own.
/// </remarks>
internal sealed class ReasonFinder(AnalysisSession session, DateOnly from)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly FragilityOptions options = session.Options;
    private readonly PairJudge judgeBefore = new(session.On(from));
    private readonly PairJudge judgeNow = new(session);
    private readonly PeopleReasons people = new(session.On(from), session);
    private readonly AnchorReasons anchors = new(session.Tables, from.DayNumber, session.Day, session.Options);
    private readonly Buffer<ReasonFacts> reasons = new();

    /// <summary>The reasons of the partnership that was looked at last, in no order.</summary>
    public Span<ReasonFacts> Reasons => reasons.Items;

    /// <summary>How it was on the earlier day; null where it was not current.</summary>
    public Standing? Before { get; private set; }

    /// <summary>How it is on the later day; null where it is not current.</summary>
    public Standing? Now { get; private set; }

    /// <summary>Whether it ended or is more fragile.</summary>
    public bool GrewWorse => Before is { } before && (Now is not { } now || now.IsWorseThan(before));

    /// <summary>The parties on the later day or, where it is no longer current, on the earlier.</summary>
    public Span<Side> Parties => (Now is null ? judgeBefore : judgeNow).Holders.Parties;

    /// <summary>Looks at a partnership; whether there is anything to warn of.</summary>
    public bool Find(int partnership)
    {
        reasons.Clear();
        PartnershipState state = tables.Partnerships[partnership];
        bool was = state.IsCurrent(from.DayNumber);
        bool current = state.IsCurrent(session.Day);
        Verdict before = was ? judgeBefore.Judge(partnership) : default;
        Verdict now = current ? judgeNow.Judge(partnership) : default;
        Before = was ? Standing.Of(before) : null;
        Now = current ? Standing.Of(now) : null;

        if (was && current)
            AddChanges(before);
        else if (was)
            reasons.Add(new(WarningKind.PartnershipEnded, state.Period.End, state.Period.End));
        if (current)
            AddAhead(state, now);
        if (GrewWorse && !AnyCause())
            reasons.Add(new(WarningKind.Other, ReasonFacts.NoDay, ReasonFacts.NoDay));
        return reasons.Count > 0;
    }

    private void AddChanges(in Verdict before)
    {
        people.AddChanges(judgeBefore.Holders, judgeNow.Holders, reasons);
        if (before.Pair.B >= 0 && IsPartyNow(OrganisationOf(judgeBefore, before.Pair.A)) && IsPartyNow(OrganisationOf(judgeBefore, before.Pair.B)))
            anchors.AddLost(OrganisationOf(judgeBefore, before.Pair.A), OrganisationOf(judgeBefore, before.Pair.B), reasons);
    }

    private void AddAhead(PartnershipState state, in Verdict now)
    {
        people.AddAhead(judgeNow.Holders, reasons);
        if (state.Period.End <= session.Day + options.WarningDays)
            reasons.Add(new(state.HasAgreement ? WarningKind.AgreementEnding : WarningKind.PartnershipEnding, state.Period.End, state.Period.End - options.WarningDays));
        if (now.Pair.B >= 0)
            anchors.AddEnding(OrganisationOf(judgeNow, now.Pair.A), OrganisationOf(judgeNow, now.Pair.B), reasons);
    }

    private static int OrganisationOf(PairJudge judge, int party) => judge.Holders.Parties[party].Organisation;

    private bool IsPartyNow(int organisation)
    {
        foreach (ref readonly Side side in judgeNow.Holders.Parties)
        {
            if (side.Organisation == organisation)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a reason can explain that it grew worse: something that came about, or somebody who became a known leaver in
    /// between. Contact that is no longer recent moves the score alone.
    /// </summary>
    private bool AnyCause()
    {
        bool scoreOnly = Now is { } now && Before is { } before && now.Class >= before.Class && now.K >= before.K;
        foreach (ref readonly ReasonFacts reason in reasons.Items)
        {
            bool isCause = reason.Kind switch
            {
                WarningKind.ContactAgeing => scoreOnly,
                WarningKind.Leaving => reason.Since > from.DayNumber,
                _ => reason.Kind < WarningKind.WentQuiet,
            };
            if (isCause)
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
}
