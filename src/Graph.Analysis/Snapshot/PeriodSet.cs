namespace Graph.Analysis.Snapshot;

/// <summary>When something holds that may begin again after it ended: periods in order, with days between any two. The default never holds.</summary>
internal readonly struct PeriodSet
{
    private readonly Period[]? periods;

    private PeriodSet(Period[] periods) => this.periods = periods;

    /// <summary>Since ever and for ever.</summary>
    public static PeriodSet Always { get; } = new([new(int.MinValue, int.MaxValue)]);

    /// <summary>Its periods, in order.</summary>
    public ReadOnlySpan<Period> Periods => periods;

    /// <summary>Whether it never holds.</summary>
    public bool IsEmpty => Periods.IsEmpty;

    /// <summary>When any of some periods holds.</summary>
    /// <param name="any">The periods; sorted here.</param>
    public static PeriodSet Of(List<Period> any)
    {
        any.Sort(static (left, right) => left.First.CompareTo(right.First));
        List<Period> merged = [];
        foreach (Period period in any)
        {
            if (period.First >= period.End)
                continue;
            if (merged is [.., var last] && period.First <= last.End)
                merged[^1] = last with { End = Math.Max(last.End, period.End) };
            else
                merged.Add(period);
        }

        return new([.. merged]);
    }

    /// <summary>When a period holds.</summary>
    public static PeriodSet Of(Period period) => Of([period]);

    /// <summary>When both hold.</summary>
    public PeriodSet And(PeriodSet other)
    {
        List<Period> both = [];
        ReadOnlySpan<Period> left = Periods, right = other.Periods;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            Period common = new(Math.Max(left[i].First, right[j].First), Math.Min(left[i].End, right[j].End));
            if (common.First < common.End)
                both.Add(common);
            if (left[i].End < right[j].End)
                i++;
            else
                j++;
        }

        return new([.. both]);
    }

    /// <summary>When either holds.</summary>
    public PeriodSet Or(PeriodSet other) => Of([.. Periods, .. other.Periods]);

    /// <summary>When this holds and another does not.</summary>
    public PeriodSet Except(PeriodSet other)
    {
        List<Period> without = [];
        int first = int.MinValue;
        foreach (ref readonly Period gone in other.Periods)
        {
            without.Add(new(first, gone.First));
            first = gone.End;
        }

        if (first < int.MaxValue)
            without.Add(new(first, int.MaxValue));
        return And(Of(without));
    }

    /// <summary>The one period that a day lies in; never where it holds on another day only.</summary>
    public PeriodSet Around(int day)
    {
        foreach (ref readonly Period period in Periods)
        {
            if (period.Holds(day))
                return new([period]);
        }

        return default;
    }
}
