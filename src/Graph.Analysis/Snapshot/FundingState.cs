namespace Graph.Analysis.Snapshot;

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
