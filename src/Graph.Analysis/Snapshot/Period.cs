using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>When a fact holds, in day numbers: from its first day until before its end. The default never holds.</summary>
internal readonly record struct Period(int First, int End)
{
    public static Period Of(Fact fact) => Of(fact.Since, fact.Until);

    /// <summary>From a day until before another; since ever or for ever where one is unknown.</summary>
    public static Period Of(PartialDate? since, PartialDate? until) => new(since?.FirstDay.DayNumber ?? int.MinValue, until?.LastDay.DayNumber ?? int.MaxValue);

    public bool Holds(int day) => First <= day && day < End;

    public bool HasBegun(int day) => First <= day;
}

/// <summary>What is kept of a partnership itself; the default stands for one that is not known.</summary>
/// <param name="Period">When it holds.</param>
/// <param name="IsKnown">Whether it is known.</param>
/// <param name="Agreement">When its agreement is in force; never where there is none.</param>
internal readonly record struct PartnershipState(Period Period, bool IsKnown, Period Agreement)
{
    /// <summary>What is kept of a partnership.</summary>
    public static PartnershipState Of(Partnership partnership) => new(
        Period.Of(partnership),
        IsKnown: true,
        string.IsNullOrWhiteSpace(partnership.Agreement) ? default : Period.Of(partnership.AgreementSince, partnership.AgreementUntil));

    /// <summary>Whether it is known and holds on a day.</summary>
    public bool IsCurrent(int day) => IsKnown && Period.Holds(day);
}

/// <summary>When funding runs; the default stands for funding that is not known.</summary>
internal readonly record struct FundingState(Period Period, ContactDay Awarded, bool IsKnown)
{
    /// <summary>When it runs: from its start, else its award, to its end; where no end is known, for a number of days from then, and for ever where nothing is (FRAGILITY.md, "Anchor").</summary>
    /// <param name="daysWithoutEnd">How many days it is assumed to run where its end is unknown.</param>
    public Period Runs(int daysWithoutEnd)
    {
        Period recorded = FromStartOrAward;
        return IsEndAssumed ? recorded with { End = (int)Math.Min(int.MaxValue, (long)recorded.First + daysWithoutEnd) } : recorded;
    }

    /// <summary>From its start, else its award, to its end as it is recorded; never where the funding is not known.</summary>
    public Period FromStartOrAward => !IsKnown ? default : Period with { First = Period.First != int.MinValue || !Awarded.IsKnown ? Period.First : Awarded.Day };

    /// <summary>Whether it is known, and no date of it is.</summary>
    public bool IsUndated => IsKnown && Period is { First: int.MinValue, End: int.MaxValue } && !Awarded.IsKnown;

    /// <summary>Whether its end is assumed from its start or award.</summary>
    public bool IsEndAssumed => Period.End == int.MaxValue && (Period.First != int.MinValue || Awarded.IsKnown);
}

/// <summary>What is kept of a tenure itself; the default stands for one that is not known.</summary>
/// <param name="Organisation">Who has the building.</param>
/// <param name="Building">The building.</param>
/// <param name="Period">When it holds.</param>
/// <param name="BreakDay">The next day on which it may be ended early; 0 where there is none.</param>
/// <param name="Kind">How the organisation has it; 0 where that is not known.</param>
internal readonly record struct TenureState(int Organisation, int Building, Period Period, int BreakDay, TenureKind Kind)
{
    /// <summary>Whether it may be ended early on some day of a time, before it ends anyway.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public bool MayBreak(int from, int to) => BreakDay != 0 && BreakDay >= from && BreakDay <= to && Period.Holds(BreakDay);
}
