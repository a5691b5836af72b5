using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>Judges partnerships on two days, and says whether they grew worse between (FRAGILITY.md, "Early warnings").</summary>
/// <remarks>Not safe for concurrent use; each thread has its own.</remarks>
internal sealed class ComparedDays
{
    /// <summary>The digits of a score that answers show; what differs only beyond them has not changed.</summary>
    private const int ScoreDigits = 4;

    private readonly ProjectionTables tables;
    private readonly FragilityOptions options;
    private readonly int from;
    private readonly int to;
    private readonly PairJudge judgeBefore;
    private readonly PairJudge judgeNow;
    private readonly WhatIf noOlder = new();
    private readonly PairJudge judgeNoOlder;

    /// <summary>Compares a day with the later one of the session; both are judged from what is known in it.</summary>
    public ComparedDays(AnalysisSession session, DateOnly from)
    {
        (tables, options, this.from, to) = (session.Tables, session.Options, from.DayNumber, session.Day);
        judgeBefore = new(session.On(from));
        judgeNow = new(session);
        judgeNoOlder = new(session, noOlder);
    }

    /// <summary>The pair that answered on the earlier day; the default where the partnership was not current.</summary>
    public Verdict Before { get; private set; }

    /// <summary>The pair that answers on the later day; the default where the partnership is not current.</summary>
    public Verdict Now { get; private set; }

    /// <summary>Whether the partnership was current on the earlier day.</summary>
    public bool Was { get; private set; }

    /// <summary>Whether it is current on the later day.</summary>
    public bool IsCurrent { get; private set; }

    /// <summary>Whether it ended, its class or k is worse, or its score rose within the class, and not by contact growing older alone.</summary>
    public bool GrewWorse { get; private set; }

    /// <summary>Who held it on the earlier day, where it was current.</summary>
    public PartyHolders HoldersBefore => judgeBefore.Holders;

    /// <summary>Who holds it on the later day, where it is current.</summary>
    public PartyHolders HoldersNow => judgeNow.Holders;

    /// <summary>Judges a partnership on both days.</summary>
    public void Compare(int partnership)
    {
        PartnershipState state = tables.Partnerships[partnership];
        (Was, IsCurrent) = (state.IsCurrent(from), state.IsCurrent(to));
        Before = Was ? judgeBefore.Judge(partnership) : default;
        Now = IsCurrent ? judgeNow.Judge(partnership) : default;
        GrewWorse = Was && (!IsCurrent || Now.Class < Before.Class || Now.K < Before.K || RoseWithoutAgeing(partnership));
    }

    /// <summary>Better evidence can only lower a score, so that the partnership is judged again only where the score rose enough in any case.</summary>
    private bool RoseWithoutAgeing(int partnership) => Now.Class == Before.Class && IsRise(Now.Score) && IsRise(ScoreWithoutAgeing(partnership));

    private bool IsRise(double score) => Math.Round(score - Before.Score, ScoreDigits) is > 0 and var rise && rise >= options.GrewBy;

    private double ScoreWithoutAgeing(int partnership)
    {
        noOlder.EvidenceAtLeast.Clear();
        foreach (ref readonly SideHolder holder in HoldersBefore.Counting)
            noOlder.EvidenceAtLeast[(holder.Organisation, holder.Person)] = holder.Evidence;
        foreach (ref readonly SideHolder holder in HoldersBefore.Others)
            noOlder.EvidenceAtLeast[(holder.Organisation, holder.Person)] = holder.Evidence;
        return judgeNoOlder.Judge(partnership).Score;
    }
}
