using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>When a fact holds, in day numbers: from its first day until before its end. The default never holds.</summary>
internal readonly record struct Period(int First, int End)
{
    public static Period Of(Fact fact) => new(
        fact.Since is { } since ? since.FirstDay.DayNumber : int.MinValue,
        fact.Until is { } until ? until.LastDay.DayNumber : int.MaxValue);

    public bool Holds(int day) => First <= day && day < End;

    public bool HasBegun(int day) => First <= day;
}

/// <summary>What is kept of a partnership itself; the default stands for one that is not known.</summary>
internal readonly record struct PartnershipState(Period Period, bool IsKnown, bool HasAgreement)
{
    /// <summary>Whether it is known and holds on a day.</summary>
    public bool IsCurrent(int day) => IsKnown && Period.Holds(day);
}

/// <summary>When funding runs; the default stands for funding that is not known.</summary>
internal readonly record struct FundingState(Period Period, ContactDay Awarded, bool IsKnown)
{
    /// <summary>
    /// Whether it runs: while it is current. Where its beginning is unknown it runs from its award, and where its end is
    /// unknown too, for a number of days from then; with nothing known it does not run.
    /// </summary>
    public bool Runs(int day, int daysFromAward)
    {
        if (!IsKnown)
            return false;
        if (Period.First != int.MinValue)
            return Period.Holds(day);

        bool hasEnd = Period.End != int.MaxValue;
        if (!Awarded.IsKnown)
            return hasEnd && Period.Holds(day);
        return Awarded.Day <= day && day < (hasEnd ? Period.End : Awarded.Day + daysFromAward);
    }
}
